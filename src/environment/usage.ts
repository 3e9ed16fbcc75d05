// [door] reads what a process tree has used from /proc, and binds it to cores.
import { readFileSync } from 'node:fs';
import { childEnvironment } from '../tools/child-environment.ts';
import { runCommand } from '../tools/exec.ts';
import { findTree, readProcesses } from '../tools/process-tree.ts';

/** What a provider has needed since it was started. */
export interface Usage {
  /** Processor time of all its processes, seconds. */
  readonly cpuSeconds: number;
  /** Largest memory its processes held, bytes (peak resident size). */
  readonly peakBytes: number;
}

/** Clock ticks of /proc in a second: Linux has the same for every program (USER_HZ). */
const TICKS_PER_SECOND = 100;
const BYTES_PER_KIB = 1_024;
/** `taskset` answers at once. */
const PIN_DEADLINE_MS = 5_000;

/** Reads the tree of a process again and again; time of processes that have ended stays counted. Null where there is no /proc. */
export function meterProcess(leader: number): () => Usage | null {
  const known = new Map<string, { seconds: number; peak: number }>();
  return () => {
    const tree = findTree(readProcesses(), leader);
    for (const { pid, startTime } of tree) {
      const used = readUsed(pid);
      if (used !== null) known.set(`${pid} ${startTime}`, used);
    }
    if (known.size === 0) return null;
    const all = [...known.values()];
    return {
      cpuSeconds: all.reduce((sum, { seconds }) => sum + seconds, 0),
      peakBytes: all.reduce((sum, { peak }) => sum + peak, 0),
    };
  };
}

function readUsed(pid: number): { readonly seconds: number; readonly peak: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return { seconds: parseCpuSeconds(stat), peak: parsePeakBytes(status) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ESRCH' || code === 'EACCES' || code === 'EPERM') return null;
    throw error;
  }
}

/** User and system time of `/proc/<pid>/stat` (proc(5), fields 14 and 15); the name in brackets may hold anything. */
export function parseCpuSeconds(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** `VmHWM` of `/proc/<pid>/status`, in bytes; zero where it is missing, as for a process that is ending. */
export function parsePeakBytes(status: string): number {
  const kib = /^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1];
  return kib === undefined ? 0 : Number(kib) * BYTES_PER_KIB;
}

interface Pin {
  readonly cores: readonly number[];
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Every thread of every process of the tree; what they start later inherits it. */
export async function pinProcess(leader: number, { cores, environment }: Pin): Promise<boolean> {
  const tree = findTree(readProcesses(), leader);
  let pinned = tree.length > 0;
  for (const { pid } of tree) {
    const result = await runCommand({
      file: 'taskset',
      args: ['--all-tasks', '--cpu-list', '--pid', cores.join(','), String(pid)],
      cwd: '/',
      env: childEnvironment(environment, {}),
      timeoutMs: PIN_DEADLINE_MS,
    });
    pinned &&= result.exitCode === 0;
  }
  return pinned;
}
