import { describeChange } from '../../compare/words.ts';
import type { CompareDetail, Comparison } from '../../model/stage.ts';
import { formatShare } from '../../verdict/figures.ts';

/** `+12.3 % [+9.1, +15.6]`; of what is open on both sides, that it is not known. */
export function describeKnown(comparison: Comparison): string {
  const { low, high, verdict } = comparison;
  return verdict === 'inconclusive' && low === null && high === null ? 'not known' : describeChange(comparison);
}

/** How far apart the same program looks on such a runner: what a change has to be held against. */
export function describeNoise({ noiseFloor }: CompareDetail): string {
  return noiseFloor === null ? '' : ` (this runner class: ± ${formatShare(noiseFloor.spread)})`;
}
