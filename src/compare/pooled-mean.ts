/** Head over base of the means of all requests. */
export interface Pooled {
  readonly ratio: number;
  /** What it may be at most, with 99 %. */
  readonly high: number;
}

/** Quantile of the normal distribution at 99 %. */
const NORMAL_99 = 2.326;

/**
 * The middle of the blocks does not see requests that are slow and rare: two in a thousand that take a hundred times as long leave most
 * blocks as they were, and make the mean 20 % longer. So a mean is looked at as a whole as well. Null for fewer than two blocks.
 * Source: the ratio estimator and its variance, Cochran, Sampling Techniques, section 6.3 (1977).
 */
export function poolMeans(blocks: readonly Readonly<Record<'base' | 'head', number>>[]): Pooled | null {
  const count = blocks.length;
  if (count < 2) return null;
  const sum = (side: 'base' | 'head') => blocks.reduce((all, block) => all + block[side], 0);
  const [base, head] = [sum('base'), sum('head')];
  const ratio = head / base;
  const squares = blocks.reduce((all, block) => all + (block.head - ratio * block.base) ** 2, 0);
  return { ratio, high: ratio + (NORMAL_99 * Math.sqrt((squares * count) / (count - 1))) / base };
}
