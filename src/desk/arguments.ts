import { parseArgs } from 'node:util';
import { parseHttpUrl } from '../action/input-values.ts';
import { messageOf } from '../model/problem.ts';
import { STAGE_NAMES, type StageSelection } from '../model/stage.ts';
import type { RunRequest } from '../run/request.ts';
import { didYouMean } from '../tools/did-you-mean.ts';
import { AUDIT_HELP, type AuditCommand, parseAuditArguments } from './audit-arguments.ts';
import { usage } from './command-line.ts';
import {
  CONTRACT_HELP,
  type ContractCommand,
  isContractCommand,
  parseContractArguments,
} from './contract-arguments.ts';
import { DOCTOR_HELP, type DoctorCommand, parseDoctorArguments } from './doctor-arguments.ts';
import { GENERATE_HELP, type GenerateCommand, parseGenerateArguments } from './generate-arguments.ts';
import { HISTORY_HELP, type HistoryCommand, parseHistoryArguments } from './history-arguments.ts';

export type DeskCommand =
  | AuditCommand
  | GenerateCommand
  | DoctorCommand
  | ContractCommand
  | HistoryCommand
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
      readonly profiles?: readonly string[];
      readonly baseUrl: string | null;
      readonly out: string;
      /** Says what would be done, and does nothing. */
      readonly dryRun?: boolean;
      /** Set where the commit is to become a line of `history.file`. */
      readonly record?: true;
      /** Of `compare`: what differs from the configuration. */
      readonly compare?: NonNullable<RunRequest['compare']>;
    };

/** Folder for the report of a run at the desk, from the current folder. */
export const DEFAULT_OUT = '.api-testing';

/** Options of each command: all are read at once, and one that belongs to the other command is a mistake. */
const COMMAND_OPTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['run', ['base', 'config', 'stages', 'profiles', 'base-url', 'out', 'dry-run', 'record']],
  ['compare', ['base', 'config', 'out', 'mode', 'operation']],
  ['diff', ['format']],
]);

export const HELP = `api-testing: what changed in the API, who breaks, does it still work

  api-testing run [--base REF] [--config FILE] [--stages LIST] [--profiles LIST] [--base-url URL] [--out DIR]
                  [--dry-run] [--record]
      The pipeline of the Action on this checkout, uncommitted changes of tracked files included.
      REF is what to compare with (its merge base with HEAD is taken); default: the remote's default branch.
      --dry-run says which stages would run, and every experiment with its faults; nothing is started.
      --record adds the commit, without uncommitted changes, to history.file.
      Exit: 0 passed, 1 failed or could not be checked, 2 could not begin.

  api-testing compare [--base REF] [--operation NAME]… [--mode standard|strict|self] [--config FILE] [--out DIR]
      Starts REF (its merge base with HEAD) and this checkout side by side and says whether this one is slower, how
      much, and how sure. NAME is an operation (\`GET /orders\`) or a path; default: up to ten operations.
      Exit: 0 passed, 1 slower or could not be measured, 2 could not begin.

  api-testing diff BASE HEAD [--format text|json]
      Compares two specifications: files, or REF:PATH pairs of this repository (REF:./PATH: from here).
      Exit: 0 nothing breaking, 1 breaking, 2 could not compare.

${AUDIT_HELP}
${HISTORY_HELP}
${GENERATE_HELP}
${DOCTOR_HELP}
${CONTRACT_HELP}
  api-testing --version | --help
`;

/** Words of the command line as a command; what does not fit is told with the usage. */
export function parseArguments(words: readonly string[]): DeskCommand {
  const asksHelp = words.includes('--help') || words.includes('-h');
  if (words[0] === 'audit' && !asksHelp) return parseAuditArguments(words.slice(1));
  if (words[0] === 'doctor' && !asksHelp) return parseDoctorArguments(words);
  if (words[0] === 'generate' && !asksHelp) return parseGenerateArguments(words);
  if (isContractCommand(words[0]) && !asksHelp) return parseContractArguments(words);
  if (words[0] === 'history' && !asksHelp) return parseHistoryArguments(words, DEFAULT_OUT);
  const { values, positionals } = readWords(words);
  if (values.version === true) return { kind: 'version' };
  const [command, ...rest] = positionals;
  if (values.help === true || command === undefined || command === 'help') return { kind: 'help' };
  const options = COMMAND_OPTIONS.get(command);
  if (options === undefined) {
    throw usage(
      `There is no command ${command}`,
      didYouMean(command, [...COMMAND_OPTIONS.keys(), 'history', 'consumers', 'broker', 'generate', 'audit', 'doctor']),
    );
  }
  const foreign = Object.keys(values).find((name) => !options.includes(name));
  if (foreign !== undefined) throw usage(`\`${command}\` has no option --${foreign}`);
  if (command === 'diff') return parseDiff(rest, values.format ?? 'text');
  return command === 'compare' ? parseCompare(rest, values) : parseRun(rest, values);
}

function parseRun(rest: readonly string[], values: ReturnType<typeof readWords>['values']): DeskCommand {
  if (rest.length > 0) throw usage(`\`run\` takes no words, and got ${rest.join(' ')}`);
  const baseUrl = values['base-url'];
  return {
    kind: 'run',
    base: values.base ?? null,
    config: values.config ?? null,
    stages: values.stages === undefined ? null : parseStages(values.stages),
    ...(values.profiles !== undefined && { profiles: values.profiles.split(/[\s,]+/).filter((name) => name !== '') }),
    baseUrl: baseUrl === undefined ? null : parseHttpUrl('--base-url', baseUrl),
    out: values.out ?? DEFAULT_OUT,
    ...(values['dry-run'] === true && { dryRun: true }),
    ...(values.record === true && { record: true }),
  };
}

function parseCompare(rest: readonly string[], values: ReturnType<typeof readWords>['values']): DeskCommand {
  if (rest.length > 0) throw usage(`\`compare\` takes no words, and got ${rest.join(' ')}`);
  const mode = values.mode === undefined ? null : COMPARE_MODES.find((known) => known === values.mode);
  if (mode === undefined) {
    const what = `--mode is one of ${COMPARE_MODES.join(', ')}, not ${values.mode}`;
    throw usage(what, didYouMean(values.mode ?? '', COMPARE_MODES));
  }
  return {
    kind: 'run',
    base: values.base ?? null,
    config: values.config ?? null,
    stages: ['compare'],
    baseUrl: null,
    out: values.out ?? DEFAULT_OUT,
    compare: { mode, operations: values.operation ?? null },
  };
}

const COMPARE_MODES = ['standard', 'strict', 'self'] as const;

function readWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        base: { type: 'string' },
        config: { type: 'string' },
        stages: { type: 'string' },
        profiles: { type: 'string' },
        'base-url': { type: 'string' },
        out: { type: 'string' },
        'dry-run': { type: 'boolean' },
        format: { type: 'string' },
        mode: { type: 'string' },
        record: { type: 'boolean' },
        operation: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (cause) {
    throw usage(messageOf(cause));
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
  const names = list.split(/[\s,]+/).filter((name) => name !== '');
  if (names.length === 0) throw usage('--stages names no stage', `Name some of ${STAGE_NAMES.join(', ')}, or all.`);
  if (names.includes('all')) return 'all';
  const unknown = names.find((name) => !STAGE_NAMES.some((known) => known === name));
  if (unknown !== undefined) {
    throw usage(`There is no stage ${unknown}; there are ${STAGE_NAMES.join(', ')}`, didYouMean(unknown, STAGE_NAMES));
  }
  return STAGE_NAMES.filter((name) => names.includes(name));
}
