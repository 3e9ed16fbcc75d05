import { i as sweepLeftovers, n as recordProcess, r as recordStart, t as recordEnd } from "./environment-container-runtime.js";

export { recordStart, sweepLeftovers };