import type { Side } from '../model/location.ts';
import { messageOf } from '../model/problem.ts';
import type { MemoryPair } from './comparisons.ts';
import type { StartedSide } from './input.ts';
import type { Sides } from './sides.ts';

/** The largest memory of both sides until now; in words, why it is not known. */
export async function readMemory({ base, head }: Pick<Sides, Side>): Promise<MemoryPair | string> {
  const [ofBase, ofHead] = await Promise.all([readPeak('base', base), readPeak('head', head)]);
  if (typeof ofBase === 'string' || typeof ofHead === 'string') {
    return [ofBase, ofHead].filter((peak) => typeof peak === 'string').join('; ');
  }
  return { base: ofBase, head: ofHead };
}

async function readPeak(side: Side, started: Pick<StartedSide, 'usage'>): Promise<number | string> {
  try {
    const usage = await started.usage();
    if (usage === null) return `${side}: this system does not say what its processes use`;
    return usage.peakBytes > 0 ? usage.peakBytes : `${side}: none of its processes was seen`;
  } catch (error) {
    return `${side}: ${messageOf(error)}`;
  }
}
