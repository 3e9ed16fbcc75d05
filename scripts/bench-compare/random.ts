import { seededRandom as evenly } from '../../src/tools/seeded-random.ts';

/** A generator with a seed, so that a simulation can be repeated number by number. */
export interface Random {
  /** Evenly from 0 up to 1. */
  uniform(): number;
  normal(): number;
  exponential(mean: number): number;
}

export function seededRandom(seed: number): Random {
  const uniform = evenly(seed);
  let spare: number | null = null;
  const normal = (): number => {
    if (spare !== null) {
      const value = spare;
      spare = null;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  return { uniform, normal, exponential: (mean) => -mean * Math.log(1 - uniform()) };
}
