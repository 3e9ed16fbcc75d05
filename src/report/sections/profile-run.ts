import type { FailedAnswer, LoadFigures, OperationLoad, ProfileRun } from '../../model/stage.ts';
import { formatCount, formatLatencyFigure, formatShare } from '../../verdict/figures.ts';
import { type Block, chart, code, paragraph, type Spans, text } from '../blocks.ts';
import type { Context } from '../context.ts';
import { formatMeasured, latencyLimitWords } from '../thresholds.ts';
import { fittingTable } from './fitting-table.ts';

/** Bars of the chart: more of them cannot be read. */
const CHART_BARS = 12;

/** Every threshold of a run with what was measured, those that were crossed first. */
export function thresholdBlocks(context: Context, run: ProfileRun): readonly Block[] {
  const thresholds = [...run.thresholds].sort((a, b) => Number(a.ok) - Number(b.ok));
  return fittingTable(
    context,
    ['Metric', 'Threshold', 'Measured>', 'Samples>', 'Result'],
    thresholds.map((threshold) => [
      [code(threshold.metric)],
      [code(threshold.expression), text(ORIGINS.get(threshold.from) ?? '')],
      [text(formatMeasured(threshold))],
      [text(formatCount(threshold.samples))],
      [text(threshold.ok ? '✅ kept' : '❌ crossed')],
    ]),
  );
}

/** What stands behind a limit that the configuration did not set. */
const ORIGINS: ReadonlyMap<string, string> = new Map([
  ['specification', ' x-slo'],
  ['base-specification', ' x-slo of the base'],
  ['script', ' of the script'],
]);

/** A row for every operation, the slowest first, and one for all of them; beside it the picture. */
export function operationBlocks(context: Context, run: ProfileRun): readonly Block[] {
  const operations = run.operations.toSorted((a, b) => (b.p95Ms ?? -1) - (a.p95Ms ?? -1));
  const rows = operations.map((operation) => figuresRow([code(operation.operation)], operation));
  const all = run.operations.length > 1 ? [figuresRow([text('all')], run)] : [];
  const titles = [...FIGURE_TITLES, `${inTimeTitle(run.thresholds)}>`];
  return [
    ...fittingTable(context, titles, [...all, ...rows]),
    ...failedAnswersBlock(run.failedAnswers ?? []),
    ...latencyChart(context, run.operations),
  ];
}

/** `500 (32)`: a figure of failed requests does not say whether the provider failed or could not be reached. */
function failedAnswersBlock(answers: readonly FailedAnswer[]): readonly Block[] {
  if (answers.length === 0) return [];
  const rows = answers.map(({ answer, requests }) => `${answer} (${formatCount(requests)})`);
  return [paragraph(`Failed requests got: ${rows.join(', ')}.`)];
}

/** `in time (< 500 ms)`: succeeded, and within the limit that a threshold sets. */
function inTimeTitle(thresholds: ProfileRun['thresholds']): string {
  const limit = latencyLimitWords(thresholds);
  return limit === null ? 'in time' : `in time (${limit})`;
}

const FIGURE_TITLES = [
  'Operation',
  'Requests>',
  'per s>',
  'Failed>',
  'p50 ms>',
  'p90 ms>',
  'p95 ms>',
  'p99 ms>',
  'max ms>',
];

function figuresRow(name: Spans, load: LoadFigures): readonly Spans[] {
  const share = load.requests > 0 && load.failed > 0 ? ` (${formatShare(load.failed / load.requests)})` : '';
  const { withinThreshold, requests } = load;
  return [
    name,
    [text(formatCount(requests))],
    [text(load.rate === null ? 'n/a' : String(Number(load.rate.toPrecision(3))))],
    [text(`${formatCount(load.failed)}${share}`)],
    ...[load.p50Ms, load.p90Ms, load.p95Ms, load.p99Ms, load.maxMs].map((figure) => [
      text(figure === null ? 'n/a' : formatLatencyFigure(figure)),
    ]),
    [text(withinThreshold === null || requests === 0 ? 'n/a' : formatShare(withinThreshold / requests))],
  ];
}

/** The slowest operations side by side, where there are at least two to compare. */
function latencyChart(context: Context, operations: readonly OperationLoad[]): readonly Block[] {
  const measured = operations
    .flatMap(({ operation, p95Ms }) => (p95Ms === null ? [] : [{ operation, p95Ms }]))
    .sort((a, b) => b.p95Ms - a.p95Ms)
    .slice(0, CHART_BARS);
  if (!context.limits.charts || measured.length < 2) return [];
  return [
    chart({
      form: 'bars',
      title: 'p95 by operation, milliseconds',
      unit: 'ms',
      labels: measured.map(({ operation }) => operation),
      series: [{ name: 'p95', values: measured.map(({ p95Ms }) => p95Ms) }],
    }),
  ];
}

/** Points of a line: labels of more of them lie upon each other. */
const CHART_POINTS = 20;

/** How the latency went over time, where there is a time to speak of. */
export function overTimeChart(context: Context, run: ProfileRun): readonly Block[] {
  const every = Math.max(1, Math.ceil(run.overTime.length / CHART_POINTS));
  const shown = run.overTime.filter((_, at) => at % every === 0);
  if (!context.limits.charts || shown.length < 3) return [];
  return [
    chart({
      form: 'lines',
      title: 'p95 over time, milliseconds',
      unit: 'ms',
      labels: shown.map(({ atMs }) => `${Math.round(atMs / 1_000)} s`),
      series: [{ name: 'p95', values: shown.map(({ p95Ms }) => p95Ms) }],
    }),
  ];
}

/** The line that runs it again. */
export function rerunBlock(run: ProfileRun): readonly Block[] {
  return run.rerun === '' ? [] : [paragraph('Again, in the folder of the report: ', code(run.rerun))];
}
