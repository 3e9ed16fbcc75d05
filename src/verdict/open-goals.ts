import type { GoalResult } from '../model/metrics.ts';
import type { SkipCause, StageName, StageResult } from '../model/stage.ts';

/** Stages that each metric is measured by. */
const MEASURED_BY: Readonly<Record<GoalResult['metric'], readonly StageName[]>> = {
  coverage: ['contract', 'smoke', 'load'],
  'coverage-integration': ['integration'],
  sla: ['load'],
  'contract-failures': ['contract'],
  p95: ['load'],
};

/** Why a stage was left out by somebody's will, and not by what went wrong. */
const LEFT_OUT: ReadonlyMap<SkipCause, string> = new Map([
  ['not-selected', 'what measures it was not asked for'],
  ['nothing-changed', 'the change reaches nothing that is measured'],
]);

/** Goals that no stage had to measure in this run stay open; what was to be measured and was not is missed. */
export function leaveOpen(goals: readonly GoalResult[], stages: readonly StageResult[]): readonly GoalResult[] {
  return goals.map((goal) => {
    const why = goal.measured === null && !goal.reached ? whyLeftOut(goal.metric, stages) : undefined;
    return goal.undecided === undefined && why !== undefined ? { ...goal, undecided: why } : goal;
  });
}

function whyLeftOut(metric: GoalResult['metric'], stages: readonly StageResult[]): string | undefined {
  const reasons = stages
    .filter(({ stage }) => MEASURED_BY[metric].includes(stage))
    .map(({ skip }) => (skip === null ? undefined : LEFT_OUT.get(skip)));
  return reasons.includes(undefined) ? undefined : reasons[0];
}
