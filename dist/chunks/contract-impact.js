import { n as findUses, r as operationOf, t as attachConsumers } from "./contract-covers.js";

export { attachConsumers };