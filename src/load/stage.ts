// [door] writes the script and its options, runs k6 against the provider, reads what k6 wrote.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ApiSpec } from '../model/api.ts';
import type { LoadConfig } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import { type Problem, ProblemError, toProblem } from '../model/problem.ts';
import type { SkipCause, StageDetail, StageResult } from '../model/stage.ts';
import { childEnvironment } from '../tools/child-environment.ts';
import { type CommandResult, runCommand } from '../tools/exec.ts';
import { makeRedactor } from '../tools/redact.ts';
import { parseAnswers } from './answers.ts';
import { classifyEnd, lastWords } from './exit.ts';
import { makeFinding } from './findings.ts';
import { folderName } from './folder-name.ts';
import { judgeLoad } from './load-result.ts';
import type { RequestPlan } from './planned-request.ts';
import {
  checkBudget,
  GRACEFUL_STOP_MS,
  loadProfile,
  type Profile,
  parseRequirements,
  SETUP_TIMEOUT_MS,
  smokeProfile,
} from './profiles.ts';
import { redactStrings } from './redact-strings.ts';
import { planRequests } from './requests.ts';
import { renderScript } from './script.ts';
import { judgeSmoke } from './smoke-result.ts';
import { type K6Summary, parseSummary, refuseExceptions } from './summary.ts';
import { assertTargetAllowed } from './target.ts';

export interface LoadInput {
  /** Name of the provider; empty where the repository has none. */
  readonly provider: string;
  readonly specs: readonly ApiSpec[];
  /** Ids of the operations in scope, `GET /orders/{id}`. */
  readonly operations: readonly string[];
  readonly baseUrl: string;
  /** Whether this run started the provider: only then are requests sent that change data. */
  readonly owned: boolean;
  readonly config: LoadConfig;
  readonly obtainK6: () => Promise<{ readonly file: string; readonly version: string }>;
  /** Why the provider ended; null while it runs, or where it is not ours. */
  readonly providerExited: () => string | null;
  /** Script, options and summary are kept there. */
  readonly workDirectory: string;
  readonly parentEnvironment: Readonly<Record<string, string | undefined>>;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

/** One call of every operation in scope, each answer held against the specification. Never throws. */
export function runSmoke(input: LoadInput): Promise<StageResult> {
  return runStage('smoke', input, async (stage) => {
    const run = await runK6(stage, smokeProfile(stage.plan.requests, input.config.budgetMs));
    const answers = parseAnswers((await readText(stage.files.answers)) ?? '');
    return judgeSmoke({ specs: input.specs, plan: stage.plan, answers, cutShort: run.providerDied });
  });
}

/** The configured stages and thresholds against every operation in scope. Never throws. */
export function runLoad(input: LoadInput): Promise<StageResult> {
  return runStage('load', input, async (stage) => {
    const { load } = input.config;
    if (load === null) throw new ProblemError({ code: 'load.not-configured', what: 'load.load is not configured' });
    const { thresholds } = load;
    if (Object.values(thresholds).flat().length === 0) throw noThresholds();
    const profile = loadProfile(load, stage.plan.requests);
    const { k6Version, crossed, summary } = await runK6(stage, profile);
    return judgeLoad({ plan: stage.plan, profile, summary, thresholds, k6Version, crossed });
  });
}

function noThresholds(): ProblemError {
  return new ProblemError({
    code: 'load.no-thresholds',
    what: 'load.load has no thresholds',
    why: 'without a limit nothing can pass or fail',
    todo: "Add them, for example: thresholds: { http_req_duration: ['p(95)<500'], http_req_failed: ['rate<0.01'] }.",
  });
}

interface Files {
  readonly directory: string;
  readonly script: string;
  readonly options: string;
  readonly summary: string;
  readonly answers: string;
}

interface Stage {
  readonly name: 'smoke' | 'load';
  readonly input: LoadInput;
  readonly plan: RequestPlan;
  readonly files: Files;
  readonly redact: (text: string) => string;
}

interface Judgement {
  readonly outcome: 'passed' | 'failed';
  readonly reason: string;
  readonly findings: readonly Finding[];
  readonly detail: StageDetail;
}

/** What every stage here does around its own work; whatever is thrown becomes a `broken` result. */
async function runStage(
  name: 'smoke' | 'load',
  input: LoadInput,
  work: (stage: Stage) => Promise<Judgement>,
): Promise<StageResult> {
  const started = performance.now();
  const redact = makeRedactor(credentialsOf(input).map(([, value]) => value));
  const result = await judgeStage({ name, input, redact, work }).catch((error: unknown) =>
    endedBroken(name, input, toProblem(error, `${name}.failed`, `the ${name} stage could not be finished`)),
  );
  return redactStrings({ ...result, durationMs: performance.now() - started }, redact);
}

interface StageStart {
  readonly name: 'smoke' | 'load';
  readonly input: LoadInput;
  readonly redact: (text: string) => string;
  readonly work: (stage: Stage) => Promise<Judgement>;
}

async function judgeStage({ name, input, redact, work }: StageStart): Promise<StageResult> {
  assertTargetAllowed(input.baseUrl, input.owned, input.config.allowHosts);
  const variables = new Set(Object.keys(input.parentEnvironment).filter((key) => input.parentEnvironment[key]));
  const plan = planRequests({ ...input, variables });
  if (!plan.requests.some(({ role }) => role === 'call')) return nothingCallable(name, input, plan);
  const files = await prepareFiles(name, input);
  const judged = await work({ name, input, plan, files, redact });
  const ended = input.providerExited();
  if (ended !== null) return providerDied(name, input, { ended, judged });
  return { ...emptyResult(name, input), ...judged };
}

function emptyResult(name: 'smoke' | 'load', input: LoadInput): Omit<StageResult, 'outcome' | 'reason'> {
  const provider = input.provider === '' ? null : input.provider;
  return { stage: name, provider, skip: null, durationMs: 0, findings: [], problems: [], detail: null };
}

/** A provider that ended is the reason of everything that broke after it. */
function endedBroken(name: 'smoke' | 'load', input: LoadInput, problem: Problem): StageResult {
  const ended = input.providerExited();
  if (ended !== null && !input.signal.aborted) return providerDied(name, input, { ended, problem });
  const result = emptyResult(name, input);
  return { ...result, outcome: 'broken', reason: problem.what, problems: [problem] };
}

interface Death {
  readonly ended: string;
  readonly judged?: Judgement;
  readonly problem?: Problem;
}

function providerDied(name: 'smoke' | 'load', input: LoadInput, { ended, judged, problem }: Death): StageResult {
  const message = `The provider ended during ${name}: ${ended}`;
  const place = { message, operations: [], location: null, key: [] };
  const finding = makeFinding(name === 'smoke' ? 'smoke.provider-died' : 'load.provider-died', place);
  const todo = "Read the end of the provider's log.";
  const death: Problem = { code: `${name}.provider-died`, what: message, where: null, why: null, todo };
  return {
    ...emptyResult(name, input),
    outcome: 'failed',
    reason: message,
    findings: [finding, ...(judged?.findings ?? [])],
    problems: problem ? [death, problem] : [death],
    detail: judged?.detail ?? null,
  };
}

/** Nothing was called: never a pass. Skipped where the run may not, broken where the specification does not say how. */
function nothingCallable(name: 'smoke' | 'load', input: LoadInput, plan: RequestPlan): StageResult {
  const result = emptyResult(name, input);
  const first = plan.notCalled[0];
  if (!first) {
    return { ...result, outcome: 'skipped', skip: 'nothing-changed', reason: 'no operation of the head is in scope' };
  }
  const others = plan.notCalled.length - 1;
  const reason = `no operation can be called: ${first.operation}: ${first.reason}${others > 0 ? ` (and ${others} more)` : ''}`;
  const skips: readonly [string, SkipCause][] = [
    ['needs-secret', 'needs-secret'],
    ['changes-data', 'not-available'],
  ];
  for (const [cause, skip] of skips) {
    if (plan.notCalled.every((one) => one.cause === cause)) return { ...result, outcome: 'skipped', skip, reason };
  }
  const todo = 'Name values in load.data, or add examples to the specification.';
  const problem: Problem = { code: `${name}.nothing-callable`, what: reason, where: null, why: null, todo };
  return { ...result, outcome: 'broken', reason, problems: [problem] };
}

/** A folder per provider; what an earlier run left there must not be taken for this one's result. */
async function prepareFiles(name: 'smoke' | 'load', input: LoadInput): Promise<Files> {
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

interface K6Run {
  readonly k6Version: string;
  readonly crossed: boolean;
  readonly summary: K6Summary;
  readonly providerDied: boolean;
}

/** Time beside the profile and the graceful stop: starting k6, the requests before the load, writing the summary. */
const DEADLINE_MARGIN_MS = SETUP_TIMEOUT_MS + 30_000;
/** Init code only: k6 reads the script and the options. */
const INSPECT_DEADLINE_MS = 60_000;

async function runK6(stage: Stage, profile: Profile): Promise<K6Run> {
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
  return { k6Version, crossed: end.kind === 'broken' || end.thresholdsCrossed, summary, providerDied };
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
    return { result, providerDied: died.signal.aborted && !input.signal.aborted };
  } finally {
    clearInterval(watch);
  }
}

/** Nothing is sent home, and `import 'k6/x/…'` does not fetch another k6 from the network. */
const K6_ENVIRONMENT = { K6_NO_USAGE_REPORT: 'true', K6_AUTO_EXTENSION_RESOLUTION: 'false' };

function credentialsOf(input: LoadInput): readonly (readonly [name: string, value: string])[] {
  return Object.values(input.config.headers).flatMap((name) => {
    const value = input.parentEnvironment[name];
    return value ? [[name, value] as const] : [];
  });
}

interface Credentials extends AsyncDisposable {
  readonly args: readonly string[];
}

/** In a file only we can read, away from what is kept, and gone when k6 is: arguments are seen by every process. */
async function writeCredentials(input: LoadInput): Promise<Credentials> {
  const values = credentialsOf(input);
  if (values.length === 0) return { args: [], [Symbol.asyncDispose]: async () => {} };
  const directory = await mkdtemp(path.join(tmpdir(), 'api-testing-'));
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

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
