// [door] writes what is about to start to disk, and ends what a killed run left behind.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MARKER_VARIABLE } from '../tools/child-environment.ts';
import { connectRuntime } from '../tools/docker.ts';
import { endTree, readProcess, readProcesses, sendSignal } from '../tools/process-tree.ts';
import { recordLine } from '../tools/record-line.ts';
import { type Leftover, type LeftoverLine, parseLeftovers } from './leftover-lines.ts';
import { removeEnvironment } from './removal.ts';

const FILE_NAME = 'leftovers.jsonl';
/** The step that sweeps has little time when a job is cancelled, so a tree gets no long farewell. */
const SWEEP_GRACE_MS = 500;

/** Says on disk that something starts; the id marks it (label of containers, {@link MARKER_VARIABLE} of processes). */
export function recordStart(stateDirectory: string, kind: Leftover['kind']): string {
  const id = randomUUID();
  append(stateDirectory, { id, kind, state: 'starting' });
  return id;
}

/** Adds which process group it became. */
export function recordProcess(stateDirectory: string, id: string, pid: number): void {
  const startTime = readProcess(pid)?.startTime ?? null;
  append(stateDirectory, { id, kind: 'process', state: 'running', pgid: pid, startTime });
}

/** Says that nothing of it is left. */
export function recordEnd(stateDirectory: string, id: string): void {
  append(stateDirectory, { id, state: 'ended' });
}

function append(stateDirectory: string, line: LeftoverLine): void {
  recordLine({ directory: stateDirectory, name: FILE_NAME }, line, {
    code: 'environment.record',
    todo: 'Nothing was started, because it could not be cleaned up after a crash; make the folder writable',
  });
}

/**
 * Ends what the records name and no record closed: process groups whose leader still is the recorded process,
 * processes that carry the marker, containers that carry our label with the recorded value. Never anything else, and
 * never Docker when no record names containers. May be run any number of times; never throws.
 */
export async function sweepLeftovers(stateDirectory: string, log: (line: string) => void): Promise<void> {
  const left = readLeftovers(stateDirectory, log);
  const close = (leftover: Leftover): void => recordEnd(stateDirectory, leftover.id);
  for (const leftover of left.filter(({ kind }) => kind === 'process')) {
    await attemptSweep(`processes of ${leftover.id}`, log, async () => {
      await endProcesses(leftover, log);
      close(leftover);
    });
  }
  const containers = left.filter(({ kind }) => kind === 'containers');
  if (containers.length === 0) return;
  await attemptSweep('containers', log, async () => {
    const runtime = await connectRuntime();
    for (const leftover of containers) {
      // A `docker compose up` that outlived its run would go on creating them.
      await endProcesses(leftover, log);
      const removed = await removeEnvironment(runtime, leftover.id);
      if (removed > 0) log(`Removed ${removed} container(s) that an ended run had left behind.`);
      close(leftover);
    }
  });
}

async function attemptSweep(what: string, log: (line: string) => void, sweep: () => Promise<void>): Promise<void> {
  try {
    await sweep();
  } catch (error) {
    log(`Could not clean up ${what}: ${(error as Error).message}`);
  }
}

function readLeftovers(stateDirectory: string, log: (line: string) => void): readonly Leftover[] {
  try {
    return parseLeftovers(readFileSync(join(stateDirectory, FILE_NAME), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      log(`Could not read ${FILE_NAME}: ${(error as Error).message}`);
    return [];
  }
}

async function endProcesses(leftover: Leftover, log: (line: string) => void): Promise<void> {
  const { pgid, startTime } = leftover;
  if (pgid !== null && startTime !== null && readProcess(pgid)?.startTime === startTime) {
    log(`Ending process group ${pgid}, which an ended run had left behind.`);
    await endTree(pgid, SWEEP_GRACE_MS);
  }
  endMarked(leftover.id, (pid) => log(`Ending process ${pid}, which an ended run had left behind.`));
}

/** Ends every process that inherited the mark, whatever group and parent it has by now. */
export function endMarked(id: string, told?: (pid: number) => void): void {
  endInheritors(`${MARKER_VARIABLE}=${id}`, told);
}

/** Ends every process that has `NAME=value` in the environment it started with. */
export function endInheritors(variable: string, told: (pid: number) => void = () => undefined): void {
  for (const { pid } of readProcesses()) {
    if (pid === process.pid || !hasInherited(pid, variable)) continue;
    told(pid);
    sendSignal(pid, 'SIGKILL');
  }
}

function hasInherited(pid: number, variable: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(variable);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    // Another user's process, or one that has ended since the list was read: not ours in either case.
    if (code === 'EACCES' || code === 'EPERM' || code === 'ENOENT' || code === 'ESRCH') return false;
    throw error;
  }
}
