import type { HistoryComparison, HistoryEntry, HistoryLoad, RunnerKind } from '../model/history.ts';
import type { RunResult } from '../model/run-result.ts';
import type { CompareDetail, LoadDetail, LoadFigures, StageResult } from '../model/stage.ts';

/** What a result does not say of itself. */
export interface Measured {
  readonly runner: Omit<RunnerKind, 'k6'>;
  readonly imageVersion: string | null;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** The line that a run leaves; null where it measured nothing that could be followed. */
export function makeEntry(
  result: Omit<RunResult, 'history'>,
  { runner, imageVersion, at }: Measured,
): HistoryEntry | null {
  const loads = ended(result.stages, 'load').filter(({ detail }) => detail.requests > 0);
  const compared = ended(result.stages, 'compare').map(({ detail }) => detail);
  const isMeasured = Object.values(result.metrics).some((figure) => figure !== null);
  if (!isMeasured && compared.length === 0) return null;
  const k6 = loads[0]?.detail.k6Version ?? compared[0]?.measurement?.k6Version ?? null;
  return {
    sha: result.event.headSha,
    at,
    event: result.event.name,
    run: result.event.runId,
    verdict: result.verdict.word,
    covers: 1,
    metrics: result.metrics,
    runner: { ...runner, k6 },
    imageVersion,
    load: overall(loads.map(({ detail }) => detail)),
    operations: operationsOf(loads, result.stages),
    comparisons: compared.flatMap(comparisonsOf),
    noiseFloor: compared.find((detail) => detail.measuredNoise !== null)?.measuredNoise ?? null,
  };
}

interface Ended<Kind extends string> {
  readonly provider: string | null;
  readonly detail: Extract<NonNullable<StageResult['detail']>, { readonly kind: Kind }>;
}

/** Stages that ran to their end: half a load test has no percentile. */
function ended<const Kind extends 'load' | 'compare'>(
  stages: readonly StageResult[],
  kind: Kind,
): readonly Ended<Kind>[] {
  return stages.flatMap(({ outcome, provider, detail }) =>
    (outcome === 'passed' || outcome === 'failed') && detail?.kind === kind
      ? [{ provider, detail: detail as Ended<Kind>['detail'] }]
      : [],
  );
}

/** Requests of several providers add up; of percentiles, which cannot, it is the slowest, as in the metric. */
function overall(loads: readonly LoadDetail[]): HistoryLoad | null {
  if (loads.length === 0) return null;
  return {
    requests: loads.reduce((sum, { requests }) => sum + requests, 0),
    failed: loads.reduce((sum, { failed }) => sum + failed, 0),
    p50Ms: slowest(loads.map(({ p50Ms }) => p50Ms)),
    p95Ms: slowest(loads.map(({ p95Ms }) => p95Ms)),
  };
}

function slowest(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure) => figure !== null);
  return known.length < figures.length || known.length === 0 ? null : Math.max(...known);
}

function operationsOf(loads: readonly Ended<'load'>[], stages: readonly StageResult[]): HistoryEntry['operations'] {
  const several = new Set(stages.map(({ provider }) => provider)).size > 1;
  return Object.fromEntries(
    loads.flatMap(({ provider, detail }) =>
      detail.operations
        .filter(({ requests }) => requests > 0)
        .map((row) => [several && provider !== null ? `${provider} ${row.operation}` : row.operation, figuresOf(row)]),
    ),
  );
}

function figuresOf({ requests, failed, p50Ms, p95Ms }: LoadFigures): HistoryLoad {
  return { requests, failed, p50Ms, p95Ms };
}

function comparisonsOf({ comparisons }: CompareDetail): readonly HistoryComparison[] {
  return comparisons.map(({ operation, metric, change, low, high, verdict }) => ({
    ...{ operation, metric, change, low, high, verdict },
  }));
}
