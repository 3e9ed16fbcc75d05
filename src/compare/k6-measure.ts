// [door] writes the script, has k6 run it against both sides, and hands on blocks while it measures.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Problem, ProblemError, toProblem } from '../model/problem.ts';
import { folderName } from '../traffic/folder-name.ts';
import type { K6, K6End } from '../traffic/k6-process.ts';
import type { PlannedRequest } from '../traffic/planned-request.ts';
import { readSamples } from '../traffic/read-samples.ts';
import type { CompareInput } from './input.ts';
import { LEAST_RUN_MS } from './method.ts';
import { measurementOptions, probeOptions, SETUP_TIMEOUT_MS } from './options.ts';
import { quantileOf } from './quantile.ts';
import { type Block, openRecorder, RECORDED_METRICS } from './recorder.ts';
import { renderScript } from './script.ts';
import type { Sides } from './sides.ts';

/** Time beside measuring: starting k6, the requests that make data, the graceful stop. */
const DEADLINE_MARGIN_MS = SETUP_TIMEOUT_MS + 30_000;

export interface Bench {
  readonly k6: K6;
  readonly directory: string;
  readonly input: CompareInput;
}

/** A folder of its own for each provider, with the script in it. */
export async function openBench(k6: K6, input: CompareInput, requests: readonly PlannedRequest[]): Promise<Bench> {
  const directory = path.join(input.workDirectory, 'compare', folderName(input.provider));
  await mkdir(directory, { recursive: true });
  const credentials = input.traffic.headers;
  const text = renderScript({ provider: input.provider, requests, credentials, timeoutMs: input.effort.blockMs });
  await writeFile(path.join(directory, 'compare.ts'), text);
  return { k6, directory, input };
}

interface Start {
  readonly sides: Sides;
  readonly options: Readonly<Record<string, unknown>>;
  readonly durationMs: number;
  readonly seed: number;
  readonly samples: string;
  readonly stop?: AbortSignal;
}

async function startK6({ k6, directory, input }: Bench, start: Start): Promise<K6End> {
  const { sides, options, durationMs, seed, samples, stop } = start;
  await rm(samples, { force: true });
  await writeFile(path.join(directory, 'compare.options.json'), `${JSON.stringify(options, null, 2)}\n`);
  const variables = {
    BASE_SIDE: sides.base.baseUrl,
    HEAD_SIDE: sides.head.baseUrl,
    BLOCK_MS: String(input.effort.blockMs),
    RUN_MS: String(durationMs),
    SEED: String(seed),
  };
  const script = { file: path.join(directory, 'compare.ts'), variables };
  const timeoutMs = durationMs + DEADLINE_MARGIN_MS;
  return k6.run({ script, timeoutMs, consoleOutput: null, samples, flags: QUIET, ...(stop && { stop }) });
}

/** Nobody reads thresholds here. */
const QUIET = ['--no-thresholds'];

export interface Rounds {
  /** Milliseconds of a round of one user, the median; null where none was completed. */
  readonly roundMs: number | null;
  readonly rounds: number;
  readonly problem: Problem | null;
}

/** One user for a short while: how long a round takes. The first half warms up and is not read. */
export async function probeRounds(bench: Bench, sides: Sides, seed: number): Promise<Rounds> {
  const samples = path.join(bench.directory, 'probe.csv');
  const { probeMs } = bench.input;
  const { end } = await startK6(bench, { sides, options: probeOptions(probeMs), durationMs: probeMs, seed, samples });
  const times: number[] = [];
  await readSamples(samples, { metrics: ['iteration_duration'], onSample: ({ value }) => times.push(value) });
  const read = times.slice(Math.floor(times.length / 2));
  const problem = end.kind === 'broken' ? end.problem : null;
  if (read.length === 0) return { roundMs: null, rounds: 0, problem };
  return { roundMs: quantileOf(Float64Array.from(read).sort(), 0.5), rounds: times.length, problem };
}

export interface MeasureRequest {
  readonly sides: Sides;
  readonly seed: number;
  /** Rounds per second. */
  readonly rate: number;
  readonly roundMs: number;
  /** Blocks to measure at most, after the warm-up. */
  readonly blocks: number;
  /** Called with each block of the measurement, in order; true ends it. */
  readonly onBlock: (block: Block) => boolean;
}

export interface StartEnd {
  /** `complete`: all blocks · `stopped`: no more were wanted · `broken`: k6 or what it wrote. */
  readonly kind: 'complete' | 'stopped' | 'side-died' | 'broken';
  readonly problem: Problem | null;
}

/** k6 came to its end, and what it wrote did not. */
const CUT: Problem = {
  code: 'compare.samples-cut',
  what: 'The samples of k6 end in the middle of a row',
  where: null,
  why: 'k6 could not write all of them; a full disk is the usual cause',
  todo: 'Make room in the folder for temporary files, and run again.',
};

/** Measures in one process of k6, reading what it writes while it runs. What was measured before a fault is handed on. */
export async function measureStart(bench: Bench, request: MeasureRequest): Promise<StartEnd> {
  const { effort } = bench.input;
  const warmUp = Math.ceil(effort.warmUpMs / effort.blockMs);
  const durationMs = Math.max(LEAST_RUN_MS, (warmUp + request.blocks) * effort.blockMs);
  const samples = path.join(bench.directory, 'samples.csv');
  const stop = new AbortController();
  const recorder = openRecorder((block) => {
    const number = block.number - warmUp;
    if (number < 0 || number >= request.blocks || stop.signal.aborted) return;
    if (request.onBlock({ ...block, number })) stop.abort();
  });
  const ended = new AbortController();
  const options = measurementOptions({ rate: request.rate, roundMs: request.roundMs, durationMs });
  await rm(samples, { force: true });
  const reading = readSamples(samples, {
    metrics: RECORDED_METRICS,
    onSample: (sample) => recorder.take(sample),
    ended: ended.signal,
  }).then(
    ({ cut }) => (cut ? CUT : null),
    (thrown: unknown) => {
      // What cannot be read need not be measured on.
      stop.abort();
      return toProblem(thrown, 'compare.samples', 'The samples of k6 could not be read');
    },
  );
  const starting = startK6(bench, { ...request, options, durationMs, samples, stop: stop.signal });
  const run = await starting.finally(async () => {
    ended.abort();
    await reading;
  });
  const unreadable = await reading;
  recorder.end(run.end.kind === 'ran' && unreadable === null);
  if (run.providerDied) return { kind: 'side-died', problem: null };
  // Why it ended explains a row that is cut off, and not the other way round.
  if (unreadable !== null && unreadable !== CUT) return { kind: 'broken', problem: unreadable };
  if (stop.signal.aborted) return { kind: 'stopped', problem: null };
  if (run.end.kind === 'broken') return { kind: 'broken', problem: run.end.problem };
  return unreadable === null ? { kind: 'complete', problem: null } : { kind: 'broken', problem: unreadable };
}

/** Throws where nothing could be measured with what k6 says. */
export function refuseProbe({ problem }: Rounds): never {
  throw new ProblemError(
    problem ?? { code: 'compare.no-round', what: 'Not one round of requests was completed before the measurement' },
  );
}
