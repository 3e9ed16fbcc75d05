import { ProblemError } from '../model/problem.ts';

/** What `k6 inspect --execution-requirements` says a script will take, the graceful stop included. */
export interface Requirements {
  readonly durationMs: number;
  readonly users: number;
}

/** Reads k6's answer: what the script takes, and its options. Throws where it is none. */
export function parseRequirements(stdout: string): {
  readonly requirements: Requirements;
  readonly options: Readonly<Record<string, unknown>>;
} {
  const answer = parseJsonObject(stdout);
  const durationMs = parseGoDuration(answer?.totalDuration);
  const users = answer?.maxVUs;
  if (answer === null || durationMs === null || typeof users !== 'number') {
    throw new ProblemError({
      code: 'load.inspect.unreadable',
      what: 'k6 inspect did not say how long the script takes',
      todo: 'Use a k6 of version 1.0 or newer.',
    });
  }
  return { requirements: { durationMs, users }, options: answer };
}

/** The object starts at the first brace: init code may print lines of its own before it. */
function parseJsonObject(text: string): Readonly<Record<string, unknown>> | null {
  for (const start of braceLines(text)) {
    try {
      const value: unknown = JSON.parse(text.slice(start));
      if (value !== null && typeof value === 'object') return value as Readonly<Record<string, unknown>>;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return null;
}

function braceLines(text: string): readonly number[] {
  return [...text.matchAll(/^\{/gmu)].map(({ index }) => index);
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
export function parseGoDuration(text: unknown): number | null {
  if (typeof text !== 'string' || !/^(?:[\d.]+(?:h|ms|m|s|µs|us|ns))+$/u.test(text)) return null;
  const parts = text.matchAll(/([\d.]+)(h|ms|m|s|µs|us|ns)/gu);
  return [...parts].reduce((sum, [, count, unit = '']) => sum + Number(count) * (GO_UNITS[unit] ?? 0), 0);
}
