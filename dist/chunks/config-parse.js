import { n as parseConfig, t as ConfigErrors } from "./config-broker-address.js";

export { parseConfig };