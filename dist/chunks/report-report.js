import { t as composeReport } from "./package-markdown-table.js";

export { composeReport };