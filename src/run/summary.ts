import type { Detection } from '../detect/changed-specs.ts';
import type { Git } from '../detect/git.ts';
import type { Change } from '../model/change.ts';
import type { Config } from '../model/config.ts';
import type { ConsumerUse } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import type { RunResult } from '../model/run-result.ts';
import type { StageResult } from '../model/stage.ts';
import type { StagePlan } from '../plan/plan.ts';
import { mergeBlocks } from '../plan/todo.ts';
import { gatherIntegration } from '../verdict/integration-coverage.ts';
import { type Baseline, checkGoals, measureMetrics, measureOperations } from '../verdict/metrics.ts';
import { leaveOpen } from '../verdict/open-goals.ts';
import { resultWithoutStages } from '../verdict/result-without-stages.ts';
import { decide } from '../verdict/verdict.ts';
import type { OpenedAcceptances } from './acceptances.ts';
import type { Doors } from './doors.ts';
import type { OpenedHistory } from './history.ts';
import { tellNotStarted } from './not-started.ts';
import type { ProviderRun } from './provider-run.ts';
import { DEFAULT_CONFIG_PATH, type RunRequest } from './request.ts';
import { spareUnused } from './spare.ts';

interface Ended {
  readonly request: RunRequest;
  readonly config: Config;
  readonly detection: Detection;
  readonly runs: readonly ProviderRun[];
  readonly plan: readonly StagePlan[];
  readonly git: Git;
  readonly doors: Doors;
  readonly history?: OpenedHistory | null;
  readonly acceptances: OpenedAcceptances;
  readonly durationMs: number;
}

/** Joins what the stages found, measures, and asks for the verdict. */
export async function summarise(ended: Ended): Promise<RunResult> {
  const { request, config, detection, runs } = ended;
  const joined = (await Promise.all(runs.map(joinConsumers))).flat();
  const { stages, notices: acceptances } = await ended.acceptances.apply(joined);
  const called = { ...(await exercised(runs, stages)), stages };
  const metrics = measureMetrics(called);
  const goals = leaveOpen(checkGoals(config.goals, metrics, await baselineOf(ended)), stages);
  const same = runs.filter((run) => run.isSame).flatMap((run) => run.scope.pairs);
  const changed = detection.problems.length > 0 || same.length < detection.pairs.length;
  const verdict = decide({ setup: [], stages, goals, failOn: config.failOn, changed });
  const hadNothingToDo = verdict.word === 'no-change';
  return {
    ...emptyResult(request, [], ended.durationMs),
    baseSha: detection.baseSha,
    verdict,
    failOn: config.failOn,
    stages,
    metrics,
    // Where nothing had to be measured no goal is missed.
    goals: hadNothingToDo ? [] : goals,
    coverage: measureOperations(called),
    specs: { found: detection.searched ? detection.headSpecs.length : null, changed: detection.pairs.length },
    toConfigure: blocksToAdd(ended),
    notices: [
      ...commandNotice(request),
      ...detection.notices,
      ...configurationNotice(request, detection),
      ...new Set(runs.flatMap((run) => run.notices)),
      ...acceptances,
      ...(hadNothingToDo ? tellNotStarted(request, config) : []),
    ],
  };
}

/** Read only where a goal asks for it. */
async function baselineOf({ config, detection, history }: Ended): Promise<Baseline | undefined> {
  return config.goals.some((goal) => !('value' in goal)) ? history?.baseline(detection.baseSha) : undefined;
}

/** A run that did not get to its stages. */
export function emptyResult(request: RunRequest, setup: readonly Problem[], durationMs: number): RunResult {
  return {
    ...resultWithoutStages(request.event, request.checkName),
    ...namedConfiguration(request),
    ...(request.stages !== null && { asked: request.stages }),
    verdict: decide({ setup, stages: [], goals: [], failOn: request.failOn ?? 'breaking', changed: false }),
    setup,
    durationMs: Math.round(durationMs),
  };
}

function namedConfiguration({ configPath }: RunRequest): Pick<RunResult, 'configPath'> {
  return configPath === null || configPath === DEFAULT_CONFIG_PATH ? {} : { configPath };
}

function blocksToAdd({ plan, config }: Ended): readonly string[] {
  const blocks = mergeBlocks(plan.flatMap((row) => row.todo));
  return blocks.length > 0 && config.file === null ? ['version: 1', ...blocks] : blocks;
}

/** Who changes the rules in the pull request that is judged by them is allowed to, but not unseen. */
function configurationNotice(request: RunRequest, detection: Detection): readonly string[] {
  const path = request.configPath ?? DEFAULT_CONFIG_PATH;
  if (!detection.changedFiles.includes(path)) return [];
  const isBase = request.event.trust === 'data-only';
  return [`${path} is changed here, and this run goes by ${isBase ? 'the one of the base' : 'the changed one'}.`];
}

function commandNotice({ event }: RunRequest): readonly string[] {
  return event.command ? [`Run by a command of ${event.command.by}: \`${event.command.text}\`.`] : [];
}

/** The contract stage knows who uses what; the changes stage knows what broke: told together, in the findings of changes. */
async function joinConsumers(run: ProviderRun): Promise<readonly StageResult[]> {
  const changes: readonly Change[] = [...run.diffs.values()].flatMap((diff) => diff.changes);
  const hit = run.uses.length === 0 ? null : await run.doors.attachConsumers(changes, run.uses);
  const context = { failOn: run.config.failOn, changes, everyPactRead: run.everyPactRead ?? false };
  return [...run.results.values()].map((result) =>
    result.stage === 'changes' ? spareUnused(hit ? withConsumers(result, hit) : result, context) : result,
  );
}

function withConsumers(result: StageResult, hit: ReadonlyMap<string, readonly ConsumerUse[]>): StageResult {
  const findings = result.findings.map((finding) => ({
    ...finding,
    consumers: hit.get(finding.fingerprint) ?? finding.consumers,
  }));
  return { ...result, findings };
}

async function exercised(runs: readonly ProviderRun[], stages: readonly StageResult[]) {
  const contractOperations: string[] = [];
  const loadOperations: string[] = [];
  for (const run of runs) {
    contractOperations.push(...run.uses.flatMap((use) => (use.operation === null ? [] : [named(run, use.operation)])));
    loadOperations.push(...loaded(run).map((operation) => named(run, operation)));
  }
  const measured = contractOperations.length + loadOperations.length > 0 || gatherIntegration(stages) !== null;
  const operations = measured ? await allOperations(runs) : [];
  return { operations, contractOperations, loadOperations };
}

/** Every operation there is, or none: a share of the specifications that happened to be readable would flatter. */
async function allOperations(runs: readonly ProviderRun[]): Promise<readonly string[]> {
  const operations: string[] = [];
  for (const run of runs) {
    // Why a specification cannot be read is told by the stages that needed it.
    const specs = await run.specs().catch(() => null);
    if (specs === null) return [];
    operations.push(...specs.flatMap((spec) => spec.operations.map((operation) => named(run, operation.id))));
  }
  return operations;
}

function loaded(run: ProviderRun): readonly string[] {
  const smoke = run.results.get('smoke')?.detail;
  const load = run.results.get('load')?.detail;
  const called = smoke?.kind === 'smoke' ? smoke.calls.filter((call) => call.status !== null) : [];
  const measured = load?.kind === 'load' ? load.operations.filter((row) => row.requests > 0) : [];
  return [...called, ...measured].map((row) => row.operation);
}

/** Two providers may both have `GET /health`; they are two operations. */
function named(run: ProviderRun, operation: string): string {
  return run.name === null ? operation : `${run.name} ${operation}`;
}
