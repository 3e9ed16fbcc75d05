import { type GoalResult, METRIC_NAMES, type MetricName, type OperationCoverage } from '../../model/metrics.ts';
import { formatCount } from '../../verdict/figures.ts';
import { formatMetric, METRIC_LABELS, nameGoal } from '../../verdict/goal-words.ts';
import { figureOf, isMissed } from '../../verdict/metrics.ts';
import { type Block, bullets, code, line, link, paragraph, prose, type Spans, text } from '../blocks.ts';
import { type Context, take } from '../context.ts';
import { fittingTable } from './fitting-table.ts';

const DEFINITIONS: Readonly<Record<MetricName, string>> = {
  coverage: 'operations that a contract interaction or a request exercised, of all in the specification',
  'coverage-integration': "operations that the team's own tests called, of all in the specification",
  sla: 'requests of the load stage that succeeded within the latency threshold, of all',
  'contract-failures': 'failed interactions that are not pending',
  p95: '95th percentile of http_req_duration in the load stage',
};

export function metricsSummary(): Spans {
  return line('Metrics and what they mean');
}

/** Every metric, measured or not, with its goals; nothing where nothing was measured and no goal is set. */
export function metricsBlocks(context: Context): readonly Block[] {
  const { metrics, goals } = context.result;
  if (goals.length === 0 && METRIC_NAMES.every((metric) => figureOf(metric, metrics) === null)) return [];
  const told = METRIC_NAMES.filter((metric) => isTold(context, metric));
  const rows = told.map((metric) => [
    [text(METRIC_LABELS[metric])],
    [text(formatMetric(metric, figureOf(metric, metrics)))],
    [text(describeGoals(goals.filter((goal) => goal.metric === metric)))],
    [text(DEFINITIONS[metric])],
  ]);
  const docs = context.links.docs('metrics.md');
  const more = docs === null ? [] : [paragraph(link('How they are measured', docs))];
  return [
    ...fittingTable(
      { ...context, limits: { ...context.limits, rows: METRIC_NAMES.length } },
      ['Metric', 'Measured>', 'Goal', 'Definition'],
      rows,
    ),
    ...coverageBlocks(context),
    ...more,
  ];
}

/** Teams without integration tests of their own do not miss what those would call. */
function isTold({ result: { metrics, goals, coverage } }: Context, metric: MetricName): boolean {
  if (metric !== 'coverage-integration' || figureOf(metric, metrics) !== null) return true;
  return coverage?.integrationNote !== undefined || goals.some((goal) => goal.metric === metric);
}

/** Who exercised how many operations, and which ones nobody did. */
function coverageBlocks(context: Context): readonly Block[] {
  const { coverage } = context.result;
  if (!coverage) return [];
  const { operations, contract, load, uncovered, onlyIntegration } = coverage;
  const of = (count: number | null) => (count === null ? 'not measured' : `${formatCount(count)} of ${operations}`);
  const told = `Operations exercised: contract ${of(contract)}, smoke and load ${of(load)}, the team's own tests ${describeIntegration(coverage)}.`;
  const mark = (operation: string) => (onlyIntegration.includes(operation) ? " (the team's own tests call it)" : '');
  const isMeasured = contract !== null || load !== null;
  return [
    ...listed(context, { told, title: 'Not covered:', operations: isMeasured ? uncovered : [], mark }),
    ...integrationBlocks(context, coverage),
  ];
}

function describeIntegration({ operations, integration, integrationOf, integrationNote }: OperationCoverage): string {
  if (integration === null) return integrationNote === undefined ? 'not measured' : `not measured: ${integrationNote}`;
  const note = integrationNote === undefined ? '' : ` (${integrationNote})`;
  return `${formatCount(integration)} of ${integrationOf ?? operations}${note}`;
}

function integrationBlocks(context: Context, { uncoveredByIntegration = [] }: OperationCoverage): readonly Block[] {
  if (uncoveredByIntegration.length === 0) return [];
  const title = "The team's own tests do not call:";
  return listed(context, { told: '', title, operations: uncoveredByIntegration, mark: () => '' });
}

interface Listing {
  /** Sentence before the list; it stands alone where there is nothing to list. */
  readonly told: string;
  readonly title: string;
  readonly operations: readonly string[];
  /** Behind an operation. */
  readonly mark: (operation: string) => string;
}

function listed(context: Context, { told, title, operations, mark }: Listing): readonly Block[] {
  const { shown, hidden } = take(operations, context.limits.rows);
  const more = hidden > 0 ? [line(`… and ${formatCount(hidden)} more`)] : [];
  const rows = shown.map((operation) => [code(operation), text(mark(operation))]);
  if (rows.length === 0) return [paragraph(...prose(told))];
  return [paragraph(...prose(told === '' ? title : `${told} ${title}`)), bullets([...rows, ...more])];
}

function describeGoals(goals: readonly GoalResult[]): string {
  if (goals.length === 0) return 'none';
  return goals.map((goal) => `${nameGoal(goal)} ${wordOf(goal)}`).join('; ');
}

function wordOf(goal: GoalResult): string {
  if (goal.reached) return '✅ reached';
  return isMissed(goal) ? '❌ not reached' : 'not decided';
}
