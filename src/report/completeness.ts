import type { RunResult } from '../model/run-result.ts';
import type { SkipCause } from '../model/stage.ts';
import { outcomeOf } from '../verdict/outcome.ts';

/** Reasons to leave a stage out that say nothing about what it would have found. */
const UNSEEN: ReadonlySet<SkipCause | null> = new Set<SkipCause | null>([
  'needs-secret',
  'untrusted',
  'not-selected',
  'earlier-stage',
]);

/** Whether what is not found any more can be called fixed: every stage looked, or had nothing to look at. */
export function sawEverything({ setup, stages }: RunResult): boolean {
  if (setup.length > 0) return false;
  return stages.every((stage) => outcomeOf(stage) !== 'broken' && !UNSEEN.has(stage.skip));
}
