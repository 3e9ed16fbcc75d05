import type { FaultConfig } from '../model/chaos.ts';
import type { RequestSample } from './figures.ts';

/** A call that waits longer than that for a dependency that does not answer has no limit worth the name. */
const HANG_MS = 2_000;
/** A refused connection fails at once. */
const PROMPT_MS = 500;
/** Share of the failed requests that makes a pattern. */
const MOST = 0.5;

export interface Seen {
  readonly faults: readonly FaultConfig[];
  readonly during: readonly RequestSample[];
  /** Between the end of the fault and recovery, or the end of waiting. */
  readonly between: readonly RequestSample[];
  readonly recovered: boolean;
  /** Requests that the load could not send because too many were waiting. */
  readonly dropped: number;
  /** How the provider ended; null while it runs. */
  readonly providerEnded: string | null;
}

/** The usual causes, told apart by what was seen: an end, a hang, a refusal, a pool that does not recover. */
export function adviseOn(seen: Seen): string {
  const target = [...new Set(seen.faults.map((fault) => fault.target))].join(' and ');
  if (seen.providerEnded !== null) {
    return `The provider ended when ${target} failed: handle the error of a lost connection (an \`error\` event that nobody listens to ends a process), and connect again.`;
  }
  const goneOn = seen.between.filter(({ failed }) => failed);
  if (!seen.recovered && goneOn.length > 0 && isMost(goneOn, ({ durationMs }) => durationMs < HANG_MS)) {
    return `${target} was back and requests went on failing: the connections in the pool are dead and nobody replaces them. Test connections before use, or drop them on an error, and connect again.`;
  }
  if (!seen.recovered) {
    return `Requests were still waiting after ${target} was back: connections hang without a limit. Set a connect and a query timeout, and keep-alive probes on the pool.`;
  }
  const hanging = seen.during.filter(({ durationMs }) => durationMs >= HANG_MS);
  if ((seen.dropped > 0 || hanging.length > 0) && seen.faults.every(({ action }) => isSlow(action))) {
    return `Requests waited behind each other while ${target} was slow: fewer round trips for a request, a pool that is large enough, and a limit on waiting for a connection, so that the rest is refused early.`;
  }
  if (seen.dropped > 0 || hanging.length > 0) {
    return `Requests hung while ${target} did not answer: set a connect and a query timeout well below the callers' own, and answer from a cache or with 503 meanwhile.`;
  }
  const failed = seen.during.filter((sample) => sample.failed);
  if (failed.length > 0 && isMost(failed, ({ durationMs }) => durationMs < PROMPT_MS)) {
    return `Requests failed at once while ${target} was not there: retry reads with a short backoff, and degrade (cache, default, 503 with Retry-After) what cannot wait.`;
  }
  return `Look at what the provider does while ${target} is disturbed: timeouts, retries with backoff, and what it answers meanwhile.`;
}

/** It answers, only later. */
function isSlow(action: FaultConfig['action']): boolean {
  if (action.kind === 'cpu') return true;
  return action.kind === 'toxic' && ['latency', 'bandwidth', 'slicer'].includes(action.toxic.kind.type);
}

function isMost(samples: readonly RequestSample[], holds: (sample: RequestSample) => boolean): boolean {
  return samples.filter(holds).length > samples.length * MOST;
}
