import { ProblemError } from '../model/problem.ts';
import { durationWords } from './profile-words.ts';
import { GRACEFUL_STOP_MS } from './profiles.ts';

/** Users one machine can play: each takes 1 MB or more, and a hosted runner has 16 GB. The configuration allows as many. */
export const MAX_USERS = 10_000;

/** What `k6 inspect --execution-requirements` says a script will take. */
export interface Requirements {
  readonly durationMs: number;
  readonly users: number;
}

/** Reads k6's answer; throws where it is none. */
export function parseRequirements(stdout: string): Requirements {
  const answer = parseJsonObject(stdout);
  const durationMs = parseGoDuration(answer?.totalDuration);
  const users = answer?.maxVUs;
  if (durationMs === null || typeof users !== 'number') {
    throw new ProblemError({
      code: 'load.inspect.unreadable',
      what: 'k6 inspect did not say how long the script takes',
      todo: 'Use a k6 of version 1.0 or newer.',
    });
  }
  return { durationMs, users };
}

function parseJsonObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' ? (value as Readonly<Record<string, unknown>>) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const GO_UNITS: Readonly<Record<string, number>> = {
  h: 3_600_000,
  m: 60_000,
  s: 1_000,
  ms: 1,
  µs: 1e-3,
  us: 1e-3,
  ns: 1e-6,
};

/** `7m30s` in milliseconds; null for what is no duration of Go's. */
function parseGoDuration(text: unknown): number | null {
  if (typeof text !== 'string' || !/^(?:[\d.]+(?:h|ms|m|s|µs|us|ns))+$/u.test(text)) return null;
  const parts = text.matchAll(/([\d.]+)(h|ms|m|s|µs|us|ns)/gu);
  return [...parts].reduce((sum, [, count, unit = '']) => sum + Number(count) * (GO_UNITS[unit] ?? 0), 0);
}

/** Refuses what would take longer than the budget, or more users than one machine can play. Before anything runs. */
export function checkBudget(required: Requirements, budgetMs: number): void {
  const durationMs = required.durationMs - GRACEFUL_STOP_MS;
  if (required.users > MAX_USERS) {
    throw new ProblemError({
      code: 'load.too-many-users',
      what: `the load asks for ${required.users} users`,
      why: `one machine plays at most ${MAX_USERS}`,
      todo: 'Lower the targets in load.load.stages.',
    });
  }
  if (durationMs > budgetMs) {
    throw new ProblemError({
      code: 'load.over-budget',
      what: `the load would take ${durationWords(durationMs)}`,
      why: `load.budget is ${durationWords(budgetMs)}`,
      todo: 'Shorten load.load.stages, or raise load.budget.',
    });
  }
}
