import type { LoadConfig } from '../model/config.ts';
import type { PlannedRequest } from '../traffic/planned-request.ts';
import { operationTag } from '../traffic/script-requests.ts';
import { profileWords } from './profile-words.ts';

/** How long a round that is under way may take to end after the last stage; k6's own default. */
export const GRACEFUL_STOP_MS = 30_000;
/** Longest answer waited for. Smoke: an operation that needs longer alone is no use; load: half of k6's default. */
export const SMOKE_REQUEST_TIMEOUT_MS = 10_000;
export const LOAD_REQUEST_TIMEOUT_MS = 30_000;
/** Time for what is made before the load begins; k6's own default. */
export const SETUP_TIMEOUT_MS = 60_000;

/** Metrics that the generated script counts itself. */
export const EXCEPTIONS = 'iteration_exceptions';
export const SUCCEEDED = 'requests_succeeded';
export const WITHIN_LATENCY = 'requests_within_latency';

export interface Profile {
  readonly kind: 'smoke' | 'load';
  /** k6's `options`, the content of the file the script opens. */
  readonly options: Readonly<Record<string, unknown>>;
  /** How long it takes, without the graceful stop. */
  readonly durationMs: number;
  readonly users: number;
  /** `2 m to 100 users, 5 m at 100` */
  readonly words: string;
  /** Limit of `http_req_duration` that "within the latency" is counted by; null where no threshold names one. */
  readonly latency: LatencyLimit | null;
}

export interface LatencyLimit {
  readonly limitMs: number;
  /** Whether a request of exactly that duration is within it (`<=`). */
  readonly inclusive: boolean;
}

/** One round of one user: each operation once, one after the other. */
export function smokeProfile(requests: readonly PlannedRequest[], budgetMs: number): Profile {
  const durationMs = Math.min(requests.length * SMOKE_REQUEST_TIMEOUT_MS, budgetMs);
  const scenario = {
    executor: 'per-vu-iterations',
    vus: 1,
    iterations: 1,
    maxDuration: inSeconds(durationMs),
    gracefulStop: inSeconds(GRACEFUL_STOP_MS),
  };
  return {
    kind: 'smoke',
    durationMs,
    users: 1,
    words: `each operation once, ${requests.length} ${requests.length === 1 ? 'request' : 'requests'}`,
    latency: null,
    options: {
      ...COMMON_OPTIONS,
      scenarios: { smoke: scenario },
      thresholds: guards(requests, []),
      discardResponseBodies: false,
    },
  };
}

/** The configured stages with the configured thresholds, and the guards that make silence a failure. */
export function loadProfile(load: NonNullable<LoadConfig['load']>, requests: readonly PlannedRequest[]): Profile {
  const durationMs = load.stages.reduce((sum, step) => sum + step.durationMs, 0);
  const scenario = {
    executor: 'ramping-vus',
    startVUs: 1,
    stages: load.stages.map((step) => ({ duration: inSeconds(step.durationMs), target: step.target })),
    gracefulRampDown: inSeconds(GRACEFUL_STOP_MS),
    gracefulStop: inSeconds(GRACEFUL_STOP_MS),
  };
  const expressions = Object.values(load.thresholds).flat();
  return {
    kind: 'load',
    durationMs,
    users: load.stages.reduce((most, step) => Math.max(most, step.target), 1),
    words: profileWords(load.stages),
    latency: latencyLimit(load.thresholds.http_req_duration ?? []),
    options: {
      ...COMMON_OPTIONS,
      scenarios: { load: scenario },
      thresholds: joinThresholds(load.thresholds, guards(requests, [SUCCEEDED])),
      summaryTrendStats: trendStats(expressions),
      discardResponseBodies: true,
    },
  };
}

const TREND_STATS = ['count', 'min', 'med', 'avg', 'p(90)', 'p(95)', 'p(99)', 'max'];

const COMMON_OPTIONS = {
  setupTimeout: inSeconds(SETUP_TIMEOUT_MS),
  // A redirect may lead to a host that nobody allowed; the answer itself is what is checked.
  maxRedirects: 0,
  userAgent: 'api-testing-action (k6)',
  summaryTrendStats: TREND_STATS,
  // Without `url`, `proto`, …: every distinct address would be a time series of its own.
  systemTags: ['name', 'method', 'status', 'scenario', 'group', 'expected_response', 'error_code'],
};

function trendStats(expressions: readonly string[]): readonly string[] {
  const asked = expressions.flatMap((expression) => /p\(\s*[\d.]+\s*\)/u.exec(expression) ?? []);
  return [...new Set([...TREND_STATS, ...asked.map((stat) => stat.replaceAll(/\s/gu, ''))])];
}

/**
 * k6 judges a threshold without samples as kept. So every operation has a count that must be above zero, and no round
 * may end in an exception. `p(95)>=0` and `rate>=0` hold always: they put the operation's figures into the summary.
 */
function guards(requests: readonly PlannedRequest[], counters: readonly string[]): Record<string, readonly string[]> {
  const thresholds: Record<string, readonly string[]> = { [EXCEPTIONS]: ['count<1'], dropped_iterations: ['count<1'] };
  for (const { operation, role } of requests) {
    if (role === 'setup') continue;
    const tag = `{operation:${operationTag(operation)}}`;
    for (const counter of ['http_reqs', ...counters]) thresholds[counter + tag] = ['count>0'];
    thresholds[`http_req_duration${tag}`] = ['p(95)>=0'];
    thresholds[`http_req_failed${tag}`] = ['rate>=0'];
    if (counters.length > 0) thresholds[WITHIN_LATENCY + tag] = ['count>=0'];
  }
  return thresholds;
}

function joinThresholds(
  own: Readonly<Record<string, readonly string[]>>,
  guarding: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, readonly string[]>> {
  const joined = Object.entries(guarding).map(([metric, list]) => [metric, [...(own[metric] ?? []), ...list]] as const);
  return { ...own, ...Object.fromEntries(joined) };
}

/** The limit of the `p(95)` threshold, else of the first percentile that has one, else of any upper limit. */
export function latencyLimit(expressions: readonly string[]): LatencyLimit | null {
  const limits = expressions.flatMap((expression) => {
    const match = /^\s*(p\(\s*[\d.]+\s*\)|avg|med|max|min)\s*(<=?)\s*([\d.]+)\s*$/u.exec(expression);
    if (!match) return [];
    const [, stat = '', operator, value] = match;
    return [{ stat: stat.replaceAll(/\s/gu, ''), limitMs: Number(value), inclusive: operator === '<=' }];
  });
  const chosen =
    limits.find(({ stat }) => stat === 'p(95)') ?? limits.find(({ stat }) => stat.startsWith('p(')) ?? limits[0];
  return chosen ? { limitMs: chosen.limitMs, inclusive: chosen.inclusive } : null;
}

function inSeconds(ms: number): string {
  return `${ms / 1_000}s`;
}
