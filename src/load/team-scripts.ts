// [door] runs the team's own k6 scripts under a profile, through a wrapper that keeps what they say.
import { isUtf8 } from 'node:buffer';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LoadProfile } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import { type Problem, ProblemError, toProblem } from '../model/problem.ts';
import { readTextIfThere } from '../tools/read-text.ts';
import { lastWords } from '../traffic/exit.ts';
import type { K6, K6End } from '../traffic/k6-process.ts';
import { redactFiles, runMeasured, type Stage } from './k6-run.ts';
import { Measure } from './measure.ts';
import { GRACEFUL_STOP_MS } from './profiles.ts';
import { scriptProblem } from './script-fault.ts';
import { profileName, scriptNames } from './script-names.ts';
import { parseSummary } from './summary.ts';
import { FIRST_ROUND_MS, prepareScript, type TeamScript } from './team-prepare.ts';
import { judgeScript, type ScriptJudgement } from './team-result.ts';

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
  const { durationMs, latency, growing } = profile;
  return new Measure({
    durationMs,
    latency,
    operations: new Map(),
    baseUrl: input.baseUrl,
    // Each step is judged by the window of its own requests.
    ...(growing && { windowMs: growing.stepMs }),
  });
}

async function evidenceOf(
  stage: Stage,
  { script, name, profile, files, graceMs }: TeamScript,
  { end, measure }: { readonly end: K6End; readonly measure: Measure },
) {
  await redactFiles(stage, files);
  const text = await readTextIfThere(files.summary);
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
