import type { Side } from '../model/location.ts';
import { figuresOf } from './figures.ts';
import { type Histogram, openHistogram } from './histogram.ts';
import { ERROR_SHARE, ROW_REQUESTS } from './method.ts';
import type { Block, Cell } from './recorder.ts';
import type { OperationRows, Row } from './rows.ts';

const SIDES = ['base', 'head'] as const;

interface Tally {
  /** Of each side, in the rows. */
  requests: number;
  voidBlocks: number;
  readonly rows: Row[];
  /** Latencies of blocks that are too small for a row by themselves. */
  pending: Record<Side, number[]>;
  /** Everything that counts, for the percentiles that are only reported. */
  readonly all: Readonly<Record<Side, Histogram>>;
}

/** What was measured so far, over all starts. */
export interface Measured {
  /** Takes the next block; false where it does not count. Blocks are joined until a row has so many requests a side. */
  add(block: Block, start: number, rowRequests?: number): boolean;
  /** Blocks of two starts are never joined. */
  endStart(): void;
  /** Blocks that count, those of earlier attempts included, and those that do not. */
  readonly valid: number;
  readonly voided: number;
  /** By the operation's tag. */
  rows(): readonly (OperationRows & { readonly voidBlocks: number })[];
  p99(operation: string): { readonly base: number; readonly head: number } | null;
}

/** Begins with what earlier attempts at the same commits have measured. */
export function openMeasured(earlier: { readonly valid: number; readonly rows: readonly OperationRows[] }): Measured {
  const tallies = new Map<string, Tally>();
  for (const { operation, requests, rows } of earlier.rows) {
    tallies.set(operation, { ...emptyTally(), requests, rows: [...rows] });
  }
  let valid = earlier.valid;
  let voided = 0;
  return {
    add(block, start, rowRequests = ROW_REQUESTS) {
      if (block.dropped > 0) {
        voided += 1;
        return false;
      }
      valid += 1;
      for (const [operation, cells] of block.cells) {
        const tally = tallies.get(operation) ?? emptyTally();
        tallies.set(operation, tally);
        if (isVoid(cells)) tally.voidBlocks += 1;
        else addCells(tally, cells, { start, until: valid, rowRequests });
      }
      return true;
    },
    endStart: () => {
      for (const tally of tallies.values()) tally.pending = { base: [], head: [] };
    },
    get valid() {
      return valid;
    },
    get voided() {
      return voided;
    },
    rows: () =>
      [...tallies].map(([operation, { requests, rows, voidBlocks }]) => ({ operation, requests, rows, voidBlocks })),
    p99(operation) {
      const all = tallies.get(operation)?.all;
      const [base, head] = [all?.base.quantile(0.99) ?? null, all?.head.quantile(0.99) ?? null];
      return base === null || head === null ? null : { base, head };
    },
  };
}

function emptyTally(): Tally {
  return {
    requests: 0,
    voidBlocks: 0,
    rows: [],
    pending: { base: [], head: [] },
    all: { base: openHistogram(), head: openHistogram() },
  };
}

function isVoid(cells: Readonly<Record<Side, Cell>>): boolean {
  return SIDES.some((side) => {
    const { failed, latencies } = cells[side];
    return failed > ERROR_SHARE * (failed + latencies.length);
  });
}

function addCells(
  tally: Tally,
  cells: Readonly<Record<Side, Cell>>,
  { rowRequests, ...at }: { readonly start: number; readonly until: number; readonly rowRequests: number },
): void {
  for (const side of SIDES) for (const latency of cells[side].latencies) tally.pending[side].push(latency);
  const { base, head } = tally.pending;
  const count = Math.min(base.length, head.length);
  if (count < rowRequests) return;
  tally.requests += count;
  for (const side of SIDES) for (const latency of tally.pending[side]) tally.all[side].add(latency);
  tally.rows.push({ ...at, base: figuresOf(base), head: figuresOf(head) });
  tally.pending = { base: [], head: [] };
}
