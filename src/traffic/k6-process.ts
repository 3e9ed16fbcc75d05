// [door] starts k6 safely: scrubbed environment, credentials by file, nothing sent home, ended with its tree.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ProblemError } from '../model/problem.ts';
import { childEnvironment } from '../tools/child-environment.ts';
import { type CommandResult, runCommand } from '../tools/exec.ts';
import { makeRedactor } from '../tools/redact.ts';
import { listTar } from '../tools/tar-listing.ts';
import { classifyEnd, type RunEnd } from './exit.ts';
import { readConsoleFile, readLog, readLogLine } from './k6-words.ts';
import { parseRequirements, type Requirements } from './requirements.ts';

/** What k6 is started with, the same for every script of a stage. */
export interface K6Place {
  readonly obtainK6: () => Promise<{ readonly file: string; readonly version: string }>;
  /** Folder of this run; the file with the credentials lies there while k6 runs. */
  readonly workDirectory: string;
  /** Only the allow-listed part of it reaches k6. */
  readonly parentEnvironment: Readonly<Record<string, string | undefined>>;
  /** Names and values that scripts read from `CREDENTIALS_FILE`; taken out of everything k6 says. */
  readonly credentials: readonly (readonly [name: string, value: string])[];
  /** Why the provider ended; null while it runs, or where it is not ours. k6 is ended when it does. */
  readonly providerExited: () => string | null;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
  /** Longest time for init code, milliseconds; {@link INSPECT_DEADLINE_MS} unless a test is in a hurry. */
  readonly inspectTimeoutMs?: number;
}

export interface K6Script {
  /** Absolute path; k6 runs in its folder, so that `open('./…')` finds what lies beside it. */
  readonly file: string;
  /** `-e NAME=value`: what the script finds in `__ENV`, beside the credentials' file. Never secrets. */
  readonly variables: Readonly<Record<string, string>>;
}

export interface K6Run {
  readonly script: K6Script;
  /** After that k6 and its tree are ended: what `inspect` said, and time for starting and ending. */
  readonly timeoutMs: number;
  /** File that `console.log` of the script goes to; null: to the log. */
  readonly consoleOutput: string | null;
  /** File that every sample is written to as CSV, with microseconds; null: none. Read it with `readSamples`. */
  readonly samples: string | null;
  /** Further arguments of `k6 run`. */
  readonly flags?: readonly string[];
  /** Ends this run and no other: what was measured until then counts (k6 writes its summary). */
  readonly stop?: AbortSignal;
  /** Hosts that requests may reach beside this machine; absent or null: all. */
  readonly onlyHosts?: readonly string[] | null;
}

/** How a run of k6 ended. What it measured is in the files that the script wrote. */
export interface K6End {
  readonly end: RunEnd;
  readonly result: CommandResult;
  /** The provider ended while k6 ran, and k6 was ended for it. */
  readonly providerDied: boolean;
  /** `stop` was aborted, and k6 ended for it. */
  readonly stopped: boolean;
}

/** What init code says of itself: `k6 inspect --execution-requirements`. */
export interface K6Inspection {
  readonly requirements: Requirements;
  /** The script's own options, as k6 read them. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** Whether init code may fetch modules. */
export type NetworkUse = 'offline' | 'modules';

/** A k6 that is there, with its credentials written; disposing of it takes them away. */
export interface K6 extends AsyncDisposable {
  readonly version: string;
  /** Takes credentials out of a text. */
  readonly redact: (text: string) => string;
  /** Runs init code only, without the network. Throws `ProblemError` where k6 cannot read the script or its options. */
  inspect(script: K6Script, network?: NetworkUse): Promise<K6Inspection>;
  /** Everything that init code read, as k6 archives it: `file/repo/data.json`, `https/host/module.js`. Throws like `inspect`. */
  filesOf(script: K6Script, network?: NetworkUse): Promise<readonly string[]>;
  /** Never throws for what k6 or the script does: the end says it. */
  run(run: K6Run): Promise<K6End>;
}

/** Init code only: k6 reads the script and the options. */
const INSPECT_DEADLINE_MS = 60_000;
const LOG_FLAGS = ['--log-format', 'json'];
/** No terminal, no usage report, no REST interface, plain lines. */
const RUN_FLAGS = ['--quiet', '--no-color', '--no-usage-report', '--address', '', ...LOG_FLAGS];
/** How often we look whether the provider still runs: load on a dead provider measures nothing. */
const WATCH_INTERVAL_MS = 250;
/** Lines of k6 that go to the log; under load it warns for every failed request. */
const LOGGED_LINES = 40;
/** Characters of one such line. */
const LOGGED_CHARACTERS = 2_000;

/**
 * Nothing is sent home, and `import 'k6/x/…'` does not fetch another k6 from the network. Whole seconds, which CSV has by default,
 * are too coarse for anything measured in milliseconds.
 */
const K6_ENVIRONMENT = {
  K6_NO_USAGE_REPORT: 'true',
  K6_AUTO_EXTENSION_RESOLUTION: 'false',
  K6_CSV_TIME_FORMAT: 'unix_micro',
};

/** Init code needs no network; what a script imports from there may be another thing tomorrow. Nothing listens on that port. */
const OFFLINE = Object.fromEntries(
  ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy'].map((name) => [name, 'http://127.0.0.1:9']),
);

/** Proxies are passed by for the hosts that are named, and for this machine always; everything else meets one where nothing listens. */
function reachingOnly(hosts: readonly string[]): Readonly<Record<string, string>> {
  const direct = hosts.join(',');
  return { ...OFFLINE, NO_PROXY: direct, no_proxy: direct };
}

/** Obtains k6 and writes its credentials. Throws `ProblemError` (`tool.…`) where no k6 can be had. */
export async function openK6(place: K6Place): Promise<K6> {
  const { file, version } = await place.obtainK6();
  const redact = makeRedactor(place.credentials.map(([, value]) => value));
  const secrets = await writeCredentials(place);
  const start = (command: Start) => startK6({ place, redact }, { ...command, file });
  const variablesOf = ({ variables }: K6Script) => [
    '--include-system-env-vars=false',
    ...Object.entries(variables).flatMap(([name, value]) => ['-e', `${name}=${value}`]),
    ...secrets.args,
  ];
  const runInit = async (args: readonly string[], { file: script }: K6Script, network: NetworkUse) => {
    const timeoutMs = place.inspectTimeoutMs ?? INSPECT_DEADLINE_MS;
    const environment = network === 'offline' ? OFFLINE : {};
    const { end, result } = await start({ args, cwd: path.dirname(script), timeoutMs, environment });
    if (end.kind === 'broken') throw new ProblemError(end.problem);
    return result.stdout;
  };
  return {
    version,
    redact,
    inspect: async (script, network = 'offline') => {
      const args = ['inspect', '--execution-requirements', ...LOG_FLAGS, ...variablesOf(script), script.file];
      return parseRequirements(await runInit(args, script, network));
    },
    filesOf: async (script, network = 'offline') => {
      // Credentials are among what was read: the archive lies in a folder of its own, and is gone at once.
      const folder = await mkdtemp(path.join(place.workDirectory, 'archive-'));
      try {
        const archive = path.join(folder, 'archive.tar');
        await runInit(['archive', '-O', archive, ...LOG_FLAGS, ...variablesOf(script), script.file], script, network);
        return await listTar(archive);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    run: async ({ script, timeoutMs, consoleOutput, samples, flags = [], stop, onlyHosts = null }) => {
      const output = consoleOutput === null ? [] : ['--console-output', consoleOutput];
      const stream = samples === null ? [] : ['--out', `csv=${samples}`];
      const args = ['run', ...RUN_FLAGS, ...output, ...stream, ...flags, ...variablesOf(script), script.file];
      const environment = onlyHosts === null ? {} : reachingOnly(onlyHosts);
      const end = await start({ args, cwd: path.dirname(script.file), timeoutMs, environment, ...(stop && { stop }) });
      if (consoleOutput !== null) await readConsoleFile(consoleOutput);
      return end;
    },
    [Symbol.asyncDispose]: () => secrets[Symbol.asyncDispose](),
  };
}

interface Start {
  readonly environment?: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly timeoutMs: number;
  readonly stop?: AbortSignal;
}

interface Starting {
  readonly place: K6Place;
  readonly redact: (text: string) => string;
}

async function startK6({ place, redact }: Starting, command: Start & { readonly file: string }): Promise<K6End> {
  const died = new AbortController();
  const watch = setInterval(() => place.providerExited() !== null && died.abort(), WATCH_INTERVAL_MS);
  const { stop, environment = {}, ...rest } = command;
  const log = logLines(place, redact);
  try {
    const run = await runCommand({
      ...rest,
      env: childEnvironment(place.parentEnvironment, { ...K6_ENVIRONMENT, ...environment }),
      signal: AbortSignal.any([place.signal, died.signal, ...(stop ? [stop] : [])]),
      // What k6 says of being ended on purpose reads like a fault.
      onLine: (line, stream) => (stop?.aborted === true ? undefined : log(line, stream)),
    });
    const result = { ...run, stdout: redact(run.stdout), stderr: redact(readLog(run.stderr)) };
    const ours = !place.signal.aborted && run.aborted;
    return {
      result,
      end: classifyEnd(result),
      providerDied: ours && died.signal.aborted,
      stopped: ours && !died.signal.aborted && stop?.aborted === true,
    };
  } finally {
    clearInterval(watch);
  }
}

function logLines({ log }: K6Place, redact: (text: string) => string): (line: string, stream: string) => void {
  let lines = 0;
  let isCut = false;
  return (line, stream) => {
    if (stream === 'stdout') return;
    for (const said of readLogLine(line).split('\n')) {
      lines += 1;
      if (lines <= LOGGED_LINES) log(`k6: ${redact(said).slice(0, LOGGED_CHARACTERS)}`);
    }
    if (lines <= LOGGED_LINES || isCut) return;
    isCut = true;
    log('k6: (further lines are left out)');
  };
}

interface Credentials extends AsyncDisposable {
  readonly args: readonly string[];
}

/**
 * In a file only we can read, gone when k6 is: arguments are seen by every process. It lies in the run's own folder, which the last
 * step of the job removes also after a run that was killed.
 */
async function writeCredentials({ credentials, workDirectory }: K6Place): Promise<Credentials> {
  if (credentials.length === 0) return { args: [], [Symbol.asyncDispose]: async () => {} };
  const directory = await mkdtemp(path.join(workDirectory, 'credentials-'));
  const file = path.join(directory, 'credentials.json');
  await writeFile(file, JSON.stringify(Object.fromEntries(credentials)), { mode: 0o600 });
  return {
    args: ['-e', `CREDENTIALS_FILE=${file}`],
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }),
  };
}
