// [door] writes the script and its options, has k6 run it, reads what k6 wrote.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ProblemError } from '../model/problem.ts';
import { lastWords } from '../traffic/exit.ts';
import { folderName } from '../traffic/folder-name.ts';
import { type K6End, openK6 } from '../traffic/k6-process.ts';
import type { RequestPlan } from '../traffic/planned-request.ts';
import { checkBudget } from './budget.ts';
import { credentialsOf, type LoadInput } from './input.ts';
import { GRACEFUL_STOP_MS, type Profile, SETUP_TIMEOUT_MS } from './profiles.ts';
import { renderScript } from './script.ts';
import { type K6Summary, parseSummary, refuseExceptions } from './summary.ts';

export interface Files {
  readonly directory: string;
  readonly script: string;
  readonly options: string;
  readonly summary: string;
  readonly answers: string;
}

/** One stage of one provider, planned and with its folder. */
export interface Stage {
  readonly name: 'smoke' | 'load';
  readonly input: LoadInput;
  readonly plan: RequestPlan;
  readonly files: Files;
  readonly redact: (text: string) => string;
}

/** A folder per provider; what an earlier run left there must not be taken for this one's result. */
export async function prepareFiles(name: 'smoke' | 'load', input: LoadInput): Promise<Files> {
  const directory = path.join(input.workDirectory, 'load', folderName(input.provider));
  await mkdir(directory, { recursive: true });
  const files = {
    directory,
    script: path.join(directory, `${name}.js`),
    options: path.join(directory, `${name}.options.json`),
    summary: path.join(directory, `${name}.summary.json`),
    answers: path.join(directory, `${name}.answers.ndjson`),
  };
  for (const file of [files.summary, files.answers]) await rm(file, { force: true });
  return files;
}

export interface K6Run {
  readonly k6Version: string;
  readonly crossed: boolean;
  readonly summary: K6Summary;
  readonly providerDied: boolean;
}

/** Time beside the profile and the graceful stop: starting k6, the requests before the load, writing the summary. */
const DEADLINE_MARGIN_MS = SETUP_TIMEOUT_MS + 30_000;

/** Throws where k6 did not get to a summary that can be judged. */
export async function runK6(stage: Stage, profile: Profile): Promise<K6Run> {
  const { input, plan, files } = stage;
  const credentials = input.config.headers;
  const text = renderScript({ provider: input.provider, profile, requests: plan.requests, credentials });
  await writeFile(files.script, text);
  await writeFile(files.options, `${JSON.stringify(profile.options, null, 2)}\n`);
  checkBudget({ durationMs: profile.durationMs + GRACEFUL_STOP_MS, users: profile.users }, input.config.budgetMs);
  await using k6 = await openK6({ ...input, credentials: credentialsOf(input) });
  const script = { file: files.script, variables: { BASE_URL: input.baseUrl } };
  const { requirements } = await k6.inspect(script);
  checkBudget(requirements, input.config.budgetMs);
  input.log(`${stage.name}: ${profile.words}, against ${input.baseUrl} (k6 ${k6.version})`);
  const run = await k6.run({
    script,
    timeoutMs: requirements.durationMs + DEADLINE_MARGIN_MS,
    consoleOutput: files.answers,
    samples: null,
  });
  return readRun(stage, run, k6.version);
}

async function readRun(stage: Stage, { end, result, providerDied }: K6End, k6Version: string): Promise<K6Run> {
  // A provider that died ended k6 by our own hand: what was measured until then still counts.
  if (end.kind === 'broken' && !providerDied) throw new ProblemError(end.problem);
  await redactFiles(stage);
  const summary = parseSummary(await readText(stage.files.summary));
  refuseExceptions(summary, lastWords(result.stderr));
  return { k6Version, crossed: end.kind === 'ran' && end.thresholdsCrossed, summary, providerDied };
}

/** Answers may repeat what was sent to the provider; the files are kept, so they must not. */
async function redactFiles({ files, redact, input }: Stage): Promise<void> {
  if (credentialsOf(input).length === 0) return;
  for (const file of [files.answers, files.summary]) {
    const text = await readText(file);
    if (text !== null) await writeFile(file, redact(text));
  }
}

/** Null where there is no such file. */
export async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
