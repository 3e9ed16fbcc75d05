// [door] runs the team's own k6 scripts under a profile, through a wrapper that keeps what they say.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LoadProfile } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import { type Problem, ProblemError, toProblem } from '../model/problem.ts';
import type { K6, K6End } from '../traffic/k6-process.ts';
import type { Requirements } from '../traffic/requirements.ts';
import { checkBudget } from './budget.ts';
import { DEADLINE_MARGIN_MS, type Files, readText, redactFiles, runMeasured, type Stage } from './k6-run.ts';
import type { Limit } from './limits.ts';
import { Measure } from './measure.ts';
import { EXCEPTIONS, GRACEFUL_STOP_MS, type Profile, planProfile, scenarioOf } from './profiles.ts';
import { scriptProblem } from './script-fault.ts';
import { parseSummary } from './summary.ts';
import { judgeScript, type ScriptJudgement } from './team-result.ts';
import { ENVIRONMENT_MODULE, renderWrapper, scriptName } from './team-wrapper.ts';

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
  readonly profile: Profile;
  readonly files: Files;
  readonly requirements: Requirements;
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
  for (const script of scripts) {
    try {
      const one = await prepareScript(stage, k6, { script, profile, takenMs });
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
  const ownWords = ['load.over-budget', 'load.too-many-users'].includes(problem.code);
  return ownWords ? problem : scriptProblem(script, problem, input.workspace ?? '');
}

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

/** First the script alone, then its wrapper: what is wrong with the one must not look like a fault of the other. */
async function prepareScript(
  stage: Stage,
  k6: K6,
  { script, profile, takenMs }: { readonly script: string; readonly profile: LoadProfile; readonly takenMs: number },
): Promise<TeamScript> {
  const { input, folder } = stage;
  const file = path.join(input.workspace ?? '', script);
  const variables = { BASE_URL: input.baseUrl };
  const { options } = await k6.inspect({ file, variables });
  const name = scriptName(script, profile.name);
  const running = path.join(input.workDirectory, 'wrappers', path.basename(folder.directory));
  const planned = planProfile(profile, { requests: [], config: input.config, operationLimits: [] });
  const wrapper = {
    script,
    name,
    functions: functionsOf(options),
    profiles: { [profile.name]: scenarioOf(profile, { requests: [], config: input.config }).options, smoke: SMOKE },
    thresholds: planned.thresholds,
    trendStats: planned.options['summaryTrendStats'] as readonly string[],
    summary: `${name}.summary.json`,
    output: `${name}-output`,
  };
  await mkdir(path.join(running, wrapper.output), { recursive: true });
  await writeFile(path.join(running, 'environment.js'), ENVIRONMENT_MODULE);
  await writeFile(path.join(running, `${name}.ts`), renderWrapper({ ...wrapper, specifier: file }));
  await keepWrapper(stage, `${name}.ts`, renderWrapper({ ...wrapper, specifier: path.posix.join(UP_TO_ROOT, script) }));
  const files = {
    script: path.join(running, `${name}.ts`),
    summary: path.join(running, wrapper.summary),
    answers: path.join(folder.directory, `${name}.console.txt`),
    samples: path.join(running, `${name}.samples.csv`),
  };
  const inspected = await k6.inspect({ file: files.script, variables: { ...variables, PROFILE: profile.name } });
  checkBudget(script, inspected.requirements, { totalMs: input.config.budgetMs, spentMs: takenMs });
  const limits = limitsIn(inspected.options, planned.limits);
  // A round is whatever the script does in one.
  const words = planned.words.replace('requests/s', 'rounds/s');
  return { script, profile: { ...planned, limits, words }, files, requirements: inspected.requirements };
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

/** From `api-testing-report/load/<provider>/`, where the wrapper is kept, to the root of the checkout. */
const UP_TO_ROOT = '../../..';

async function keepWrapper({ folder }: Stage, name: string, text: string): Promise<void> {
  await writeFile(path.join(folder.directory, 'environment.js'), ENVIRONMENT_MODULE);
  await writeFile(path.join(folder.directory, name), text);
}

/** One round of one user: whether the script works at all, before hundreds run it. */
const SMOKE = { executor: 'per-vu-iterations', vus: 1, iterations: 1, maxDuration: '60s' };
const SMOKE_DEADLINE_MS = 120_000;

function functionsOf(options: Readonly<Record<string, unknown>>): readonly string[] {
  const scenarios = Object.values(
    (options['scenarios'] ?? {}) as Readonly<Record<string, { readonly exec?: unknown }>>,
  );
  return [...new Set(scenarios.flatMap(({ exec }) => (typeof exec === 'string' ? [exec] : [])))];
}

async function runScript(stage: Stage, k6: K6, one: TeamScript): Promise<ScriptJudgement> {
  const { input } = stage;
  const smoke = await k6.run({ ...commandOf(stage, one, 'smoke'), timeoutMs: SMOKE_DEADLINE_MS, samples: null });
  refuseBroken(smoke, null);
  const first = judgeScript(await evidenceOf(stage, one, { end: smoke, measure: emptyMeasure(one) }));
  if (first.unusable !== null) throw new ProblemError(first.unusable);
  input.log(`${one.script}: ${one.profile.words}, against ${input.baseUrl} (k6 ${k6.version})`);
  const measure = emptyMeasure(one);
  const end = await runMeasured({ stage, profile: one.profile, measure, samples: one.files.samples }, (stop) =>
    k6.run({
      ...commandOf(stage, one, one.profile.name),
      timeoutMs: one.requirements.durationMs + DEADLINE_MARGIN_MS,
      samples: one.files.samples,
      stop,
    }),
  );
  refuseBroken(end, input.providerExited());
  return judgeScript(await evidenceOf(stage, one, { end, measure }));
}

function commandOf({ input }: Stage, { files }: TeamScript, profile: string) {
  const script = { file: files.script, variables: { BASE_URL: input.baseUrl, PROFILE: profile } };
  return { script, consoleOutput: files.answers };
}

/** 108 and 110 are the script's own words about the test; everything else that is no result is a fault. */
function refuseBroken({ end, result, providerDied, stopped }: K6End, ended: string | null): void {
  if (end.kind === 'ran' || providerDied || stopped || ended !== null) return;
  if (result.exitCode === 108 || result.exitCode === 110) return;
  throw new ProblemError(end.problem);
}

function emptyMeasure({ profile }: TeamScript): Measure {
  return new Measure({ durationMs: profile.durationMs, latency: profile.latency, operations: new Map() });
}

async function evidenceOf(
  stage: Stage,
  { script, profile, files }: TeamScript,
  { end, measure }: { readonly end: K6End; readonly measure: Measure },
) {
  await redactFiles(stage, files);
  const text = await readText(files.summary);
  const summary = parseSummary(text);
  await writeFile(path.join(stage.folder.directory, path.basename(files.summary)), text ?? '');
  const command = `k6 run -e BASE_URL=${stage.input.owned ? 'http://127.0.0.1:8080' : stage.input.baseUrl}`;
  const rerun = `${command} -e PROFILE=${profile.name} ${stage.folder.kept}/${scriptName(script, profile.name)}.ts`;
  return { script, profile, summary, measure, end, ended: stage.input.providerExited(), rerun };
}
