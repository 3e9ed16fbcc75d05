// src/history/store.ts
/** Name of the file on a branch: one line of JSON for each commit. */
const HISTORY_FILE = "history.jsonl";

export { HISTORY_FILE as t };