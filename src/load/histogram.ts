/** Relative error of a percentile: half the width of a bucket. */
const ACCURACY = 0.01;
const GAMMA = (1 + ACCURACY) / (1 - ACCURACY);
const LOG_GAMMA = Math.log(GAMMA);
/** Milliseconds; k6 measures in microseconds, and nothing faster reaches another process. */
const SMALLEST_MS = 0.001;
/** An hour: longer than any request may take. */
const LARGEST_MS = 3_600_000;
const BUCKETS = Math.ceil(Math.log(LARGEST_MS / SMALLEST_MS) / LOG_GAMMA) + 1;

/** Durations in buckets that grow by 2 %: percentiles within 1 % of the real ones, in constant memory however many there are. */
export class Histogram {
  count = 0;
  sum = 0;
  max = 0;
  min = Number.POSITIVE_INFINITY;
  readonly #buckets = new Uint32Array(BUCKETS);

  add(ms: number): void {
    this.count += 1;
    this.sum += ms;
    if (ms > this.max) this.max = ms;
    if (ms < this.min) this.min = ms;
    const at = ms <= SMALLEST_MS ? 0 : Math.ceil(Math.log(ms / SMALLEST_MS) / LOG_GAMMA);
    const bucket = Math.min(at, BUCKETS - 1);
    this.#buckets[bucket] = (this.#buckets[bucket] ?? 0) + 1;
  }

  /** `percent` from 0 to 100; null where nothing was added. */
  percentile(percent: number): number | null {
    if (this.count === 0) return null;
    const rank = Math.ceil((percent / 100) * this.count);
    let seen = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      seen += this.#buckets[bucket] ?? 0;
      if (seen >= Math.max(rank, 1)) return Math.min(this.max, Math.max(this.min, middleOf(bucket)));
    }
    return this.max;
  }

  mean(): number | null {
    return this.count === 0 ? null : this.sum / this.count;
  }
}

/** The value whose distance to both ends of the bucket is the same share of them. */
function middleOf(bucket: number): number {
  return (2 * SMALLEST_MS * GAMMA ** bucket) / (GAMMA + 1);
}
