import type { FixedGoal, MetricGoal, RelativeGoal } from '../model/config.ts';
import type { GoalResult, Metrics, OperationCoverage } from '../model/metrics.ts';
import type { ContractDetail, LoadDetail, SmokeDetail, StageResult } from '../model/stage.ts';
import { formatNumberOf } from './figures.ts';
import { gatherIntegration, type IntegrationCoverage } from './integration-coverage.ts';
import { outcomeOf } from './outcome.ts';

export interface Exercised {
  /** Every operation of the head specifications. */
  readonly operations: readonly string[];
  /** Operations that at least one interaction of a pact calls, named as in `operations`. */
  readonly contractOperations: readonly string[];
  /** Operations that smoke or load called; taken from the stages' own results when absent. */
  readonly loadOperations?: readonly string[];
  readonly stages: readonly StageResult[];
}

/** The figures. Only stages that ran to their end are measured: half a load test has no percentile. */
export function measureMetrics(exercised: Exercised): Metrics {
  // The pacts of a consumer exercise operations of others.
  const contracts = measured<ContractDetail>(exercised.stages, 'contract').filter(({ role }) => role === 'provider');
  const loads = measured<LoadDetail>(exercised.stages, 'load').filter((load) => load.requests > 0);
  return {
    coverage: measureCoverage(exercised, contracts.length > 0),
    coverageIntegration: measureIntegration(gatherIntegration(exercised.stages)),
    sla: measureSla(loads),
    contractFailures: countContractFailures(contracts),
    p95Ms: measureP95(loads),
  };
}

/** What relative goals are held against: the newest commit of main that has the metric. */
export type Baseline =
  | { readonly known: true; readonly of: (metric: GoalResult['metric']) => { sha: string; value: number } | null }
  /** The history could not be read: nobody knows whether there is one. */
  | { readonly known: false };

/** Holds every goal against its metric. A metric that nobody measured reaches no goal. */
export function checkGoals(goals: readonly MetricGoal[], metrics: Metrics, baseline?: Baseline): GoalResult[] {
  return goals.map((goal) => {
    const measured = figureOf(goal.metric, metrics);
    const told = { metric: goal.metric, goal: goal.text, measured };
    if (!('value' in goal)) return { ...told, ...holdRelative(goal, measured, baseline ?? { known: false }) };
    return { ...told, reached: measured !== null && reaches(measured, goal) };
  });
}

function holdRelative(
  { metric, operator }: RelativeGoal,
  measured: number | null,
  baseline: Baseline,
): Pick<GoalResult, 'reached' | 'baseline' | 'undecided'> {
  if (!baseline.known) return { reached: false, baseline: null };
  const latest = baseline.of(metric);
  if (measured === null) return { reached: false, baseline: latest };
  if (latest === null) return { reached: false, baseline: null, undecided: 'main has not been measured yet' };
  const fixed = operator === 'no-decrease' ? '>=' : '<=';
  return { reached: reaches(measured, { operator: fixed, value: latest.value }), baseline: latest };
}

/** What fails a run: a goal that is known not to be reached, or that nothing was measured for. */
export function isMissed({ reached, undecided }: GoalResult): boolean {
  return !reached && undecided === undefined;
}

export function figureOf(metric: GoalResult['metric'], metrics: Metrics): number | null {
  switch (metric) {
    case 'coverage':
      return metrics.coverage;
    case 'coverage-integration':
      return metrics.coverageIntegration ?? null;
    case 'sla':
      return metrics.sla;
    case 'contract-failures':
      return metrics.contractFailures;
    case 'p95':
      return metrics.p95Ms;
    default:
      return metric satisfies never;
  }
}

function measured<Detail extends NonNullable<StageResult['detail']>>(
  stages: readonly StageResult[],
  kind: Detail['kind'],
): Detail[] {
  return stages.flatMap((stage) => {
    const outcome = outcomeOf(stage);
    if (outcome !== 'passed' && outcome !== 'failed') return [];
    return stage.detail?.kind === kind ? [stage.detail as Detail] : [];
  });
}

function measureCoverage(exercised: Exercised, contractsRan: boolean): number | null {
  const by = splitCoverage(exercised, contractsRan);
  if (by === null || (by.contract === null && by.load === null)) return null;
  return (by.operations - by.uncovered.length) / by.operations;
}

function measureIntegration(tests: IntegrationCoverage | null): number | null {
  if (tests === null || tests.note !== null) return null;
  const operations = new Set(tests.operations);
  return operations.size === 0 ? null : new Set(tests.called).size / operations.size;
}

/** Who exercised which operations; null where nobody did or there are none. */
export function measureOperations(exercised: Exercised): OperationCoverage | null {
  const ran = measured<ContractDetail>(exercised.stages, 'contract').some(({ role }) => role === 'provider');
  return splitCoverage(exercised, ran);
}

function splitCoverage(exercised: Exercised, contractsRan: boolean): OperationCoverage | null {
  const operations = new Set(exercised.operations);
  const called = exercised.loadOperations ?? calledOperations(exercised.stages);
  const tests = gatherIntegration(exercised.stages);
  if (operations.size === 0 || (!contractsRan && called.length === 0 && tests === null)) return null;
  const own = (names: readonly string[]) => new Set(names.filter((id) => operations.has(id)));
  const [contract, load] = [own(exercised.contractOperations), own(called)];
  const uncovered = [...operations].filter((id) => !contract.has(id) && !load.has(id));
  return {
    operations: operations.size,
    contract: contractsRan || contract.size > 0 ? contract.size : null,
    load: called.length > 0 ? load.size : null,
    uncovered,
    ...splitIntegration(tests, uncovered),
  };
}

type Integration = Omit<OperationCoverage, 'operations' | 'contract' | 'load' | 'uncovered'>;

function splitIntegration(tests: IntegrationCoverage | null, uncovered: readonly string[]): Integration {
  if (tests === null) return { integration: null, onlyIntegration: [] };
  if (tests.note !== null) return { integration: null, onlyIntegration: [], integrationNote: tests.note };
  const note = `at least: ${formatNumberOf(tests.unread, 'connection')} spoke no HTTP/1.1`;
  const [operations, called] = [new Set(tests.operations), new Set(tests.called)];
  return {
    integration: called.size,
    integrationOf: operations.size,
    onlyIntegration: uncovered.filter((id) => called.has(id)),
    uncoveredByIntegration: [...operations].filter((id) => !called.has(id)),
    ...(tests.unread > 0 && { integrationNote: note }),
  };
}

/** Under both names an operation can have: alone, and behind its provider's name where there are several. */
function calledOperations(stages: readonly StageResult[]): readonly string[] {
  return stages.flatMap((stage) =>
    requested(stage).flatMap((id) => (stage.provider === null ? [id] : [id, `${stage.provider} ${id}`])),
  );
}

function requested(stage: StageResult): readonly string[] {
  const detail: SmokeDetail | LoadDetail | null =
    stage.detail?.kind === 'smoke' || stage.detail?.kind === 'load' ? stage.detail : null;
  if (detail === null) return [];
  if (detail.kind === 'smoke') return detail.calls.filter((call) => call.status !== null).map((call) => call.operation);
  return detail.operations.filter((operation) => operation.requests > 0).map((operation) => operation.operation);
}

function measureSla(loads: readonly LoadDetail[]): number | null {
  const judged = loads.filter((load) => load.withinThreshold !== null);
  const requests = judged.reduce((sum, load) => sum + load.requests, 0);
  if (judged.length < loads.length || requests === 0) return null;
  return judged.reduce((sum, load) => sum + (load.withinThreshold ?? 0), 0) / requests;
}

/** Pacts that were only held against the specification have no verified interactions to count. */
function countContractFailures(contracts: readonly ContractDetail[]): number | null {
  const interactions = contracts.flatMap((contract) => contract.interactions);
  if (interactions.length === 0) return null;
  return interactions.filter((interaction) => interaction.outcome === 'failed').length;
}

/** Percentiles of several providers cannot be joined: the slowest one is the figure. */
function measureP95(loads: readonly LoadDetail[]): number | null {
  const figures = loads.map((load) => load.p95Ms);
  if (figures.length === 0 || figures.includes(null)) return null;
  return Math.max(...figures.filter((figure) => figure !== null));
}

/** Decimal goals and binary fractions differ by less than this: 0.1 + 0.2 reaches `= 0.3`. */
const FLOAT_NOISE = 1e-9;

function reaches(value: number, goal: Pick<FixedGoal, 'operator' | 'value'>): boolean {
  switch (goal.operator) {
    case '>=':
      return value >= goal.value - FLOAT_NOISE;
    case '<=':
      return value <= goal.value + FLOAT_NOISE;
    case '>':
      return value > goal.value + FLOAT_NOISE;
    case '<':
      return value < goal.value - FLOAT_NOISE;
    case '=':
      return Math.abs(value - goal.value) <= FLOAT_NOISE;
    default:
      return goal.operator satisfies never;
  }
}
