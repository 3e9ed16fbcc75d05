import type { AuditConfig } from './audit.ts';
import type { ChaosConfig } from './chaos.ts';
import type { Severity } from './finding.ts';
import type { Position } from './location.ts';
import type { MetricName } from './metrics.ts';

/**
 * The configuration as every room reads it: short forms written out, durations in milliseconds, defaults filled in.
 * `config/` makes it from `.github/api-testing.yml`; nothing else does.
 */

/** `consumer-breaking`: a breaking change fails where a known consumer uses what broke, or where nobody could look. */
export type FailOn = 'breaking' | 'consumer-breaking' | 'warning' | 'never';

/** What makes a service ready. `port`: it answers there, and the image's health check, if it has one, passes. */
export type WaitConfig =
  | { readonly kind: 'port' }
  | { readonly kind: 'log'; readonly text: string }
  | { readonly kind: 'http'; readonly path: string }
  | { readonly kind: 'health' }
  | { readonly kind: 'command'; readonly command: string };

/** One step that fills a service before anything uses it; at least one of the two is set. */
export interface InitStep {
  /** Path from the repository's root of a file that is copied into the container. */
  readonly file: string | null;
  /** Shell command inside the container, `{file}` stands for the copied file; null: the client of the image reads it. */
  readonly run: string | null;
}

/** What holds of a service wherever it comes from, an image or the compose file. */
export interface WaitedService {
  readonly name: string;
  /** Port inside the container; null: it has none that matters. */
  readonly port: number | null;
  /** Variables for provider and tests; `{host}` and `{port}` stand for the mapped address. */
  readonly expose: Readonly<Record<string, string>>;
  readonly wait: WaitConfig;
  readonly init: readonly InitStep[];
  /** How long it may take to be ready, milliseconds. */
  readonly readyWithinMs: number;
}

export interface ServiceConfig extends WaitedService {
  readonly image: string;
  readonly env: Readonly<Record<string, string>>;
  /** Arguments instead of the image's own; null: its own. */
  readonly command: readonly string[] | null;
  /** Read-only, from a path of the repository to an absolute one in the container. */
  readonly mounts: readonly { readonly source: string; readonly target: string }[];
  /** Names of services that are ready before it starts. */
  readonly dependsOn: readonly string[];
}

export interface ComposeConfig {
  /** Path of the compose file from the repository's root. */
  readonly file: string;
  /** What is said of its services; those that are not named here are waited for as they are. */
  readonly services: readonly WaitedService[];
}

export interface ProviderConfig {
  /** The pacticipant's name in the broker. */
  readonly name: string;
  /** Globs of its specifications; empty claims every specification that no other provider claims. */
  readonly specs: readonly string[];
  /** Where its `specs` stand in the file; absent where it has none. */
  readonly specsAt?: Position;
  /** Shell command that starts it; null when it is an image, a service, or when only `base-url` can be tested. */
  readonly start: string | null;
  /** Image that is started instead of a command. */
  readonly image: string | null;
  /** Arguments for the image instead of its own; null: its own. */
  readonly command: readonly string[] | null;
  /** Service of the compose file that is the provider. */
  readonly service: string | null;
  /** Folder the command runs in, from the repository's root; `.` by default. */
  readonly directory: string;
  /** Port it listens on, inside its container if it has one; null lets us choose a free one and hand it over as PORT. */
  readonly port: number | null;
  /** Path that answers 2xx when it is ready; null: the port accepts connections. */
  readonly ready: string | null;
  readonly readyWithinMs: number;
  /** Path (or address) of its provider-state endpoint; null: it has none. */
  readonly states: string | null;
  /** Shell commands that set provider states up, by the state's name; null: none are configured. */
  readonly stateCommands: Readonly<Record<string, string>> | null;
  /** Module that exports functions by the state's name, from the repository's root; null: there is none. */
  readonly statesModule: string | null;
  /** Path (or address) that answers with messages; null: the root of the provider, where the verifier asks. */
  readonly messages: string | null;
  /** Ports by the transport of a Pact plugin that is not served at `port`: `{ grpc: 50051 }`. Absent: none. */
  readonly transports?: Readonly<Record<string, number>>;
  /** Globs of k6 scripts that are about it and no other provider. Absent: none. */
  readonly loadScripts?: readonly string[];
  /** How to prepare the base checkout for the comparison. */
  readonly base: string | null;
  /** Names of the services it needs; null is all of them. */
  readonly services: readonly string[] | null;
  readonly env: Readonly<Record<string, string>>;
}

export interface IntegrationConfig {
  /** Shell command of the team's own tests; null: only that provider and services start. */
  readonly run: string | null;
  readonly directory: string;
  readonly timeoutMs: number;
  /** Globs of the JUnit files that the tests write; empty: only the exit code counts. */
  readonly junit: readonly string[];
  /** Whether the requests of the tests are counted on their way to the provider; null: where they cannot notice it. */
  readonly coverage: boolean | null;
}

/** One consumer version selector, with the broker's own keys (`mainBranch`, `matchingBranch`, `deployedOrReleased`, …). */
export type Selector = Readonly<Record<string, string | boolean>>;

export interface ContractConfig {
  /** Address of the Pact Broker; null: files only. */
  readonly broker: string | null;
  /** Environment variable that the address was to come from and that is not set; null otherwise. */
  readonly brokerUnset: string | null;
  /** Globs of pact files. */
  readonly pacts: readonly string[];
  readonly selectors: readonly Selector[];
  readonly pending: boolean;
  /** ISO date, or null: no work-in-progress pacts. */
  readonly wipSince: string | null;
  /** Environments that can-i-deploy is asked for. */
  readonly gate: readonly string[];
  /** `auto`: from trusted runs. */
  readonly publish: 'auto' | 'never';
  /** What the broker is told after a push to the default branch that passed. */
  readonly record: readonly RecordConfig[];
  /** How long a consumer's run waits for providers to verify its pacts, milliseconds. */
  readonly waitMs: number;
  /** Whether an answer that stays unknown fails the run, or is reported only. */
  readonly onUnknown: 'fail' | 'report';
  /** Whether only a changed specification or pact is a reason to run, or every commit is. */
  readonly when: 'changed' | 'always';
  readonly timeoutMs: number;
}

/** What happened to a version in an environment, in the broker's own terms. */
export interface RecordConfig {
  readonly as: 'deployment' | 'undeployment' | 'release' | 'support-ended';
  readonly environment: string;
  /** Name of the application instance, where several of one pacticipant are deployed; null: the only one. */
  readonly instance: string | null;
}

/** The repository as a consumer of other services. */
export interface ConsumerConfig {
  /** The pacticipant's name, as its pacts write it. */
  readonly name: string;
  /** Tags of the versions that are published. */
  readonly tags: readonly string[];
  /** Whether can-i-merge is asked: do the providers' main branches verify these pacts? */
  readonly merge: boolean;
  /** How the run starts the providers' workflows by itself, as the broker's webhook would; null: it does not. */
  readonly trigger: TriggerConfig | null;
}

/** The two ways in which GitHub starts a workflow for somebody else; each takes another right. */
export type TriggerConfig =
  | { readonly kind: 'repository_dispatch' }
  | {
      readonly kind: 'workflow_dispatch';
      /** Name of the workflow's file, the same in each provider's repository: `contracts.yml`. */
      readonly workflow: string;
    };

export interface LoadStep {
  readonly durationMs: number;
  /** Users, or requests a second, at its end. */
  readonly target: number;
}

/** Metric name to k6 threshold expressions. */
export type Thresholds = Readonly<Record<string, readonly string[]>>;

/** A load beside smoke and `load.load`: what asks for it, how it runs, what has to hold. */
export interface LoadProfile {
  /** `stress`, `spike`, `soak`, or a name of the team's own. */
  readonly name: string;
  readonly when: 'label' | 'command' | 'schedule' | 'always';
  readonly shape:
    | { readonly kind: 'users' | 'rate'; readonly stages: readonly LoadStep[] }
    | {
        readonly kind: 'growing';
        /** Requests a second of each step, rising. */
        readonly rates: readonly number[];
        readonly stepMs: number;
        /** Breaking below fails; null: it is only reported. */
        readonly minRate: number | null;
      };
  readonly thresholds: Thresholds;
}

export interface LoadConfig {
  /** Null switches smoke off. */
  readonly smoke: {
    /** Whether documented failures that are cheap to cause are asked for too. */
    readonly failures: boolean;
    /** Whether operations are also called with what their requests may leave out. */
    readonly optional: boolean;
  } | null;
  /** Null: no load stage is configured. */
  readonly load: {
    readonly stages: readonly LoadStep[];
    readonly thresholds: Thresholds;
  } | null;
  /** Heavier profiles, in the order they run. */
  readonly profiles: readonly LoadProfile[];
  /** By operation; 1 where it is not named. */
  readonly weights: Readonly<Record<string, number>>;
  /** Thresholds of single operations, beside those of the profile. */
  readonly operations: Readonly<Record<string, Thresholds>>;
  /** Pause of a user between two rounds. */
  readonly thinkTimeMs: number;
  /** Globs of the team's own scripts. */
  readonly scripts: readonly string[];
  readonly scope: 'changed' | 'all';
  readonly budgetMs: number;
  /** Hosts beside loopback that `base-url` may name. */
  readonly allowHosts: readonly string[];
  /** Hosts whose modules scripts may import. Absent: none. */
  readonly allowImports?: readonly string[];
  /** Those of them where requests may change data although this run started nothing there; loopback has to be named too. */
  readonly allowWrites: readonly string[];
  /** Null: no credentials but those in `headers`. */
  readonly auth: AuthConfig | null;
  /** Names of environment variables that hold credentials for generated requests, by header. */
  readonly headers: Readonly<Record<string, string>>;
  /** Values for path and query parameters and body properties that no schema can guess, by name. */
  readonly data: Readonly<Record<string, string | number | boolean>>;
}

/** Where credentials for the security schemes of the specification come from; names of environment variables, never values. */
export interface AuthConfig {
  /** For bearer, OAuth 2 and OpenID Connect. */
  readonly bearer: string | null;
  readonly basic: { readonly user: string; readonly password: string } | null;
  /** By the name of the security scheme; `*` for every other. */
  readonly apiKeys: Readonly<Record<string, string>>;
  /** Shell command that prints the token for bearer, OAuth 2, OpenID Connect and API keys that have no variable. */
  readonly command: string | null;
  /** Variables that the command may read beside the harmless part of the environment. */
  readonly commandVariables: readonly string[];
}

export interface CompareConfig {
  /** `self`: the base against itself, which measures the runner. */
  readonly mode: 'off' | 'standard' | 'strict' | 'self';
  /** Whether a comparison that could not be decided fails. */
  readonly onInconclusive: 'report' | 'fail';
  /** Globs of operations (`GET /orders*`) to compare; null: all, those that changed first. */
  readonly operations: readonly string[] | null;
}

/** Where the metrics of main are kept: exactly one of the two is set. */
export interface HistoryConfig {
  readonly branch: string | null;
  /** Path from the root of the repository. */
  readonly file: string | null;
}

export type MetricGoal = FixedGoal | RelativeGoal;

/** Held against the newest commit of main in the history. */
export interface RelativeGoal {
  readonly metric: FixedGoal['metric'];
  readonly operator: 'no-decrease' | 'no-increase';
  readonly text: string;
}

export interface FixedGoal {
  readonly metric: MetricName;
  readonly operator: '>=' | '<=' | '>' | '<' | '=';
  /** In the metric's own unit: a ratio of 1 for coverage and sla, a count, milliseconds. */
  readonly value: number;
  /** As it was written. */
  readonly text: string;
}

/** How a rule of changes is rated in this repository. */
export interface RuleOverride {
  readonly severity: Severity | 'ignore';
  readonly reason: string | null;
  /** Last day it holds, an ISO date; null: for ever. */
  readonly until: string | null;
}

/** A change that is accepted in the configuration. */
export interface AcceptedChange {
  readonly fingerprint: string;
  /** The worst that is covered. */
  readonly severity: Exclude<Severity, 'info'>;
  readonly reason: string;
  /** Last day it holds, an ISO date. */
  readonly until: string;
}

export interface Config {
  /** Path it was read from; null: no file, the defaults hold. */
  readonly file: string | null;
  /** Globs of specifications; null: found by content. */
  readonly specs: readonly string[] | null;
  /** Where the file says `specs`; absent where it does not. */
  readonly specsAt?: Position;
  readonly providers: readonly ProviderConfig[];
  readonly services: readonly ServiceConfig[];
  /** The repository's compose file; null: none is used. */
  readonly compose: ComposeConfig | null;
  readonly integration: IntegrationConfig | null;
  /** Null: the repository publishes no pacts. */
  readonly consumer: ConsumerConfig | null;
  /** Whether `contract:` is written in the file: then pacts that are not found are a problem, not "not configured". */
  readonly contract: ContractConfig & { readonly configured: boolean };
  readonly load: LoadConfig;
  /** Null: base and head are not compared. */
  readonly compare: CompareConfig | null;
  /** Null: no experiments are configured. */
  readonly chaos: ChaosConfig | null;
  readonly audit: AuditConfig;
  readonly goals: readonly MetricGoal[];
  /** Null: no history is kept. */
  readonly history: HistoryConfig | null;
  /** Rules of changes that are rated otherwise, by id. */
  readonly rules: Readonly<Record<string, RuleOverride>>;
  /** Single changes that are meant, by fingerprint. */
  readonly accepted: readonly AcceptedChange[];
  readonly failOn: FailOn;
}
