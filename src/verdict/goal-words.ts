import type { GoalResult } from '../model/metrics.ts';
import { formatCount, formatLatency, formatShare, formatWholePercent } from './figures.ts';

export const METRIC_LABELS: Readonly<Record<GoalResult['metric'], string>> = {
  coverage: 'coverage',
  'coverage-integration': 'integration coverage',
  sla: 'SLA',
  'contract-failures': 'contract failures',
  p95: 'p95',
};

/** `coverage 60 % (goal >= 80 %)`, `coverage 60 % (goal no-decrease, main 75 %)`. */
export function describeGoal(goal: GoalResult): string {
  return `${METRIC_LABELS[goal.metric]} ${formatMetric(goal.metric, goal.measured)} (goal ${nameGoal(goal)})`;
}

/** `>= 80 %`, or `no-decrease, main 75 %`: with what it is held against. */
export function nameGoal({ goal, metric, baseline, undecided }: GoalResult): string {
  if (baseline === undefined) return goal;
  if (baseline !== null) return `${goal}, main ${formatMetric(metric, baseline.value)}`;
  return `${goal}, ${undecided ?? 'and what main was measured at is not known'}`;
}

/** A metric in its own unit; what was not measured is said to be so, never shown as zero. */
export function formatMetric(metric: GoalResult['metric'], value: number | null): string {
  if (value === null) return 'not measured';
  switch (metric) {
    case 'coverage':
    case 'coverage-integration':
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
