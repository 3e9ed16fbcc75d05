// [door] one line of a record on disk, whole and flushed, or a problem.
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, ProblemError } from '../model/problem.ts';

/**
 * Appends `line` as JSON and flushes it: a line in a cache would die with the machine. Throws a ProblemError with what `refused`
 * says where that cannot be done: then what was to be recorded must not be done either.
 */
export function recordLine(
  place: { readonly directory: string; readonly name: string },
  line: unknown,
  refused: Pick<Problem, 'code' | 'todo'>,
): void {
  const path = join(place.directory, place.name);
  try {
    mkdirSync(place.directory, { recursive: true, mode: 0o700 });
    const file = openSync(path, 'a', 0o600);
    try {
      // The break in front keeps this line whole even where a killed run left half a line.
      writeSync(file, `\n${JSON.stringify(line)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const why = (error as Error).message;
    throw new ProblemError({ ...refused, what: `Cannot write ${path}`, why }, { cause: error });
  }
}
