/** Up to here all 2^n signs are tried one by one; beyond, their sums are counted on a grid. */
const ENUMERATED = 14;
/** Cells of the grid over the sum of all magnitudes: its rounding moves the threshold by less than 0.2 % of that sum. */
const GRID_CELLS = 1 << 14;
/** Sums that differ by less are the same sum, added up in another order. */
const FLOAT_NOISE = 1e-12;

/**
 * One-sided exact sign-flip test: how often the sum of `values` is at least what it is when every sign is a fair coin.
 * Small means: their centre lies above zero. Never too small: where magnitudes are rounded, it is against a finding.
 * Source: Fisher's randomisation test for pairs (1935), with signs drawn as in Pitman (1937).
 */
export function signFlipP(values: readonly number[]): number {
  const magnitudes = values.map(Math.abs).filter((value) => value > 0);
  if (magnitudes.length === 0) return 1;
  const observed = values.reduce((sum, value) => sum + value, 0);
  return magnitudes.length <= ENUMERATED ? enumerate(magnitudes, observed) : countOnGrid(magnitudes, observed);
}

/** Walks the signs in Gray code, one flip a step. */
function enumerate(magnitudes: readonly number[], observed: number): number {
  const total = magnitudes.reduce((sum, value) => sum + value, 0);
  const signs = magnitudes.map(() => 1);
  const threshold = observed - FLOAT_NOISE * total;
  let sum = total;
  let atLeast = sum >= threshold ? 1 : 0;
  const all = 2 ** magnitudes.length;
  for (let step = 1; step < all; step += 1) {
    const flip = 31 - Math.clz32(step & -step);
    const sign = -(signs[flip] ?? 1);
    signs[flip] = sign;
    sum += 2 * sign * (magnitudes[flip] ?? 0);
    if (sum >= threshold) atLeast += 1;
  }
  return atLeast / all;
}

/** Distribution of the sum of those magnitudes whose sign is positive, in whole cells. */
function countOnGrid(magnitudes: readonly number[], observed: number): number {
  const total = magnitudes.reduce((sum, value) => sum + value, 0);
  const cell = total / GRID_CELLS;
  const steps = magnitudes.map((value) => Math.round(value / cell));
  const lost = magnitudes.reduce((sum, value, index) => sum + Math.abs(value - (steps[index] ?? 0) * cell), 0);
  const all = steps.reduce((sum, step) => sum + step, 0);
  const chances = new Float64Array(all + 1);
  chances[0] = 1;
  let reached = 0;
  for (const step of steps) {
    for (let at = reached; at >= 0; at -= 1) {
      const half = (chances[at] ?? 0) / 2;
      chances[at] = half;
      chances[at + step] = (chances[at + step] ?? 0) + (step === 0 ? 0 : half);
      if (step === 0) chances[at] = half * 2;
    }
    reached += step;
  }
  // A sum of signs s is 2·(positive part) − all; what rounding may have taken away is given back.
  const threshold = ((observed - lost) / cell + all) / 2 - FLOAT_NOISE * all;
  let chance = 0;
  for (let at = all; at >= Math.max(0, Math.ceil(threshold)); at -= 1) chance += chances[at] ?? 0;
  return Math.min(1, chance);
}
