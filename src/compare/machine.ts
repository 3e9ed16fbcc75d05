// [door] reads what the machine is and how busy it has been.
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, platform } from 'node:os';
import path from 'node:path';
import { plural } from '../model/plural.ts';
import { messageOf } from '../model/problem.ts';
import type { StartedSide } from './input.ts';
import type { Pinning } from './pinning.ts';

/** How often processor time is read: blocks are cut by what lies between two readings. */
const READING_INTERVAL_MS = 500;
const TICKS_PER_SECOND = 100;

export interface Machine {
  readonly cores: number;
  /** `AMD EPYC 7763, 4 cores, linux`: what results may be held together by. */
  readonly fingerprint: string;
}

export function readMachine(): Machine {
  const cores = availableParallelism();
  const model = (cpus()[0]?.model ?? 'unknown processor').replaceAll(/\s+/gu, ' ').trim();
  return { cores, fingerprint: `${model}, ${plural(cores, 'core')}, ${platform()}` };
}

/** What had been used up to a time, seconds of processor time; null: not known. */
export interface Reading {
  /** Milliseconds since 1970, as in the samples of k6: this clock may jump. */
  readonly atMs: number;
  /** Milliseconds of a clock that never jumps. */
  readonly tickMs: number;
  readonly base: number | null;
  readonly head: number | null;
  readonly machine: number | null;
}

export interface Meter extends AsyncDisposable {
  readonly readings: readonly Reading[];
  /** Why something could not be read, the first time that happened; null where everything always could. */
  readonly unread: string | null;
}

/** Reads until it is disposed of. */
export function openMeter(sides: { readonly base: StartedSide; readonly head: StartedSide }): Meter {
  const readings: Reading[] = [];
  let reading: Promise<void> | null = null;
  let unread: string | null = null;
  // What cannot be read is what nothing is known of: the latencies are measured all the same.
  const attempt = async (name: string, use: () => Promise<number | null>): Promise<number | null> => {
    try {
      return await use();
    } catch (error) {
      unread ??= `${name}: ${messageOf(error)}`;
      return null;
    }
  };
  const read = async (): Promise<void> => {
    const [base, head, machine] = await Promise.all([
      attempt('base', async () => (await sides.base.usage())?.cpuSeconds ?? null),
      attempt('head', async () => (await sides.head.usage())?.cpuSeconds ?? null),
      attempt('machine', readMachineSeconds),
    ]);
    readings.push({ atMs: Date.now(), tickMs: performance.now(), base, head, machine });
  };
  const tick = (): void => {
    reading ??= read().finally(() => {
      reading = null;
    });
  };
  tick();
  const timer = setInterval(tick, READING_INTERVAL_MS);
  return {
    readings,
    get unread() {
      return unread;
    },
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await reading;
      // What was used since the last one counts too.
      await read();
    },
  };
}

/** Seconds all cores together have worked since the machine started (proc_stat(5)); null where there is no /proc. */
async function readMachineSeconds(): Promise<number | null> {
  try {
    const line = (await readFile('/proc/stat', 'utf8')).split('\n', 1)[0] ?? '';
    const [, user, nice, system, , , irq, softirq, steal] = line.split(/\s+/u).map(Number);
    const ticks = (user ?? 0) + (nice ?? 0) + (system ?? 0) + (irq ?? 0) + (softirq ?? 0) + (steal ?? 0);
    return Number.isFinite(ticks) ? ticks / TICKS_PER_SECOND : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** A k6 that runs on its own cores alone: a program in its place that binds itself before it becomes k6. */
export async function writePinnedK6(file: string, pinning: Pinning, directory: string): Promise<string> {
  const pinned = path.join(directory, 'k6-pinned');
  const quoted = `'${file.replaceAll("'", `'\\''`)}'`;
  await writeFile(pinned, `#!/bin/sh\nexec taskset --cpu-list ${pinning.k6.join(',')} ${quoted} "$@"\n`);
  await chmod(pinned, 0o700);
  return pinned;
}
