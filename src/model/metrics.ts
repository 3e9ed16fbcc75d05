/** The figures a team follows, in the order in which they are told. */
export const METRIC_NAMES = ['coverage', 'coverage-integration', 'sla', 'contract-failures', 'p95'] as const;
export type MetricName = (typeof METRIC_NAMES)[number];

/** What they were measured at; null is "not measured", which is never zero. Definitions: docs/metrics.md. */
export interface Metrics {
  /** Operations exercised by a contract interaction or a load request / operations of the specification, 0 to 1. */
  readonly coverage: number | null;
  /** Operations that the team's own tests called / operations of the specification, 0 to 1. Absent: not measured. */
  readonly coverageIntegration?: number | null;
  /** Requests of the load stage that succeeded within the latency threshold / all its requests, 0 to 1. */
  readonly sla: number | null;
  /** Failed interactions that are not pending. */
  readonly contractFailures: number | null;
  /** 95th percentile of http_req_duration in the load stage, milliseconds. */
  readonly p95Ms: number | null;
}

/** A goal from the configuration, held against what was measured. */
export interface GoalResult {
  readonly metric: MetricName;
  /** As it was written: `>= 80 %`. */
  readonly goal: string;
  readonly measured: number | null;
  /** False also where nothing was measured: a goal nobody measured is not reached. */
  readonly reached: boolean;
  /** The newest commit of main that has this metric; absent where the goal is a number. */
  readonly baseline?: { readonly sha: string; readonly value: number } | null;
  /** Why nobody can tell whether it is reached, and why that fails nothing: main has not been measured yet. Absent: it was judged. */
  readonly undecided?: string;
}

/** Which operations were exercised, by whom. */
export interface OperationCoverage {
  /** Operations of the head specifications. */
  readonly operations: number;
  /** How many of them each exercised; null: nobody looked. */
  readonly contract: number | null;
  readonly load: number | null;
  readonly integration: number | null;
  /** Operations of the providers whose tests were counted, of which `integration` is a part; absent: all of them. */
  readonly integrationOf?: number;
  /** Neither a contract interaction nor a request of smoke or load exercised them: what the metric leaves out. */
  readonly uncovered: readonly string[];
  /** Of those, the ones that the team's own tests call. */
  readonly onlyIntegration: readonly string[];
  /** Operations that the team's own tests do not call; absent where that is not known. */
  readonly uncoveredByIntegration?: readonly string[];
  /** Why it is not known what they call, or that it may be more, half a sentence; absent where it is known, or there are no tests. */
  readonly integrationNote?: string;
}
