import { t as runAudit } from "./package-smol-toml.js";

export { runAudit };