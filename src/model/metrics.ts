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
}
