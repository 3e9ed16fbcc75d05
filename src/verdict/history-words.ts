import type { ChangePoint, HistoryMetric, Standing } from '../model/history.ts';
import { formatCount, formatLatency, formatNumberOf } from './figures.ts';
import { formatMetric, METRIC_LABELS } from './goal-words.ts';

/** A figure of the history in its own unit. */
export function formatHistoryMetric(metric: HistoryMetric, value: number): string {
  return metric === 'p50' ? formatLatency(value) : formatMetric(metric, value);
}

function labelOfMetric(metric: HistoryMetric): string {
  return metric === 'p50' ? 'p50' : METRIC_LABELS[metric];
}

/** `p95 of GET /orders`. */
export function nameFigure({ metric, operation }: Pick<ChangePoint, 'metric' | 'operation'>): string {
  const label = labelOfMetric(metric);
  return operation === null ? label : `${label} of \`${operation}\``;
}

/** `+50 %` for times, the difference of shares in points. */
export function formatStep({ metric, from, to }: Pick<ChangePoint, 'metric' | 'from' | 'to'>): string {
  const sign = to >= from ? '+' : '−';
  if (metric === 'contract-failures') return `${sign}${formatCount(Math.abs(to - from))}`;
  if (metric === 'coverage' || metric === 'coverage-integration' || metric === 'sla')
    return `${sign}${(Math.abs(to - from) * 100).toFixed(2)} points`;
  return from === 0 ? 'new' : `${sign}${((Math.abs(to - from) / from) * 100).toFixed(1)} %`;
}

/** Where head is among the newest commits, in words: `above all 30`, `within the range of 30 commits`. */
export function describePlace({ head, recent, metric }: Standing): string {
  if (head === null) return 'not measured here';
  if (recent === null) return 'too few commits yet';
  const commits = formatNumberOf(recent.commits, 'commit');
  const [lowest, median, highest] = [recent.lowest, recent.median, recent.highest].map((value) =>
    formatHistoryMetric(metric, value),
  );
  const spread = lowest === highest ? `all ${median}` : `${lowest} to ${highest}, median ${median}`;
  if (head > recent.highest) return `above all ${commits} (${spread})`;
  if (head < recent.lowest) return `below all ${commits} (${spread})`;
  return `within ${commits} (${spread})`;
}
