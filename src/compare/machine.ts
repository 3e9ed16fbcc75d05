// [door] reads what the machine is and how busy it has been.
import { readFileSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, platform } from 'node:os';
import path from 'node:path';
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
  return { cores, fingerprint: `${model}, ${cores} ${cores === 1 ? 'core' : 'cores'}, ${platform()}` };
}

/** What had been used up to a time, seconds of processor time; null: not known. */
export interface Reading {
  /** Milliseconds since 1970, as in the samples of k6. */
  readonly atMs: number;
  readonly base: number | null;
  readonly head: number | null;
  readonly machine: number | null;
}

export interface Meter extends AsyncDisposable {
  readonly readings: readonly Reading[];
}

/** Reads until it is disposed of. */
export function openMeter(sides: { readonly base: StartedSide; readonly head: StartedSide }): Meter {
  const readings: Reading[] = [];
  let reading: Promise<void> | null = null;
  const read = async (): Promise<void> => {
    const [base, head] = await Promise.all([usedBy(sides.base), usedBy(sides.head)]);
    readings.push({ atMs: Date.now(), base, head, machine: readMachineSeconds() });
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
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await reading;
    },
  };
}

/** A side that cannot be read is one of which nothing is known: the latencies are measured all the same. */
async function usedBy(side: StartedSide): Promise<number | null> {
  return side.usage().then(
    (usage) => usage?.cpuSeconds ?? null,
    () => null,
  );
}

/** Seconds all cores together have worked since the machine started (proc_stat(5)); null where there is no /proc. */
function readMachineSeconds(): number | null {
  try {
    const line = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0] ?? '';
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
