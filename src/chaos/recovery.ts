import type { Thresholds } from '../model/chaos.ts';
import { latencyLimit, type RequestSample, samplesBetween, violationsOf } from './figures.ts';

/** After recovery no request of so long a time may be bad; a stray one later is the steady state's own tolerance. */
const CALM_MS = 1_000;

export interface RecoveryQuestion {
  /** When the last fault was undone, milliseconds since 1970. */
  readonly undoneMs: number;
  readonly steadyState: Thresholds;
  /** How long the steady state has to hold from then on. */
  readonly observeMs: number;
  /** Up to when the samples are known. */
  readonly knownMs: number;
}

/** `at` in milliseconds since 1970. `pending`: it may be, but not enough is known yet. */
export type Recovery = { readonly kind: 'recovered'; readonly atMs: number } | { readonly kind: 'pending' | 'not' };

/**
 * The end of the first good request after the fault from which on the steady state holds. It is known per request, so to
 * one interval of the steady load. A good request succeeded within the latency that the steady state names.
 */
export function findRecovery(samples: readonly RequestSample[], question: RecoveryQuestion): Recovery {
  const { undoneMs, steadyState, observeMs, knownMs } = question;
  const limit = latencyLimit(steadyState) ?? Number.POSITIVE_INFINITY;
  const isBad = ({ failed, durationMs }: RequestSample): boolean => failed || durationMs > limit;
  const since = samplesBetween(samples, undoneMs, knownMs).toSorted((a, b) => a.endMs - b.endMs);
  let nextBadMs = Number.POSITIVE_INFINITY;
  const calm = since.toReversed().filter((sample) => {
    if (isBad(sample)) nextBadMs = sample.endMs;
    return !isBad(sample) && nextBadMs - sample.endMs >= CALM_MS;
  });
  let pending = false;
  for (const { endMs } of calm.toReversed()) {
    const window = samplesBetween(since, endMs, endMs + observeMs);
    if (violationsOf(window, steadyState, observeMs / 1_000).length > 0) continue;
    if (knownMs >= endMs + observeMs) return { kind: 'recovered', atMs: endMs };
    pending = true;
    break;
  }
  return { kind: pending ? 'pending' : 'not' };
}
