/**
 * Times at which the data may be judged, in shares of what was planned, and the part of the allowed error each may
 * spend. The parts sum up to 1 however long it goes on, so that stopping early, extending, and adding a re-run are all
 * paid for: with these parts a true null hypothesis is rejected at any look with at most the allowed error (Bonferroni
 * over the looks, as in alpha spending by Lan & DeMets).
 */
const FIRST_SHARE = 0.5;
const SHARE_STEP = 0.25;
const PARTS = [0.1, 0.1, 0.6, 0.1, 0.05] as const;
/** What is left after those, halved at each further look. */
const REST = 0.05;

export interface Look {
  /** Blocks that had been measured. */
  readonly blocks: number;
  /** Part of the allowed error that is spent there. */
  readonly part: number;
}

/** The looks at these numbers of blocks, ascending, each with its part; a part is never spent twice. */
export function spendOver(looks: readonly number[], planned: number): readonly Look[] {
  let last = -1;
  return looks.map((blocks) => {
    const own = Math.ceil((blocks / planned - FIRST_SHARE) / SHARE_STEP - 1e-9);
    last = Math.max(last + 1, own, 0);
    return { blocks, part: partOf(last) };
  });
}

function partOf(index: number): number {
  return PARTS[index] ?? REST / 2 ** (index - PARTS.length + 1);
}

/** Number of blocks of the next look after `blocks`. */
export function nextLook(blocks: number, planned: number): number {
  const first = Math.ceil(planned * FIRST_SHARE);
  if (blocks < first) return first;
  const step = planned * SHARE_STEP;
  return Math.ceil((Math.floor(blocks / step + 1e-9) + 1) * step);
}
