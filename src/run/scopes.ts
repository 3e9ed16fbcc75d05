import { claimProvider } from '../detect/changed-specs.ts';
import type { ApiSpec } from '../model/api.ts';
import type { Config, ProviderConfig } from '../model/config.ts';
import { ProblemError } from '../model/problem.ts';
import type { SpecFile } from '../model/spec.ts';
import type { PlanInput } from '../plan/plan.ts';
import type { ProfileAsk } from '../plan/profiles.ts';
import { once } from './once.ts';
import { isOpenApi, otherFormats } from './other-formats.ts';
import { isProvided, type RepositoryPacts } from './pacts.ts';
import type { Asked, ProviderRun, Scope, Target } from './provider-run.ts';
import { isContractDue } from './records.ts';
import type { RunRequest } from './request.ts';
import { openTarget } from './target.ts';

/**
 * One scope per provider that the pull request concerns, one for specifications that no provider claims, and one for each consumer
 * that the repository is. Stages that were named on purpose concern every provider.
 */
export function findScopes(
  asked: Pick<Asked, 'detection' | 'config' | 'request'>,
  pacts: RepositoryPacts,
): readonly Scope[] {
  const { config, request } = asked;
  const { dispatch } = request.event;
  const owners: readonly (ProviderConfig | null)[] = [...config.providers, null];
  const scopes = owners.map((provider) => scopeOf(provider, asked)).filter((scope) => isConcerned(scope, asked, pacts));
  if (dispatch) return requestedScope(scopes, dispatch.provider);
  return [...scopes, ...pacts.consumers.map((own) => consumerScope(own, config))];
}

function scopeOf(
  provider: ProviderConfig | null,
  { detection, config, request }: Pick<Asked, 'detection' | 'config' | 'request'>,
): Scope {
  const name = provider?.name ?? null;
  const pairs = detection.pairs.filter((pair) => pair.provider === name);
  const problems = detection.problems.filter((problem) => {
    const owner = problem.where ? claimProvider(problem.where.file, config.providers) : null;
    return owner === name;
  });
  return {
    provider,
    consumer: null,
    name,
    contractOnly: request.stages === null && pairs.length === 0 && problems.length === 0,
    pairs,
    headSpecs: detection.headSpecs.filter((file) => claimProvider(file.path, config.providers) === name),
    problems,
  };
}

function isConcerned(
  scope: Scope,
  { config, request }: Pick<Asked, 'config' | 'request'>,
  pacts: RepositoryPacts,
): boolean {
  if (scope.pairs.length > 0 || scope.problems.length > 0) return true;
  if (request.stages !== null || (request.also?.length ?? 0) > 0)
    return scope.provider !== null || scope.headSpecs.length > 0;
  if (scope.provider === null) {
    // Records are about pacticipants, which only the configuration names.
    const isDue = config.contract.when === 'always' && scope.headSpecs.length > 0 && isContractDue(request, config);
    return config.providers.length === 0 && (isDue || pacts.changedProviders.size > 0);
  }
  return pacts.changedProviders.has(scope.provider.name) || isContractDue(request, config);
}

/** The one that the broker's webhook is about. */
function requestedScope(scopes: readonly Scope[], wanted: string | null): readonly Scope[] {
  const named = scopes.filter((scope) => scope.provider !== null && (wanted === null || scope.name === wanted));
  if (named.length === 1) return named;
  const known = scopes.flatMap(({ name }) => name ?? []);
  throw new ProblemError({
    code: 'dispatch.unknown-provider',
    what:
      wanted === null
        ? 'The webhook does not say which provider is meant'
        : `The webhook is about the provider ${wanted}`,
    why: known.length === 0 ? 'the configuration names no provider' : `the configuration names ${known.join(', ')}`,
    todo: 'Set the webhook up again: `api-testing broker setup`.',
  });
}

function consumerScope({ consumer, files }: RepositoryPacts['consumers'][number], config: Config): Scope {
  const isProvider = config.providers.some(({ name }) => name === consumer.name);
  return {
    provider: null,
    consumer: { config: consumer, files },
    name: isProvider ? `${consumer.name} as consumer` : consumer.name,
    contractOnly: true,
    pairs: [],
    headSpecs: [],
    problems: [],
  };
}

export function openProviderRun(scope: Scope, asked: Asked): ProviderRun {
  const run = {
    ...asked,
    name: scope.name,
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

function whoLabels({ name, pullRequest }: RunRequest['event']): Pick<ProfileAsk, 'unlabelled'> {
  if (name === 'desk') return { unlabelled: 'desk' };
  return pullRequest === null ? { unlabelled: 'no-pull-request' } : {};
}

/** Everything the plan depends on, as plain facts. */
export async function planFacts(
  asked: Omit<Asked, 'doors' | 'git' | 'acceptances' | 'directory'> & { readonly scopes: readonly Scope[] },
): Promise<PlanInput> {
  const { request, config, detection, scopes } = asked;
  const providers = scopes.filter(({ consumer }) => consumer === null);
  const pactFiles = providers.length === 0 ? [] : await detection.readFiles(config.contract.pacts);
  return {
    config,
    trust: request.event.trust,
    trustReason: request.event.trustReason,
    selected: request.stages,
    also: request.also ?? [],
    changed: detection.pairs.length > 0 || detection.problems.length > 0,
    hasBaseUrl: request.baseUrl !== null,
    profiles: {
      labels: request.event.labels ?? [],
      scheduled: request.event.name === 'schedule',
      named: request.profiles ?? [],
      ...whoLabels(request.event),
    },
    providers: providers.map(({ provider }) => provider),
    otherFormats: otherFormats(providers, detection.searched),
    contractOnly: providers.filter((scope) => scope.contractOnly).map(({ name }) => name),
    consumers: scopes.filter(({ consumer }) => consumer !== null).flatMap(({ name }) => name ?? []),
    pactFilesFound: pactFiles.filter((file) => isProvided(file, config)).length,
    brokerAddress: request.broker.baseUrl ?? config.contract.broker,
    atDesk: request.event.name === 'desk',
  };
}
