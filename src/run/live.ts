import type { ApiSpec } from '../model/api.ts';
import type { StageResult } from '../model/stage.ts';
import type { StagePlan } from '../plan/plan.ts';
import type { ProfilePlan } from '../plan/profiles.ts';
import { operationsInScope, PROVIDER_LOG_LINES, type ProviderRun } from './provider-run.ts';
import { brokenStage, skippedStage } from './skipped.ts';
import { refuseUnknownLoad } from './unknown-operations.ts';

/** The stages that need a live provider: each tells in its own words when there is none. */

export async function runIntegrationStage(run: ProviderRun): Promise<StageResult> {
  const target = await run.target();
  if (target.kind === 'none' || target.kind === 'address') {
    return skippedStage('integration', run.name, { cause: 'not-configured', reason: 'no provider is started here' });
  }
  return run.doors.runIntegration({
    provider: run.name ?? '',
    started: target.kind === 'started' ? { environment: target.environment } : { failure: target.thrown },
    config: run.config.integration,
    // Why a specification cannot be read is told by the stages that need it.
    specs: isCounted(run) ? await run.specs().catch(() => null) : [],
    workspace: run.request.workspace,
    parentEnvironment: run.doors.environment,
    log: (line) => run.doors.log.line(line),
    signal: run.doors.signal,
  });
}

/** Only tests that the team has make requests. */
function isCounted({ config: { integration } }: ProviderRun): boolean {
  return integration !== null && integration.run !== null && integration.coverage !== false;
}

export function runSmokeStage(run: ProviderRun): Promise<StageResult> {
  return runTraffic(run, 'smoke');
}

export function runLoadStage(run: ProviderRun): Promise<StageResult> {
  return runTraffic(run, 'load');
}

export function runStressStage(run: ProviderRun, planned: StagePlan): Promise<StageResult> {
  return runTraffic(run, 'stress', planned.profiles);
}

type TrafficStage = 'smoke' | 'load' | 'stress';

async function runTraffic(
  run: ProviderRun,
  stage: TrafficStage,
  profiles: ProfilePlan | null = null,
): Promise<StageResult> {
  if (stage !== 'smoke') await refuseUnknownLoad(run);
  const target = await run.target();
  if (target.kind === 'failed') return brokenStage(stage, run.name, [target.problem]);
  if (target.kind === 'none') return skippedStage(stage, run.name, target);
  const operations = await operationsInScope(run, stage);
  if (operations.length === 0) {
    const reason = 'no operation of the head is reached by the change';
    return skippedStage(stage, run.name, { cause: 'nothing-changed', reason });
  }
  const owned = target.kind === 'started';
  const scripts = stage === 'smoke' ? NO_SCRIPTS : await findScripts(run);
  const { runSmoke, runLoad, runStress } = run.doors;
  return { smoke: runSmoke, load: runLoad, stress: runStress }[stage]({
    provider: run.name ?? '',
    specs: await run.specs(),
    baseSpecs: stage === 'smoke' ? [] : await readBaseLimits(run),
    operations,
    baseUrl: owned ? target.environment.baseUrl : target.baseUrl,
    owned,
    config: { ...run.config.load, scripts: scripts.globs },
    scripts: scripts.files,
    workspace: run.request.workspace,
    ...(profiles && { profiles }),
    spentMs: run.results.get('load')?.durationMs ?? 0,
    progress: (words) => run.doors.progress?.(words),
    obtainK6: run.doors.obtainK6,
    providerExited: () => (owned ? target.environment.exited() : null),
    providerTail: () => (owned ? target.environment.tail(PROVIDER_LOG_LINES) : []),
    workDirectory: run.doors.workDirectory,
    parentEnvironment: run.doors.environment,
    log: (line) => run.doors.log.line(line),
    signal: run.doors.signal,
  });
}

/** Limits that the specification set at the base: only where it set any, for nothing else is read of them. */
async function readBaseLimits(run: ProviderRun): Promise<readonly ApiSpec[]> {
  const before = run.scope.pairs.flatMap(({ base }) => (base?.text.includes('x-slo') ? [base] : []));
  const read = run.detection.reader('base');
  const specs = before.map((file) =>
    // A base that cannot be read is told by the comparison; it sets no limit.
    run.doors.readSpec(file, 'base', read).catch(() => null),
  );
  return (await Promise.all(specs)).filter((spec) => spec !== null);
}

interface TeamScripts {
  /** That some file has to match. */
  readonly globs: readonly string[];
  readonly files: readonly string[];
}

const NO_SCRIPTS: TeamScripts = { globs: [], files: [] };

/** Scripts for every provider, and those about this one; what another provider claims sends what this one does not know. */
async function findScripts(run: ProviderRun): Promise<TeamScripts> {
  const own = run.scope.provider?.loadScripts ?? [];
  const globs = [...run.config.load.scripts, ...own];
  const others = run.config.providers.flatMap(({ name, loadScripts = [] }) => (name === run.name ? [] : loadScripts));
  const [matched, mine, foreign] = [await pathsOf(run, globs), await pathsOf(run, own), await pathsOf(run, others)];
  const files = matched.filter((path) => mine.includes(path) || !foreign.includes(path));
  return { globs: matched.length > 0 && files.length === 0 ? [] : globs, files };
}

async function pathsOf({ detection }: ProviderRun, globs: readonly string[]): Promise<readonly string[]> {
  return globs.length === 0 ? [] : (await detection.readFiles(globs)).map(({ path }) => path).sort();
}
