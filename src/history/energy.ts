/**
 * The statistic of E-divisive (Matteson, James: A Nonparametric Approach for Multiple Change Point Analysis, JASA 109, 2014,
 * arXiv:1306.4933): the energy distance of what lies before and after a place, weighted by both lengths. In one dimension it is
 * twice the integral of the squared difference of the two distributions (Székely, Rizzo: Energy Statistics, 2013).
 */

/** Longer series are rounded to so many levels and split at so many places; shorter ones are taken exactly. */
const LEVELS = 64;
const PLACES = 64;

export interface Levels {
  /** The level of each value, in order of time. */
  readonly codes: Uint16Array;
  /** Distance from each level to the next one; one less than there are levels. */
  readonly gaps: Float64Array;
}

export interface Split {
  /** First value that lies after it. */
  readonly index: number;
  readonly statistic: number;
}

export function levelsOf(values: readonly number[]): Levels {
  const sorted = Float64Array.from(values).sort();
  const distinct = Float64Array.from(new Set(sorted));
  const levels = distinct.length <= LEVELS ? distinct : quantiles(sorted);
  const codes = Uint16Array.from(values, (value) => nearest(levels, value));
  const gaps = Float64Array.from({ length: Math.max(0, levels.length - 1) }, (_, at) =>
    at + 1 < levels.length ? (levels[at + 1] ?? 0) - (levels[at] ?? 0) : 0,
  );
  return { codes, gaps };
}

function quantiles(sorted: Float64Array): Float64Array {
  const picked = Array.from({ length: LEVELS }, (_, at) => {
    const position = Math.round((at / (LEVELS - 1)) * (sorted.length - 1));
    return sorted[position] ?? 0;
  });
  return Float64Array.from(new Set(picked));
}

function nearest(levels: Float64Array, value: number): number {
  let low = 0;
  let high = levels.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((levels[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  const below = levels[low - 1];
  return below !== undefined && value - below < (levels[low] ?? 0) - value ? low - 1 : low;
}

/** Places that are tried: `every`, or as many as are spread evenly over the series. Each side keeps `least` values. */
export function placesOf(length: number, least: number, every: boolean): Uint32Array {
  const count = length - 2 * least + 1;
  if (count <= 0) return new Uint32Array(0);
  if (every || count <= PLACES) return Uint32Array.from({ length: count }, (_, at) => least + at);
  return Uint32Array.from({ length: PLACES }, (_, at) => least + Math.round((at / (PLACES - 1)) * (count - 1)));
}

/** The place where both sides differ most. */
export function bestSplit({ codes, gaps }: Levels, places: Uint32Array): Split {
  const { length } = codes;
  const totals = cumulated(codes, gaps.length);
  const seen = new Float64Array(gaps.length + 1);
  let best: Split = { index: 0, statistic: 0 };
  let taken = 0;
  for (const place of places) {
    for (; taken < place; taken += 1) {
      const code = codes[taken] ?? 0;
      seen[code] = (seen[code] ?? 0) + 1;
    }
    const distance = distanceAt({ seen, totals, gaps }, place, length - place);
    const statistic = ((place * (length - place)) / length) * 2 * distance;
    if (statistic > best.statistic) best = { index: place, statistic };
  }
  return best;
}

interface Counts {
  readonly seen: Float64Array;
  readonly totals: Float64Array;
  readonly gaps: Float64Array;
}

function distanceAt({ seen, totals, gaps }: Counts, before: number, after: number): number {
  let below = 0;
  let sum = 0;
  for (let level = 0; level < gaps.length; level += 1) {
    below += seen[level] ?? 0;
    const difference = below / before - ((totals[level] ?? 0) - below) / after;
    sum += difference * difference * (gaps[level] ?? 0);
  }
  return sum;
}

function cumulated(codes: Uint16Array, levels: number): Float64Array {
  const totals = new Float64Array(levels + 1);
  for (const code of codes) totals[code] = (totals[code] ?? 0) + 1;
  for (let level = 1; level < totals.length; level += 1)
    totals[level] = (totals[level] ?? 0) + (totals[level - 1] ?? 0);
  return totals;
}
