import { parseArgs } from 'node:util';
import { ProblemError } from '../model/problem.ts';
import { STAGE_NAMES, type StageSelection } from '../model/stage.ts';

export type DeskCommand =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'diff';
      readonly base: string;
      readonly head: string;
      readonly format: 'text' | 'json';
    }
  | {
      readonly kind: 'run';
      readonly base: string | null;
      readonly config: string | null;
      readonly stages: StageSelection | null;
      readonly baseUrl: string | null;
      readonly out: string;
    };

/** Folder for the report of a run at the desk, from the current folder. */
const DEFAULT_OUT = '.api-testing';

export const HELP = `api-testing: what changed in the API, who breaks, does it still work

  api-testing run [--base REF] [--config FILE] [--stages LIST] [--base-url URL] [--out DIR]
      The pipeline of the Action on this checkout, uncommitted changes of tracked files included.
      REF is what to compare with (its merge base with HEAD is taken); default: the remote's default branch.
      Exit: 0 passed, 1 failed or could not be checked.

  api-testing diff BASE HEAD [--format text|json]
      Compares two specifications: files, or REF:PATH pairs of this repository.
      Exit: 0 nothing breaking, 1 breaking, 2 could not compare.

  api-testing --version | --help
`;

/** Words of the command line as a command; what does not fit is told with the usage. */
export function parseArguments(words: readonly string[]): DeskCommand {
  const { values, positionals } = readWords(words);
  if (values.version === true) return { kind: 'version' };
  const [command, ...rest] = positionals;
  if (values.help === true || command === undefined || command === 'help') return { kind: 'help' };
  if (command === 'diff') return parseDiff(rest, values.format ?? 'text');
  if (command === 'run') {
    if (rest.length > 0) throw usage(`\`run\` takes no words, and got ${rest.join(' ')}`);
    return {
      kind: 'run',
      base: values.base ?? null,
      config: values.config ?? null,
      stages: values.stages === undefined ? null : parseStages(values.stages),
      baseUrl: values['base-url'] ?? null,
      out: values.out ?? DEFAULT_OUT,
    };
  }
  throw usage(`There is no command ${command}`);
}

function readWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        base: { type: 'string' },
        config: { type: 'string' },
        stages: { type: 'string' },
        'base-url': { type: 'string' },
        out: { type: 'string' },
        format: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (cause) {
    throw usage(cause instanceof Error ? cause.message : String(cause));
  }
}

function parseDiff(rest: readonly string[], format: string): DeskCommand {
  const [base, head, ...more] = rest;
  if (base === undefined || head === undefined || more.length > 0) {
    throw usage(`\`diff\` takes two specifications, and got ${rest.length}`);
  }
  if (format !== 'text' && format !== 'json') throw usage(`--format is text or json, not ${format}`);
  return { kind: 'diff', base, head, format };
}

function parseStages(list: string): StageSelection {
  const names = list.split(',').map((name) => name.trim());
  if (names.includes('all')) return 'all';
  const unknown = names.filter((name) => !STAGE_NAMES.some((known) => known === name));
  if (unknown.length > 0) throw usage(`There is no stage ${unknown.join(', ')}; there are ${STAGE_NAMES.join(', ')}`);
  return STAGE_NAMES.filter((name) => names.includes(name));
}

function usage(what: string): ProblemError {
  return new ProblemError({ code: 'desk.usage', what, todo: 'See `api-testing --help`.' });
}
