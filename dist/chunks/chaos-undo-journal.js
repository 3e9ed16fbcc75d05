import { a as undoRecorded, i as replayUndo, n as describeUndo, r as recordUndo, t as closeUndo } from "./chaos-connections.js";

export { replayUndo };