import { meanOf, quantileOf } from './quantile.ts';
import type { Figures } from './rows.ts';

/** Figures of latencies in milliseconds; at least one. */
export function figuresOf(latencies: readonly number[]): Figures {
  const sorted = Float64Array.from(latencies).sort();
  return { p50: quantileOf(sorted, 0.5), mean: meanOf(sorted), p95: quantileOf(sorted, 0.95) };
}
