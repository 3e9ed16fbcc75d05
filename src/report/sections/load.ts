import type { LoadDetail, OperationLoad, StageResult } from '../../model/stage.ts';
import { formatCount, formatLatency, formatLatencyFigure, formatNumberOf, formatShare } from '../../verdict/figures.ts';
import { type Block, chart, code, line, paragraph, type Spans, text } from '../blocks.ts';
import type { Context } from '../context.ts';
import { describeLimit, formatMeasured } from '../thresholds.ts';
import { findingsTable, fittingTable } from './fitting-table.ts';
import { notCalledBlocks } from './not-called.ts';
import type { StageSection } from './stage-section.ts';

/** Bars of the chart: more of them cannot be read. */
const CHART_BARS = 12;

export const loadSection: StageSection<LoadDetail> = {
  row: (_, detail) => describeLoad(detail),
  folds: (context, stage, detail) => [{ summary: loadSummary(detail), blocks: loadBlocks(context, stage, detail) }],
  passed: (detail) => detail.thresholds.filter(({ ok }) => ok).map((one) => `${one.metric} ${one.expression}`),
};

function describeLoad(detail: LoadDetail): string {
  const duration = describeLimit(detail.thresholds, { metric: 'http_req_duration', aggregate: 'p(95)' });
  const failed = describeLimit(detail.thresholds, { metric: 'http_req_failed', aggregate: 'rate' });
  const others = detail.thresholds.filter((threshold) => !threshold.ok).length;
  return [
    detail.p95Ms === null ? null : `p95 ${formatLatency(detail.p95Ms)}${duration}`,
    detail.requests > 0 ? `errors ${formatShare(detail.failed / detail.requests)}${failed}` : 'zero requests',
    others > 0 ? `${formatNumberOf(others, 'threshold')} crossed` : null,
    detail.notCalled.length > 0 ? `${formatNumberOf(detail.notCalled.length, 'operation')} not called` : null,
  ]
    .filter((words) => words !== null)
    .join(', ');
}

function loadSummary(detail: LoadDetail): Spans {
  const crossed = detail.thresholds.filter((threshold) => !threshold.ok).length;
  const verdict =
    crossed > 0
      ? `${crossed} of ${formatNumberOf(detail.thresholds.length, 'threshold')} crossed`
      : `${formatNumberOf(detail.thresholds.length, 'threshold')} kept`;
  return line(`Load: ${formatNumberOf(detail.requests, 'request')}, ${verdict}`);
}

/** What was run, every threshold with its samples, every operation with its percentiles, and a chart of them. */
function loadBlocks(context: Context, stage: StageResult, detail: LoadDetail): readonly Block[] {
  const thresholds = [...detail.thresholds].sort((a, b) => Number(a.ok) - Number(b.ok));
  return [
    paragraph(`${detail.profile} (k6 ${detail.k6Version})`),
    ...fittingTable(
      context,
      ['Metric', 'Threshold', 'Measured>', 'Samples>', 'Result'],
      thresholds.map((threshold) => [
        [code(threshold.metric)],
        [code(threshold.expression)],
        [text(formatMeasured(threshold))],
        [text(formatCount(threshold.samples))],
        [text(threshold.ok ? '✅ kept' : '❌ crossed')],
      ]),
    ),
    ...findingsTable(context, stage),
    ...fittingTable(
      context,
      ['Operation', 'Requests>', 'Failed>', 'p50 ms>', 'p95 ms>', 'p99 ms>'],
      detail.operations.map(operationRow),
    ),
    ...chartBlocks(context, detail.operations),
    ...notCalledBlocks(context, detail.notCalled),
  ];
}

function operationRow(load: OperationLoad): readonly Spans[] {
  const share = load.requests > 0 && load.failed > 0 ? ` (${formatShare(load.failed / load.requests)})` : '';
  return [
    [code(load.operation)],
    [text(formatCount(load.requests))],
    [text(`${formatCount(load.failed)}${share}`)],
    ...[load.p50Ms, load.p95Ms, load.p99Ms].map((figure) => [
      text(figure === null ? 'none' : formatLatencyFigure(figure)),
    ]),
  ];
}

/** The slowest operations side by side, where there are at least two to compare. */
function chartBlocks(context: Context, operations: readonly OperationLoad[]): readonly Block[] {
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
