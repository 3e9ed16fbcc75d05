import { a as sweepLeftovers, i as recordStart, n as recordEnd, r as recordProcess, t as endMarked } from "./environment-container-runtime.js";

export { recordStart, sweepLeftovers };