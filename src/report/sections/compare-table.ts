import { METRIC_WORDS } from '../../compare/words.ts';
import type { CompareDetail, CompareVerdict, Comparison } from '../../model/stage.ts';
import { formatLatencyFigure } from '../../verdict/figures.ts';
import { type Block, code, paragraph, type Spans, text } from '../blocks.ts';
import type { Context } from '../context.ts';
import { describeKnown, describeNoise } from './compare-words.ts';
import { fittingTable } from './fitting-table.ts';

const VERDICT_WORDS: Readonly<Record<CompareVerdict, string>> = {
  regressed: '❌ regressed',
  suspect: '⚠️ suspect: slower by less than 10 %',
  inconclusive: '❔ inconclusive',
  'no-regression': '✅ no regression of 10 % or more',
  faster: '✅ faster',
};

/** Where nothing can be drawn, each interval stands in a column of characters. */
export function comparisonTable(
  context: Context,
  detail: CompareDetail,
  sorted: readonly Comparison[],
): readonly Block[] {
  const inCharacters = !context.limits.drawings;
  const verdict = `Verdict${describeNoise(detail)}`;
  const titles = ['Operation', 'Metric', 'Base>', 'Head>', 'Change', ...(inCharacters ? ['Interval'] : []), verdict];
  const table = fittingTable(
    context,
    titles,
    sorted.map((comparison) => comparisonRow(comparison, inCharacters)),
  );
  if (sorted.length === 0) return table;
  return [...table, paragraph(inCharacters ? `${INTERVALS_HOLD}; ${SCALE_LEGEND}` : `${INTERVALS_HOLD}.`)];
}

function comparisonRow(comparison: Comparison, inCharacters: boolean): readonly Spans[] {
  const { operation, metric, note } = comparison;
  return [
    operation === null ? [text('all')] : [code(operation)],
    [text(METRIC_WORDS[metric])],
    [text(formatFigure(comparison, comparison.base))],
    [text(formatFigure(comparison, comparison.head))],
    [text(describeKnown(comparison))],
    ...(inCharacters ? [[code(drawInterval(comparison))]] : []),
    [text(describeVerdict(comparison)), ...(note === null ? [] : [text(` (${note})`)])],
  ];
}

/** The second witnesses warn and never fail: their words are not those of a latency. */
function describeVerdict({ metric, verdict }: Comparison): string {
  if (metric === 'memory' && verdict === 'suspect') return '⚠️ at least 10 % more in every start';
  if (metric === 'cpu' && verdict === 'regressed') return '⚠️ at least 10 % more';
  if (metric === 'cpu' && verdict === 'suspect') return '⚠️ suspect: more, by less than 10 %';
  if (metric === 'cpu' && verdict === 'faster') return '✅ less';
  return VERDICT_WORDS[verdict];
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
const INTERVALS_HOLD = 'Intervals hold with 98 % however often the data were looked at';
const SCALE_LEGEND = 'drawn from -20 % to +20 %: │ is no change, ┊ is +10 %, ● the estimate, ━ its interval.';

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
