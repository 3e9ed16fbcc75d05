import { i as operationOf, n as callsOperation, r as findUses, t as attachConsumers } from "./contract-impact.js";

export { attachConsumers };