import { plural } from '../model/plural.ts';

/** Fewer cores than these are better left to the scheduler: k6 on one, the two sides and their services on the others. */
const LEAST_CORES = 4;

export interface Pinning {
  /** Numbers of the cores k6 runs on. */
  readonly k6: readonly number[];
  /** Both sides share the same ones: a core of one's own may be a faster one. */
  readonly sides: readonly number[];
}

/** Null where nothing is pinned. */
export function planPinning(cores: number, isLinux: boolean): Pinning | null {
  if (cores < LEAST_CORES || !isLinux) return null;
  return { k6: [0], sides: Array.from({ length: cores - 1 }, (_, index) => index + 1) };
}

/** What was done, for the report. `pinned`: whether both sides took it. */
export function describePinning(pinning: Pinning | null, pinned: boolean, cores: number): string {
  if (pinning === null) return `not pinned: ${plural(cores, 'core')} for everything`;
  const k6 = `k6 on core ${pinning.k6.join(', ')}`;
  const [first] = pinning.sides;
  return pinned ? `${k6}, both sides on cores ${first} to ${pinning.sides.at(-1)}` : `${k6}, the sides not pinned`;
}
