import { t as readWorkingFiles } from "./detect-working-files2.js";

export { readWorkingFiles };