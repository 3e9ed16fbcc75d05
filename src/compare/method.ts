/** The figures of the decision, in one place; each is argued for in docs/compare.md. */

/** Error that one run may make over all its comparisons: calling a head slower that is not slower than the margin. */
export const FAMILY_LEVEL = 0.01;
/** Slowdowns up to here are not told from luck of the start (memory layout, compilation), so nothing is claimed of them. */
export const MARGIN = 0.03;
/** The tail is noisier than the middle. */
export const TAIL_MARGIN = 0.05;
/** A slowdown of this size or more fails; a smaller one that is sure is shown. */
export const MIN_EFFECT = 0.1;
/** The 95th percentile of fewer requests a side finds 10 % only by luck. */
export const TAIL_REQUESTS = 4_000;
/** Requests a side that a row of an operation is made of; smaller blocks are joined with their neighbours. */
export const ROW_REQUESTS = 20;
/**
 * Where requests are so slow that there would be fewer rows than these, each is made of fewer requests: twenty tests need twelve rows
 * before the exact test can be sure at all, and a slow operation that is five times slower shall not be undecided.
 */
const PLANNED_ROWS = 24;
/** A median of fewer says nothing. */
const LEAST_ROW_REQUESTS = 5;
/** Share of failed requests beyond which a block does not count. */
export const ERROR_SHARE = 0.01;
/** Share of a core, or of the machine, beyond which requests wait for each other and the intervals get wide. */
export const BUSY_SHARE = 0.6;
/** Starts that differ by more than that, beyond the noise of their blocks, are a fact of their own. */
export const START_SPREAD = 0.02;
export const BLOCK_MS = 5_000;
const WARM_UP_MS = 10_000;

/** k6 refuses scenarios that are shorter. */
export const LEAST_RUN_MS = 1_000;
/** One user alone, to choose the rate; half of it warms up. */
export const PROBE_MS = 4_000;

/** How much is measured. Times are of measuring alone: a start takes its own time, and each is warmed up first. */
export interface Effort {
  readonly blockMs: number;
  readonly warmUpMs: number;
  /** Fresh starts of both sides that a verdict needs. */
  readonly starts: number;
  /** Blocks after which it is decided as planned, and those after which it ends whatever is known. */
  readonly planned: number;
  readonly cap: number;
}

/** 160 s of measuring in two starts, and at most 80 s more in a third. */
export const STANDARD: Effort = { blockMs: BLOCK_MS, warmUpMs: WARM_UP_MS, starts: 2, planned: 32, cap: 48 };
/** 320 s in four starts, and at most 160 s more in two. */
export const STRICT: Effort = { ...STANDARD, starts: 4, planned: 64, cap: 96 };

/** Requests a side of one row at a rate of rounds per second: known before anything is measured, so that no figure can sway it. */
export function requestsOfRow(rate: number, { planned, blockMs }: Effort): number {
  const inAll = (rate * planned * blockMs) / 1_000;
  return Math.max(LEAST_ROW_REQUESTS, Math.min(ROW_REQUESTS, Math.floor(inAll / PLANNED_ROWS)));
}

/** Blocks of one start. */
export function blocksPerStart({ planned, starts }: Effort): number {
  return Math.ceil(planned / starts);
}
