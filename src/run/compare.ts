import { join } from 'node:path';
import { LEAST_RUN_MS, PROBE_MS, STANDARD, STRICT } from '../compare/method.ts';
import { planScope } from '../compare/scope.ts';
import type { CompareInput, StartedSide } from '../compare/stage.ts';
import type { ApiSpec } from '../model/api.ts';
import type { CompareConfig, ProviderConfig } from '../model/config.ts';
import type { Side } from '../model/location.ts';
import type { StageResult } from '../model/stage.ts';
import { once } from './once.ts';
import { isOpenApi } from './other-formats.ts';
import { prepareCheckout } from './prepare.ts';
import type { ProviderRun } from './provider-run.ts';
import { skippedStage } from './skipped.ts';
import { refuseUnknownCompared } from './unknown-operations.ts';

/** Base and head, each started beside the other with services of its own. */
export async function runCompareStage(run: ProviderRun): Promise<StageResult> {
  const { config, detection, doors, scope } = run;
  const { compare } = config;
  if (compare === null || scope.provider === null) {
    return skippedStage('compare', run.name, { cause: 'not-configured', reason: 'compare is not set' });
  }
  const isSelf = compare.mode === 'self';
  if (detection.baseSha === null && !isSelf) {
    return skippedStage('compare', run.name, { cause: 'not-available', reason: 'there is no base to compare with' });
  }
  await refuseUnknownCompared(run);
  const operations = await scopeOf(run, compare);
  if (compare.operations !== null && operations.operations.length + operations.leftOut.length === 0) {
    const reason = 'what is named to be compared belongs to other providers';
    return skippedStage('compare', run.name, { cause: 'not-selected', reason });
  }
  await using opened = new AsyncDisposableStack();
  const folder = openFolder(run, scope.provider, opened);
  // Awaited here: the base's files must not be taken away before.
  const result = await doors.runCompare({
    ...operations,
    ...effortOf(run, compare),
    provider: run.name ?? '',
    config: compare,
    traffic: config.load,
    prepareBase: async () => void (await folder()),
    startSide: (side, port) => startSide(run, { provider: portOf(scope.provider, port), side, folder, isSelf }),
    seed: doors.drawSeed(),
    store: storeOf(run, compare),
    noiseFloor: (await run.history?.noiseFloor()) ?? null,
    obtainK6: doors.obtainK6,
    workspace: run.request.workspace,
    workDirectory: doors.workDirectory,
    parentEnvironment: doors.environment,
    log: (line) => doors.log.line(line),
    signal: doors.signal,
  });
  run.notices.push(...alone(result));
  return withoutPreparation(result, scope.provider);
}

/** A fresh checkout has no packages: whoever did not say what installs them reads here that it can be said. */
function withoutPreparation(result: StageResult, { base, start }: ProviderConfig): StageResult {
  const failed = result.detail?.kind === 'compare' && result.skip !== null && result.detail.logTail.length > 0;
  if (!failed || base !== null || start === null) return result;
  return { ...result, reason: `${result.reason}; set \`provider.base\` to what prepares a fresh checkout, as npm ci` };
}

/** Whoever starts it again to be surer has to know that it began from nothing. */
function alone({ detail }: StageResult): readonly string[] {
  const why = detail?.kind === 'compare' ? detail.measurement?.notAdded : undefined;
  if (why === undefined) return [];
  return [`The comparison adds to no earlier attempt: ${why}. docs/compare.md says how it is kept on hosted runners.`];
}

function effortOf(run: ProviderRun, { mode }: CompareConfig): Pick<CompareInput, 'effort' | 'probeMs'> {
  const effort = run.request.compare?.effort ?? (mode === 'strict' ? STRICT : STANDARD);
  return { effort, probeMs: Math.min(PROBE_MS, Math.max(LEAST_RUN_MS, effort.warmUpMs)) };
}

type Scope = Pick<CompareInput, 'specs' | 'operations' | 'leftOut'>;

/** What both sides have, as the head describes it; in mode `self` what the base has. */
async function scopeOf(run: ProviderRun, compare: CompareConfig): Promise<Scope> {
  const [base, head] = [await baseSpecs(run), await run.specs()];
  const specs = compare.mode === 'self' ? base : head;
  const touched = new Set([...run.diffs.values()].flatMap((diff) => diff.touched));
  const ids = (side: readonly ApiSpec[]) => side.flatMap(({ operations }) => operations.map(({ id }) => id));
  return { specs, ...planScope({ base: ids(base), head: ids(specs), touched, named: compare.operations }) };
}

/** Specifications that did not change are the same at the base. */
async function baseSpecs({ scope, detection, doors, specs }: ProviderRun): Promise<readonly ApiSpec[]> {
  const changed = new Set(scope.pairs.flatMap(({ head }) => head?.path ?? []));
  const same = (await specs()).filter(({ file }) => !changed.has(file));
  const files = scope.pairs.flatMap(({ base }) => (base !== null && isOpenApi(base) ? [base] : []));
  const read = detection.reader('base');
  return [...same, ...(await Promise.all(files.map((file) => doors.readSpec(file, 'base', read))))];
}

/** The base's files beside the checkout, made ready when first asked for; the checkout itself where there is no base. */
function openFolder(run: ProviderRun, provider: ProviderConfig, opened: AsyncDisposableStack) {
  const { detection, doors, git, request, directory } = run;
  return once(async (): Promise<string> => {
    const { baseSha } = detection;
    if (baseSha === null) return request.workspace;
    const folder = join(doors.workDirectory, `base-${baseSha}`);
    const place = { folder, commit: baseSha, environment: doors.environment };
    const worktree = opened.use(await doors.openWorktree(git, place));
    const workspace = join(worktree.root, directory);
    await prepareCheckout(provider, { workspace, commit: baseSha, doors });
    return workspace;
  });
}

/** A provider that is a process of this machine gets a port of its own on each side; one in a container has its own already. */
function portOf(provider: ProviderConfig | null, port: number): ProviderConfig {
  if (provider === null) throw new Error('there is no provider to start');
  return provider.image === null && provider.service === null ? { ...provider, port } : provider;
}

interface Starting {
  readonly provider: ProviderConfig;
  readonly side: Side;
  readonly folder: () => Promise<string>;
  readonly isSelf: boolean;
}

async function startSide(run: ProviderRun, { provider, side, folder, isSelf }: Starting): Promise<StartedSide> {
  const { request, doors, config } = run;
  const environment = await doors.startEnvironment({
    provider,
    services: config.services,
    compose: config.compose,
    trust: request.event.trust,
    workspace: side === 'base' || isSelf ? await folder() : request.workspace,
    stateDirectory: doors.workDirectory,
    session: doors.session,
    parentEnvironment: doors.environment,
    log: (line) => doors.log.line(`${side}: ${line}`),
    signal: doors.signal,
  });
  return environment;
}

/** Kept where pinned programs are: on a self-hosted runner and at a desk the next attempt finds it, elsewhere it may be cached. */
function storeOf({ detection, doors, name, request }: ProviderRun, { mode }: CompareConfig): CompareInput['store'] {
  if (detection.baseSha === null || mode === 'self') return null;
  const { event, untracked } = request;
  const key = [detection.baseSha, detection.headSha, name ?? '', mode, ...(untracked === undefined ? [] : [untracked])];
  const { runId, command } = event;
  const again = (runId !== null && runId.attempt > 1) || command !== undefined;
  return { directory: join(doors.toolCache, 'compare'), key, again };
}
