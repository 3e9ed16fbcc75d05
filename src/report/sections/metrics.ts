import type { GoalResult } from '../../model/metrics.ts';
import { formatCount } from '../../verdict/figures.ts';
import { formatMetric, METRIC_LABELS, nameGoal } from '../../verdict/goal-words.ts';
import { figureOf, isMissed } from '../../verdict/metrics.ts';
import { type Block, bullets, code, line, link, paragraph, type Spans, text } from '../blocks.ts';
import { type Context, take } from '../context.ts';
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
    ...coverageBlocks(context),
    ...more,
  ];
}

/** Who exercised how many operations, and which ones nobody did. */
function coverageBlocks(context: Context): readonly Block[] {
  const { coverage } = context.result;
  if (!coverage) return [];
  const { operations, contract, load, integration, uncovered, onlyIntegration } = coverage;
  const of = (count: number | null) => (count === null ? 'not measured' : `${formatCount(count)} of ${operations}`);
  const told = `Operations exercised: contract ${of(contract)}, smoke and load ${of(load)}, the team's own tests ${of(integration)}.`;
  const { shown, hidden } = take(uncovered, context.limits.rows);
  const more = hidden > 0 ? [line(`… and ${formatCount(hidden)} more`)] : [];
  const rows = shown.map((operation) => [
    code(operation),
    text(onlyIntegration.includes(operation) ? " (the team's own tests call it)" : ''),
  ]);
  if (rows.length === 0) return [paragraph(told)];
  return [paragraph(`${told} Not covered:`), bullets([...rows, ...more])];
}

function describeGoals(goals: readonly GoalResult[]): string {
  if (goals.length === 0) return 'none';
  return goals.map((goal) => `${nameGoal(goal)} ${wordOf(goal)}`).join('; ');
}

function wordOf(goal: GoalResult): string {
  if (goal.reached) return '✅ reached';
  return isMissed(goal) ? '❌ not reached' : 'not decided';
}
