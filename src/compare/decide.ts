import type { CompareVerdict } from '../model/stage.ts';
import { adjustHolm } from './holm.ts';
import { type Look, spendOver } from './looks.ts';
import { FAMILY_LEVEL, MIN_EFFECT, START_SPREAD } from './method.ts';
import { type Pooled, poolMeans } from './pooled-mean.ts';
import { meanOf, spreadOf } from './quantile.ts';
import { signFlipP } from './sign-flip.ts';
import { centreOf, type Interval, walshAverages, walshInterval } from './walsh.ts';

/** One metric of one operation, block by block: logarithms of head over base. */
export interface Series {
  /** What it belongs to: one regressed metric of an operation is all that has to be known of it. Absent: it stands by itself. */
  readonly operation?: string;
  readonly margin: number;
  readonly points: readonly Point[];
}

export interface Point {
  readonly start: number;
  readonly until: number;
  readonly logRatio: number;
  /** Of a mean: the figures themselves. */
  readonly sides?: Readonly<Record<'base' | 'head', number>>;
}

export interface Judgement {
  readonly verdict: CompareVerdict;
  /** Logarithms of head over base. */
  readonly centre: number;
  readonly interval: Interval;
  /** Anytime-valid, adjusted for the family. */
  readonly p: number;
  /** Centre of each start, in order. */
  readonly starts: readonly number[];
  /** Standard deviation between starts beyond what their blocks explain. */
  readonly startSpread: number;
  /** Why nothing is claimed; null where something is. */
  readonly why: string | null;
}

export interface Evidence {
  readonly series: readonly Series[];
  /** Blocks of wall time after which the data were judged, the current one last. */
  readonly looks: readonly number[];
  readonly planned: number;
  /** Fresh starts that a claim needs. */
  readonly starts: number;
}

/**
 * Judges every series of a family. All of it is computed from the data and the looks alone, so that the same blocks give the
 * same verdict, in one run or in two of which the second adds to the first.
 */
export function decideFamily({ series, looks, planned, starts }: Evidence): readonly Judgement[] {
  const spent = spendOver(looks, planned);
  const read = series.map((one) => readSeries(one, spent));
  const slower = adjustHolm(read.map(({ slowerP }) => slowerP));
  const faster = adjustHolm(read.map(({ fasterP }) => fasterP));
  return read.map((one, index) =>
    judge(one, { slower: slower[index] ?? 1, faster: faster[index] ?? 1, needed: starts }),
  );
}

interface Reading {
  readonly margin: number;
  readonly count: number;
  readonly slowerP: number;
  readonly fasterP: number;
  readonly centre: number;
  readonly interval: Interval;
  readonly starts: readonly number[];
  readonly startSpread: number;
  /** Head over base of all blocks together; null where that is no figure of its own. */
  readonly pooled: Pooled | null;
}

function readSeries({ margin, points }: Series, looks: readonly Look[]): Reading {
  const shift = Math.log1p(margin);
  let slowerP = 1;
  let fasterP = 1;
  let interval: Interval = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  for (const { blocks, part } of looks) {
    const ratios = points.filter(({ until }) => until <= blocks).map(({ logRatio }) => logRatio);
    if (ratios.length === 0) continue;
    slowerP = Math.min(slowerP, signFlipP(ratios.map((ratio) => ratio - shift)) / part);
    fasterP = Math.min(fasterP, signFlipP(ratios.map((ratio) => -ratio - shift)) / part);
    interval = narrowed(interval, walshInterval(walshAverages(ratios), FAMILY_LEVEL * part));
  }
  const last = looks.at(-1)?.blocks ?? 0;
  const used = points.filter(({ until }) => until <= last);
  const centre = used.length === 0 ? 0 : centreOf(walshAverages(used.map(({ logRatio }) => logRatio)));
  const byStart = groupByStart(used);
  const starts = byStart.map((ratios) => centreOf(walshAverages(ratios)));
  const startSpread = excessSpread(starts, byStart);
  const shown = startSpread > START_SPREAD ? widened(interval, starts) : interval;
  const pooled = poolMeans(used.flatMap(({ sides }) => sides ?? []));
  return { margin, count: used.length, slowerP, fasterP, centre, interval: shown, starts, startSpread, pooled };
}

/** Both hold at once, so what is known is where they meet; where they contradict each other the newer one counts. */
function narrowed(earlier: Interval, now: Interval): Interval {
  const low = Math.max(earlier.low, now.low);
  const high = Math.min(earlier.high, now.high);
  return low <= high ? { low, high } : now;
}

/** Blocks of one start share its luck: where starts disagree, the interval holds all of them. */
function widened(interval: Interval, starts: readonly number[]): Interval {
  return { low: Math.min(interval.low, ...starts), high: Math.max(interval.high, ...starts) };
}

function groupByStart(points: Series['points']): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  for (const { start, logRatio } of points) {
    const group = groups.get(start);
    if (group) group.push(logRatio);
    else groups.set(start, [logRatio]);
  }
  return [...groups.values()];
}

function excessSpread(centres: readonly number[], groups: readonly (readonly number[])[]): number {
  if (centres.length < 2) return 0;
  const within = meanOf(groups.map((group) => spreadOf(group) ** 2 / group.length));
  return Math.sqrt(Math.max(0, spreadOf(centres) ** 2 - within));
}

interface Adjusted {
  readonly slower: number;
  readonly faster: number;
  readonly needed: number;
}

function judge(reading: Reading, { slower, faster, needed }: Adjusted): Judgement {
  const { centre, interval, starts, startSpread } = reading;
  const shift = Math.log1p(reading.margin);
  const told = { centre, interval, p: slower, starts, startSpread };
  const claim = (verdict: CompareVerdict): Judgement => ({ ...told, verdict, why: null });
  const nothing = (why: string): Judgement => ({ ...told, verdict: 'inconclusive', why });
  if (reading.count === 0) return nothing('too few requests were measured');
  if (starts.length < needed) return nothing(`${starts.length} of ${needed} fresh starts were measured`);
  const limit = Math.log1p(MIN_EFFECT);
  const isSlower = slower <= FAMILY_LEVEL;
  if (isSlower && starts.every((start) => start > shift)) return claim(centre >= limit ? 'regressed' : 'suspect');
  const { pooled } = reading;
  const isFaster = faster <= FAMILY_LEVEL && starts.every((start) => start < -shift);
  if (isFaster && (pooled?.high ?? 0) < 1 + MIN_EFFECT && (pooled?.ratio ?? 0) < 1) return claim('faster');
  // A start may have been lucky: what is shown has to hold in each of them with room for that.
  if (interval.high < limit && starts.every((start) => start < limit - START_SPREAD)) {
    if (pooled === null || pooled.high < 1 + MIN_EFFECT) return claim('no-regression');
    return nothing(`a few slow requests decide the mean, which may be ${percent(pooled.high - 1)} longer`);
  }
  if (isSlower) return nothing('slower in some starts and not in others');
  return nothing(interval.low > shift ? 'slower, and not yet beyond chance' : 'the interval reaches 10 % or more');
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/**
 * Whether the first start alone has made up its mind, so that the time is better spent in the next one. Nothing is claimed from
 * it, hence nothing of the allowed error is spent. Where no block counts yet, the next start is the better place too: at a lower rate.
 */
export function leansOneWay(series: readonly Series[]): boolean {
  return series.every(({ margin, points }) => {
    const ratios = points.map(({ logRatio }) => logRatio);
    if (ratios.length === 0) return false;
    const { high } = walshInterval(walshAverages(ratios), FAMILY_LEVEL);
    const shift = Math.log1p(margin);
    return high < Math.log1p(MIN_EFFECT) || signFlipP(ratios.map((ratio) => ratio - shift)) <= FAMILY_LEVEL;
  });
}
