import { MARGIN, MIN_EFFECT, TAIL_MARGIN } from '../../compare/method.ts';
import { METRIC_WORDS } from '../../compare/words.ts';
import type { CompareDetail, CompareVerdict, Comparison } from '../../model/stage.ts';
import type { Block } from '../blocks.ts';
import type { Context } from '../context.ts';
import type { IntervalGroup, IntervalRow, IntervalTone } from '../interval-picture.ts';
import { describeKnown } from './compare-words.ts';

const TONES: Readonly<Record<CompareVerdict, IntervalTone>> = {
  regressed: 'bad',
  suspect: 'doubtful',
  inconclusive: 'open',
  'no-regression': 'good',
  faster: 'good',
};

const LEGEND = `◆ regressed, ▲ suspect, ○ inconclusive, ● shown or faster; short lines: single starts; grey: the margin of ${MARGIN * 100} % (p95: ${TAIL_MARGIN * 100} %), of which nothing is claimed; dashed: +${MIN_EFFECT * 100} %, from which a slowdown fails.`;

/** Every comparison as a line, in the order of the table; nothing where nothing was measured. */
export function pictureBlocks(
  { limits }: Context,
  detail: CompareDetail,
  sorted: readonly Comparison[],
): readonly Block[] {
  if (!limits.drawings || sorted.every(({ starts }) => starts.length === 0)) return [];
  const sides = detail.mode === 'self' ? 'the base against itself' : 'head against base';
  const picture = { title: `Change of ${sides} with its 98 % interval`, limit: MIN_EFFECT, legend: LEGEND };
  return [{ kind: 'intervals', picture: { ...picture, groups: groupsOf(sorted) } }];
}

function groupsOf(sorted: readonly Comparison[]): readonly IntervalGroup[] {
  return [...Map.groupBy(sorted, ({ operation }) => operation)].map(([operation, comparisons]) => ({
    name: operation ?? 'all operations',
    rows: comparisons.toSorted((a, b) => METRICS.indexOf(a.metric) - METRICS.indexOf(b.metric)).map(rowOf),
  }));
}

/** From the middle to the tail, and what explains them last. */
const METRICS: readonly Comparison['metric'][] = ['p50', 'mean', 'p95', 'cpu', 'memory'];

/** Short enough to stand beside a line. */
const SHORT_NAMES: Partial<Record<Comparison['metric'], string>> = { cpu: 'processor', memory: 'memory' };

function rowOf(comparison: Comparison): IntervalRow {
  const { metric, verdict, change, low, high, starts } = comparison;
  const isMeasured = starts.length > 0;
  return {
    name: SHORT_NAMES[metric] ?? METRIC_WORDS[metric],
    figures: describeKnown(comparison),
    verdict: verdict === 'no-regression' ? 'no regression' : verdict,
    tone: TONES[verdict],
    change: isMeasured ? change : null,
    ...(metric !== 'memory' && { interval: { low, high } }),
    margin: metric === 'memory' || !isMeasured ? null : metric === 'p95' ? TAIL_MARGIN : MARGIN,
    parts: starts,
  };
}
