import { STAGE_NAMES, type StageName } from '../model/stage.ts';
import { didYouMean } from '../tools/did-you-mean.ts';

/** What a comment can ask for. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'status' }
  | { readonly kind: 'rerun' }
  | { readonly kind: 'run'; readonly stage: StageName | null; readonly sha: string | null }
  | { readonly kind: 'accept'; readonly fingerprint: string; readonly reason: string }
  | { readonly kind: 'revoke'; readonly fingerprint: string };

/** A command, or what is wrong with it; null where a comment is no command at all. */
export type ParsedCommand =
  | { readonly command: Command; readonly fault: null }
  | { readonly command: null; readonly fault: string };

/** How every command is written; also the answer to `help`. */
export const COMMAND_FORMS: readonly (readonly [form: string, meaning: string])[] = [
  ['/api-test help', 'shows this list'],
  ['/api-test status', 'says what is known of the head commit'],
  ['/api-test run [stage] [sha]', 'runs everything that is configured, or what a push runs and this stage beside it'],
  ['/api-test rerun', 'runs again what a push runs'],
  ['/api-test accept <fingerprint> <reason>', 'says that one change, or one regression, is meant'],
  ['/api-test revoke <fingerprint>', 'takes that back'],
];

const NAME = '/api-test';

/** Longest comment that is looked at, characters: a command is one line, and what is longer is a text. */
const MAX_COMMENT_LENGTH = 4_096;
/** Longest line of a command, characters; room for a reason of two sentences. */
const MAX_LINE_LENGTH = 600;
const MAX_REASON_LENGTH = 400;

const SHA = /^[0-9a-f]{7,64}$/;
const FINGERPRINT = /^[0-9a-f]{8,64}$/;
/** Controls, marks of direction and characters nobody sees: a reason is shown to others as it was written. */
const UNSHOWABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u;

/**
 * The command in the first line of a comment. Nothing may stand before it, not even a character that is not seen: a quote, a
 * code block and a look-alike are no commands.
 */
export function parseCommand(body: string): ParsedCommand | null {
  if (!body.startsWith(NAME) || body.length > MAX_COMMENT_LENGTH) return null;
  const [first = ''] = body.split(/\r?\n/, 1);
  if (first !== NAME && first[NAME.length] !== ' ') return null;
  if (first.length > MAX_LINE_LENGTH) return wrong(`The command is longer than ${MAX_LINE_LENGTH} characters.`);
  const line = first.trimEnd();
  const [name = 'help', ...args] = line.slice(NAME.length + 1).split(' ');
  const read = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
  if (read !== undefined) return read(args);
  const hint = didYouMean(name, Object.keys(READERS));
  return wrong(`There is no such command.${hint === null ? '' : ` ${hint}`}`);
}

const READERS: Readonly<Record<string, (args: readonly string[]) => ParsedCommand>> = {
  '': (args) => (args.length === 0 ? right({ kind: 'help' }) : wrong('Words are separated by one space.')),
  help: (args) => alone({ kind: 'help' }, args),
  status: (args) => alone({ kind: 'status' }, args),
  rerun: (args) => alone({ kind: 'rerun' }, args),
  run: readRun,
  accept: readAccept,
  revoke: readRevoke,
};

function alone(command: Command, args: readonly string[]): ParsedCommand {
  return args.length === 0 ? right(command) : wrong(`\`${command.kind}\` takes nothing after it.`);
}

function readRun(args: readonly string[]): ParsedCommand {
  const [first, second] = args;
  const stage = STAGE_NAMES.find((name) => name === first) ?? null;
  const sha = stage === null ? first : second;
  if (args.length > (stage === null ? 1 : 2) || (sha !== undefined && !SHA.test(sha))) {
    return wrong(
      `\`run\` takes the name of a stage (${STAGE_NAMES.join(', ')}), then a commit id of at least 7 characters.`,
    );
  }
  return right({ kind: 'run', stage, sha: sha ?? null });
}

function readAccept([fingerprint = '', ...words]: readonly string[]): ParsedCommand {
  const reason = words.join(' ').trim();
  if (!FINGERPRINT.test(fingerprint)) return wrong('`accept` takes the fingerprint of a change, then a reason.');
  if (reason === '' || reason === '<reason>')
    return wrong('`accept` needs a reason after the fingerprint: others read it.');
  if (reason.length > MAX_REASON_LENGTH) return wrong(`The reason is longer than ${MAX_REASON_LENGTH} characters.`);
  if (UNSHOWABLE.test(reason)) return wrong('The reason holds characters that nobody sees.');
  return right({ kind: 'accept', fingerprint, reason });
}

function readRevoke(args: readonly string[]): ParsedCommand {
  const [fingerprint = ''] = args;
  if (args.length !== 1 || !FINGERPRINT.test(fingerprint))
    return wrong('`revoke` takes the fingerprint of a change, and nothing else.');
  return right({ kind: 'revoke', fingerprint });
}

function right(command: Command): ParsedCommand {
  return { command, fault: null };
}

function wrong(fault: string): ParsedCommand {
  return { command: null, fault };
}
