/** One line of the bench: what was measured, against what, and whether the goal was reached. */
export interface Row {
  readonly name: string;
  readonly figures: readonly string[];
  readonly verdict: string;
  readonly reached: boolean;
}
