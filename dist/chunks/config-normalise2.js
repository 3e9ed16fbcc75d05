import { i as normaliseConfig, n as LOAD_BUDGET_MS, r as defaultConfig, t as DEFAULT_STEPS } from "./config-normalise.js";

export { defaultConfig };