import { ProblemError } from '../model/problem.ts';

/** What the provider answered to one smoke request. */
export interface Answer {
  readonly operation: string;
  readonly role: 'call' | 'prepare' | 'setup';
  /** Null where no HTTP answer came. */
  readonly status: number | null;
  /** Why there was none, in k6's words. */
  readonly error: string | null;
  readonly contentType: string | null;
  /** Null where it was longer than what is kept. */
  readonly body: string | null;
  readonly durationMs: number;
}

/** Reads what the smoke script wrote, one JSON object a line; throws where a line is something else. */
export function parseAnswers(text: string): readonly Answer[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, at) => parseAnswer(line, at + 1));
}

const ROLES = ['call', 'prepare', 'setup'] as const;

function parseAnswer(line: string, number: number): Answer {
  const value = readObject(line, number);
  const role = ROLES.find((known) => known === value.role);
  const { operation, status, durationMs } = value;
  if (role === undefined || typeof operation !== 'string' || typeof status !== 'number') {
    throw unreadable(number, 'operation, role or status is missing');
  }
  return {
    operation,
    role,
    // k6 says 0 where no answer came.
    status: status > 0 ? status : null,
    error: textOrNull(value.error),
    contentType: textOrNull(value.contentType),
    body: textOrNull(value.body),
    durationMs: typeof durationMs === 'number' ? durationMs : 0,
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function readObject(line: string, number: number): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    if (value !== null && typeof value === 'object') return value as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw unreadable(number, error instanceof Error ? error.message : String(error));
  }
  throw unreadable(number, 'it is no object');
}

function unreadable(line: number, why: string): ProblemError {
  const what = `line ${line} of the answers that the smoke script wrote cannot be read`;
  return new ProblemError({ code: 'load.answers.unreadable', what, why, todo: 'Run again.' });
}
