import { i as undoRecorded, n as recordUndo, r as replayUndo, t as closeUndo } from "./chaos-connections.js";

export { replayUndo };