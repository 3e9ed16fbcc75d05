import type { Measure } from './measure.ts';
import { durationWords } from './profile-words.ts';
import type { Profile } from './profiles.ts';

/** `load: 1 m 10 s of 7 m, 5210 requests, p95 212 ms, 0.1 % failed`: where a running load is. */
export function progressWords({ name, durationMs }: Pick<Profile, 'name' | 'durationMs'>, measure: Measure): string {
  const { firstMs, lastMs, total } = measure;
  const { count } = total.durations;
  if (firstMs === null || lastMs === null || count === 0) return `${name}: no answer yet`;
  const elapsedMs = Math.min(durationMs, Math.round((lastMs - firstMs) / 1_000) * 1_000);
  const p95 = total.durations.percentile(95);
  const latency = p95 === null ? '' : `, p95 ${Math.round(p95)} ms`;
  const failed = ((total.failed / count) * 100).toFixed(1);
  return `${name}: ${durationWords(elapsedMs)} of ${durationWords(durationMs)}, ${count} requests${latency}, ${failed} % failed`;
}
