import type { Thresholds } from '../model/chaos.ts';
import { type Fared, samplesBetween, violationsOfFared } from './figures.ts';
import { isGoodBy, type Measured, windowOf } from './window.ts';

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
 * one interval of the steady load. A good request succeeded within the latency that the steady state names. While so many
 * requests wait that the steady state hangs on how they end, it is not known.
 */
export function findRecovery(measured: Measured, question: RecoveryQuestion): Recovery {
  const { undoneMs, steadyState, observeMs, knownMs } = question;
  const isGood = isGoodBy(steadyState);
  const since = samplesBetween([...measured.samples, ...measured.unsent], undoneMs, knownMs);
  let nextBadMs = Number.POSITIVE_INFINITY;
  const calm = since
    .toSorted((a, b) => b.endMs - a.endMs)
    .filter((sample) => {
      if (!isGood(sample)) nextBadMs = sample.endMs;
      return isGood(sample) && nextBadMs - sample.endMs >= CALM_MS;
    });
  const holds = (fared: Fared): boolean => violationsOfFared(fared, steadyState, observeMs / 1_000).length === 0;
  for (const { endMs } of calm.toReversed()) {
    const { known, feared } = windowOf(measured, { fromMs: endMs, toMs: endMs + observeMs }, steadyState);
    if (!holds(known)) continue;
    const isKnown = knownMs >= endMs + observeMs && holds(feared);
    return isKnown ? { kind: 'recovered', atMs: endMs } : { kind: 'pending' };
  }
  return { kind: 'not' };
}
