import type { Thresholds } from '../model/chaos.ts';
import { type Fared, latencyLimit, type RequestSample, samplesBetween, samplesUnderWay } from './figures.ts';

/** A request that was sent and has no answer yet. k6 tells nothing of it before it is over. */
export interface WaitingRequest {
  readonly operation: string;
  /** Milliseconds since 1970. */
  readonly beganMs: number;
}

/** What the steady load knows up to now. */
export interface Measured {
  readonly samples: readonly RequestSample[];
  readonly waiting: readonly WaitingRequest[];
  /** Requests that could not be sent because every user was waiting: failures of the moment they were due. */
  readonly unsent: readonly RequestSample[];
}

export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** `known`: what is certain. `feared`: the same, if no request that waits is ever answered. */
export interface Window {
  readonly known: Fared;
  readonly feared: Fared;
}

/** Whether a request succeeded within the latency that the steady state names. */
export function isGoodBy(steadyState: Thresholds): (sample: RequestSample) => boolean {
  const limit = latencyLimit(steadyState) ?? Number.POSITIVE_INFINITY;
  return ({ failed, durationMs }) => !failed && durationMs <= limit;
}

/**
 * The requests that tell whether a steady state held in a span: good ones that were over in it, and bad ones that were under way in
 * it. A bad one may be over long after it: counted by its end, what hangs would be seen when nobody looks any more.
 */
export function windowOf({ samples, waiting, unsent }: Measured, span: Span, steadyState: Thresholds): Window {
  const { fromMs, toMs } = span;
  const isGood = isGoodBy(steadyState);
  const answered = samplesBetween(samples, fromMs, toMs);
  const fared = [
    ...answered.filter(isGood),
    ...samplesUnderWay(samples, fromMs, toMs).filter((sample) => !isGood(sample)),
    ...samplesBetween(unsent, fromMs, toMs),
  ];
  const begun = waiting.filter(({ beganMs }) => beganMs < toMs);
  return { known: { fared, answered }, feared: { fared: [...fared, ...givenUpAt(toMs, begun)], answered } };
}

/** Requests that wait, as if their callers had given up at `endMs`. */
export function givenUpAt(endMs: number, waiting: readonly WaitingRequest[]): readonly RequestSample[] {
  return waiting.map(({ operation, beganMs }) => ({ operation, endMs, durationMs: endMs - beganMs, failed: true }));
}

/** A request that is on its way when the load ends has been waiting for less than that. */
export const ON_ITS_WAY_MS = 1_000;

/** Of the requests that nobody answered until `endMs` those that waited longer than any good one of before did. */
export function hungAt(endMs: number, waiting: readonly WaitingRequest[], before: readonly RequestSample[]) {
  const longest = before.reduce((most, { failed, durationMs }) => (failed ? most : Math.max(most, durationMs)), 0);
  const patience = Math.max(ON_ITS_WAY_MS, longest);
  return givenUpAt(endMs, waiting).filter(({ durationMs }) => durationMs > patience);
}

/** Of {@link hungAt} those that began in a span. */
export function begunIn(hung: readonly RequestSample[], { fromMs, toMs }: Span): readonly RequestSample[] {
  return hung.filter(({ endMs, durationMs }) => endMs - durationMs >= fromMs && endMs - durationMs < toMs);
}
