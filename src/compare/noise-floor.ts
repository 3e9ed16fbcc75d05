import type { Comparison, NoiseFloor } from '../model/stage.ts';
import { quantileOf } from './quantile.ts';

/** What a comparison of the base with itself says about the runner: every claim is a false alarm. Null where nothing was compared. */
export function noiseFloorOf(comparisons: readonly Comparison[], runner: string): NoiseFloor | null {
  const latencies = comparisons.filter(({ operation }) => operation !== null);
  if (latencies.length === 0) return null;
  const sizes = latencies.flatMap(({ starts }) => starts.map(Math.abs));
  const claims = latencies.filter(({ verdict }) => verdict !== 'no-regression' && verdict !== 'inconclusive');
  return {
    spread: sizes.length === 0 ? 0 : quantileOf(Float64Array.from(sizes).sort(), 0.95),
    falseAlarms: claims.length,
    comparisons: latencies.length,
    runner,
  };
}
