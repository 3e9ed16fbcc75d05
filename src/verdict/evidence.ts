import type { FailOn } from '../model/config.ts';
import type { GoalResult } from '../model/metrics.ts';
import type { Problem } from '../model/problem.ts';
import type { StageResult } from '../model/stage.ts';

/** Everything a verdict is made from. */
export interface Evidence {
  /** What kept the run from getting to its stages. */
  readonly setup: readonly Problem[];
  readonly stages: readonly StageResult[];
  readonly goals: readonly GoalResult[];
  readonly failOn: FailOn;
  /** Whether the run has any specification to compare: changed, added, deleted or renamed. */
  readonly changed: boolean;
}
