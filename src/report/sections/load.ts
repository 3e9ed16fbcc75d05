import type { LoadDetail, OperationLoad, StageResult } from '../../model/stage.ts';
import { formatCount, formatLatencyFigure, formatNumberOf, formatShare } from '../../verdict/figures.ts';
import { type Block, code, line, paragraph, type Spans, text } from '../blocks.ts';
import type { Context } from '../context.ts';
import { formatMeasured } from '../thresholds.ts';
import { findingsTable, fittingTable } from './fitting-table.ts';
import { notCalledBlocks } from './live.ts';

/** Bars of the chart: more of them cannot be read. */
const CHART_BARS = 12;
/** Longest label beside a bar, characters. */
const LABEL_CHARACTERS = 40;

export function loadSummary(detail: LoadDetail): Spans {
  const crossed = detail.thresholds.filter((threshold) => !threshold.ok).length;
  const verdict =
    crossed > 0
      ? `${crossed} of ${formatNumberOf(detail.thresholds.length, 'threshold')} crossed`
      : `${formatNumberOf(detail.thresholds.length, 'threshold')} kept`;
  return line(`Load: ${formatNumberOf(detail.requests, 'request')}, ${verdict}`);
}

/** What was run, every threshold with its samples, every operation with its percentiles, and a chart of them. */
export function loadBlocks(context: Context, stage: StageResult, detail: LoadDetail): readonly Block[] {
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
  const labels = measured.map(({ operation }) => `"${chartLabel(operation)}"`).join(', ');
  const top = Math.ceil(Math.max(...measured.map(({ p95Ms }) => p95Ms), 1));
  const bars = measured.map(({ p95Ms }) => Number(p95Ms.toFixed(1))).join(', ');
  const chart = [
    'xychart-beta horizontal',
    '  title "p95 by operation, milliseconds"',
    `  x-axis [${labels}]`,
    `  y-axis "ms" 0 --> ${top}`,
    `  bar [${bars}]`,
  ];
  return [{ kind: 'fence', language: 'mermaid', text: chart.join('\n') }];
}

/** Mermaid has directives and quotes of its own: only characters of a method and a path template reach it. */
function chartLabel(operation: string): string {
  const plain = operation.replace(/[^A-Za-z0-9 /{}._~-]/gu, '_');
  return plain.length > LABEL_CHARACTERS ? `${plain.slice(0, LABEL_CHARACTERS - 3)}...` : plain;
}
