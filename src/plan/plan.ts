import type { Config, LoadProfile, ProviderConfig } from '../model/config.ts';
import type { Trust } from '../model/event.ts';
import { plural } from '../model/plural.ts';
import type { Problem } from '../model/problem.ts';
import { type SkipCause, STAGE_NAMES, type StageName, type StageSelection } from '../model/stage.ts';
import { NOBODY_ASKS, type ProfileAsk, type ProfilePlan, planProfiles, profileWords } from './profiles.ts';
import { isStartable } from './startable.ts';
import { mergeBlocks, todoFor } from './todo.ts';

/** Everything the plan depends on, as plain facts. */
export interface PlanInput {
  readonly config: Config;
  readonly trust: Trust;
  /** Why trust is not `full`; null when it is. */
  readonly trustReason: string | null;
  /** Stages that were asked for; null: every configured one, when a specification changed. */
  readonly selected: StageSelection | null;
  /** Stages that were asked for beside those. */
  readonly also?: readonly StageName[];
  /** Whether a specification of these providers changed, or could not be compared. */
  readonly changed: boolean;
  /** Providers the run is about; null stands for specifications that no provider claims. */
  readonly providers: readonly (ProviderConfig | null)[];
  /** Formats of the specifications of those that have none in OpenAPI, by name; empty where they have none at all. */
  readonly otherFormats?: ReadonlyMap<string | null, readonly string[]>;
  /** Names of those whose specifications did not change: only their contracts are looked at. */
  readonly contractOnly?: readonly (string | null)[];
  /** Names under which the repository is a consumer. */
  readonly consumers?: readonly string[];
  readonly hasBaseUrl: boolean;
  /** What asks for the heavier profiles of load; absent: nothing does. */
  readonly profiles?: ProfileAsk;
  readonly pactFilesFound: number;
  /** Address of the broker, from the input or the configuration. */
  readonly brokerAddress: string | null;
  /** At a desk the environment of a workflow is not expected. */
  readonly atDesk: boolean;
}

/** One stage of one provider, in or out, and why. Exactly one of `run`, `skip` and `problem` holds. */
export interface StagePlan {
  readonly stage: StageName;
  readonly provider: string | null;
  readonly run: boolean;
  readonly skip: SkipCause | null;
  /** It was asked for and cannot run: the stage is broken. */
  readonly problem: Problem | null;
  /** One line, never empty. */
  readonly reason: string;
  /** Blocks of the configuration to add; none unless the stage is not configured. */
  readonly todo: readonly string[];
  /** Whether this run may speak to the broker; false for every stage but `contract`. */
  readonly broker: boolean;
  /** Which profiles of load run; null for every stage but `stress`. */
  readonly profiles: ProfilePlan | null;
}

/** What a stage itself needs, trust and selection aside. */
type Need =
  | { readonly ready: true; readonly reason: string; readonly broker?: boolean; readonly profiles?: ProfilePlan }
  | {
      readonly ready: false;
      readonly skip: 'not-configured' | 'needs-secret' | 'not-selected';
      readonly reason: string;
    }
  | { readonly ready: false; readonly problem: Problem };

/** Every stage of every provider, in the order of running. */
export function planStages(input: PlanInput): readonly StagePlan[] {
  return [
    ...input.providers.flatMap((provider, index) => {
      // The audit is of the repository, not of a provider: behind the last of them.
      const isLast = index === input.providers.length - 1;
      const stages = STAGE_NAMES.filter((stage) => stage !== 'audit' || isLast);
      return stages.map((stage) => planStage(stage, provider, input));
    }),
    ...(input.consumers ?? []).map((consumer) => planConsumer(consumer, input)),
  ];
}

/** A consumer's pacts are looked at whatever changed; what may not be published is told by the stage itself. */
function planConsumer(provider: string, input: PlanInput): StagePlan {
  const row = { stage: 'contract', provider, ...NOT_RUN } as const;
  if (input.trust === 'data-only') {
    return { ...row, skip: 'untrusted', reason: input.trustReason ?? 'this run may only read specifications' };
  }
  const { brokerUnset } = input.config.contract;
  if (input.trust === 'full' && input.brokerAddress === null && brokerUnset !== null && !input.atDesk) {
    const problem = noAddress(input.config);
    return { ...row, problem, reason: problem.what };
  }
  return {
    ...row,
    run: true,
    reason: 'pacts of a consumer',
    broker: input.trust === 'full' && input.brokerAddress !== null,
  };
}

function planStage(stage: StageName, provider: ProviderConfig | null, input: PlanInput): StagePlan {
  const { selected } = input;
  const isAsked = input.also?.includes(stage) ?? false;
  const row = { stage, provider: provider?.name ?? null, ...NOT_RUN };
  if (selected !== null && selected !== 'all' && !selected.includes(stage) && !isAsked) {
    return { ...row, skip: 'not-selected', reason: `only ${selected.join(', ')} was asked for` };
  }
  const contractOnly = isContractOnly(stage, row.provider, input);
  if (selected === null && !isAsked && (contractOnly ? stage !== 'contract' : !input.changed)) {
    return { ...row, skip: 'nothing-changed', reason: 'no specification changed' };
  }
  if (stage !== 'changes' && input.trust === 'data-only') {
    return { ...row, skip: 'untrusted', reason: input.trustReason ?? 'this run may only read specifications' };
  }
  const formats = makesRequests(stage, input.config) ? input.otherFormats?.get(row.provider) : undefined;
  if (formats !== undefined) return { ...row, skip: 'not-available', reason: needsOpenApi(stage, formats) };
  const need = NEEDS[stage](provider, input);
  if (need.ready)
    return { ...row, run: true, reason: need.reason, broker: need.broker ?? false, profiles: need.profiles ?? null };
  if ('problem' in need) return { ...row, problem: need.problem, reason: need.problem.what };
  const todo = need.skip === 'not-configured' ? todoFor(stage, provider, input.config.providers) : [];
  // Asking for a stage by its name and getting green without it would be an accident.
  if (need.skip === 'not-configured' && (isAsked || (selected !== null && selected !== 'all'))) {
    return { ...row, problem: askedFor(stage, need.reason, todo), reason: `asked for, but ${need.reason}`, todo };
  }
  return { ...row, skip: need.skip, reason: need.reason, todo };
}

/** The audit is behind the last provider, and about all of them. */
function isContractOnly(stage: StageName, name: string | null, { contractOnly = [], providers }: PlanInput): boolean {
  if (stage !== 'audit') return contractOnly.includes(name);
  return providers.every((provider) => contractOnly.includes(provider?.name ?? null));
}

const NOT_RUN = { run: false, skip: null, problem: null, todo: [], broker: false, profiles: null } as const;

/** Stages whose requests are made from OpenAPI: lines that configure them would change nothing where there is none. */
const NEED_OPENAPI: ReadonlySet<StageName> = new Set(['smoke', 'load', 'compare', 'stress', 'chaos']);

/** Results of experiments that somebody else ran need no request. */
export function makesRequests(stage: StageName, { chaos }: Config): boolean {
  if (stage !== 'chaos' || chaos === null) return NEED_OPENAPI.has(stage);
  return chaos.experiments.length + chaos.toolkit.length > 0 || chaos.results.length === 0;
}

/** Why a stage has nothing to make requests from; the formats as people write them. */
export function needsOpenApi(stage: StageName, formats: readonly string[]): string {
  if (formats.length === 0) return `there is no specification, and ${stage} needs one in OpenAPI`;
  return `the specification is ${formats.join(' and ')}, and ${stage} needs OpenAPI`;
}

const NEEDS: Readonly<Record<StageName, (provider: ProviderConfig | null, input: PlanInput) => Need>> = {
  changes: (_, { changed }) => ({
    ready: true,
    reason: changed ? 'a specification changed' : 'asked for',
  }),
  contract: needContract,
  integration: needIntegration,
  smoke: needSmoke,
  load: needLoad,
  compare: needCompare,
  stress: needStress,
  chaos: needChaos,
  audit: needAudit,
};

function needContract(provider: ProviderConfig | null, input: PlanInput): Need {
  const { contract, providers } = input.config;
  // Pacts name their provider: with some configured, none of them is about a specification that nobody claims.
  if (provider === null && providers.length > 0) {
    return { ready: false, skip: 'not-configured', reason: 'no provider claims these specifications' };
  }
  const files = input.pactFilesFound;
  const inFiles = `${files} pact ${files === 1 ? 'file' : 'files'}`;
  const wantsBroker = input.brokerAddress !== null || contract.brokerUnset !== null;
  if (!wantsBroker) {
    if (files > 0) return { ready: true, reason: inFiles };
    if (contract.configured && contract.pacts.length === 0) {
      return { ready: false, skip: 'not-configured', reason: 'no broker, and pact files are switched off' };
    }
    // Whoever configures contracts expects some: the stage itself says that there are none.
    if (contract.configured) return { ready: true, reason: 'contract is configured' };
    return { ready: false, skip: 'not-configured', reason: 'no pact files and no broker' };
  }
  if (input.trust === 'full' && input.brokerAddress !== null) {
    return { ready: true, reason: files > 0 ? `the broker and ${inFiles}` : 'the broker', broker: true };
  }
  if (input.trust === 'full' && !input.atDesk) return { ready: false, problem: noAddress(input.config) };
  const without = input.trust === 'full' ? `${contract.brokerUnset} is not set` : 'the broker needs a secret';
  if (files > 0) return { ready: true, reason: `${inFiles} only: ${without}` };
  return { ready: false, skip: 'needs-secret', reason: `${without}, and there are no pact files` };
}

function needIntegration(provider: ProviderConfig | null, { config, hasBaseUrl }: PlanInput): Need {
  const services = provider?.services ?? namesOf(config);
  if (config.integration === null && services.length === 0) {
    return { ready: false, skip: 'not-configured', reason: 'no services and no integration tests' };
  }
  if (hasBaseUrl) return { ready: false, skip: 'not-configured', reason: 'base-url is given, so nothing is started' };
  if (!provider || !isStartable(provider))
    return { ready: false, skip: 'not-configured', reason: 'nothing starts the provider' };
  const tests = config.integration?.run ? 'with its tests' : 'readiness only';
  const words = services.length === 0 ? 'no services' : services.join(', ');
  return { ready: true, reason: `${words}, ${tests}` };
}

function namesOf({ services, compose }: Config): readonly string[] {
  return [...services.map((service) => service.name), ...(compose === null ? [] : [compose.file])];
}

function needSmoke(provider: ProviderConfig | null, { config, hasBaseUrl }: PlanInput): Need {
  if (config.load.smoke === null) {
    return { ready: false, skip: 'not-configured', reason: 'switched off with load.smoke' };
  }
  return needTraffic(provider, hasBaseUrl);
}

function needLoad(provider: ProviderConfig | null, { config, hasBaseUrl }: PlanInput): Need {
  if (config.load.load === null) return { ready: false, skip: 'not-configured', reason: 'load.load is not set' };
  return needTraffic(provider, hasBaseUrl);
}

/** Faults go into what this run started, and nothing else. */
function needChaos(provider: ProviderConfig | null, { config, hasBaseUrl }: PlanInput): Need {
  const missing = (reason: string): Need => ({ ready: false, skip: 'not-configured', reason });
  const { chaos } = config;
  if (chaos === null) return missing('no experiments');
  const own = chaos.experiments.length + chaos.toolkit.length;
  if (own === 0 && chaos.results.length === 0) return missing('no experiments');
  if (own === 0) return { ready: true, reason: 'results of experiments on Kubernetes' };
  if (hasBaseUrl) return missing('base-url is given, and faults go only into what the run starts itself');
  if (!provider || !isStartable(provider)) return missing('nothing starts the provider');
  return { ready: true, reason: plural(own, 'experiment') };
}

/** Both sides are started here: an address that is given has no base beside it. */
function needCompare(provider: ProviderConfig | null, { config, hasBaseUrl }: PlanInput): Need {
  const missing = (reason: string): Need => ({ ready: false, skip: 'not-configured', reason });
  if (config.compare === null) return missing('compare is not set');
  if (config.compare.mode === 'off') return missing('switched off with compare.mode');
  if (hasBaseUrl) return missing('base-url is given, so nothing is started');
  if (!provider || !isStartable(provider)) return missing('nothing starts the provider');
  return { ready: true, reason: `base and head, ${config.compare.mode}` };
}

function needStress(provider: ProviderConfig | null, input: PlanInput): Need {
  const { config, hasBaseUrl, selected } = input;
  const configured = config.load.profiles;
  if (configured.length === 0) {
    return { ready: false, skip: 'not-configured', reason: 'no load.stress and no other profile' };
  }
  const ask = input.profiles ?? NOBODY_ASKS;
  // Who asks for the stage by its name means what it is called after, or all there is.
  const whole = configured.some(({ name }) => name === 'stress') ? ['stress'] : configured.map(({ name }) => name);
  const isNamed = (selected !== null && selected !== 'all') || (input.also?.includes('stress') ?? false);
  const byStage = isNamed && ask.named.length === 0 ? whole : [];
  const unknown = ask.named.filter((name) => !configured.some((profile) => profile.name === name));
  if (unknown.length > 0) return { ready: false, problem: noProfile(unknown, configured) };
  const profiles = planProfiles(configured, { ...ask, named: [...ask.named, ...byStage] });
  if (profiles.due.length === 0) return { ready: false, skip: 'not-selected', reason: profileWords(profiles) };
  const traffic = needTraffic(provider, hasBaseUrl);
  return traffic.ready ? { ...traffic, reason: profileWords(profiles), profiles } : traffic;
}

function needAudit(_: ProviderConfig | null, { config }: PlanInput): Need {
  if (config.audit.mode === 'off') {
    return { ready: false, skip: 'not-configured', reason: 'switched off with audit.mode' };
  }
  return { ready: true, reason: 'the whole repository' };
}

function needTraffic(provider: ProviderConfig | null, hasBaseUrl: boolean): Need {
  if (hasBaseUrl) return { ready: true, reason: 'against base-url' };
  if (provider && isStartable(provider)) return { ready: true, reason: 'against the started provider' };
  return { ready: false, skip: 'not-configured', reason: 'nothing starts the provider, and no base-url is given' };
}

function askedFor(stage: StageName, reason: string, todo: readonly string[]): Problem {
  return {
    code: 'plan.not-configured',
    what: `The stage \`${stage}\` was asked for and is not configured`,
    where: null,
    why: reason,
    todo:
      todo.length === 0
        ? `Leave \`${stage}\` out of the input \`stages\`.`
        : `Add to the configuration: ${mergeBlocks(todo).join('\n')}`,
  };
}

function noProfile(unknown: readonly string[], configured: readonly LoadProfile[]): Problem {
  return {
    code: 'plan.no-profile',
    what: `There is no profile ${unknown.join(', ')}`,
    where: null,
    why: `the configuration has ${configured.map(({ name }) => name).join(', ')}`,
    todo: 'Correct `profiles`, or add the profile to `load.profiles`.',
  };
}

function noAddress(config: Config): Problem {
  return {
    code: 'plan.broker-address',
    what: `The broker's address is not known: ${config.contract.brokerUnset} is not set`,
    where: null,
    why: `\`contract.broker\` in ${config.file ?? 'the configuration'} takes it from there`,
    todo: 'Set the input `pact-broker-base-url`, or the variable in `env:` of the step.',
  };
}
