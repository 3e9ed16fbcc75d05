import { n as detectChangedSpecs, t as claimProvider } from "./detect-changed-specs.js";

export { detectChangedSpecs };