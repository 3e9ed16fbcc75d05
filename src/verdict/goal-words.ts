import type { GoalResult } from '../model/metrics.ts';
import { formatCount, formatLatency, formatShare, formatWholePercent } from './figures.ts';

export const METRIC_LABELS: Readonly<Record<GoalResult['metric'], string>> = {
  coverage: 'coverage',
  sla: 'SLA',
  'contract-failures': 'contract failures',
  p95: 'p95',
};

/** `coverage 60 % (goal >= 80 %)`. */
export function describeGoal(goal: GoalResult): string {
  return `${METRIC_LABELS[goal.metric]} ${formatMetric(goal.metric, goal.measured)} (goal ${goal.goal})`;
}

/** A metric in its own unit; what was not measured is said to be so, never shown as zero. */
export function formatMetric(metric: GoalResult['metric'], value: number | null): string {
  if (value === null) return 'not measured';
  switch (metric) {
    case 'coverage':
      return formatWholePercent(value);
    case 'sla':
      return formatShare(value);
    case 'contract-failures':
      return formatCount(value);
    case 'p95':
      return formatLatency(value);
    default:
      return metric satisfies never;
  }
}
