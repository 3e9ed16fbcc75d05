import { n as defaultConfig, r as normaliseConfig, t as LOAD_BUDGET_MS } from "./config-chaos-schema.js";

export { defaultConfig };