import type { Reading } from './machine.ts';
import type { Block } from './recorder.ts';

/** Processor time of both sides for one request, within one block. */
export interface CpuRow {
  readonly start: number;
  readonly until: number;
  /** Seconds. */
  readonly base: number;
  readonly head: number;
}

/** Null where the readings do not span the block, as after a jump of the clock. */
export function cpuOfBlock(block: Block, readings: readonly Reading[]): Omit<CpuRow, 'start' | 'until'> | null {
  const requests = [...block.cells.values()].reduce((sum, { base }) => sum + base.latencies.length + base.failed, 0);
  if (requests === 0 || block.toMs <= block.fromMs) return null;
  const current = sinceJump(readings);
  const used = (side: 'base' | 'head') => {
    const from = interpolate(current, side, block.fromMs);
    const to = interpolate(current, side, block.toMs);
    return from === null || to === null || to <= from ? null : (to - from) / requests;
  };
  const [base, head] = [used('base'), used('head')];
  return base === null || head === null ? null : { base, head };
}

/** Readings since the clock was last set back: before it the same times meant something else. */
function sinceJump(readings: readonly Reading[]): readonly Reading[] {
  const last = readings.findLastIndex(
    (reading, at) => reading.atMs < (readings[at - 1]?.atMs ?? Number.NEGATIVE_INFINITY),
  );
  return last === -1 ? readings : readings.slice(last);
}

/** What a column of the readings was at a time; null outside of them. */
function interpolate(readings: readonly Reading[], column: 'base' | 'head', atMs: number): number | null {
  const after = readings.findIndex((reading) => reading.atMs >= atMs);
  const next = readings[after];
  const last = readings[after - 1];
  if (!next || !last) return null;
  const [from, to] = [last[column], next[column]];
  if (from === null || to === null || next.atMs <= last.atMs) return null;
  return from + ((to - from) * (atMs - last.atMs)) / (next.atMs - last.atMs);
}

/** What was used between the first and the last reading. */
export function usedBetween(readings: readonly Reading[]): {
  readonly base: number | null;
  readonly head: number | null;
  readonly machine: number | null;
  readonly seconds: number;
} {
  const [first, last] = [readings[0], readings.at(-1)];
  const used = (column: 'base' | 'head' | 'machine') => {
    const [from, to] = [first?.[column] ?? null, last?.[column] ?? null];
    return from === null || to === null ? null : to - from;
  };
  const seconds = first && last ? (last.tickMs - first.tickMs) / 1_000 : 0;
  return { base: used('base'), head: used('head'), machine: used('machine'), seconds };
}
