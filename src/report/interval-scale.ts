import type { IntervalPicture, IntervalRow } from './interval-picture.ts';

/** Where a change stands: as far right of no change as the one that undoes it stands left of it. */
export interface IntervalScale {
  readonly x: (share: number) => number;
  /** On which side of the drawing a change would be; 0 inside of it. */
  readonly beyond: (share: number) => -1 | 0 | 1;
  readonly left: number;
  readonly right: number;
  /** Changes with room for their words beneath. */
  readonly ticks: readonly Tick[];
}

interface Tick {
  readonly share: number;
  readonly words: string;
}

interface Room {
  readonly left: number;
  readonly right: number;
}

/** Shown at least, whatever was measured: a change of two per cent shall look like one. */
const LEAST = { low: -0.15, high: 0.25 };
/** Shown at most: what lies beyond ends in an arrow. */
const MOST = { low: -0.75, high: 5 };
/** Ticks by how much they are wanted. */
const TICKS = [0, 0.1, -0.1, 0.2, -0.2, 0.5, -0.5, 1, 2, 4];
/** Room that one character beneath the scale takes, and between two ticks, in units of the drawing. */
const CHARACTER = 6.5;
const TICK_GAP = 6;
/** Air beyond the outermost end, as a share of the whole. */
const AIR = 0.04;

export function intervalScale({ groups, limit }: IntervalPicture, { left, right }: Room): IntervalScale {
  const shares = groups.flatMap(({ rows }) => rows.flatMap(sharesOf));
  const low = Math.log1p(Math.max(MOST.low, Math.min(LEAST.low, ...shares)));
  const high = Math.log1p(Math.min(MOST.high, Math.max(LEAST.high, limit, ...shares)));
  const air = (high - low) * AIR;
  const span = high - low + 2 * air;
  const x = (share: number): number => {
    const at = left + ((Math.log1p(Math.max(share, -0.999)) - low + air) / span) * (right - left);
    return Math.round(Math.min(right, Math.max(left, at)) * 10) / 10;
  };
  const ticks: Tick[] = [];
  for (const share of TICKS) {
    const tick = { share, words: percent(share) };
    const isInside = Math.log1p(share) >= low && Math.log1p(share) <= high;
    if (isInside && ticks.every((other) => Math.abs(x(other.share) - x(share)) >= roomFor(tick, other)))
      ticks.push(tick);
  }
  const beyond = (share: number) => (share > MOST.high ? 1 : share < MOST.low ? -1 : 0);
  return { x, beyond, left, right, ticks };
}

function roomFor(left: Tick, right: Tick): number {
  return ((left.words.length + right.words.length) / 2) * CHARACTER + TICK_GAP;
}

function percent(share: number): string {
  // Beside the others a zero needs no unit, and leaves them room.
  return share === 0 ? '0' : `${share > 0 ? '+' : ''}${Math.round(share * 100)} %`;
}

function sharesOf({ change, interval, parts }: IntervalRow): readonly number[] {
  return [change, interval?.low ?? null, interval?.high ?? null, ...parts].filter((share) => share !== null);
}
