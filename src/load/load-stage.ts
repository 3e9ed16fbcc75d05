import type { LoadProfile } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import { plural } from '../model/plural.ts';
import { type Problem, ProblemError, toProblem } from '../model/problem.ts';
import type { LoadDetail, ProfileRun, StressDetail } from '../model/stage.ts';
import type { K6 } from '../traffic/k6-process.ts';
import type { PlannedRequest } from '../traffic/planned-request.ts';
import { checkBudget } from './budget.ts';
import { openStageK6, type Prepared, prepareProfile, runProfile, type Stage } from './k6-run.ts';
import { configuredLimits, type Limit } from './limits.ts';
import { judgeLoad } from './load-result.ts';
import { baseProfile, GRACEFUL_STOP_MS, type Profile, planProfile } from './profiles.ts';
import { readSlos } from './slo.ts';
import { judgeStress } from './stress-result.ts';
import { prepareTeamScripts, type TeamRuns, type TeamScripts } from './team-scripts.ts';
import { sharesOf, underLoad } from './weights.ts';

/** What a stage that ran found; `broken` where a part of it could not run and nothing else failed. */
export interface LoadJudgement<Detail> {
  readonly outcome: 'passed' | 'failed' | 'broken';
  readonly reason: string;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly detail: Detail;
}

/** `load.load` with the generated script, then with each of the team's own. */
export async function loadStage(stage: Stage): Promise<LoadJudgement<LoadDetail>> {
  const { config } = stage.input;
  if (config.load === null)
    throw new ProblemError({ code: 'load.not-configured', what: 'load.load is not configured' });
  const profile = baseProfile(config.load);
  const traffic = trafficOf(stage);
  const [planned] = planAll(stage, { profiles: [profile], traffic });
  await using k6 = await openStageK6(stage);
  const prepared = await prepareProfile(stage, k6, planned);
  const spentMs = takenBy(prepared) + (stage.input.spentMs ?? 0);
  const scripts = await prepareTeamScripts(stage, k6, { profile, spentMs });
  const outcome = await runProfile(stage, k6, prepared);
  const judged = judgeLoad({
    ...outcome,
    profile: prepared.profile,
    requests: prepared.requests,
    rerun: rerunOf(stage, 'load'),
  });
  const own = outcome.providerDied ? NO_SCRIPTS : await scripts.run();
  const findings = [...traffic.findings, ...judged.findings, ...own.findings];
  const detail: LoadDetail = {
    kind: 'load',
    ...judged.run,
    notCalled: traffic.notCalled,
    k6Version: outcome.k6Version,
    scripts: own.runs.map(({ breaking: _, ...run }) => run),
  };
  return { ...verdictOf([detail, ...own.runs], findings, own.problems), findings, problems: own.problems, detail };
}

const NO_SCRIPTS: TeamRuns = { runs: [], findings: [], problems: [] };

/** Every due profile, lightest first; one that fails does not keep the next from running, a provider that ended does. */
export async function stressStage(stage: Stage): Promise<LoadJudgement<StressDetail>> {
  const plan = stage.input.profiles ?? { due: [], notAsked: [] };
  const traffic = trafficOf(stage);
  const planned = planAll(stage, { profiles: plan.due.map(({ profile }) => profile), traffic });
  await using k6 = await openStageK6(stage);
  const prepared = await prepareHeavy(stage, k6, planned);
  const runs: StressDetail['runs'][number][] = [];
  const findings: Finding[] = [...traffic.findings];
  const problems: Problem[] = [];
  for (const one of prepared) {
    if (stage.input.providerExited() !== null) break;
    try {
      const judged = await runHeavy(stage, k6, one);
      runs.push(judged.run);
      findings.push(...judged.findings);
    } catch (thrown) {
      // What the profiles before measured is kept.
      if (stage.input.signal.aborted || runs.length + prepared.length === 1) throw thrown;
      problems.push(toProblem(thrown, 'stress.profile-broken', `${one.profile.name} could not be finished`));
    }
    const own = stage.input.providerExited() === null ? await one.scripts.run() : NO_SCRIPTS;
    runs.push(...own.runs);
    findings.push(...own.findings);
    problems.push(...own.problems);
  }
  const detail: StressDetail = {
    kind: 'stress',
    runs,
    notAsked: plan.notAsked,
    notCalled: traffic.notCalled,
    k6Version: k6.version,
  };
  return { ...verdictOf(runs, findings, problems), findings, problems, detail };
}

interface PreparedHeavy extends Prepared {
  readonly scripts: TeamScripts;
}

/** All are read by k6, the team's scripts under each profile too, before the first of them runs. */
async function prepareHeavy(stage: Stage, k6: K6, planned: readonly Planned[]): Promise<readonly PreparedHeavy[]> {
  const own: Prepared[] = [];
  for (const one of planned) own.push(await prepareProfile(stage, k6, one));
  let spentMs = own.reduce((sum, one) => sum + takenBy(one), stage.input.spentMs ?? 0);
  const prepared: PreparedHeavy[] = [];
  for (const [at, one] of own.entries()) {
    const { configured } = planned[at] as Planned;
    // That there is none is said once.
    const scripts = await prepareTeamScripts(stage, k6, { profile: configured, spentMs, mayBeNone: at > 0 });
    spentMs = scripts.spentMs;
    prepared.push({ ...one, scripts });
  }
  return prepared;
}

async function runHeavy(
  stage: Stage,
  k6: K6,
  prepared: Prepared,
): Promise<{ readonly run: StressDetail['runs'][number]; readonly findings: readonly Finding[] }> {
  const outcome = await runProfile(stage, k6, prepared);
  const { profile, requests } = prepared;
  const evidence = { ...outcome, profile, requests, rerun: rerunOf(stage, profile.name) };
  if (profile.growing !== null) return judgeStress(evidence, profile.growing, stage.input.providerExited());
  const { run, findings } = judgeLoad(evidence);
  return { run: { ...run, breaking: null }, findings };
}

/** What is under load, and what has to hold for single operations. */
interface Traffic {
  readonly requests: readonly PlannedRequest[];
  readonly notCalled: readonly { readonly operation: string; readonly reason: string }[];
  readonly limits: readonly Limit[];
  readonly findings: readonly Finding[];
}

function trafficOf({ input, plan }: Stage): Traffic {
  const { config, specs, baseSpecs = [] } = input;
  const called = plan.requests.filter(({ role }) => role === 'call').map(({ operation }) => operation);
  const shares = sharesOf(plan.requests, config.weights);
  const operations = [...new Set(called)].filter((operation) => (shares.get(operation) ?? 0) > 0);
  if (operations.length === 0) {
    throw new ProblemError({
      code: 'load.nothing-weighs',
      what: 'load.weights leaves no operation to call',
      todo: 'Give at least one operation in scope a weight above 0.',
    });
  }
  const slos = readSlos(specs, baseSpecs, operations);
  const left = called.filter((operation) => !operations.includes(operation));
  return {
    requests: underLoad(plan.requests, shares),
    notCalled: [
      ...plan.notCalled.map(({ operation, reason }) => ({ operation, reason })),
      ...left.map((operation) => ({ operation, reason: 'load.weights leaves it out' })),
    ],
    limits: [...configuredLimits(config, operations), ...slos.limits],
    findings: slos.findings,
  };
}

interface Planned {
  readonly configured: LoadProfile;
  readonly profile: Profile;
  readonly requests: readonly PlannedRequest[];
  readonly spentMs: number;
}

/** Every profile with its limits, held against the budget as far as it is known before k6 reads the scripts. */
function planAll(
  { input }: Stage,
  { profiles, traffic }: { readonly profiles: readonly LoadProfile[]; readonly traffic: Traffic },
): readonly [Planned, ...Planned[]] {
  const { requests, limits } = traffic;
  const { config } = input;
  let spentMs = input.spentMs ?? 0;
  const planned = profiles.map((own): Planned => {
    const profile = planProfile(own, { requests, config, operationLimits: limits });
    if (Object.values(own.thresholds).flat().length === 0) throw noThresholds(profile.name);
    const required = { durationMs: profile.durationMs + GRACEFUL_STOP_MS, users: profile.users };
    checkBudget(profile.name, required, { totalMs: config.budgetMs, spentMs });
    const one = { configured: own, profile, requests, spentMs };
    spentMs += profile.durationMs;
    return one;
  });
  const [first, ...rest] = planned;
  if (first === undefined) throw new Error('no profile was to run');
  return [first, ...rest];
}

function takenBy({ requirements }: Prepared): number {
  return Math.max(0, requirements.durationMs - GRACEFUL_STOP_MS);
}

function noThresholds(name: string): ProblemError {
  return new ProblemError({
    code: 'load.no-thresholds',
    what: `load.${name} has no thresholds`,
    why: 'without a limit nothing can pass or fail',
    todo: "Add them, for example: thresholds: { http_req_duration: ['p(95)<500'], http_req_failed: ['rate<0.01'] }.",
  });
}

/** The script lies in the folder of the report; a provider at an address of its own is called there again. */
function rerunOf({ input, folder }: Stage, name: string): string {
  const address = input.owned ? 'http://127.0.0.1:8080' : input.baseUrl;
  return `k6 run -e BASE_URL=${address} ${folder.kept}/${name}.ts`;
}

function verdictOf(
  runs: readonly ProfileRun[],
  findings: readonly Finding[],
  problems: readonly Problem[],
): { readonly outcome: 'passed' | 'failed' | 'broken'; readonly reason: string } {
  const all = runs.flatMap(({ thresholds }) => thresholds);
  const crossed = all.filter(({ ok }) => !ok).length;
  const thresholds = plural(all.length, 'threshold');
  const breaking = findings.find(({ severity }) => severity === 'breaking');
  if (breaking) {
    const byThreshold = breaking.rule === 'load.threshold.failed' || breaking.rule === 'load.threshold.no-samples';
    // What is too slow, and where, is what a reader of the first line wants to know.
    const also = byThreshold && crossed > 1 ? `${crossed} of ${thresholds} crossed, first: ` : '';
    return { outcome: 'failed', reason: `${also}${breaking.message}` };
  }
  const [problem] = problems;
  if (problem) return { outcome: 'broken', reason: problem.what };
  const requests = runs.reduce((sum, run) => sum + run.requests, 0);
  const point = breakingWords(runs);
  return { outcome: 'passed', reason: point ?? `${thresholds} kept, ${requests} requests` };
}

function breakingWords(
  runs: readonly (ProfileRun & Partial<Pick<StressDetail['runs'][number], 'breaking'>>)[],
): string | null {
  const breaking = runs.find((run) => run.breaking)?.breaking;
  if (!breaking) return null;
  if (breaking.brokeRate === null) return breaking.reason;
  return `breaks at ${breaking.brokeRate} requests/s: ${breaking.reason}`;
}
