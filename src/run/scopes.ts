import type { Detection } from '../detect/changed-specs.ts';
import { claimProvider } from '../detect/changed-specs.ts';
import type { ApiSpec } from '../model/api.ts';
import type { Config, ProviderConfig } from '../model/config.ts';
import type { SpecFile } from '../model/spec.ts';
import type { PlanInput } from '../plan/plan.ts';
import type { Doors } from './doors.ts';
import { once } from './once.ts';
import { isOpenApi } from './other-formats.ts';
import type { ProviderRun, Scope, Target } from './provider-run.ts';
import type { RunRequest } from './request.ts';
import { openTarget } from './target.ts';

interface Asked {
  readonly request: RunRequest;
  readonly config: Config;
  readonly detection: Detection;
  readonly doors: Doors;
}

/**
 * One scope per provider that the pull request concerns, and one for specifications that no provider claims.
 * Stages that were named on purpose concern every provider.
 */
export function findScopes(detection: Detection, config: Config, request: RunRequest): readonly Scope[] {
  const owners: readonly (ProviderConfig | null)[] = [...config.providers, null];
  const scopes = owners.map((provider) => scopeOf(provider, detection, config));
  const everything = request.stages !== null;
  const concerned = scopes.filter((scope) => {
    if (scope.pairs.length > 0 || scope.problems.length > 0) return true;
    return everything && (scope.provider !== null || scope.headSpecs.length > 0);
  });
  return concerned;
}

function scopeOf(provider: ProviderConfig | null, detection: Detection, config: Config): Scope {
  const name = provider?.name ?? null;
  return {
    provider,
    pairs: detection.pairs.filter((pair) => pair.provider === name),
    headSpecs: detection.headSpecs.filter((file) => claimProvider(file.path, config.providers) === name),
    problems: detection.problems.filter((problem) => {
      const owner = problem.where ? claimProvider(problem.where.file, config.providers) : null;
      return owner === name;
    }),
  };
}

export function openProviderRun(scope: Scope, asked: Asked): ProviderRun {
  const run = {
    ...asked,
    name: scope.provider?.name ?? null,
    scope,
    diffs: new Map(),
    notices: [],
    results: new Map(),
    uses: [],
  };
  return Object.assign(run, {
    specs: once(() => readSpecs(scope.headSpecs.filter(isOpenApi), asked)),
    target: once<Target>(() => openTarget(run)),
  });
}

async function readSpecs(files: readonly SpecFile[], asked: Asked): Promise<readonly ApiSpec[]> {
  const read = asked.detection.reader('head');
  return Promise.all(files.map((file) => asked.doors.readSpec(file, 'head', read)));
}

/** Everything the plan depends on, as plain facts. */
export async function planFacts(
  asked: Omit<Asked, 'doors'> & { readonly scopes: readonly Scope[] },
): Promise<PlanInput> {
  const { request, config, detection, scopes } = asked;
  const pactFiles = scopes.length === 0 ? [] : await detection.readFiles(config.contract.pacts);
  return {
    config,
    trust: request.event.trust,
    trustReason: request.event.trustReason,
    selected: request.stages,
    changed: detection.pairs.length > 0 || detection.problems.length > 0,
    hasBaseUrl: request.baseUrl !== null,
    providers: scopes.map((scope) => scope.provider),
    pactFilesFound: pactFiles.length,
    brokerAddress: request.broker.baseUrl ?? config.contract.broker,
    atDesk: request.event.name === 'desk',
  };
}
