import { t as composeFiles } from "./report-files2.js";

export { composeFiles };