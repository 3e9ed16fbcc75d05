/** Bounds of everything we ask of GitHub. Tests make them small. */
export interface GitHubLimits {
  /** One attempt of a reading call, milliseconds, body included. */
  readonly readDeadlineMs: number;
  /** One attempt of a writing call, milliseconds, body included. */
  readonly writeDeadlineMs: number;
  /** All calls and waits of one client together, milliseconds. */
  readonly budgetMs: number;
  /** All requests of one client together. */
  readonly maxRequests: number;
  /** Attempts of one call. */
  readonly attempts: number;
  /** Wait before the second attempt, milliseconds; each later wait is three times as long. */
  readonly retryBaseMs: number;
  /** Longest wait a rate limit may ask for, milliseconds; a longer one is not waited for. */
  readonly maxWaitMs: number;
  /** Wait when a rate limit does not say how long, milliseconds. */
  readonly unknownWaitMs: number;
  /** Pages of one list, 100 entries each. */
  readonly maxPages: number;
}

export const GITHUB_LIMITS: GitHubLimits = {
  readDeadlineMs: 10_000, // GitHub itself gives up on a request after 10 s
  writeDeadlineMs: 20_000, // a write that was applied is worth waiting for longer than for a read
  budgetMs: 180_000, // what a job may spend on reporting, including two waits of a minute
  maxRequests: 250, // a quarter of the 1 000 per hour and repository that a GITHUB_TOKEN has
  attempts: 3, // rides out a failover of seconds, not an incident
  retryBaseMs: 1_000, // docs.github.com, best practices: at least one second between writes
  maxWaitMs: 60_000, // secondary limits say "at least one minute"
  unknownWaitMs: 60_000, // docs.github.com, rate limits: without a header wait at least one minute
  maxPages: 30, // 3 000 comments, far more than a page of a browser still shows
};

/** After a cancel the runner waits 7.5 s before it asks harder: one answer in time is worth more than three attempts. */
export const HURRIED_LIMITS: Partial<GitHubLimits> = {
  readDeadlineMs: 2_000,
  writeDeadlineMs: 3_000,
  budgetMs: 6_000,
  attempts: 2,
  retryBaseMs: 200,
};

/** The whole history travels as one answer or one request: 100 MB in base64 over a slow line. */
export const LARGE_FILE_LIMITS: Partial<GitHubLimits> = { readDeadlineMs: 60_000, writeDeadlineMs: 60_000 };
