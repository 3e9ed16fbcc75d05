import { i as undoRecorded, n as recordUndo, r as replayUndo, t as describeUndo } from "./chaos-connections.js";

export { replayUndo };