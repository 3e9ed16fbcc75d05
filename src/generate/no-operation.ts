import { ProblemError } from '../model/problem.ts';

/** Operations that a message lists before it stops. */
const NAMED_OPERATIONS = 10;

export function noOperation(unknown: string, all: readonly string[]): ProblemError {
  return new ProblemError({
    code: 'desk.no-operation',
    what: `No specification has the operation ${unknown}`,
    todo: `There are ${all.slice(0, NAMED_OPERATIONS).join(', ')}.`,
  });
}
