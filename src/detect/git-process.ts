import { spawn } from 'node:child_process';

/** Longest that one git command may take, milliseconds; only a fetch over a slow line comes near it. */
export const GIT_DEADLINE_MS = 120_000;

/** Most that one command may print: the tree of a repository with a million files is about 100 MB. */
const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;

/** Last part of standard error that is kept for the message. */
const KEPT_ERROR_CHARACTERS = 4_000;

/**
 * Settings that win over the repository's own: no program of the checkout's configuration is started, and transports
 * are the four that a checkout can come from.
 */
const HARDENED: readonly string[] = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'core.attributesFile=/dev/null',
  'core.quotePath=false',
  'diff.external=',
  'gc.auto=0',
  'maintenance.auto=false',
  'fetch.recurseSubmodules=false',
  'submodule.recurse=false',
  'protocol.allow=never',
  'protocol.https.allow=always',
  'protocol.http.allow=always',
  'protocol.ssh.allow=always',
  'protocol.file.allow=always',
];

/** Environment that every git command gets beside the inherited part. */
export const GIT_ENVIRONMENT: Readonly<Record<string, string>> = {
  GIT_LITERAL_PATHSPECS: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_PAGER: 'cat',
  LC_ALL: 'C',
};

/** Where git commands run, and with what. */
export interface GitPlace {
  readonly directory: string;
  /** Trusted whoever owns it: in a container job the checkout belongs to another user. */
  readonly safeDirectory: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** A git command that ended with an error; `exitCode` is null when it did not start or was ended. */
export class GitFailure extends Error {
  readonly exitCode: number | null;
  readonly stderr: string;
  /** `ENOENT` where there is no git; null when it did start. */
  readonly spawnError: string | null;

  constructor(command: string, end: { exitCode: number | null; stderr: string; spawnError: string | null }) {
    super(`git ${command}: ${end.spawnError ?? (end.stderr.trim() || `exit code ${end.exitCode}`)}`);
    this.name = 'GitFailure';
    this.exitCode = end.exitCode;
    this.stderr = end.stderr;
    this.spawnError = end.spawnError;
  }
}

export function gitArguments(place: GitPlace, args: readonly string[]): readonly string[] {
  const settings = [`safe.directory=${place.safeDirectory}`, ...HARDENED].flatMap((setting) => ['-c', setting]);
  return ['--no-pager', ...settings, ...args];
}

export interface GitRun {
  readonly extraEnvironment?: Readonly<Record<string, string>>;
  /** Exit codes that are answers, beside 0: `git grep` says "nothing found" with 1. */
  readonly accept?: readonly number[];
}

/** Runs one git command without a shell and returns what it printed. Throws `GitFailure`. */
export function runGit(place: GitPlace, args: readonly string[], options: GitRun = {}): Promise<Buffer> {
  const command = args[0] ?? '';
  return new Promise((resolve, reject) => {
    const child = spawn('git', gitArguments(place, args), {
      cwd: place.directory,
      env: { ...place.environment, ...GIT_ENVIRONMENT, ...options.extraEnvironment },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: GIT_DEADLINE_MS,
      killSignal: 'SIGKILL',
    });
    const chunks: Buffer[] = [];
    let size = 0;
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_OUTPUT_BYTES) child.kill('SIGKILL');
      else chunks.push(chunk);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr = (stderr + text).slice(-KEPT_ERROR_CHARACTERS);
    });
    child.on('error', (error: NodeJS.ErrnoException) => {
      reject(new GitFailure(command, { exitCode: null, stderr, spawnError: error.code ?? error.message }));
    });
    child.on('close', (exitCode, signal) => {
      if (exitCode === 0 || (exitCode !== null && options.accept?.includes(exitCode))) resolve(Buffer.concat(chunks));
      else
        reject(new GitFailure(command, { exitCode, stderr: signal ? `ended by ${signal}` : stderr, spawnError: null }));
    });
  });
}
