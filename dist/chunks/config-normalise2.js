import { n as defaultConfig, r as normaliseConfig, t as LOAD_BUDGET_MS } from "./config-normalise.js";

export { defaultConfig };