import { i as undoRecorded, n as recordUndo, r as replayUndo, t as describeUndo } from "./chaos-perform-undo.js";

export { replayUndo };