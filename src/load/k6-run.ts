// [door] writes the script, has k6 run it, reads what k6 wrote.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ProblemError } from '../model/problem.ts';
import { readTextIfThere } from '../tools/read-text.ts';
import { lastWords } from '../traffic/exit.ts';
import { folderName } from '../traffic/folder-name.ts';
import { type K6, type K6End, type K6Script, openK6 } from '../traffic/k6-process.ts';
import type { PlannedRequest, RequestPlan } from '../traffic/planned-request.ts';
import { readSamples } from '../traffic/read-samples.ts';
import type { Requirements } from '../traffic/requirements.ts';
import { operationTag } from '../traffic/script-requests.ts';
import { checkBudget } from './budget.ts';
import { credentialsOf, type LoadInput, type LoadStageName } from './input.ts';
import { MEASURED_METRICS, Measure } from './measure.ts';
import { type Profile, SETUP_TIMEOUT_MS } from './profiles.ts';
import { progressWords } from './progress.ts';
import { renderScript } from './script.ts';
import { whyBroken } from './stress-result.ts';
import { type K6Summary, parseSummary, refuseExceptions } from './summary.ts';

/** Folder of a provider's scripts and results, and where it will be found in the report's folder. */
export interface Folder {
  readonly directory: string;
  /** `load/OrderService` */
  readonly kept: string;
}

/** One stage of one provider, planned and with its folder. */
export interface Stage {
  readonly name: LoadStageName;
  readonly input: LoadInput;
  readonly plan: RequestPlan;
  readonly folder: Folder;
  readonly redact: (text: string) => string;
}

/** A folder per provider. */
export async function prepareFolder(input: LoadInput): Promise<Folder> {
  const kept = path.posix.join('load', folderName(input.provider));
  const directory = path.join(input.workDirectory, kept);
  await mkdir(directory, { recursive: true });
  return { directory, kept };
}

export interface Files {
  readonly script: string;
  readonly summary: string;
  readonly answers: string;
  readonly samples: string;
}

/** What an earlier run left there must not be taken for this one's result. */
async function prepareFiles({ directory }: Folder, name: string): Promise<Files> {
  const files = {
    script: path.join(directory, `${name}.ts`),
    summary: path.join(directory, `${name}.summary.json`),
    answers: path.join(directory, `${name}.answers.ndjson`),
    samples: path.join(directory, `${name}.samples.csv`),
  };
  for (const file of [files.summary, files.answers, files.samples]) await rm(file, { force: true });
  return files;
}

export interface Outcome {
  readonly k6Version: string;
  readonly crossed: boolean;
  readonly summary: K6Summary;
  readonly measure: Measure;
  readonly providerDied: boolean;
  readonly files: Files;
}

/** Time beside the profile and the graceful stop: starting k6, the requests before the load, writing the summary. */
const DEADLINE_MARGIN_MS = SETUP_TIMEOUT_MS + 30_000;

/** A profile written as a script, inspected, and within what the budget has left. */
export interface Prepared {
  readonly profile: Profile;
  readonly requests: readonly PlannedRequest[];
  readonly files: Files;
  readonly script: K6Script;
  readonly requirements: Requirements;
}

/** Writes the script and has k6 read it. Throws where k6 cannot, or where it would take too long. */
export async function prepareProfile(
  stage: Stage,
  k6: K6,
  { profile, requests, spentMs }: Pick<Prepared, 'profile' | 'requests'> & { readonly spentMs: number },
): Promise<Prepared> {
  const { config, provider, baseUrl } = stage.input;
  const budget = { totalMs: config.budgetMs, spentMs };
  const files = await prepareFiles(stage.folder, profile.name);
  const { headers: credentials, weights, thinkTimeMs } = config;
  await writeFile(files.script, renderScript({ provider, profile, requests, credentials, weights, thinkTimeMs }));
  const script = { file: files.script, variables: { BASE_URL: baseUrl } };
  const { requirements } = await k6.inspect(script);
  checkBudget(profile.name, requirements, budget);
  return { profile, requests, files, script, requirements };
}

/** Throws where k6 did not get to a summary that can be judged. */
export async function runProfile(stage: Stage, k6: K6, prepared: Prepared): Promise<Outcome> {
  const { profile, files, script, requirements } = prepared;
  const { input } = stage;
  input.log(`${profile.name}: ${profile.words}, against ${input.baseUrl} (k6 ${k6.version})`);
  const measure = new Measure({
    durationMs: profile.durationMs,
    latency: profile.latency,
    operations: new Map(prepared.requests.map(({ operation }) => [operationTag(operation), operation])),
    ...(profile.growing && { windowMs: profile.growing.stepMs }),
  });
  const smoke = profile.kind === 'smoke';
  const end = await runMeasured({ stage, profile, measure, samples: smoke ? null : files.samples }, (stop) =>
    k6.run({
      script,
      timeoutMs: requirements.durationMs + DEADLINE_MARGIN_MS,
      consoleOutput: files.answers,
      samples: smoke ? null : files.samples,
      stop,
    }),
  );
  // Ours end k6 with the code of a cancellation: what was measured until then still counts.
  if (end.end.kind === 'broken' && !end.providerDied && !end.stopped) throw new ProblemError(end.end.problem);
  await redactFiles(stage, files);
  const summary = parseSummary(await readTextIfThere(files.summary));
  refuseExceptions(summary, lastWords(end.result.stderr));
  const crossed = end.end.kind === 'ran' && end.end.thresholdsCrossed;
  return { k6Version: k6.version, crossed, summary, measure, providerDied: end.providerDied, files };
}

interface Measured {
  readonly stage: Stage;
  readonly profile: Profile;
  readonly measure: Measure;
  /** Null: nothing is measured. */
  readonly samples: string | null;
}

/** How often a reader of the check is told where a load is; GitHub's limits allow no more for long. */
const PROGRESS_INTERVAL_MS = 10_000;
/** How often the step of a growing load is looked at. */
const STEP_INTERVAL_MS = 500;

/** Runs k6 and reads its samples as they come; they are gone afterwards: a gigabyte of them says no more than their figures. */
export async function runMeasured(
  { stage, profile, measure, samples }: Measured,
  run: (stop: AbortSignal) => Promise<K6End>,
): Promise<K6End> {
  const stop = new AbortController();
  if (samples === null) return run(stop.signal);
  const ended = new AbortController();
  const following = readSamples(samples, {
    metrics: MEASURED_METRICS,
    onSample: (sample) => measure.take(sample),
    ended: ended.signal,
  });
  // Awaited below; until then a fault of the reader must not end the process.
  following.catch(() => {});
  const { input } = stage;
  const tell = () => input.progress?.(progressWords(profile, measure));
  const progress = setInterval(tell, input.progressEveryMs ?? PROGRESS_INTERVAL_MS);
  const steps = setInterval(() => stepBroke(profile, measure) && stop.abort(), STEP_INTERVAL_MS);
  try {
    const end = await run(stop.signal);
    ended.abort();
    await following;
    return end;
  } finally {
    ended.abort();
    clearInterval(progress);
    clearInterval(steps);
    await rm(samples, { force: true });
  }
}

/** k6 writes its samples once a second: a step that ended less than that ago may not be complete. */
const SAMPLES_DELAY_MS = 1_500;

/** Whether a finished step of a growing load broke a threshold: then there is nothing more to learn. */
function stepBroke({ growing, limits }: Profile, measure: Measure): boolean {
  const { firstMs, lastMs } = measure;
  if (growing === null || firstMs === null || lastMs === null) return false;
  const finished = Math.floor((lastMs - firstMs - SAMPLES_DELAY_MS) / growing.stepMs);
  return growing.rates.slice(0, Math.max(0, finished)).some((rate, at) => {
    const window = measure.windows[at];
    return window !== undefined && whyBroken(window, rate, { growing, limits }) !== null;
  });
}

/** Answers may repeat what was sent to the provider; the files are kept, so they must not. */
export async function redactFiles({ redact, input }: Stage, files: Pick<Files, 'answers' | 'summary'>): Promise<void> {
  if (credentialsOf(input).length === 0) return;
  for (const file of [files.answers, files.summary]) {
    const text = await readTextIfThere(file);
    if (text !== null) await writeFile(file, redact(text));
  }
}

/** k6 with the credentials of the stage. */
export function openStageK6({ input }: Stage): Promise<K6> {
  return openK6({ ...input, credentials: credentialsOf(input) });
}
