import { METRIC_WORDS } from '../../compare/words.ts';
import type { CompareDetail, CompareVerdict, Comparison, StageResult } from '../../model/stage.ts';
import { acceptedSlowdowns, isNoAnswer, latenciesOf, undecidedOf } from '../../verdict/comparisons.ts';
import { formatCount, formatLatencyFigure, formatList, formatNumberOf, formatShare } from '../../verdict/figures.ts';
import { type Block, bullets, code, line, paragraph, prose, type Spans, strong, text } from '../blocks.ts';
import { type Context, take } from '../context.ts';
import { repeatAtDesk } from '../repeat-command.ts';
import { acceptedBlocks } from './accepted.ts';
import { pictureBlocks } from './compare-picture.ts';
import { comparisonTable } from './compare-table.ts';
import { describeKnown, describeNoise } from './compare-words.ts';
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

function worstOf(comparisons: readonly Comparison[]): Comparison | undefined {
  return [...comparisons].sort((a, b) => RANK[a.verdict] - RANK[b.verdict] || b.change - a.change)[0];
}

/** `head vs base p50 +0.8 % [-1.2, +2.7]`; of several operations the one that matters most. */
function describeComparison(stage: StageResult, detail: CompareDetail): string {
  // What was measured until then is below; that it ended is what has to be known.
  if (stage.findings.some(isNoAnswer)) return stage.reason;
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
  return `${sides} ${METRIC_WORDS[shown.metric]} ${describeKnown(shown)}${where}${standing(stage, shown)}${notCompared}${describeNoise(detail)}`;
}

/** What a reader must not take for a pass. */
function standing(stage: StageResult, { operation, verdict }: Comparison): string {
  if (verdict === 'inconclusive' || verdict === 'suspect') return `, ${verdict}`;
  return verdict === 'regressed' && acceptedSlowdowns(stage).has(operation ?? '') ? ', accepted' : '';
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
    ...comparisonTable(context, detail, sorted),
    ...pictureBlocks(context, detail, sorted),
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
    ...noteBlocks(context, detail),
    ...logBlocks(context, detail.logTail),
    ...repeatBlocks(context, detail),
  ];
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

function noteBlocks({ limits }: Context, { notes }: CompareDetail): readonly Block[] {
  if (notes.length === 0) return [];
  const { shown, hidden } = take(notes, limits.checklist);
  const more = hidden > 0 ? [line(`… and ${formatCount(hidden)} more`)] : [];
  return [paragraph(strong('Not as planned')), bullets([...shown.map((note) => prose(note)), ...more])];
}

function logBlocks(context: Context, lines: readonly string[]): readonly Block[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(-Math.min(lines.length, context.limits.logLines));
  return [paragraph(strong('Last lines of the log')), { kind: 'fence', language: 'text', text: shown.join('\n') }];
}

/** Operations that a command names; more would not be read. */
const NAMED_OPERATIONS = 3;
/** What a shell takes as it stands between single quotes, and what ends no line. */
const PLAIN_OPERATION = /^[A-Z]+ [A-Za-z0-9/{}._~:@!$&()*+,;=%-]+$/u;

function repeatBlocks({ result }: Context, detail: CompareDetail): readonly Block[] {
  const base = result.baseSha ?? (detail.mode === 'self' ? result.event.headSha : null);
  const mode = detail.mode === 'standard' ? '' : ` --mode ${detail.mode}`;
  const options = `${mode}${namedOperations(detail)}`;
  const text = repeatAtDesk({ result, command: 'compare', base, options });
  if (text === null) return [];
  return [paragraph('To repeat it at your desk:'), { kind: 'fence', language: 'sh', text }];
}

/** Those that somebody has to look at; all of them where there are none. */
function namedOperations(detail: CompareDetail): string {
  const wanted = latenciesOf(detail).filter(({ verdict }) => verdict !== 'no-regression' && verdict !== 'faster');
  const names = new Set(wanted.flatMap(({ operation }) => operation ?? []));
  const plain = [...names].filter((name) => PLAIN_OPERATION.test(name)).slice(0, NAMED_OPERATIONS);
  return plain.map((name) => ` --operation '${name}'`).join('');
}
