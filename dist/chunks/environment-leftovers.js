import { a as sweepLeftovers, i as recordStart, n as recordEnd, r as recordProcess, t as MARKER_VARIABLE } from "./environment-container-runtime.js";

export { sweepLeftovers };