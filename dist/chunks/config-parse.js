import { n as parseConfig, t as ConfigErrors } from "./config-audit-schema.js";

export { parseConfig };