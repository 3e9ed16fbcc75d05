/** Name of the file on a branch: one line of JSON for each commit. */
export const HISTORY_FILE = 'history.jsonl';

/** Where the history is kept: a branch that is written through GitHub's API, or a file. */
export interface HistoryStore {
  /** `branch api-testing-metrics`, `file metrics.jsonl`. */
  readonly place: string;
  /** Its whole text; null where there is none yet. Throws `ProblemError`. */
  read(): Promise<string | null>;
  /**
   * Replaces the text by what `change` makes of it, never a text that `change` has not seen: where others write at the same time it is
   * asked again. Null leaves it as it is. Throws `ProblemError`.
   */
  update(change: (text: string | null) => string | null): Promise<void>;
}
