import type { GoalResult, OperationCoverage } from '../model/metrics.ts';
import type { RunResult } from '../model/run-result.ts';
import { formatList } from '../verdict/figures.ts';
import { describeGoal } from '../verdict/goal-words.ts';

/** A goal that was not reached, as one of the things to do. */
export interface GoalStep {
  readonly kind: 'goal';
  readonly words: string;
  readonly todo: string | null;
}

/** Operations that a step names; the section on metrics has all of them. */
const NAMED_OPERATIONS = 3;

export function goalStep({ coverage }: RunResult, goal: GoalResult): GoalStep {
  const why = goal.measured === null && goal.metric === 'coverage-integration' ? coverage?.integrationNote : undefined;
  const words = why === undefined ? describeGoal(goal) : `${describeGoal(goal)}: ${why}`;
  return { kind: 'goal', words, todo: coverage && goal.measured !== null ? whatToCover(coverage, goal) : null };
}

function whatToCover({ uncovered, uncoveredByIntegration = [] }: OperationCoverage, goal: GoalResult): string | null {
  const isOfTests = goal.metric === 'coverage-integration';
  const operations = isOfTests ? uncoveredByIntegration : uncovered;
  if ((goal.metric !== 'coverage' && !isOfTests) || operations.length === 0) return null;
  const named = formatList(
    operations.map((operation) => `\`${operation}\``),
    NAMED_OPERATIONS,
  );
  return isOfTests
    ? `Let the integration tests call ${named}.`
    : `Let a contract or a request of smoke or load exercise ${named}.`;
}
