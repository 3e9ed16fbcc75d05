import type { CompareDetail, CompareVerdict, Comparison, StageResult } from '../../model/stage.ts';
import { acceptedSlowdowns, latenciesOf, undecidedOf } from '../../verdict/comparisons.ts';
import { formatCount, formatLatencyFigure, formatList, formatNumberOf, formatShare } from '../../verdict/figures.ts';
import { type Block, code, line, paragraph, prose, type Spans, strong, text } from '../blocks.ts';
import type { Context } from '../context.ts';
import { acceptedBlocks } from './accepted.ts';
import { findingsTable, fittingTable } from './fitting-table.ts';
import type { StageSection } from './stage-section.ts';

export const compareSection: StageSection<CompareDetail> = {
  row: (stage, detail) => describeComparison(stage, detail),
  isUndecided: (detail) => undecidedOf(detail).length > 0,
  folds: (context, stage, detail) => [
    { summary: compareSummary(detail), blocks: compareBlocks(context, stage, detail) },
  ],
};

/** Worst first: what a row or a fold's line names when there is place for one. */
const RANK: Readonly<Record<CompareVerdict, number>> = {
  regressed: 0,
  suspect: 1,
  inconclusive: 2,
  'no-regression': 3,
  faster: 4,
};

const VERDICT_WORDS: Readonly<Record<CompareVerdict, string>> = {
  regressed: '❌ regressed',
  suspect: '⚠️ suspect: slower by less than 10 %',
  inconclusive: '❔ inconclusive',
  'no-regression': '✅ no regression of 10 % or more',
  faster: '✅ faster',
};

const METRIC_NAMES: Readonly<Record<Comparison['metric'], string>> = {
  p50: 'p50',
  mean: 'mean',
  p95: 'p95',
  cpu: 'processor time per request',
  memory: 'peak memory',
};

function worstOf(comparisons: readonly Comparison[]): Comparison | undefined {
  return [...comparisons].sort((a, b) => RANK[a.verdict] - RANK[b.verdict] || b.change - a.change)[0];
}

/** `head vs base p50 +0.8 % [-1.2, +2.7]`; of several operations the one that matters most. */
function describeComparison(stage: StageResult, detail: CompareDetail): string {
  const latencies = latenciesOf(detail);
  const operations = new Set(latencies.map(({ operation }) => operation));
  const medians = latencies.filter(({ metric }) => metric === 'p50');
  const worst = worstOf(latencies);
  const median = worstOf(medians);
  if (!worst || !median) return stage.reason;
  // The median is what people compare; another metric is told where it says something worse.
  const shown = RANK[worst.verdict] < RANK[median.verdict] ? worst : median;
  const sides = detail.mode === 'self' ? 'base vs base' : 'head vs base';
  const where =
    operations.size > 1 ? ` at worst (\`${shown.operation}\`, ${formatNumberOf(operations.size, 'operation')})` : '';
  const notCompared = detail.notCompared.length > 0 ? `, ${formatCount(detail.notCompared.length)} not compared` : '';
  return `${sides} ${METRIC_NAMES[shown.metric]} ${describeChange(shown)}${where}${standing(stage, shown)}${notCompared}${describeNoise(detail)}`;
}

/** What a reader must not take for a pass. */
function standing(stage: StageResult, { operation, verdict }: Comparison): string {
  if (verdict === 'inconclusive' || verdict === 'suspect') return `, ${verdict}`;
  return verdict === 'regressed' && acceptedSlowdowns(stage).has(operation ?? '') ? ', accepted' : '';
}

function describeNoise({ noiseFloor }: CompareDetail): string {
  return noiseFloor === null ? '' : ` (this runner class: ± ${formatShare(noiseFloor.spread)})`;
}

/** `+12.3 % [+9.1, +15.6]`; an end that is not known is `…`. */
function describeChange({ change, low, high, verdict }: Comparison): string {
  if (verdict === 'inconclusive' && low === null && high === null) return 'not known';
  const ends =
    low === null && high === null
      ? ''
      : ` [${low === null ? '…' : percent(low)}, ${high === null ? '…' : percent(high)}]`;
  return `${percent(change)} %${ends}`;
}

/** Signed, one decimal. */
function percent(share: number): string {
  const figure = (share * 100).toFixed(1);
  if (figure === '0.0' || figure === '-0.0') return '0.0';
  return share > 0 ? `+${figure}` : figure;
}

function compareSummary(detail: CompareDetail): Spans {
  const latencies = latenciesOf(detail);
  if (latencies.length === 0) return line('Base against head: nothing was compared');
  const counts = (Object.keys(RANK) as CompareVerdict[])
    .map((verdict) => ({ verdict, count: latencies.filter((one) => one.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${count} ${verdict === 'no-regression' ? 'shown not to regress' : verdict}`);
  return line(`${detail.mode === 'self' ? 'Base against itself' : 'Base against head'}: ${formatList(counts)}`);
}

/** Every comparison with its interval drawn, the second witnesses, what was not compared, and how it was measured. */
function compareBlocks(context: Context, stage: StageResult, detail: CompareDetail): readonly Block[] {
  const sorted = [...detail.comparisons].sort(
    (a, b) =>
      Number(a.operation === null) - Number(b.operation === null) ||
      RANK[a.verdict] - RANK[b.verdict] ||
      b.change - a.change,
  );
  return [
    ...fittingTable(
      context,
      ['Operation', 'Metric', 'Base>', 'Head>', 'Change', 'Interval', 'Verdict'],
      sorted.map(comparisonRow),
    ),
    ...(sorted.length > 0 ? [paragraph(SCALE_LEGEND)] : []),
    ...findingsTable(context, stage),
    ...acceptedBlocks(context, stage),
    ...operationBlocks(context, detail),
    ...fittingTable(
      context,
      ['Operation not compared', 'Why'],
      detail.notCompared.map(({ operation, reason }) => [[code(operation)], prose(reason)]),
    ),
    ...noiseBlocks(detail),
    ...measurementBlocks(detail),
    ...logBlocks(context, detail.logTail),
    ...repeatBlocks(context, detail),
  ];
}

function comparisonRow(comparison: Comparison): readonly Spans[] {
  const { operation, metric, verdict, note } = comparison;
  return [
    operation === null ? [text('all')] : [code(operation)],
    [text(METRIC_NAMES[metric])],
    [text(formatFigure(comparison, comparison.base))],
    [text(formatFigure(comparison, comparison.head))],
    [text(describeChange(comparison))],
    [code(drawInterval(comparison))],
    [text(VERDICT_WORDS[verdict]), ...(note === null ? [] : [text(` (${note})`)])],
  ];
}

const BYTES_PER_MIB = 1 << 20;

function formatFigure({ metric, starts }: Comparison, value: number): string {
  if (starts.length === 0) return '';
  if (metric === 'memory') return `${(value / BYTES_PER_MIB).toFixed(1)} MiB`;
  return `${formatLatencyFigure(metric === 'cpu' ? value * 1_000 : value)} ms`;
}

/** Characters of the drawn scale, and the shares at its ends. */
const SCALE_CELLS = 21;
const SCALE_END = 0.2;
const SCALE_LEGEND =
  'Intervals hold with 98 % however often the data were looked at; drawn from -20 % to +20 %: │ is no change, ┊ is +10 %, ● the estimate, ━ its interval.';

/** `     ╺━━●━│━╸   ┊     `: the interval on a scale that all rows share. */
function drawInterval({ change, low, high, starts }: Comparison): string {
  if (starts.length === 0) return ' '.repeat(SCALE_CELLS);
  const cells = Array.from({ length: SCALE_CELLS }, () => '·');
  const cellOf = (share: number) =>
    Math.max(0, Math.min(SCALE_CELLS - 1, Math.round(((share + SCALE_END) / (2 * SCALE_END)) * (SCALE_CELLS - 1))));
  const isTested = low !== null || high !== null;
  const from = cellOf(isTested ? (low ?? -1) : change);
  const to = cellOf(isTested ? (high ?? 1) : change);
  for (let at = from; at <= to; at += 1) cells[at] = '━';
  cells[cellOf(0)] = '│';
  cells[cellOf(0.1)] = '┊';
  cells[cellOf(change)] = '●';
  return cells.join('');
}

function operationBlocks(context: Context, detail: CompareDetail): readonly Block[] {
  return fittingTable(
    context,
    ['Operation', 'Requests a side>', 'p99 base ms>', 'p99 head ms>', 'Void blocks>'],
    detail.operations.map(({ operation, requests, p99Ms, voidBlocks }) => [
      [code(operation)],
      [text(formatCount(requests))],
      [text(p99Ms === null ? '' : formatLatencyFigure(p99Ms.base))],
      [text(p99Ms === null ? '' : formatLatencyFigure(p99Ms.head))],
      [text(formatCount(voidBlocks))],
    ]),
  );
}

function noiseBlocks({ noiseFloor, measuredNoise }: CompareDetail): readonly Block[] {
  return [noiseFloor, measuredNoise].flatMap((noise) => {
    if (noise === null) return [];
    const when =
      noise === measuredNoise ? 'This run, base against itself' : 'Base against itself on this kind of runner';
    const alarms = `${noise.falseAlarms} of ${formatNumberOf(noise.comparisons, 'comparison')} raised a false alarm`;
    return [paragraph(`${when}: ± ${formatShare(noise.spread)}, ${alarms} (${noise.runner}).`)];
  });
}

function measurementBlocks({ measurement, mode }: CompareDetail): readonly Block[] {
  if (measurement === null) return [];
  const { starts, blocks, voidBlocks, blockMs, earlierBlocks, notAdded, rate, utilisation, seed, pinning, ended } =
    measurement;
  const parts = [
    `${formatNumberOf(starts, 'fresh start')}, ${formatNumberOf(blocks, 'block')} of ${blockMs / 1_000} s`,
    earlierBlocks > 0 ? `${earlierBlocks} of them from an earlier attempt` : null,
    notAdded === undefined ? null : `nothing of an earlier attempt was added: ${notAdded}`,
    voidBlocks > 0 ? `${voidBlocks} void because requests were left out` : null,
    `${rate} requests a second to each side, in an order that was drawn`,
    utilisation === null
      ? null
      : `busier side ${formatShare(utilisation.side)} of a core, machine ${formatShare(utilisation.machine)}`,
    pinning,
    `seed ${seed}`,
    `k6 ${measurement.k6Version}`,
    measurement.runner,
  ];
  const words = parts.filter((part) => part !== null && part !== '').join(' · ');
  return [paragraph(strong(`How it was measured (${mode})`), `: ${words}. It ended because ${ended}.`)];
}

function logBlocks(context: Context, lines: readonly string[]): readonly Block[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(-Math.min(lines.length, context.limits.logLines));
  return [paragraph(strong('Last lines of the log')), { kind: 'fence', language: 'text', text: shown.join('\n') }];
}

/** Operations that a command names; more would not be read. */
const NAMED_OPERATIONS = 3;
/** What a shell takes as it stands between single quotes. */
const PLAIN_OPERATION = /^[A-Z]+ [A-Za-z0-9/{}._~-]+$/u;
const COMMIT = /^[0-9a-f]{40,64}$/u;

function repeatBlocks(context: Context, detail: CompareDetail): readonly Block[] {
  const { baseSha } = context.result;
  if (baseSha === null || !COMMIT.test(baseSha)) return [];
  const wanted = latenciesOf(detail).filter(({ verdict }) => verdict !== 'no-regression' && verdict !== 'faster');
  const names = [...new Set(wanted.flatMap(({ operation }) => operation ?? []))].filter((name) =>
    PLAIN_OPERATION.test(name),
  );
  const operations = names.slice(0, NAMED_OPERATIONS).map((name) => ` --operation '${name}'`);
  const mode = detail.mode === 'standard' ? '' : ` --mode ${detail.mode}`;
  const command = `npx api-testing compare --base ${baseSha}${mode}${operations.join('')}`;
  return [paragraph('To repeat it at your desk:'), { kind: 'fence', language: 'sh', text: command }];
}
