// [door] keeps a steady load on the provider while an experiment runs, and hands on what it measures as it goes.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ExperimentConfig } from '../model/chaos.ts';
import { ProblemError } from '../model/problem.ts';
import { folderName } from '../traffic/folder-name.ts';
import type { K6, K6End } from '../traffic/k6-process.ts';
import type { CredentialNames, PlannedRequest } from '../traffic/planned-request.ts';
import { readSamples } from '../traffic/read-samples.ts';
import type { Sample } from '../traffic/samples.ts';
import type { RequestSample } from './figures.ts';
import {
  REQUEST_TIMEOUT_MS,
  renderSteadyScript,
  STEADY_SCRIPT,
  steadyOptions,
  WAITING_METRIC,
} from './steady-script.ts';
import type { Measured, WaitingRequest } from './window.ts';

export interface SteadyPlace {
  readonly provider: string;
  readonly baseUrl: string;
  readonly requests: readonly PlannedRequest[];
  readonly credentials: CredentialNames;
  readonly workDirectory: string;
  readonly k6: K6;
}

/** A load that runs. */
export interface SteadyLoad {
  /** What has been measured so far, in the order k6 wrote it; it goes on until {@link SteadyLoad.stop} has returned. */
  measured(): Measured;
  /** Set when k6 has ended, whoever ended it. */
  ended(): K6End | null;
  /** Ends it and reads the rest. Throws where k6 broke, or its samples cannot be read. */
  stop(): Promise<void>;
}

/** Starting k6 and reading its script, and its end. */
const MARGIN_MS = 90_000;

export async function startSteadyLoad(
  experiment: ExperimentConfig,
  durationMs: number,
  place: SteadyPlace,
): Promise<SteadyLoad> {
  const { file, csv } = await writeSteadyFiles(experiment, durationMs, place);
  const stop = new AbortController();
  const over = new AbortController();
  let end: K6End | null = null;
  const run = place.k6
    .run({
      script: { file, variables: { BASE_URL: place.baseUrl } },
      timeoutMs: durationMs + MARGIN_MS,
      consoleOutput: null,
      samples: csv,
      stop: stop.signal,
    })
    .then((result) => {
      end = result;
    })
    .finally(() => over.abort());
  const samples: RequestSample[] = [];
  const unsent: RequestSample[] = [];
  /** By the user that waits: each sends one request at a time. */
  const waiting = new Map<string, WaitingRequest>();
  const reading = readSamples(csv, {
    metrics: ['http_req_duration', 'dropped_iterations', WAITING_METRIC],
    ended: over.signal,
    onSample: (sample) => {
      if (sample.metric === 'dropped_iterations') unsent.push(...unsentOf(sample));
      else if (sample.metric === WAITING_METRIC) noteWaiting(waiting, sample);
      else if (sample.tags['operation'] !== 'setup') samples.push(requestOf(sample));
    },
  });
  // Told by `stop`; a rejection that nobody has asked for yet must not end the process.
  reading.catch(() => undefined);
  return {
    measured: () => ({ samples, waiting: [...waiting.values()], unsent }),
    ended: () => end,
    stop: async () => {
      stop.abort();
      await run;
      await reading;
      refuseBroken(end);
    },
  };
}

/** The script of the load and its options; `csv` is where k6 is to write what it measures. */
async function writeSteadyFiles(
  experiment: ExperimentConfig,
  durationMs: number,
  { workDirectory, provider, requests, credentials }: SteadyPlace,
): Promise<{ readonly file: string; readonly csv: string }> {
  const directory = path.join(workDirectory, 'chaos', folderName(provider), folderName(experiment.name));
  await mkdir(directory, { recursive: true });
  const file = path.join(directory, STEADY_SCRIPT);
  const csv = path.join(directory, 'samples.csv');
  await rm(csv, { force: true });
  const optionsFile = 'steady.options.json';
  await writeFile(file, renderSteadyScript({ provider, experiment, requests, credentials, optionsFile }));
  await writeFile(
    path.join(directory, optionsFile),
    `${JSON.stringify(steadyOptions(experiment, durationMs), null, 2)}\n`,
  );
  return { file, csv };
}

function requestOf({ timeMs, value, tags }: Sample): RequestSample {
  const failed = tags['expected_response'] !== 'true';
  return { operation: tags['operation'] ?? '', endMs: timeMs, durationMs: value, failed };
}

function noteWaiting(waiting: Map<string, WaitingRequest>, { value, timeMs, tags }: Sample): void {
  const user = tags['user'] ?? '';
  if (value === 0) waiting.delete(user);
  else waiting.set(user, { operation: tags['operation'] ?? '', beganMs: timeMs });
}

/** A caller of a provider that keeps everybody waiting does not get through: it fails, after as long as callers wait. */
function unsentOf({ value, timeMs }: Sample): readonly RequestSample[] {
  const one: RequestSample = { operation: '', endMs: timeMs, durationMs: REQUEST_TIMEOUT_MS, failed: true };
  return Array.from({ length: value }, () => one);
}

/** We end it ourselves, or it runs to its end; a provider that died is told by its own words. */
function refuseBroken(end: K6End | null): void {
  if (end === null || end.stopped || end.providerDied) return;
  if (end.end.kind === 'broken') throw new ProblemError(end.end.problem);
}
