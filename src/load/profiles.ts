import type { LoadConfig, LoadProfile, LoadStep, Thresholds } from '../model/config.ts';
import { plural } from '../model/plural.ts';
import type { PlannedRequest } from '../traffic/planned-request.ts';
import { type Limit, limitsByMetric } from './limits.ts';
import { growingWords, profileWords } from './profile-words.ts';
import { requestsPerRound, sharesOf } from './weights.ts';

/** How long a round that is under way may take to end after the last stage; k6's own default. */
export const GRACEFUL_STOP_MS = 30_000;
/** Longest answer waited for. Smoke: an operation that needs longer alone is no use; load: half of k6's default. */
export const SMOKE_REQUEST_TIMEOUT_MS = 10_000;
export const LOAD_REQUEST_TIMEOUT_MS = 30_000;
/** Time for what is made before the load begins; k6's own default. */
export const SETUP_TIMEOUT_MS = 60_000;
/** Users one machine can play: each takes 1 MB or more, and a hosted runner has 16 GB. The configuration allows as many. */
export const MAX_USERS = 10_000;

/** Metric that the generated script counts itself. */
export const EXCEPTIONS = 'iteration_exceptions';

export interface Profile {
  readonly kind: 'smoke' | 'users' | 'rate' | 'growing';
  /** Of the script's file too. */
  readonly name: string;
  /** k6's `options` without `thresholds`. */
  readonly options: Readonly<Record<string, unknown>>;
  /** k6's `thresholds`, as the script has them before its guards. */
  readonly thresholds: Readonly<Record<string, readonly unknown[]>>;
  /** What has to hold. */
  readonly limits: readonly Limit[];
  /** How long it takes, without the graceful stop. */
  readonly durationMs: number;
  readonly users: number;
  /** `2 m to 100 users, 5 m at 100` */
  readonly words: string;
  /** Limit of `http_req_duration` that "within the latency" is counted by; null where no threshold names one. */
  readonly latency: LatencyLimit | null;
  /** First digit of what has to be unique. */
  readonly runDigit: string;
  /** Whether users pause between rounds: a rate is what it is, whoever pauses. */
  readonly pauses: boolean;
  /** Of a growing load; null for every other. */
  readonly growing: Extract<LoadProfile['shape'], { readonly kind: 'growing' }> | null;
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
    name: 'smoke',
    durationMs,
    users: 1,
    words: `each operation once, ${plural(requests.length, 'request')}`,
    latency: null,
    limits: [],
    thresholds: {},
    options: { ...COMMON_OPTIONS, scenarios: { smoke: scenario }, discardResponseBodies: false },
    runDigit: 'a',
    pauses: false,
    growing: null,
  };
}

export interface ProfileInput {
  readonly requests: readonly PlannedRequest[];
  readonly config: Pick<LoadConfig, 'weights'>;
  /** Limits of operations, from the configuration and the specification, beside those of the profile. */
  readonly operationLimits: readonly Limit[];
}

/** `load.load` as a profile like every other. */
export function baseProfile(load: NonNullable<LoadConfig['load']>): LoadProfile {
  const { stages, thresholds } = load;
  return { name: 'load', when: 'always', shape: { kind: 'users', stages }, thresholds };
}

/** A configured profile with its thresholds, ready to be written as a script. */
export function planProfile(profile: LoadProfile, input: ProfileInput): Profile {
  const { shape, name } = profile;
  const limits = [...limitsOf(profile.thresholds), ...input.operationLimits];
  const growing = shape.kind === 'growing' ? shape : null;
  const scenario = scenarioOf(profile, input);
  return {
    kind: shape.kind,
    name,
    durationMs: durationOf(shape),
    users: scenario.users,
    words: shape.kind === 'growing' ? growingWords(shape) : profileWords(shape.stages, shape.kind),
    latency: latencyLimit(profile.thresholds['http_req_duration'] ?? []),
    limits,
    thresholds: limitsByMetric(limits, growing === null ? null : inSeconds(growing.stepMs)),
    options: {
      ...COMMON_OPTIONS,
      scenarios: { [name]: scenario.options },
      summaryTrendStats: trendStats(limits.map(({ expression }) => expression)),
      discardResponseBodies: true,
    },
    runDigit: RUN_DIGITS[name] ?? 'f',
    pauses: shape.kind === 'users',
    growing,
  };
}

const RUN_DIGITS: Readonly<Record<string, string>> = { load: 'b', stress: 'c', spike: 'e', soak: '9' };

function limitsOf(thresholds: Thresholds): readonly Limit[] {
  return Object.entries(thresholds).flatMap(([metric, expressions]) =>
    expressions.map((expression): Limit => ({ metric, expression, from: 'configuration' })),
  );
}

function durationOf(shape: LoadProfile['shape']): number {
  if (shape.kind === 'growing') return shape.rates.length * shape.stepMs;
  return shape.stages.reduce((sum, step) => sum + step.durationMs, 0);
}

interface Scenario {
  readonly users: number;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Shared with the wrapper of the team's own scripts, where a round is whatever the script does in one. */
export function scenarioOf(
  profile: LoadProfile,
  { requests, config }: Pick<ProfileInput, 'requests' | 'config'>,
): Scenario {
  const { shape } = profile;
  if (shape.kind === 'users') return usersScenario(shape.stages);
  const perRound = requests.length === 0 ? 1 : requestsPerRound(requests, sharesOf(requests, config.weights));
  const stages = rateStages(shape);
  const most = Math.max(1, ...stages.map(({ target }) => target));
  const users = Math.min(MAX_USERS, Math.max(MIN_RATE_USERS, Math.ceil(most * longestWaitSeconds(profile))));
  return {
    users,
    options: {
      executor: 'ramping-arrival-rate',
      startRate: shape.kind === 'growing' ? (shape.rates[0] ?? 1) : 0,
      // Rounds are counted, requests are asked for: so many rounds as make `target` requests a second.
      timeUnit: inSeconds(Math.round(perRound * 1_000)),
      preAllocatedVUs: Math.min(users, Math.max(MIN_RATE_USERS, Math.ceil(most / 10))),
      maxVUs: users,
      stages,
      gracefulStop: inSeconds(GRACEFUL_STOP_MS),
    },
  };
}

function rateStages(shape: LoadProfile['shape']): readonly { readonly duration: string; readonly target: number }[] {
  if (shape.kind !== 'growing') {
    return shape.stages.map((step) => ({ duration: inSeconds(step.durationMs), target: step.target }));
  }
  return shape.rates.flatMap((rate, at) => [
    // Straight to the rate: a step is one rate, or its figures are those of many.
    ...(at === 0 ? [] : [{ duration: '0s', target: rate }]),
    { duration: inSeconds(shape.stepMs), target: rate },
  ]);
}

/** Users that stand by for a rate however small. */
const MIN_RATE_USERS = 10;
/** Seconds a request may take before no user is free, where no threshold limits the latency. */
const UNLIMITED_WAIT_SECONDS = 2;

/** Twice the latency limit: a provider that is slower than that has broken it long before users run out. */
function longestWaitSeconds({ thresholds }: LoadProfile): number {
  const limit = latencyLimit(thresholds['http_req_duration'] ?? []);
  return limit === null ? UNLIMITED_WAIT_SECONDS : Math.max(0.5, (2 * limit.limitMs) / 1_000);
}

function usersScenario(steps: readonly LoadStep[]): Scenario {
  return {
    users: steps.reduce((most, step) => Math.max(most, step.target), 1),
    options: {
      executor: 'ramping-vus',
      startVUs: 1,
      stages: steps.map((step) => ({ duration: inSeconds(step.durationMs), target: step.target })),
      gracefulRampDown: inSeconds(GRACEFUL_STOP_MS),
      gracefulStop: inSeconds(GRACEFUL_STOP_MS),
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

/** The limit of the `p(95)` threshold, else of the first percentile that has one, else of any upper limit. */
export function latencyLimit(expressions: readonly string[]): LatencyLimit | null {
  const limits = expressions.flatMap((expression) => {
    const match = /^\s*(p\(\s*[\d.]+\s*\)|avg|med|max|min)\s*(<=?)\s*([\d.]+(?:e[+-]?\d+)?)\s*$/iu.exec(expression);
    if (!match) return [];
    const [, stat = '', operator, value] = match;
    return [{ stat: stat.replaceAll(/\s/gu, ''), limitMs: Number(value), inclusive: operator === '<=' }];
  });
  const chosen =
    limits.find(({ stat }) => stat === 'p(95)') ?? limits.find(({ stat }) => stat.startsWith('p(')) ?? limits[0];
  return chosen ? { limitMs: chosen.limitMs, inclusive: chosen.inclusive } : null;
}

export function inSeconds(ms: number): string {
  return `${ms / 1_000}s`;
}
