import { type Problem, ProblemError } from '../model/problem.ts';
import type { ServiceReport } from '../model/stage.ts';

/** Lines of a log that a report shows. */
export const LOG_TAIL_LINES = 50;

/** What was known when an environment did not start. */
export interface FailureDetail {
  readonly services: readonly ServiceReport[];
  /** The last lines of what failed, oldest first. */
  readonly logTail: readonly string[];
}

/** An environment that did not start: the problem, and what was known by then. */
export class EnvironmentFailure extends ProblemError {
  readonly detail: FailureDetail;

  constructor(problem: Partial<Problem> & Pick<Problem, 'code' | 'what'>, detail: FailureDetail) {
    super(problem);
    this.name = 'EnvironmentFailure';
    this.detail = detail;
  }
}

/** Signals that end programs in practice, by number (signal(7)). */
const SIGNALS: Readonly<Record<number, string>> = {
  2: 'SIGINT',
  6: 'SIGABRT',
  7: 'SIGBUS',
  9: 'SIGKILL, often because memory ran out',
  11: 'SIGSEGV',
  13: 'SIGPIPE',
  15: 'SIGTERM',
};
/** A shell exits with 128 + n when signal n ended the program it ran. */
const SHELL_SIGNAL_BASE = 128;

/** Which signal a shell's exit code stands for; null when the program ended by itself. */
export function shellSignal(exitCode: number | null): string | null {
  return exitCode === null ? null : (SIGNALS[exitCode - SHELL_SIGNAL_BASE] ?? null);
}

/** `exited with code 1`, `was ended by SIGKILL`. */
export function describeEnd(end: {
  exitCode: number | null;
  signal: string | null;
  spawnError: string | null;
}): string {
  if (end.spawnError !== null) return `could not be started (${end.spawnError})`;
  const signal = shellSignal(end.exitCode);
  if (end.exitCode !== null) return `exited with code ${end.exitCode}${signal === null ? '' : ` (${signal})`}`;
  return end.signal === null ? 'was not started' : `was ended by ${end.signal}`;
}

/** Seconds with one decimal, as people read them. */
export function inSeconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
