/** The four figures a team follows; null is "not measured", which is never zero. Definitions: docs/metrics.md. */
export interface Metrics {
  /** Operations exercised by a contract interaction or a load request / operations of the specification, 0 to 1. */
  readonly coverage: number | null;
  /** Requests of the load stage that succeeded within the latency threshold / all its requests, 0 to 1. */
  readonly sla: number | null;
  /** Failed interactions that are not pending. */
  readonly contractFailures: number | null;
  /** 95th percentile of http_req_duration in the load stage, milliseconds. */
  readonly p95Ms: number | null;
}

/** A goal from the configuration, held against what was measured. */
export interface GoalResult {
  readonly metric: 'coverage' | 'sla' | 'contract-failures' | 'p95';
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
  /** Neither a contract interaction nor a request of smoke or load exercised them: what the metric leaves out. */
  readonly uncovered: readonly string[];
  /** Of those, the ones that the team's own tests call. */
  readonly onlyIntegration: readonly string[];
}
