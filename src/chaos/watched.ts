import type { ExperimentConfig } from '../model/chaos.ts';
import type { PlannedRequest } from '../traffic/planned-request.ts';

export interface Watched {
  readonly requests: readonly PlannedRequest[];
  /** How many operations are called, and how many could be. */
  readonly called: number;
  readonly callable: number;
}

/**
 * As many operations as can be called within `observe`, evenly from all of them: the same ones are asked before and after the fault.
 * With more, one that never works would be met after the fault alone and blamed on it, and one that the fault broke would not be
 * met again. The others stay as what makes ids.
 */
export function watchedRequests(
  requests: readonly PlannedRequest[],
  { rate, observeMs }: Pick<ExperimentConfig, 'rate' | 'observeMs'>,
): Watched {
  const calls = requests.filter(({ role }) => role === 'call');
  const called = Math.min(calls.length, Math.max(1, Math.floor((rate * observeMs) / 1_000)));
  const chosen = new Set(Array.from({ length: called }, (_, at) => calls[Math.floor((at * calls.length) / called)]));
  return {
    requests: requests.map((one) => (one.role !== 'call' || chosen.has(one) ? one : { ...one, role: 'prepare' })),
    called,
    callable: calls.length,
  };
}
