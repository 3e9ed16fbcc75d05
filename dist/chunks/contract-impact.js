import { i as operationOf, n as callsOf, r as findUses, t as attachConsumers } from "./contract-impact2.js";

export { attachConsumers };