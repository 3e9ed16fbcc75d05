// [door] runs the team's own k6 scripts under a profile, through a wrapper that keeps what they say.
import { isUtf8 } from 'node:buffer';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LoadProfile } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import { type Problem, ProblemError, toProblem } from '../model/problem.ts';
import { lastWords } from '../traffic/exit.ts';
import type { K6, K6End } from '../traffic/k6-process.ts';
import { parseGoDuration, type Requirements } from '../traffic/requirements.ts';
import { checkBudget } from './budget.ts';
import { type Files, readText, redactFiles, runMeasured, type Stage } from './k6-run.ts';
import type { Limit } from './limits.ts';
import { Measure } from './measure.ts';
import {
  EXCEPTIONS,
  GRACEFUL_STOP_MS,
  inSeconds,
  type Profile,
  planProfile,
  SETUP_TIMEOUT_MS,
  scenarioOf,
} from './profiles.ts';
import { scriptProblem } from './script-fault.ts';
import { refuseForeignFiles } from './script-files.ts';
import { profileName, scriptNames } from './script-names.ts';
import { parseSummary } from './summary.ts';
import { guardHosts, type HostGuard } from './team-hosts.ts';
import { judgeScript, type ScriptJudgement } from './team-result.ts';
import { ENVIRONMENT_MODULE, renderInspected, renderWrapper, UP_TO_ROOT } from './team-wrapper.ts';

export interface TeamScripts {
  /** What of the budget is spoken for when they have run, milliseconds. */
  readonly spentMs: number;
  /** Runs those that can be read; a script that cannot is a problem, and the others run all the same. */
  run(): Promise<TeamRuns>;
}

export interface TeamRuns {
  readonly runs: readonly ScriptJudgement['run'][];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

interface Asked {
  readonly profile: LoadProfile;
  /** What of the budget is spoken for already. */
  readonly spentMs: number;
  /** Whether it is no news that the globs match no file. */
  readonly mayBeNone?: boolean;
}

interface TeamScript {
  readonly script: string;
  /** Of its files under this profile. */
  readonly name: string;
  readonly profile: Profile;
  readonly files: Files & { /** Folder of what its handleSummary wrote. */ readonly output: string };
  readonly requirements: Requirements;
  readonly guard: HostGuard;
  /** After the profile, for a round that is under way. */
  readonly graceMs: number;
  /** Beside the profile and that: setup, teardown, summary. */
  readonly marginMs: number;
}

/** Reads every script and holds it against the budget, before any load runs. */
export async function prepareTeamScripts(
  stage: Stage,
  k6: K6,
  { profile, spentMs, mayBeNone = false }: Asked,
): Promise<TeamScripts> {
  const { scripts = [], config } = stage.input;
  const problems: Problem[] = [];
  const ready: TeamScript[] = [];
  if (config.scripts.length > 0 && scripts.length === 0 && !mayBeNone) problems.push(noScripts(config.scripts));
  let takenMs = spentMs;
  const names = scriptNames(scripts);
  for (const script of scripts) {
    try {
      const name = profileName(names.get(script) ?? script, profile.name);
      const one = await prepareScript(stage, k6, { script, name, profile, takenMs });
      takenMs += Math.max(0, one.requirements.durationMs - GRACEFUL_STOP_MS);
      ready.push(one);
    } catch (thrown) {
      if (stage.input.signal.aborted) throw thrown;
      problems.push(broken(stage, script, thrown));
    }
  }
  return { spentMs: takenMs, run: () => runAll(stage, k6, { ready, problems }) };
}

function noScripts(globs: readonly string[]): Problem {
  return {
    code: 'load.team-script.none',
    what: `no k6 script matches ${globs.join(', ')}`,
    where: null,
    why: null,
    todo: 'Correct load.scripts (or load-scripts of the provider): globs begin at the root of the repository, and git has to track the files.',
  };
}

function broken({ input }: Stage, script: string, thrown: unknown): Problem {
  const problem = toProblem(thrown, 'load.team-script.broken', `${script} could not be run`);
  const ownWords = OWN_WORDS.has(problem.code);
  return ownWords ? problem : scriptProblem(script, problem, input.workspace ?? '');
}

/** What says all that is to be said of a script. */
const OWN_WORDS: ReadonlySet<string> = new Set([
  'load.over-budget',
  'load.too-many-users',
  'load.team-script.outside',
  'load.team-script.import',
  'load.team-script.host',
]);

async function runAll(
  stage: Stage,
  k6: K6,
  { ready, problems }: { readonly ready: readonly TeamScript[]; readonly problems: Problem[] },
): Promise<TeamRuns> {
  const runs: ScriptJudgement['run'][] = [];
  const findings: Finding[] = [];
  for (const one of ready) {
    if (stage.input.providerExited() !== null) break;
    try {
      const judged = await runScript(stage, k6, one);
      runs.push(judged.run);
      findings.push(...judged.findings);
      problems.push(...judged.problems);
    } catch (thrown) {
      if (stage.input.signal.aborted) throw thrown;
      problems.push(broken(stage, one.script, thrown));
    }
  }
  return { runs, findings, problems };
}

interface Preparing {
  readonly script: string;
  readonly name: string;
  readonly profile: LoadProfile;
  readonly takenMs: number;
}

/** First the script alone, then its wrapper: what is wrong with the one must not look like a fault of the other. */
async function prepareScript(stage: Stage, k6: K6, preparing: Preparing): Promise<TeamScript> {
  const { input, folder } = stage;
  const { script, name, profile, takenMs } = preparing;
  const running = path.join(input.workDirectory, 'wrappers', path.basename(folder.directory));
  const { options } = await readScript(stage, k6, { script, name, running });
  const planned = planProfile(profile, { requests: [], config: input.config, operationLimits: [] });
  const guard = guardHosts(input);
  const wrapper = {
    script,
    name,
    functions: functionsOf(options),
    profiles: {
      [profile.name]: scenarioOf(profile, { requests: [], config: input.config }).options,
      smoke: firstRound(input.firstRoundMs ?? FIRST_ROUND_MS),
    },
    thresholds: planned.thresholds,
    trendStats: planned.options['summaryTrendStats'] as readonly string[],
    options: knowsSummaryTimeout(k6.version) ? { handleSummaryTimeout: inSeconds(SUMMARY_MS) } : {},
    blockedNetworks: guard.blockedNetworks,
    thinkTimeMs: input.config.thinkTimeMs,
    summary: `${name}.summary.json`,
    output: `${name}-output`,
  };
  const specifier = path.join(input.workspace ?? '', script);
  await writeFile(path.join(running, `${name}.ts`), renderWrapper({ ...wrapper, specifier }));
  await keepWrapper(stage, `${name}.ts`, renderWrapper({ ...wrapper, specifier: path.posix.join(UP_TO_ROOT, script) }));
  const files = {
    script: path.join(running, `${name}.ts`),
    summary: path.join(running, wrapper.summary),
    answers: path.join(folder.directory, `${name}.console.txt`),
    samples: path.join(running, `${name}.samples.csv`),
    output: path.join(running, wrapper.output),
  };
  const variables = { BASE_URL: input.baseUrl, PROFILE: profile.name };
  const inspected = await k6.inspect({ file: files.script, variables }, networkOf(stage));
  checkBudget(script, inspected.requirements, { totalMs: input.config.budgetMs, spentMs: takenMs });
  const limits = limitsIn(inspected.options, planned.limits);
  // A round is whatever the script does in one.
  const words = planned.words.replace('requests/s', 'rounds/s');
  const timed = { graceMs: graceOf(inspected.options), marginMs: marginOf(inspected.options, input.config.budgetMs) };
  return {
    script,
    name,
    profile: { ...planned, limits, words },
    files,
    requirements: inspected.requirements,
    guard,
    ...timed,
  };
}

/** The script's own options, once it is known to read nothing but what the repository has. */
async function readScript(
  stage: Stage,
  k6: K6,
  { script, name, running }: { readonly script: string; readonly name: string; readonly running: string },
) {
  const { input } = stage;
  const { workspace = '', workDirectory, config } = input;
  await mkdir(running, { recursive: true });
  await writeFile(path.join(running, 'environment.js'), ENVIRONMENT_MODULE);
  const file = path.join(running, `${name}.inspected.ts`);
  await writeFile(file, renderInspected(path.join(workspace, script)));
  const inspecting = { file, variables: { BASE_URL: input.baseUrl } };
  const network = networkOf(stage);
  const inspection = await k6.inspect(inspecting, network);
  const bounds = { script, workspace, workDirectory, allowImports: config.allowImports ?? [] };
  await refuseForeignFiles(await k6.filesOf(inspecting, network), bounds);
  return inspection;
}

function networkOf({ input }: Stage) {
  return (input.config.allowImports ?? []).length > 0 ? 'modules' : 'offline';
}

/** What holds in the end: the script's own thresholds, and those of the profile for metrics it sets none for. */
function limitsIn(options: Readonly<Record<string, unknown>>, ours: readonly Limit[]): readonly Limit[] {
  const thresholds = (options['thresholds'] ?? {}) as Readonly<Record<string, readonly unknown[]>>;
  return Object.entries(thresholds).flatMap(([metric, written]) =>
    written
      .map((one) => (typeof one === 'string' ? one : String((one as { readonly threshold?: unknown }).threshold)))
      .filter((expression) => !isGuard(metric, expression))
      .map((expression): Limit => {
        const own = ours.find((limit) => limit.metric === metric && limit.expression === expression);
        return own ?? { metric, expression, from: 'script' };
      }),
  );
}

function isGuard(metric: string, expression: string): boolean {
  return metric === EXCEPTIONS || (metric === 'iterations' && expression === 'count>0');
}

async function keepWrapper({ folder }: Stage, name: string, text: string): Promise<void> {
  await writeFile(path.join(folder.directory, 'environment.js'), ENVIRONMENT_MODULE);
  await writeFile(path.join(folder.directory, name), text);
}

/** Longest first round: what takes longer than that alone says nothing under load. */
const FIRST_ROUND_MS = 90_000;
/** Longest `handleSummary`, and what k6 needs beside everything that is counted. */
const SUMMARY_MS = 30_000;
const SPARE_MS = 30_000;

/** One round of one user: whether the script works at all, before hundreds run it. */
function firstRound(ms: number) {
  return { executor: 'per-vu-iterations', vus: 1, iterations: 1, maxDuration: inSeconds(ms), gracefulStop: '0s' };
}

/** Older ones give a summary all the time it wants, until we end them. */
function knowsSummaryTimeout(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 2 || (major === 2 && minor >= 2);
}

/** How long rounds may go on after the profile: the longest that a scenario of the script asks for. */
function graceOf(options: Readonly<Record<string, unknown>>): number {
  const scenarios = Object.values((options['scenarios'] ?? {}) as Readonly<Record<string, { gracefulStop?: unknown }>>);
  return Math.max(0, ...scenarios.map(({ gracefulStop }) => parseGoDuration(gracefulStop) ?? GRACEFUL_STOP_MS));
}

/** Setup and teardown may take what the script gives them, and no more than the whole budget. */
function marginOf(options: Readonly<Record<string, unknown>>, budgetMs: number): number {
  const own = ['setupTimeout', 'teardownTimeout'].map((name) => parseGoDuration(options[name]) ?? SETUP_TIMEOUT_MS);
  return own.reduce((sum, ms) => sum + Math.min(ms, budgetMs), SUMMARY_MS + SPARE_MS);
}

function functionsOf(options: Readonly<Record<string, unknown>>): readonly string[] {
  const scenarios = Object.values(
    (options['scenarios'] ?? {}) as Readonly<Record<string, { readonly exec?: unknown }>>,
  );
  return [...new Set(scenarios.flatMap(({ exec }) => (typeof exec === 'string' ? [exec] : [])))];
}

async function runScript(stage: Stage, k6: K6, one: TeamScript): Promise<ScriptJudgement> {
  const { input } = stage;
  const firstRoundMs = input.firstRoundMs ?? FIRST_ROUND_MS;
  const command = await commandOf(stage, one, 'smoke');
  const smoke = await k6.run({ ...command, timeoutMs: firstRoundMs + one.marginMs, samples: null });
  refuseBroken(smoke, null);
  const evidence = await evidenceOf(stage, one, { end: smoke, measure: emptyMeasure(stage, one) });
  const first = judgeScript({ ...evidence, firstRoundMs });
  if (first.unusable !== null) throw new ProblemError(first.unusable);
  input.log(`${one.script}: ${one.profile.words}, against ${input.baseUrl} (k6 ${k6.version})`);
  const measure = emptyMeasure(stage, one);
  const again = await commandOf(stage, one, one.profile.name);
  const { samples } = one.files;
  const end = await runMeasured({ stage, profile: one.profile, measure, samples }, (stop) =>
    k6.run({ ...again, timeoutMs: one.requirements.durationMs + one.marginMs, samples, stop }),
  );
  refuseBroken(end, input.providerExited());
  return judgeScript(await evidenceOf(stage, one, { end, measure }));
}

/** What the round before wrote must not be taken for the result of this one. */
async function commandOf({ input }: Stage, { files, guard }: TeamScript, profile: string) {
  for (const file of [files.summary, files.answers]) await rm(file, { force: true });
  await rm(files.output, { recursive: true, force: true });
  await mkdir(files.output, { recursive: true });
  const script = { file: files.script, variables: { BASE_URL: input.baseUrl, PROFILE: profile } };
  return { script, consoleOutput: files.answers, onlyHosts: guard.onlyHosts };
}

/** 108 and 110 are the script's own words about the test; everything else that is no result is a fault. */
function refuseBroken({ end, result, providerDied, stopped }: K6End, ended: string | null): void {
  if (end.kind === 'ran' || providerDied || stopped || ended !== null) return;
  if (result.exitCode === 108 || result.exitCode === 110) return;
  throw new ProblemError(end.problem);
}

function emptyMeasure({ input }: Stage, { profile }: TeamScript): Measure {
  const { durationMs, latency } = profile;
  return new Measure({ durationMs, latency, operations: new Map(), baseUrl: input.baseUrl });
}

async function evidenceOf(
  stage: Stage,
  { script, name, profile, files, graceMs }: TeamScript,
  { end, measure }: { readonly end: K6End; readonly measure: Measure },
) {
  await redactFiles(stage, files);
  const text = await readText(files.summary);
  if (text === null) throw noSummary(end);
  const summary = parseSummary(text);
  await writeFile(path.join(stage.folder.directory, path.basename(files.summary)), text);
  await keepOutput(stage, files.output);
  const command = `k6 run -e BASE_URL=${stage.input.owned ? 'http://127.0.0.1:8080' : stage.input.baseUrl}`;
  const rerun = `${command} -e PROFILE=${profile.name} ${stage.folder.kept}/${name}.ts`;
  return { script, profile, summary, measure, end, graceMs, ended: stage.input.providerExited(), rerun };
}

/** What the script's own `handleSummary` wrote is kept beside the rest, without credentials where it is text. */
async function keepOutput({ folder, redact }: Stage, output: string): Promise<void> {
  const kept = path.join(folder.directory, path.basename(output));
  await rm(kept, { recursive: true, force: true });
  const names = await readdir(output);
  if (names.length > 0) await mkdir(kept, { recursive: true });
  for (const name of names) {
    const content = await readFile(path.join(output, name));
    await writeFile(path.join(kept, name), isUtf8(content) ? redact(content.toString('utf8')) : content);
  }
}

/** k6 ends with 0 although `handleSummary` did not get to its end. */
function noSummary({ result }: K6End): ProblemError {
  const why = lastWords(result.stderr);
  const todo = 'Look at its handleSummary: it has 30 s, and what it throws must not end it.';
  return new ProblemError({ code: 'load.summary.unreadable', what: 'k6 wrote no summary', why, todo });
}
