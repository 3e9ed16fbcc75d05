import type { Location } from './location.ts';

/** What an error has to say, whoever reads it: what happened, where, why, and what to do next. */
export interface Problem {
  /** Stable, dotted, lower case: `config.unknown-key`, `broker.unauthorized`. */
  readonly code: string;
  readonly what: string;
  readonly where: Location | null;
  readonly why: string | null;
  readonly todo: string | null;
}

/** Broken input, or a world that does not answer: thrown by doors and parsers, caught once per stage. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Partial<Problem> & Pick<Problem, 'code' | 'what'>, options?: ErrorOptions) {
    super(describeProblem({ where: null, why: null, todo: null, ...problem }), options);
    this.name = 'ProblemError';
    this.problem = { where: null, why: null, todo: null, ...problem };
  }
}

/** One line of text: `file:line:column: what: why. What to do.` */
export function describeProblem(problem: Problem): string {
  const where = problem.where ? `${problem.where.file}:${problem.where.line}:${problem.where.column}: ` : '';
  const why = problem.why ? `: ${problem.why}` : '';
  const todo = problem.todo ? ` ${problem.todo}` : '';
  return `${where}${problem.what}${why}${todo ? `.${todo}` : ''}`;
}

/** Whatever was thrown, as a problem: what we raised ourselves stays as it is, the rest is named a fault of ours. */
export function toProblem(thrown: unknown, code: string, what: string): Problem {
  if (thrown instanceof ProblemError) return thrown.problem;
  return { code, what, where: null, why: messageOf(thrown), todo: null };
}

/** What was thrown says of itself, whatever it is. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
