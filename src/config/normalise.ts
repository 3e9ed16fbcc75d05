import type { AuditConfig } from '../model/audit.ts';
import type {
  AuthConfig,
  CompareConfig,
  Config,
  ConsumerConfig,
  ContractConfig,
  IntegrationConfig,
  LoadConfig,
  MetricGoal,
  ProviderConfig,
  Selector,
  TriggerConfig,
} from '../model/config.ts';
import { METRIC_NAMES } from '../model/metrics.ts';
import type { BrokerAddress } from './broker-address.ts';
import { normaliseChaos } from './normalise-chaos.ts';
import { normaliseProfiles } from './normalise-load.ts';
import { normaliseCompose, normaliseServices, READY_WITHIN_MS } from './normalise-services.ts';
import type { RawConfig, RawProvider } from './schema.ts';
import { milliseconds, parseGoal } from './values.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

const INTEGRATION_TIMEOUT_MS = 10 * MINUTE_MS;
const CONTRACT_TIMEOUT_MS = 5 * MINUTE_MS;
/** A provider's workflow that a webhook starts is over by then, queue and checkout included. */
const CONTRACT_WAIT_MS = 5 * MINUTE_MS;
/** Seven minutes of the default load, and what the smoke before it takes. */
export const LOAD_BUDGET_MS = 10 * MINUTE_MS;

const DEFAULT_PACTS: readonly string[] = ['pacts/*.json'];

/** What the broker's documentation recommends: main, the branch of the same name, and what is deployed. */
const DEFAULT_SELECTORS: readonly Selector[] = [
  { mainBranch: true },
  { matchingBranch: true },
  { deployedOrReleased: true },
];

/** The configuration of a repository that has none. */
export function defaultConfig(): Config {
  return { ...normaliseConfig({}, null, { address: null, unset: null }), file: null };
}

/** Writes out short forms, durations and defaults. The raw configuration is valid. */
export function normaliseConfig(raw: RawConfig, file: string | null, broker: BrokerAddress): Config {
  const providers = raw.providers ?? (raw.provider ? [raw.provider] : []);
  return {
    file,
    specs: raw.specs ?? null,
    providers: providers.map(normaliseProvider),
    services: normaliseServices(raw),
    compose: normaliseCompose(raw),
    integration: raw.integration ? normaliseIntegration(raw.integration, raw.metrics) : null,
    consumer: raw.consumer ? normaliseConsumer(raw.consumer) : null,
    contract: { ...normaliseContract(raw.contract ?? {}, broker), configured: raw.contract !== undefined },
    load: normaliseLoad(raw.load ?? {}),
    compare: raw.compare ? normaliseCompare(raw.compare) : null,
    chaos: raw.chaos ? normaliseChaos(raw) : null,
    audit: normaliseAudit(raw.audit ?? {}),
    goals: normaliseGoals(raw.metrics ?? {}),
    history: raw.history ? { branch: raw.history.branch ?? null, file: raw.history.file ?? null } : null,
    rules: normaliseRules(raw),
    accepted: (raw.changes?.accepted ?? []).map(({ severity = 'breaking', ...change }) => ({ severity, ...change })),
    failOn: raw['fail-on'] ?? 'breaking',
  };
}

function normaliseProvider(raw: RawProvider): ProviderConfig {
  return {
    name: raw.name,
    specs: raw.specs ?? [],
    start: raw.start ?? null,
    image: raw.image ?? null,
    command: raw.command ?? null,
    service: raw.service ?? null,
    directory: raw.directory ?? '.',
    port: raw.port ?? null,
    ready: raw.ready ?? null,
    readyWithinMs: milliseconds(raw['ready-within'], READY_WITHIN_MS),
    states: typeof raw.states === 'string' ? raw.states : null,
    stateCommands: typeof raw.states === 'object' ? raw.states : null,
    statesModule: raw['states-module'] ?? null,
    messages: raw.messages ?? null,
    ...(raw.transports && { transports: raw.transports }),
    base: raw.base ?? null,
    loadScripts: raw['load-scripts'] ?? [],
    services: raw.services ?? null,
    env: raw.env ?? {},
  };
}

function normaliseIntegration(
  raw: NonNullable<RawConfig['integration']>,
  metrics: RawConfig['metrics'],
): IntegrationConfig {
  return {
    run: raw.run ?? null,
    directory: raw.directory ?? '.',
    timeoutMs: milliseconds(raw.timeout, INTEGRATION_TIMEOUT_MS),
    junit: [raw.junit ?? []].flat(),
    // Who sets a goal for it wants it measured.
    coverage: raw.coverage ?? (metrics?.['coverage-integration'] === undefined ? null : true),
  };
}

function normaliseContract(raw: NonNullable<RawConfig['contract']>, broker: BrokerAddress): ContractConfig {
  return {
    broker: broker.address,
    brokerUnset: broker.unset,
    pacts: raw.pacts ?? DEFAULT_PACTS,
    selectors: raw.selectors ?? DEFAULT_SELECTORS,
    pending: raw.pending ?? true,
    wipSince: raw['wip-since'] ?? null,
    gate: raw.gate ?? [],
    publish: raw.publish ?? 'auto',
    record: (raw.record ?? []).map(({ as, environment, instance }) => ({
      as,
      environment,
      instance: instance ?? null,
    })),
    waitMs: milliseconds(raw.wait, CONTRACT_WAIT_MS),
    onUnknown: raw['on-unknown'] ?? 'fail',
    when: raw.when ?? 'changed',
    timeoutMs: milliseconds(raw.timeout, CONTRACT_TIMEOUT_MS),
  };
}

function normaliseCompare(raw: NonNullable<RawConfig['compare']>): CompareConfig {
  return {
    mode: raw.mode ?? 'standard',
    onInconclusive: raw['on-inconclusive'] ?? 'report',
    operations: raw.operations ?? null,
  };
}

function normaliseAudit(raw: NonNullable<RawConfig['audit']>): AuditConfig {
  return {
    mode: raw.mode ?? 'auto',
    failOn: raw['fail-on'] ?? 'never',
    ignore: raw.ignore ?? [],
    exclude: raw.exclude ?? [],
  };
}

function normaliseConsumer(raw: NonNullable<RawConfig['consumer']>): ConsumerConfig {
  return { name: raw.name, tags: raw.tags ?? [], merge: raw.merge ?? true, trigger: normaliseTrigger(raw.trigger) };
}

function normaliseTrigger(raw: NonNullable<RawConfig['consumer']>['trigger'] = false): TriggerConfig | null {
  if (typeof raw === 'string') return { kind: 'workflow_dispatch', workflow: raw };
  return raw ? { kind: 'repository_dispatch' } : null;
}

function normaliseLoad(raw: NonNullable<RawConfig['load']>): LoadConfig {
  return {
    smoke:
      raw.smoke === false ? null : { failures: raw.smoke?.failures ?? true, optional: raw.smoke?.optional ?? true },
    ...normaliseProfiles(raw),
    scripts: raw.scripts ?? [],
    scope: raw.scope ?? 'changed',
    budgetMs: milliseconds(raw.budget, LOAD_BUDGET_MS),
    allowHosts: raw['allow-hosts'] ?? [],
    allowImports: raw['allow-imports'] ?? [],
    allowWrites: raw['allow-writes'] ?? [],
    auth: raw.auth ? normaliseAuth(raw.auth) : null,
    headers: raw.headers ?? {},
    data: raw.data ?? {},
  };
}

function normaliseAuth(raw: NonNullable<NonNullable<RawConfig['load']>['auth']>): AuthConfig {
  const keys = raw['api-key'] ?? {};
  return {
    bearer: raw.bearer ?? null,
    basic: raw.basic ?? null,
    apiKeys: typeof keys === 'string' ? { '*': keys } : keys,
    command: raw.command ?? null,
    commandVariables: raw['command-env'] ?? [],
  };
}

function normaliseGoals(raw: NonNullable<RawConfig['metrics']>): readonly MetricGoal[] {
  const goals = METRIC_NAMES.flatMap((metric) => [raw[metric] ?? []].flat().map((text) => parseGoal(metric, text)));
  return goals.filter((goal) => goal !== null);
}

function normaliseRules(raw: RawConfig): Config['rules'] {
  const asked = Object.entries(raw.changes?.rules ?? {});
  return Object.fromEntries(
    asked.map(([id, override]) => {
      const {
        severity,
        reason = null,
        until = null,
      } = typeof override === 'string' ? { severity: override } : override;
      return [id, { severity, reason, until }];
    }),
  );
}
