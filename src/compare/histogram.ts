/** Each bucket is half a per cent wide: a quantile read from it is off by no more than a quarter of one. */
const BUCKET_WIDTH = Math.log(1.005);

/** Counts of latencies in buckets that grow with them: a million of them take no more than a thousand. */
export interface Histogram {
  add(value: number): void;
  readonly count: number;
  /** Null where nothing was added. */
  quantile(share: number): number | null;
}

export function openHistogram(): Histogram {
  const buckets = new Map<number, number>();
  let count = 0;
  return {
    add(value) {
      const bucket = Math.round(Math.log(Math.max(value, Number.MIN_VALUE)) / BUCKET_WIDTH);
      buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1);
      count += 1;
    },
    get count() {
      return count;
    },
    quantile(share) {
      let passed = 0;
      for (const [bucket, held] of [...buckets].sort(([a], [b]) => a - b)) {
        passed += held;
        if (passed >= share * count) return Math.exp(bucket * BUCKET_WIDTH);
      }
      return null;
    },
  };
}
