import { seededRandom } from '../tools/seeded-random.ts';
import { bestSplit, type Levels, levelsOf, placesOf } from './energy.ts';

export interface Detection {
  /** How often a series without any change may be said to have one. */
  readonly level: number;
  /** Fewest values of a stretch. */
  readonly least: number;
  /** Draws the permutations; the same seed finds the same. */
  readonly seed: number;
}

export const DETECTION: Detection = {
  level: 0.01, // what the comparison of base and head goes by as well
  least: 5, // fewer are no stretch: two slow runs in a row happen by themselves
  seed: 1,
};

export interface Found {
  /** First value of the stretch that begins there. */
  readonly index: number;
  readonly p: number;
}

/**
 * Where the distribution of a series changed, in order. E-divisive: the best split is held against splits of the same values in random
 * order; where at most `level` of those are as good, both parts are searched in turn.
 */
export function findChangePoints(values: readonly number[], options: Partial<Detection> = {}): readonly Found[] {
  const detection = { ...DETECTION, ...options };
  const random = seededRandom(detection.seed);
  const found: Found[] = [];
  const open = [{ from: 0, to: values.length }];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const split = testSplit(values.slice(part.from, part.to), detection, random);
    if (split === null) continue;
    const index = part.from + split.index;
    found.push({ index, p: split.p });
    open.push({ from: part.from, to: index }, { from: index, to: part.to });
  }
  return found.toSorted((one, other) => one.index - other.index);
}

function testSplit(values: readonly number[], detection: Detection, random: () => number): Found | null {
  const levels = levelsOf(values);
  const places = placesOf(values.length, detection.least, false);
  if (places.length === 0 || levels.gaps.length === 0) return null;
  const p = permutationLevel(levels, places, { detection, random });
  if (p > detection.level) return null;
  return { index: bestSplit(levels, placesOf(values.length, detection.least, true)).index, p };
}

/** Shares of permutations are told apart down to a tenth of the level. */
const PERMUTATIONS_PER_LEVEL = 10;

/**
 * Share of all orders of the values whose best split is as good, the given one counted among them. Ends as soon as it is sure to be above
 * the level: what is decided stays the same (Besag, Clifford: Sequential Monte Carlo p-values, 1991).
 */
function permutationLevel(
  levels: Levels,
  places: Uint32Array,
  { detection, random }: { detection: Detection; random: () => number },
): number {
  const observed = bestSplit(levels, places).statistic;
  const permutations = Math.ceil(PERMUTATIONS_PER_LEVEL / detection.level) - 1;
  const shuffled = { codes: Uint16Array.from(levels.codes), gaps: levels.gaps };
  let asGood = 1;
  for (let drawn = 1; drawn <= permutations; drawn += 1) {
    shuffle(shuffled.codes, random);
    // Sums in another order differ in their last digits.
    if (bestSplit(shuffled, places).statistic >= observed * (1 - Number.EPSILON * shuffled.codes.length)) asGood += 1;
    if (asGood > detection.level * (permutations + 1)) return asGood / (drawn + 1);
  }
  return asGood / (permutations + 1);
}

/** Fisher and Yates. */
function shuffle(codes: Uint16Array, random: () => number): void {
  for (let last = codes.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const kept = codes[last] ?? 0;
    codes[last] = codes[other] ?? 0;
    codes[other] = kept;
  }
}
