/** Share of a core, of the machine, or of one user's time that the measurement may need: queues begin beyond 60 %. */
const UTILISATION = 0.5;
/** Rounds at once that may be under way on average where the sides wait more than they work (a database, a timer). */
const WAITING_ROUNDS = 2;
/** Requests per second to both sides together: beyond this k6 itself takes a core. */
const MAX_REQUESTS = 400;
/** Fewer rounds per second than this measure nothing in a block. */
const MIN_RATE = 0.2;

/** What a short run of one user, round after round, has shown. */
export interface Probe {
  /** Median time of one round, both sides, milliseconds. */
  readonly roundMs: number;
  /** Rounds that were completed. */
  readonly rounds: number;
  /** Seconds of processor time in which they were done: of the busier side, and of the whole machine. Null: not known. */
  readonly busy: { readonly side: number; readonly machine: number } | null;
  readonly cores: number;
  /** Requests of one round to one side. */
  readonly requests: number;
}

/**
 * Rounds per second at which nothing is busy for more than 60 % of its time. Rounded down to three digits; null where not even
 * the slowest rate can be held.
 */
export function chooseRate({ roundMs, rounds, busy, cores, requests }: Probe): number | null {
  if (rounds === 0 || !(roundMs > 0)) return null;
  const alone = (UTILISATION * 1_000) / roundMs;
  const limits = [MAX_REQUESTS / (2 * requests)];
  if (busy === null || busy.side <= 0) limits.push(alone);
  else {
    limits.push((UTILISATION * rounds) / busy.side, alone * 2 * WAITING_ROUNDS);
    if (busy.machine > 0) limits.push((UTILISATION * cores * rounds) / busy.machine);
  }
  const rate = Math.min(...limits);
  if (rate < MIN_RATE) return null;
  return Number.parseFloat(rate.toPrecision(3));
}

/** Users that k6 holds ready: as many as rounds may be under way when they take eight times as long as in the probe. */
export function usersFor(rate: number, roundMs: number): { readonly ready: number; readonly most: number } {
  const underWay = (rate * roundMs) / 1_000;
  return { ready: Math.ceil(underWay * 2) + 2, most: Math.ceil(underWay * 8) + 8 };
}
