import { n as readMachine, r as writePinnedK6, t as openMeter } from "./compare-machine2.js";

export { readMachine };