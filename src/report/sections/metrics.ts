import type { GoalResult } from '../../model/metrics.ts';
import { formatMetric, METRIC_LABELS } from '../../verdict/goal-words.ts';
import { figureOf } from '../../verdict/metrics.ts';
import { type Block, line, link, paragraph, type Spans, text } from '../blocks.ts';
import type { Context } from '../context.ts';
import { fittingTable } from './fitting-table.ts';

const DEFINITIONS: Readonly<Record<GoalResult['metric'], string>> = {
  coverage: 'operations that a contract interaction or a request exercised, of all in the specification',
  sla: 'requests of the load stage that succeeded within the latency threshold, of all',
  'contract-failures': 'failed interactions that are not pending',
  p95: '95th percentile of http_req_duration in the load stage',
};

const METRICS = Object.keys(DEFINITIONS) as readonly GoalResult['metric'][];

export function metricsSummary(): Spans {
  return line('Metrics and what they mean');
}

/** Every metric, measured or not, with its goals; nothing where nothing was measured and no goal is set. */
export function metricsBlocks(context: Context): readonly Block[] {
  const { metrics, goals } = context.result;
  if (goals.length === 0 && METRICS.every((metric) => figureOf(metric, metrics) === null)) return [];
  const rows = METRICS.map((metric) => [
    [text(METRIC_LABELS[metric])],
    [text(formatMetric(metric, figureOf(metric, metrics)))],
    [text(describeGoals(goals.filter((goal) => goal.metric === metric)))],
    [text(DEFINITIONS[metric])],
  ]);
  const docs = context.links.docs('metrics.md');
  const more = docs === null ? [] : [paragraph(link('How they are measured', docs))];
  return [
    ...fittingTable(
      { ...context, limits: { ...context.limits, rows: METRICS.length } },
      ['Metric', 'Measured>', 'Goal', 'Definition'],
      rows,
    ),
    ...more,
  ];
}

function describeGoals(goals: readonly GoalResult[]): string {
  if (goals.length === 0) return 'none';
  return goals.map((goal) => `${goal.goal} ${goal.reached ? '✅ reached' : '❌ not reached'}`).join('; ');
}
