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

export function goalStep(result: RunResult, goal: GoalResult): GoalStep {
  const { coverage } = result;
  const why = goal.measured === null && goal.metric === 'coverage-integration' ? coverage?.integrationNote : undefined;
  const words = why === undefined ? describeGoal(goal) : `${describeGoal(goal)}: ${why}`;
  return { kind: 'goal', words, todo: todoOf(goal, result) };
}

/** What a metric takes. */
const TAKES: Readonly<Record<GoalResult['metric'], string>> = {
  coverage: 'contract tests, smoke or load that come to their end',
  'coverage-integration': 'integration tests that come to their end',
  sla: 'a load with a limit on `http_req_duration` that comes to its end',
  'contract-failures': 'pacts that are replayed against the running provider',
  p95: 'a load that comes to its end',
};

const LET_TESTS_CALL =
  'Let the integration tests call operations of the specification at the address in `PROVIDER_URL`.';

function todoOf(goal: GoalResult, result: RunResult): string | null {
  if (goal.measured === null) {
    const unseen = goal.metric === 'coverage-integration' && hasUnseenTests(result);
    return unseen ? LET_TESTS_CALL : `It takes ${TAKES[goal.metric]}.`;
  }
  return result.coverage ? whatToCover(result.coverage, goal, result) : null;
}

/** Whether tests ran to their end, and a proxy that could have seen their requests saw none for an operation. */
function hasUnseenTests({ stages }: RunResult): boolean {
  return stages.some(
    ({ outcome, detail }) =>
      outcome !== 'broken' &&
      detail?.kind === 'integration' &&
      detail.coverage?.watched === true &&
      detail.coverage.notMeasured !== null,
  );
}

function whatToCover(coverage: OperationCoverage, goal: GoalResult, result: RunResult): string | null {
  const { uncovered, uncoveredByIntegration = [] } = coverage;
  const isOfTests = goal.metric === 'coverage-integration';
  const operations = isOfTests ? uncoveredByIntegration : uncovered;
  if ((goal.metric !== 'coverage' && !isOfTests) || operations.length === 0) return null;
  const named = formatList(
    operations.map((operation) => `\`${operation}\``),
    NAMED_OPERATIONS,
  );
  if (isOfTests) return `Let the integration tests call ${named}.`;
  return isNarrowed(result, uncovered)
    ? `Write \`load: { scope: all }\`: smoke and load call only what the change reaches, so the figure is another one on every pull request. Or let a contract exercise ${named}.`
    : `Let a contract or a request of smoke or load exercise ${named}.`;
}

/** Whether smoke left an operation out because the change does not reach it, and not because it cannot be called. */
function isNarrowed({ stages, specs, asked }: RunResult, uncovered: readonly string[]): boolean {
  if (specs.changed === 0 || asked === 'all') return false;
  const smoke = stages.filter(({ stage }) => stage === 'smoke');
  if (smoke.some(({ skip }) => skip === 'nothing-changed')) return true;
  const details = smoke.flatMap(({ detail }) => (detail?.kind === 'smoke' ? [detail] : []));
  const tried = details.flatMap(({ calls, notCalled }) => [...calls, ...notCalled].map(({ operation }) => operation));
  return details.length > 0 && uncovered.some((name) => !tried.some((operation) => name.endsWith(operation)));
}
