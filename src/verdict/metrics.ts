import type { MetricGoal } from '../model/config.ts';
import type { GoalResult, Metrics } from '../model/metrics.ts';
import type { ContractDetail, LoadDetail, SmokeDetail, StageResult } from '../model/stage.ts';
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

/** The four figures. Only stages that ran to their end are measured: half a load test has no percentile. */
export function measureMetrics(exercised: Exercised): Metrics {
  // The pacts of a consumer exercise operations of others.
  const contracts = measured<ContractDetail>(exercised.stages, 'contract').filter(({ role }) => role === 'provider');
  const loads = measured<LoadDetail>(exercised.stages, 'load').filter((load) => load.requests > 0);
  return {
    coverage: measureCoverage(exercised, contracts.length > 0),
    sla: measureSla(loads),
    contractFailures: countContractFailures(contracts),
    p95Ms: measureP95(loads),
  };
}

/** Holds every goal against its metric. A metric that nobody measured reaches no goal. */
export function checkGoals(goals: readonly MetricGoal[], metrics: Metrics): GoalResult[] {
  return goals.map((goal) => {
    const value = figureOf(goal.metric, metrics);
    return { metric: goal.metric, goal: goal.text, measured: value, reached: value !== null && reaches(value, goal) };
  });
}

export function figureOf(metric: GoalResult['metric'], metrics: Metrics): number | null {
  switch (metric) {
    case 'coverage':
      return metrics.coverage;
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
  const operations = new Set(exercised.operations);
  const called = exercised.loadOperations ?? calledOperations(exercised.stages);
  if (operations.size === 0 || (!contractsRan && called.length === 0)) return null;
  const reached = new Set([...exercised.contractOperations, ...called].filter((id) => operations.has(id)));
  return reached.size / operations.size;
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

function reaches(value: number, goal: MetricGoal): boolean {
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
