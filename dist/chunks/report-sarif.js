import { t as renderSarif } from "./report-rule-help.js";

export { renderSarif };