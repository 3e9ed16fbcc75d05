import { n as readHistoryText, r as tellHistory, t as openHistoryChange } from "./history-change-points.js";

export { openHistoryChange, readHistoryText, tellHistory };