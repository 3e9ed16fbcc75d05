import { type ParseArgsConfig, parseArgs } from 'node:util';
import { messageOf, ProblemError } from '../model/problem.ts';

/** Words and options of a command; throws `ProblemError` with the usage for an option that the command does not have. */
export function readWords<const Options extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options });
  } catch (cause) {
    throw usage(messageOf(cause));
  }
}

/** A command line that cannot be followed. */
export function usage(what: string, hint: string | null = null): ProblemError {
  return new ProblemError({ code: 'desk.usage', what, todo: hint ?? 'See `api-testing --help`.' });
}
