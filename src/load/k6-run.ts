// [door] writes the script and its options, runs k6, reads what k6 wrote.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ProblemError } from '../model/problem.ts';
import { childEnvironment } from '../tools/child-environment.ts';
import { type CommandResult, runCommand } from '../tools/exec.ts';
import { classifyEnd, lastWords } from '../traffic/exit.ts';
import { folderName } from '../traffic/folder-name.ts';
import type { RequestPlan } from '../traffic/planned-request.ts';
import { checkBudget, parseRequirements } from './budget.ts';
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
/** Init code only: k6 reads the script and the options. */
const INSPECT_DEADLINE_MS = 60_000;

/** Throws where k6 did not get to a summary that can be judged. */
export async function runK6(stage: Stage, profile: Profile): Promise<K6Run> {
  const { input, plan, files } = stage;
  const credentials = input.config.headers;
  const text = renderScript({ provider: input.provider, profile, requests: plan.requests, credentials });
  await writeFile(files.script, text);
  await writeFile(files.options, `${JSON.stringify(profile.options, null, 2)}\n`);
  checkBudget({ durationMs: profile.durationMs + GRACEFUL_STOP_MS, users: profile.users }, input.config.budgetMs);
  const k6 = await input.obtainK6();
  await using secrets = await writeCredentials(input);
  const variables = ['--include-system-env-vars=false', '-e', `BASE_URL=${input.baseUrl}`, ...secrets.args];
  const inspected = await startK6(stage, {
    file: k6.file,
    args: ['inspect', '--execution-requirements', ...variables, files.script],
    timeoutMs: INSPECT_DEADLINE_MS,
  });
  const inspection = classifyEnd(inspected.result);
  if (inspection.kind === 'broken') throw new ProblemError(inspection.problem);
  const required = parseRequirements(inspected.result.stdout);
  checkBudget(required, input.config.budgetMs);
  input.log(`${stage.name}: ${profile.words}, against ${input.baseUrl} (k6 ${k6.version})`);
  const run = await startK6(stage, {
    file: k6.file,
    args: ['run', ...RUN_FLAGS, '--console-output', files.answers, ...variables, files.script],
    timeoutMs: required.durationMs + DEADLINE_MARGIN_MS,
  });
  return readRun(stage, run, k6.version);
}

/** No terminal, no usage report, no REST interface, plain lines. */
const RUN_FLAGS = ['--quiet', '--no-color', '--no-usage-report', '--address', '', '--log-format', 'raw'];

interface Ended {
  readonly result: CommandResult;
  readonly providerDied: boolean;
}

async function readRun(stage: Stage, { result, providerDied }: Ended, k6Version: string): Promise<K6Run> {
  const end = classifyEnd(result);
  // A provider that died ended k6 by our own hand: what was measured until then still counts.
  if (end.kind === 'broken' && !providerDied) throw new ProblemError(end.problem);
  await redactFiles(stage);
  const summary = parseSummary(await readText(stage.files.summary));
  refuseExceptions(summary, lastWords(result.stderr));
  return { k6Version, crossed: end.kind === 'ran' && end.thresholdsCrossed, summary, providerDied };
}

interface K6Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly timeoutMs: number;
}

/** How often we look whether the provider still runs: load on a dead provider measures nothing. */
const WATCH_INTERVAL_MS = 250;
/** Lines of k6 that go to the log; under load it warns for every failed request. */
const LOGGED_LINES = 40;

async function startK6({ input, files, redact }: Stage, command: K6Command): Promise<Ended> {
  const died = new AbortController();
  const watch = setInterval(() => input.providerExited() !== null && died.abort(), WATCH_INTERVAL_MS);
  let lines = 0;
  try {
    const result = await runCommand({
      ...command,
      cwd: files.directory,
      env: childEnvironment(input.parentEnvironment, K6_ENVIRONMENT),
      signal: AbortSignal.any([input.signal, died.signal]),
      onLine: (line, stream) => {
        if (stream === 'stdout') return;
        lines += 1;
        if (lines <= LOGGED_LINES) input.log(`k6: ${redact(line)}`);
        if (lines === LOGGED_LINES + 1) input.log('k6: (further lines are left out)');
      },
    });
    const said = { stdout: redact(result.stdout), stderr: redact(result.stderr) };
    return { result: { ...result, ...said }, providerDied: died.signal.aborted && !input.signal.aborted };
  } finally {
    clearInterval(watch);
  }
}

/** Nothing is sent home, and `import 'k6/x/…'` does not fetch another k6 from the network. */
const K6_ENVIRONMENT = { K6_NO_USAGE_REPORT: 'true', K6_AUTO_EXTENSION_RESOLUTION: 'false' };

interface Credentials extends AsyncDisposable {
  readonly args: readonly string[];
}

/**
 * In a file only we can read, gone when k6 is: arguments are seen by every process. It lies in the run's own folder, which the last
 * step of the job removes also after a run that was killed.
 */
async function writeCredentials(input: LoadInput): Promise<Credentials> {
  const values = credentialsOf(input);
  if (values.length === 0) return { args: [], [Symbol.asyncDispose]: async () => {} };
  const directory = await mkdtemp(path.join(input.workDirectory, 'credentials-'));
  const file = path.join(directory, 'credentials.json');
  await writeFile(file, JSON.stringify(Object.fromEntries(values)), { mode: 0o600 });
  return {
    args: ['-e', `CREDENTIALS_FILE=${file}`],
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }),
  };
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
