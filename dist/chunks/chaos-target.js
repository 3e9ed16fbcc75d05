import { i as readState, n as openInterposer, r as openProviderTarget, t as inspect } from "./chaos-fault-proxy.js";

export { openInterposer };