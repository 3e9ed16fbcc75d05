import { n as findUses, r as operationOf, t as attachConsumers } from "./contract-impact.js";

export { attachConsumers };