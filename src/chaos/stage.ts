// [door] the stage chaos: experiments one after the other, within a budget, on what this run started.
import type { ChaosDetail, ExperimentConfig, ExperimentResult, FaultConfig } from '../model/chaos.ts';
import type { Finding } from '../model/finding.ts';
import { plural } from '../model/plural.ts';
import { type Problem, ProblemError, toProblem } from '../model/problem.ts';
import type { StageResult } from '../model/stage.ts';
import { readCredentials } from '../traffic/credentials.ts';
import { openK6 } from '../traffic/k6-process.ts';
import { planRequests } from '../traffic/requests.ts';
import { budgetLeft, chooseExperiments } from './budget.ts';
import { runExperiment } from './experiment-run.ts';
import { isNetworkFault } from './inject.ts';
import type { ChaosInput } from './input.ts';
import { type Judged, judgeExperiment } from './judge.ts';
import { assertOwnDocker, assertOwnToxiproxy } from './own-place.ts';
import { readClusterResults } from './read-results.ts';
import { startAgain } from './start-again.ts';
import type { SteadyPlace } from './steady-load.ts';
import { openProviderTarget } from './target.ts';
import { runToolkit } from './toolkit.ts';

export type { ChaosInput } from './input.ts';

/** Never throws: what breaks is the stage's `broken` result, and keeps what was found before. */
export async function runChaos(input: ChaosInput): Promise<StageResult> {
  const startedMs = performance.now();
  const judged: Judged[] = [];
  let version: string | null = null;
  let notRun: ChaosDetail['notRun'] = [];
  let problem: Problem | null = null;
  try {
    assertOwnDocker(input.parentEnvironment);
    assertOwnToxiproxy(input.config.toxiproxy);
    const { reachable, beyond } = reachableExperiments(input);
    const { chosen, left } = chooseExperiments(reachable);
    notRun = [...beyond, ...left];
    if (chosen.length > 0) version = await runOwn(chosen, input, judged);
    notRun = [...notRun, ...(await runToolkits(input, startedMs, judged))];
    judged.push(...(await readClusterResults(input.config.results, input.workspace)));
  } catch (thrown) {
    problem = toProblem(thrown, 'chaos.failed', 'the experiments could not be finished');
  }
  return stageResult(input, { judged, problem, notRun, version });
}

/** In the order of their names, in what the budget leaves; returns those it does not suffice for. */
async function runToolkits(input: ChaosInput, startedMs: number, judged: Judged[]): Promise<ChaosDetail['notRun']> {
  const left: { name: string; reason: string }[] = [];
  for (const file of input.toolkitFiles) {
    // On a target that is still disturbed nothing can be said.
    const isDisturbed = judged.some(({ result }) => result.restored === false);
    const timeoutMs = budgetLeft(performance.now() - startedMs);
    if (isDisturbed) left.push({ name: file, reason: 'an earlier experiment left something disturbed' });
    else if (input.signal.aborted) left.push({ name: file, reason: 'the run was cancelled' });
    else if (timeoutMs === 0) left.push({ name: file, reason: 'the experiments before it needed the time there is' });
    else judged.push(await runToolkit(file, timeoutMs, input));
  }
  return left;
}

/** Faults of the network on a service need a proxy that a provider in a container does not go through. */
function reachableExperiments({ config, part }: ChaosInput): {
  readonly reachable: readonly ExperimentConfig[];
  readonly beyond: ChaosDetail['notRun'];
} {
  const isBeyond = ({ target, action }: FaultConfig): boolean => target !== 'provider' && isNetworkFault(action);
  const beyond =
    part.containerId === null || config.toxiproxy !== null
      ? []
      : config.experiments.filter(({ faults }) => faults.some(isBeyond));
  const reason =
    'the provider runs in a container and speaks to its services inside their network: take `pause`, `disconnect`, `kill` or `connections`';
  return {
    reachable: config.experiments.filter((experiment) => !beyond.includes(experiment)),
    beyond: beyond.map(({ name }) => ({ name, reason })),
  };
}

/** Returns the version of k6. */
async function runOwn(chosen: readonly ExperimentConfig[], input: ChaosInput, judged: Judged[]): Promise<string> {
  const credentials = await readCredentials({ ...input, config: input.traffic });
  await using k6 = await openK6({ ...input, credentials });
  const provider = await openProviderTarget(input.part, input.baseUrl);
  await using _proxy = provider.proxy;
  const { host, port } = provider.proxy.address;
  const baseUrl = `http://${host}:${port}`;
  const variables = new Set(Object.keys(input.parentEnvironment).filter((key) => input.parentEnvironment[key]));
  const { requests, notCalled } = planRequests({ ...input, baseUrl, owned: true, config: input.traffic, variables });
  if (!requests.some(({ role }) => role === 'call')) throw nothingCallable(notCalled[0]?.reason ?? null);
  const steady: SteadyPlace = { ...input, baseUrl, requests, credentials: input.traffic.headers, k6 };
  for (const experiment of chosen) {
    if (input.signal.aborted) break;
    input.log(`chaos: ${experiment.name}`);
    const seen = await runExperiment(experiment, {
      input,
      steady,
      targets: [...input.services, provider],
      baseUrl,
    });
    judged.push(judgeExperiment(experiment, seen));
    // What is left disturbed would be measured by the next one too.
    if (seen.notRestored.length > 0) break;
    // A provider that died has been told; the next experiment gets a living one.
    if (seen.providerEnded !== null) await startAgain(provider, input);
  }
  return k6.version;
}

/** Where only a cluster ran experiments: nothing is started for what it says of them. */
export async function readChaosResults(input: ResultsInput): Promise<StageResult> {
  const judged = await readClusterResults(input.config.results, input.workspace);
  return stageResult(input, { judged, problem: null, notRun: [], version: null });
}

export type ResultsInput = Pick<ChaosInput, 'provider' | 'config' | 'workspace'>;

interface Told {
  readonly judged: readonly Judged[];
  readonly problem: Problem | null;
  readonly notRun: ChaosDetail['notRun'];
  readonly version: string | null;
}

function stageResult(input: ResultsInput, { judged, problem, notRun, version }: Told): StageResult {
  const experiments = judged.map(({ result }) => result);
  const begun = new Set(experiments.map(({ name }) => name));
  const skipped = new Set(notRun.map(({ name }) => name));
  const missed = input.config.experiments
    .filter(({ name }) => !begun.has(name) && !skipped.has(name))
    .map(({ name }) => ({ name, reason: problem?.what ?? 'an earlier experiment left nothing to run it on' }));
  const findings: readonly Finding[] = judged.flatMap((one) => one.findings);
  const problems = [
    ...(problem === null ? [] : [problem]),
    ...judged.flatMap((one) => one.problem ?? []),
    ...notBegunProblem(notRun),
  ];
  const outcome =
    findings.length > 0 ? 'failed' : problems.length > 0 || experiments.length === 0 ? 'broken' : 'passed';
  const detail: ChaosDetail = { kind: 'chaos', experiments, notRun: [...notRun, ...missed], k6Version: version };
  return {
    stage: 'chaos',
    provider: input.provider === '' ? null : input.provider,
    outcome,
    reason: reasonOf(experiments, problems),
    skip: null,
    durationMs: 0,
    findings,
    problems: outcome === 'broken' && problems.length === 0 ? [nothingRan()] : problems,
    detail,
  };
}

function reasonOf(experiments: readonly ExperimentResult[], problems: readonly Problem[]): string {
  const worst =
    experiments.find(({ outcome }) => outcome === 'failed') ?? experiments.find(({ outcome }) => outcome === 'broken');
  if (worst) return `${worst.name}: ${worst.reason}`;
  return problems[0]?.what ?? `${plural(experiments.length, 'experiment')}, recovered from each`;
}

function notBegunProblem(notRun: ChaosDetail['notRun']): readonly Problem[] {
  const [first] = notRun;
  if (!first) return [];
  return [
    {
      code: 'chaos.not-begun',
      what: `${plural(notRun.length, 'experiment was', 'experiments were')} not begun`,
      where: null,
      why: first.reason,
      todo: 'Do what the reason says, shorten the experiments, or run some of them on a schedule.',
    },
  ];
}

function nothingRan(): Problem {
  return { code: 'chaos.nothing-ran', what: 'No experiment was run', where: null, why: null, todo: null };
}

function nothingCallable(why: string | null): ProblemError {
  return new ProblemError({
    code: 'chaos.nothing-callable',
    what: 'No operation can be called, so there is no steady state to watch',
    why,
    todo: 'Name values in load.data and credentials in load.auth, or add examples to the specification.',
  });
}
