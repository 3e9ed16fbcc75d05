import { quantileOf } from './quantile.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Averages of every pair of values, each with itself too, ascending (Walsh averages). */
export function walshAverages(values: readonly number[]): Float64Array {
  const averages = new Float64Array((values.length * (values.length + 1)) / 2);
  let next = 0;
  for (let left = 0; left < values.length; left += 1) {
    for (let right = left; right < values.length; right += 1) {
      averages[next] = ((values[left] ?? 0) + (values[right] ?? 0)) / 2;
      next += 1;
    }
  }
  return averages.sort();
}

/** Hodges-Lehmann estimate of the centre: the median of the Walsh averages. */
export function centreOf(averages: Float64Array): number {
  return quantileOf(averages, 0.5);
}

/**
 * Exact interval for the centre of a symmetric distribution, from its Walsh averages: `tail` is the chance to miss it
 * on each side. Infinite where so few values cannot be that sure. Source: Hollander & Wolfe, section 3.3 (Tukey 1949).
 */
export function walshInterval(averages: Float64Array, tail: number): Interval {
  const count = Math.round((Math.sqrt(8 * averages.length + 1) - 1) / 2);
  const cumulated = signedRanks(count);
  let cut = 0;
  while ((cumulated[cut] ?? 1) <= tail) cut += 1;
  if (cut === 0) return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  return { low: averages[cut - 1] ?? Number.NaN, high: averages[averages.length - cut] ?? Number.NaN };
}

const known = new Map<number, Float64Array>();

/** Chances that the signed-rank statistic of `count` values is at most 0, 1, 2, … */
function signedRanks(count: number): Float64Array {
  const earlier = known.get(count);
  if (earlier) return earlier;
  const chances = new Float64Array((count * (count + 1)) / 2 + 1);
  chances[0] = 1;
  let reached = 0;
  for (let rank = 1; rank <= count; rank += 1) {
    for (let at = reached; at >= 0; at -= 1) {
      const half = (chances[at] ?? 0) / 2;
      chances[at] = half;
      chances[at + rank] = (chances[at + rank] ?? 0) + half;
    }
    reached += rank;
  }
  for (let at = 1; at < chances.length; at += 1) chances[at] = (chances[at] ?? 0) + (chances[at - 1] ?? 0);
  known.set(count, chances);
  return chances;
}
