import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** Runner, ProcessInvoker.cs: how long a cancelled step has after each signal before the next one. */
export interface CancelGraces {
  readonly interruptMs: number;
  readonly terminateMs: number;
  /** Some runners and `timeout-minutes` begin with the harder one. */
  readonly onlyTerminate?: boolean;
}

export const RUNNER_GRACES: CancelGraces = { interruptMs: 7_500, terminateMs: 2_500 };

export interface StepProcess {
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly durationMs: number;
  /** The last signal a cancelled step needed; null when it was not cancelled. */
  readonly cancelledWith: 'SIGINT' | 'SIGTERM' | 'SIGKILL' | null;
  /** From the cancel to the end of the process; null when it was not cancelled. */
  readonly endedAfterMs: number | null;
}

export interface StepCommand {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly onLine: (line: string, stream: 'stdout' | 'stderr') => void;
  /** Ends the step as a cancelled job does. */
  readonly cancel: AbortSignal | null;
  /** Ends the step as an out-of-memory kill does: its process alone, at once. */
  readonly kill: AbortSignal | null;
  readonly graces: CancelGraces;
}

/** Runs one step and waits for its end. Its children may outlive it, as they do on a runner. */
export async function runStep(command: StepCommand): Promise<StepProcess> {
  const startedAt = performance.now();
  const child = spawn(command.file, command.args, {
    cwd: command.cwd,
    env: command.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of ['stdout', 'stderr'] as const) {
    readLines(child[stream], (line) => command.onLine(line, stream));
  }
  const exited = new Promise<{ exitCode: number | null; signal: string | null }>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (exitCode, signal) => resolve({ exitCode, signal }));
  });
  const drained = new Promise<void>((resolve) => void child.on('close', () => resolve()));
  const cancelling = watchCancel(command, child.pid ?? 0, exited);
  command.kill?.addEventListener('abort', () => child.kill('SIGKILL'), { once: true });
  if (command.kill?.aborted) child.kill('SIGKILL');
  const end = await exited;
  const durationMs = performance.now() - startedAt;
  // A child that survived may hold the pipes open; what it still says is no part of the step.
  await Promise.race([drained, pause(OUTPUT_DRAIN_MS)]);
  child.stdout.destroy();
  child.stderr.destroy();
  return { ...end, durationMs, ...(await cancelling.finish()) };
}

/** Lines as the runner's StreamReader ends them: CR, LF or both; what follows the last one is a line too. */
function readLines(stream: Readable, onLine: (line: string) => void): void {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  stream.on('data', (chunk: Buffer) => {
    // A CR at the very end may be the first half of a line's end.
    const lines = (rest + decoder.write(chunk)).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  });
  stream.on('end', () => {
    const last = rest + decoder.end();
    if (last !== '') onLine(last.replace(/\r$/, ''));
  });
}

/** How long output may still arrive after the end of the process. */
const OUTPUT_DRAIN_MS = 500;

type Ending = Pick<StepProcess, 'cancelledWith' | 'endedAfterMs'>;

function watchCancel(command: StepCommand, pid: number, exited: Promise<unknown>): { finish(): Promise<Ending> } {
  let ending: Promise<Ending> | null = null;
  const start = (): void => {
    ending ??= cancelStep(pid, command.graces, exited);
  };
  if (command.cancel?.aborted) start();
  command.cancel?.addEventListener('abort', start, { once: true });
  return {
    async finish() {
      command.cancel?.removeEventListener('abort', start);
      return (await ending) ?? { cancelledWith: null, endedAfterMs: null };
    },
  };
}

/** SIGINT, then SIGTERM, to the process alone; then SIGKILL to it and everything below it. */
async function cancelStep(pid: number, graces: CancelGraces, exited: Promise<unknown>): Promise<Ending> {
  const startedAt = performance.now();
  const ended = exited.then(() => true);
  const since = (): number => performance.now() - startedAt;
  if (graces.onlyTerminate !== true) {
    signal(pid, 'SIGINT');
    const inTime = await Promise.race([ended, pause(graces.interruptMs)]);
    if (inTime) return { cancelledWith: 'SIGINT', endedAfterMs: since() };
  }
  signal(pid, 'SIGTERM');
  if (await Promise.race([ended, pause(graces.terminateMs)]))
    return { cancelledWith: 'SIGTERM', endedAfterMs: since() };
  for (const descendant of [...descendantsOf(pid), pid]) signal(descendant, 'SIGKILL');
  await ended;
  return { cancelledWith: 'SIGKILL', endedAfterMs: since() };
}

function pause(ms: number): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), ms).unref();
  });
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ESRCH') throw thrown;
  }
}

/** Ids of everything that runs now. */
export function listProcessIds(): ReadonlySet<number> {
  return new Set(listProcesses().map(({ pid }) => pid));
}

export interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

function descendantsOf(pid: number): number[] {
  const all = listProcesses();
  const below = (parent: number): number[] =>
    all.filter((entry) => entry.parent === parent).flatMap((entry) => [...below(entry.pid), entry.pid]);
  return below(pid);
}

/**
 * Processes that a run left behind: those that carry its tracking id, as the runner looks for them at the end of a job, and
 * those that work in one of its directories.
 */
export function findLeftovers(
  trackingId: string,
  directories: readonly string[],
  before: ReadonlySet<number>,
): RunningProcess[] {
  return listProcesses().filter(({ pid }) => {
    // Somebody's shell may stand in the same directory.
    if (before.has(pid)) return false;
    const environment = readProcess(pid, 'environ').split('\0');
    if (environment.includes(`RUNNER_TRACKING_ID=${trackingId}`)) return true;
    const cwd = readCwd(pid);
    return directories.some((directory) => cwd === directory || cwd.startsWith(`${directory}/`));
  });
}

function listProcesses(): RunningProcess[] {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return pids
    .filter((pid) => pid !== process.pid)
    .flatMap((pid) => {
      const stat = readProcess(pid, 'stat');
      // The name stands in brackets and may hold anything; state and parent follow its last one.
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (stat === '' || state === 'Z') return [];
      return [{ pid, parent: Number(parent), command: readProcess(pid, 'cmdline').replaceAll('\0', ' ').trim() }];
    });
}

/** Empty for what ended in between and for what belongs to someone else. */
function readProcess(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch (thrown) {
    if (isGone(thrown)) return '';
    throw thrown;
  }
}

function readCwd(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch (thrown) {
    if (isGone(thrown)) return '';
    throw thrown;
  }
}

function isGone(thrown: unknown): boolean {
  return ['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes((thrown as NodeJS.ErrnoException).code ?? '');
}
