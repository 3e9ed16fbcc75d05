import { relative } from 'node:path';
import type { Git } from './detect/git.ts';
import type { Config } from './model/config.ts';
import { type Problem, ProblemError } from './model/problem.ts';
import type { RunResult } from './model/run-result.ts';
import { planStages, type StagePlan } from './plan/plan.ts';
import { openAcceptances } from './run/acceptances.ts';
import { readConfig } from './run/config.ts';
import { narrow, openNamedCommit } from './run/dispatch.ts';
import type { Doors } from './run/doors.ts';
import { openHistory } from './run/history.ts';
import { findPacts } from './run/pacts.ts';
import { isContractDue } from './run/records.ts';
import type { RunRequest } from './run/request.ts';
import { findScopes, openProviderRun, planFacts } from './run/scopes.ts';
import { runStages } from './run/stages.ts';
import { emptyResult, summarise } from './run/summary.ts';

/**
 * One pull request in, one result out. Never throws for what the world does: a configuration that cannot be read, a
 * checkout without history or a stage that breaks are all part of the result.
 */
export async function run(request: RunRequest, doors: Doors): Promise<RunResult> {
  const startedMs = doors.now();
  try {
    return await judge(narrow(request), doors, startedMs);
  } catch (thrown) {
    return emptyResult(request, setupProblems(thrown), doors.now() - startedMs);
  }
}

/** What a run would do and why, with nothing started. */
export interface PlannedRun {
  readonly config: Config;
  readonly plan: readonly StagePlan[];
  /** Experiments of Chaos Toolkit that the configuration means. */
  readonly toolkitFiles: readonly string[];
}

/** Throws what makes the run impossible. */
export async function planRun(request: RunRequest, doors: Doors): Promise<PlannedRun> {
  const narrowed = narrow(request);
  await using git = await openCheckout(narrowed, doors);
  const { config, detection, plan } = await prepare(git, narrowed, doors);
  const globs = config.chaos?.toolkit ?? [];
  const files = globs.length === 0 ? [] : await detection.readFiles(globs);
  return { config, plan, toolkitFiles: files.map(({ path }) => path).toSorted() };
}

async function judge(request: RunRequest, doors: Doors, startedMs: number): Promise<RunResult> {
  await using git = await openCheckout(request, doors);
  const { config, detection, scopes, plan } = await prepare(git, request, doors);

  await using named = await openNamedCommit(git, { request, detection, doors });
  const asked = named === null ? request : { ...request, workspace: named.workspace };
  const history = await openHistory({ request, config, git, doors });
  const directory = relative(git.root, request.workspace);
  const acceptances = openAcceptances({ request, config, git, doors });
  const runs = scopes.map((scope) =>
    openProviderRun(scope, { request: asked, directory, config, detection, git, doors, history, acceptances }),
  );
  for (const providerRun of runs) await runStages(providerRun, plan);

  const durationMs = doors.now() - startedMs;
  const result = await summarise({
    request,
    config,
    detection,
    runs,
    plan,
    git,
    doors,
    history,
    acceptances,
    durationMs,
  });
  return history === null ? result : history.follow(result);
}

async function prepare(git: Git, request: RunRequest, doors: Doors) {
  const config = await readConfig(git, request, doors);
  const detection = await doors.detectChangedSpecs({
    git,
    event: request.event,
    config,
    log: (line) => doors.log.line(line),
    everything: request.stages !== null || (request.also?.length ?? 0) > 0 || isContractDue(request, config),
  });
  const pacts = await findPacts({ git, request, config, detection, doors });
  const scopes = findScopes({ request, config, detection }, pacts);
  const plan = planStages(await planFacts({ request, config, detection, scopes }));
  return { config, detection, scopes, plan };
}

function openCheckout(request: RunRequest, doors: Doors): Promise<Git> {
  const { environment, log } = doors;
  const { token, serverUrl } = request.fetch;
  return doors.openGit(request.workspace, { environment, token, serverUrl, log: (line) => log.line(line) });
}

function setupProblems(thrown: unknown): readonly Problem[] {
  if (thrown instanceof ProblemError) return [thrown.problem];
  if (hasProblems(thrown) && thrown.problems.length > 0) return thrown.problems;
  const why = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return [
    {
      code: 'setup.broken',
      what: 'The run stopped before its first stage',
      where: null,
      why,
      todo: 'This is most likely a fault of the action: please report it with the lines above.',
    },
  ];
}

function hasProblems(thrown: unknown): thrown is { readonly problems: readonly Problem[] } {
  return thrown instanceof Error && 'problems' in thrown && Array.isArray(thrown.problems);
}
