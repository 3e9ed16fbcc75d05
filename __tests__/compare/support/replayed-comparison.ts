import { chmod, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Effort } from '../../../src/compare/method.ts';
import { type CompareInput, runCompare, type StartedSide } from '../../../src/compare/stage.ts';
import type { StageResult } from '../../../src/model/stage.ts';
import { temporaryFolder } from '../../load/support/temporary-folder.ts';
import { shopComparison } from './shop-comparison.ts';

const REPLAYED_K6 = resolve(import.meta.dirname, 'replayed-k6.mjs');

/** What k6 shall have measured in one fresh start of both sides. */
export interface ReplayedStart {
  readonly operations: readonly {
    readonly name: string;
    /** Head over base. */
    readonly ratio: number;
    /** Of the logarithm of one block; default 0.01. */
    readonly noise?: number;
    /** Requests a side in one block; default 30. */
    readonly count?: number;
    readonly status?: { readonly base?: string; readonly head?: string };
    /** Only each so many-th request is answered so; default: every one. */
    readonly statusEvery?: number;
  }[];
  /** Blocks, the warm-up's included, in which rounds were left out. */
  readonly dropped?: readonly number[];
  /** Blocks after which k6 writes no more. */
  readonly stopAt?: number;
  /** How it ends: in the middle of a row, or by a signal. Absent: as it should. */
  readonly end?: 'cut' | 'SIGKILL' | 'SIGTERM';
}

export interface Replay {
  readonly starts: readonly ReplayedStart[];
  /** What one round takes in the probe, milliseconds; default 10. */
  readonly roundMs?: number;
  /** What the file of the probe holds instead. */
  readonly probe?: string;
  /** The machine's clock is set forward or back by so much at this block. */
  readonly jumpMs?: number;
  readonly jumpAt?: number;
}

/** As many blocks as a real one has, none of which takes any time. */
export const EFFORT: Effort = { blockMs: 1_000, warmUpMs: 2_000, starts: 2, planned: 32, cap: 48 };

/** Blocks of the warm-up: numbers in a replay begin before the measurement. */
export const WARM_UP = 2;

export function items(ratio: number, over: Partial<ReplayedStart['operations'][number]> = {}): ReplayedStart {
  return { operations: [{ name: 'GET /items', ratio, ...over }] };
}

/** Sides that run for ever and need a hundredth of a second for a request. */
export function idleSide(over: Partial<StartedSide> = {}): StartedSide {
  return {
    baseUrl: 'http://127.0.0.1:9',
    tail: () => [],
    exited: () => null,
    usage: async () => ({ cpuSeconds: 1, peakBytes: 50_000_000 }),
    pin: async () => true,
    [Symbol.asyncDispose]: async () => {},
    ...over,
  };
}

export interface Replayed {
  readonly result: StageResult;
  /** What was told while it ran. */
  readonly lines: readonly string[];
}

/** The stage over what k6 is said to have measured. */
export async function replay(measured: Replay, changes: Partial<CompareInput> = {}): Promise<Replayed> {
  const workDirectory = await temporaryFolder();
  const script = join(workDirectory, 'replay.json');
  await writeFile(script, JSON.stringify(measured));
  const file = join(workDirectory, 'k6');
  await writeFile(file, `#!/bin/sh\nexec "${process.execPath}" "${REPLAYED_K6}" "${script}" "$@"\n`);
  await chmod(file, 0o755);
  const lines: string[] = [];
  const input = await shopComparison({
    workDirectory,
    effort: EFFORT,
    startSide: async () => idleSide(),
    obtainK6: async () => ({ file, version: '2.2.0' }),
    log: (line) => lines.push(line),
    ...changes,
  });
  return { result: await runCompare(input), lines };
}
