import { t as composeReport } from "./report-annotations.js";

export { composeReport };