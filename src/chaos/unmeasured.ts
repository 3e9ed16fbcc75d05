import type { ExperimentResult } from '../model/chaos.ts';

/** An experiment of which nothing was measured, so far or at all: whoever knows more writes it over. */
export function unmeasured(known: Pick<ExperimentResult, 'name' | 'source' | 'faults'>): ExperimentResult {
  return {
    ...known,
    outcome: 'broken',
    reason: '',
    before: null,
    during: null,
    after: null,
    recoveredMs: null,
    recoverWithinMs: null,
    timeline: [],
    fault: null,
    advice: null,
    restored: null,
  };
}
