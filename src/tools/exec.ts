// [door] starts programs and ends them, with everything they started.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Capture } from './capture.ts';
import { makeLineSplitter } from './lines.ts';
import { endTree, sendSignal } from './process-tree.ts';
import { describeSpawnError } from './spawn-error.ts';

/** Lines kept for `tail`, both streams in the order they came. */
const TAIL_LINES = 400;
/** From SIGTERM to SIGKILL. A cancelled job has 7.5 s for everything, so a tree gets less than half of it. */
const STOP_GRACE_MS = 3_000;
/** A process that left its group may hold our pipes open after the program ended: we read no longer than this. */
const DRAIN_DEADLINE_MS = 1_000;
const FAREWELL_POLL_MS = 25;

export type StreamName = 'stdout' | 'stderr';

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The complete environment: nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  /** Null: no limit of time. */
  readonly timeoutMs: number | null;
  readonly stdin?: string;
  /** Called with every line, as it came: neutralise it before it is printed. */
  readonly onLine?: (line: string, stream: StreamName) => void;
  /** Ends the whole tree when it is aborted. */
  readonly signal?: AbortSignal;
  /** For a program that puts something back before it ends, when it is asked by a signal of its own. */
  readonly farewell?: Farewell;
}

/** What a program, and nothing of its tree, is sent before the tree is ended, and how long it has then. */
export interface Farewell {
  readonly signal: NodeJS.Signals;
  readonly afterTimeoutMs: number;
  readonly afterAbortMs: number;
}

export interface ProcessEnd {
  /** Null when a signal ended it, or when it never started. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** Why it never started, in words; null when it did. */
  readonly spawnError: string | null;
}

/** The same fields whatever happened. */
export interface CommandResult extends ProcessEnd {
  readonly timedOut: boolean;
  readonly aborted: boolean;
  /** At most `CAPTURE_LIMIT_BYTES` each, as UTF-8. */
  readonly stdout: string;
  readonly stderr: string;
  /** Whether either stream was longer than what is kept. */
  readonly truncated: boolean;
  readonly durationMs: number;
}

export interface RunningProcess extends AsyncDisposable {
  /** Also the id of its process group; null when it never started. */
  readonly pid: number | null;
  /** Resolves (never rejects) when the program, its whole tree and its output have ended. */
  readonly exited: Promise<ProcessEnd>;
  /** How the program ended, as soon as it did; null while it runs. */
  hasExited(): ProcessEnd | null;
  /** The last lines of both streams, oldest first; at most {@link TAIL_LINES}. */
  tail(lines: number): string[];
  /** SIGTERM to the tree, SIGKILL after `graceMs`. Resolves when all of it is gone; calling it again is fine. */
  stop(graceMs?: number): Promise<void>;
}

/** Runs a program to its end. Never throws for what the program does, or for a program that cannot be started. */
export async function runCommand(command: Command): Promise<CommandResult> {
  const started = performance.now();
  const capture = { stdout: new Capture(), stderr: new Capture() };
  const running = new Running(command, capture);
  const end = await running.exited;
  return {
    ...end,
    timedOut: running.stoppedFor === 'timeout',
    aborted: running.stoppedFor === 'abort',
    stdout: capture.stdout.text(),
    stderr: capture.stderr.text(),
    truncated: capture.stdout.truncated || capture.stderr.truncated,
    durationMs: performance.now() - started,
  };
}

/** Starts a program that keeps running. One that cannot be started has `exited` resolved with `spawnError`. */
export function startProcess(command: Command): RunningProcess {
  return new Running(command, null);
}

class Running implements RunningProcess {
  readonly pid: number | null;
  readonly exited: Promise<ProcessEnd>;
  stoppedFor: 'timeout' | 'abort' | null = null;
  readonly #command: Command;
  readonly #capture: Readonly<Record<StreamName, Capture>> | null;
  readonly #tail: string[] = [];
  #end: ProcessEnd | null = null;
  #stopping: Promise<void> | null = null;
  #graceMs = STOP_GRACE_MS;

  constructor(command: Command, capture: Readonly<Record<StreamName, Capture>> | null) {
    this.#command = command;
    this.#capture = capture;
    const child = command.signal?.aborted ? null : spawnChild(command);
    if (child === null) this.stoppedFor = 'abort';
    this.pid = child instanceof Error ? null : (child?.pid ?? null);
    this.exited = this.#live(child);
  }

  hasExited(): ProcessEnd | null {
    return this.#end;
  }

  tail(lines: number): string[] {
    return lines > 0 ? this.#tail.slice(-lines) : [];
  }

  stop(graceMs: number = STOP_GRACE_MS): Promise<void> {
    this.#stopping ??= this.#stopTree(graceMs);
    return this.#stopping;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }

  async #stopTree(graceMs: number): Promise<void> {
    this.#graceMs = graceMs;
    await this.#sayFarewell();
    if (this.pid !== null && this.#end === null) await endTree(this.pid, graceMs);
    await this.exited;
  }

  async #sayFarewell(): Promise<void> {
    const { farewell } = this.#command;
    if (farewell === undefined || this.pid === null || this.#end !== null) return;
    sendSignal(this.pid, farewell.signal);
    const patienceMs = this.stoppedFor === 'timeout' ? farewell.afterTimeoutMs : farewell.afterAbortMs;
    const giveUpMs = performance.now() + patienceMs;
    while (this.#end === null && performance.now() < giveUpMs) await sleep(FAREWELL_POLL_MS);
  }

  async #live(child: ChildProcess | Error | null): Promise<ProcessEnd> {
    if (child === null) return this.#ended({ exitCode: null, signal: null, spawnError: null });
    if (child instanceof Error) return this.#ended(notStarted(child, this.#command));
    const leave = this.#watchLimits();
    const drained = this.#readStreams(child);
    this.#writeInput(child);
    const end = await waitForExit(child, this.#command);
    leave();
    this.#ended(end);
    if (this.pid !== null) {
      await endTree(this.pid, this.#graceMs);
      liveGroups.delete(this.pid);
    }
    await drained(DRAIN_DEADLINE_MS);
    return end;
  }

  #ended(end: ProcessEnd): ProcessEnd {
    this.#end = end;
    return end;
  }

  /** Time limit and cancellation; returns what takes them away again. */
  #watchLimits(): () => void {
    const { timeoutMs, signal } = this.#command;
    const stopFor = (reason: 'timeout' | 'abort'): void => {
      this.stoppedFor ??= reason;
      void this.stop();
    };
    const timer = timeoutMs === null ? null : setTimeout(() => stopFor('timeout'), timeoutMs);
    const abort = (): void => stopFor('abort');
    signal?.addEventListener('abort', abort, { once: true });
    return () => {
      if (timer) clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
  }

  /** Reads both streams; the returned function waits for their end, no longer than it is told. */
  #readStreams(child: ChildProcess): (deadlineMs: number) => Promise<void> {
    const names: readonly StreamName[] = ['stdout', 'stderr'];
    const ends = names.map((name) => {
      const stream = child[name];
      const splitter = makeLineSplitter((line) => this.#takeLine(line, name));
      if (!stream) return Promise.resolve();
      stream.on('data', (chunk: Buffer) => {
        this.#capture?.[name].add(chunk);
        splitter.push(chunk);
      });
      const closed = new Promise<void>((resolve) => stream.once('close', resolve));
      stream.on('error', (error) => this.#takeLine(`(reading ${name} failed: ${error.message})`, name));
      return closed.then(() => splitter.end());
    });
    return async (deadlineMs) => {
      const timer = setTimeout(() => {
        for (const name of names) child[name]?.destroy();
      }, deadlineMs);
      await Promise.all(ends);
      clearTimeout(timer);
    };
  }

  #takeLine(line: string, stream: StreamName): void {
    this.#tail.push(line);
    if (this.#tail.length > TAIL_LINES) this.#tail.shift();
    this.#command.onLine?.(line, stream);
  }

  #writeInput(child: ChildProcess): void {
    if (this.#command.stdin === undefined || !child.stdin) return;
    child.stdin.on('error', (error: NodeJS.ErrnoException) => {
      // A program may end without reading its input; whether that was right, its exit code says.
      if (error.code !== 'EPIPE' && error.code !== 'ECONNRESET' && error.code !== 'ERR_STREAM_DESTROYED') {
        this.#takeLine(`(writing stdin failed: ${error.message})`, 'stderr');
      }
    });
    child.stdin.end(this.#command.stdin);
  }
}

/** Groups that run right now; whatever ends our own process, they do not outlive a normal exit of it. */
const liveGroups = new Set<number>();

function endLiveGroups(): void {
  for (const group of liveGroups) sendSignal(-group, 'SIGKILL');
}

/** In a process group of its own, so that one signal reaches the program and what it started. */
function spawnChild(command: Command): ChildProcess | Error {
  try {
    const child = spawn(command.file, command.args, {
      cwd: command.cwd,
      env: command.env,
      detached: true,
      windowsHide: true,
      stdio: [command.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    if (child.pid !== undefined) {
      if (liveGroups.size === 0 && !process.listeners('exit').includes(endLiveGroups))
        process.on('exit', endLiveGroups);
      liveGroups.add(child.pid);
    }
    return child;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function waitForExit(child: ChildProcess, command: Command): Promise<ProcessEnd> {
  return new Promise((resolve) => {
    child.once('exit', (exitCode, signal) => resolve({ exitCode, signal, spawnError: null }));
    child.on('error', (error) => {
      if (child.pid === undefined) resolve(notStarted(error, command));
    });
  });
}

function notStarted(error: NodeJS.ErrnoException, command: Command): ProcessEnd {
  return {
    exitCode: null,
    signal: null,
    spawnError: describeSpawnError(error, { ...command, cwdExists: existsSync(command.cwd) }),
  };
}
