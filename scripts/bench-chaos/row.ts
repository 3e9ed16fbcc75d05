export interface BenchRow {
  readonly what: string;
  readonly target: string;
  readonly measured: string;
  /** Null: not measured. */
  readonly isMet: boolean | null;
}
