/** One target of the benchmark beside what was measured. */
export interface BenchRow {
  readonly what: string;
  readonly target: string;
  readonly measured: string;
  /** Null: not measured. */
  readonly isMet: boolean | null;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}
