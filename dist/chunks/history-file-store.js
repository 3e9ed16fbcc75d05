import { t as openHistoryFile } from "./history-file-store2.js";

export { openHistoryFile };