import type { RunEvent } from '../model/event.ts';
import type { RunResult } from '../model/run-result.ts';

/** A run that did not get to its stages, so far: nothing was found, measured or compared. */
export function resultWithoutStages(event: RunEvent, checkName: string): Omit<RunResult, 'verdict'> {
  return {
    event,
    baseSha: null,
    checkName,
    setup: [],
    stages: [],
    metrics: { coverage: null, sla: null, contractFailures: null, p95Ms: null },
    goals: [],
    specs: { found: null, changed: 0 },
    toConfigure: [],
    notices: [],
    durationMs: 0,
  };
}
