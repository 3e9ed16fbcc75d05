import { a as recordStart, i as recordProcess, n as endMarked, o as sweepLeftovers, r as recordEnd, t as endInheritors } from "./environment-container-runtime.js";

export { recordStart, sweepLeftovers };