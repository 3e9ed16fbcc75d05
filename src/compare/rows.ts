import type { Side } from '../model/location.ts';

/** Latencies of one side of one block, milliseconds. */
export interface Figures {
  readonly p50: number;
  readonly mean: number;
  readonly p95: number;
}

export type LatencyMetric = keyof Figures;

/** One block of one operation, both sides: what a decision is made from. */
export interface Row extends Readonly<Record<Side, Figures>> {
  /** Number of the fresh start it was measured in, from 0. */
  readonly start: number;
  /** How many blocks of wall time had been measured at its end. */
  readonly until: number;
}

export interface OperationRows {
  readonly operation: string;
  /** Requests to each side that count. */
  readonly requests: number;
  readonly rows: readonly Row[];
}
