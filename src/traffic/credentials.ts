// [door] fetches the values of credentials: from the environment, or from the team's own command.
import type { LoadConfig } from '../model/config.ts';
import { ProblemError } from '../model/problem.ts';
import { childEnvironment } from '../tools/child-environment.ts';
import { runCommand } from '../tools/exec.ts';
import { BASIC_CREDENTIALS, COMMAND_TOKEN, credentialVariables } from './request-credentials.ts';

export interface CredentialsPlace {
  readonly config: Pick<LoadConfig, 'headers' | 'auth'>;
  readonly parentEnvironment: Readonly<Record<string, string | undefined>>;
  /** Root of the repository: the command runs there. */
  readonly workspace: string;
  readonly signal: AbortSignal;
}

export type CredentialValues = readonly (readonly [name: string, value: string])[];

/** A login is one request, or a few. */
const COMMAND_DEADLINE_MS = 60_000;
/** Longer than any token; a command that prints a page has printed an error page. */
const MAX_TOKEN_CHARACTERS = 16_384;

/**
 * Names and values that requests refer to; names that are not set are left out. Throws `ProblemError` where the command of `load.auth`
 * gives no token: what it printed is not repeated, for it may hold one.
 */
export async function readCredentials(place: CredentialsPlace): Promise<CredentialValues> {
  const { headers, auth } = place.config;
  const values = credentialVariables(headers, auth).flatMap((name) => {
    const value = place.parentEnvironment[name];
    return value ? [[name, value] as const] : [];
  });
  const known = new Map(values);
  const basic = auth?.basic ? [known.get(auth.basic.user), known.get(auth.basic.password)] : [];
  const joined = Buffer.from(basic.join(':')).toString('base64');
  return [
    ...values,
    ...(basic.length === 2 && basic.every((part) => part !== undefined) ? [[BASIC_CREDENTIALS, joined] as const] : []),
    ...(auth?.command && known.size === credentialVariables(headers, auth).length
      ? [[COMMAND_TOKEN, await runTokenCommand(auth.command, place)] as const]
      : []),
  ];
}

/** The team's own command may read the variables that `load.auth` and `load.headers` name, and no other secret. */
async function runTokenCommand(command: string, place: CredentialsPlace): Promise<string> {
  const names = credentialVariables(place.config.headers, place.config.auth);
  const named = names.flatMap((name) => [[name, place.parentEnvironment[name] ?? ''] as const]);
  const result = await runCommand({
    file: 'sh',
    args: ['-c', command],
    cwd: place.workspace,
    env: childEnvironment(place.parentEnvironment, Object.fromEntries(named)),
    timeoutMs: COMMAND_DEADLINE_MS,
    // Nothing it prints goes to the log: it prints a secret.
    onLine: () => {},
    signal: place.signal,
  });
  if (result.spawnError !== null) throw noToken(command, result.spawnError);
  if (result.timedOut) throw noToken(command, `it took longer than ${COMMAND_DEADLINE_MS / 1_000} s`);
  if (result.exitCode !== 0) throw noToken(command, `it ended with exit code ${result.exitCode ?? result.signal}`);
  const token = result.stdout.trim();
  if (token === '') throw noToken(command, 'it printed nothing');
  if (/\s/u.test(token)) throw noToken(command, 'it printed more than one word; only the token may be printed');
  if (token.length > MAX_TOKEN_CHARACTERS) throw noToken(command, 'what it printed is too long for a token');
  return token;
}

function noToken(command: string, why: string): ProblemError {
  return new ProblemError({
    code: 'load.auth.command-failed',
    what: `the command of load.auth gave no token: \`${command}\``,
    why,
    todo: 'Run it at your desk: it has to print the token, and nothing else, to standard output.',
  });
}
