import type { TriggerConfig } from '../model/config.ts';
import type { WorkflowStart } from '../model/event.ts';
import { type Problem, ProblemError, toProblem } from '../model/problem.ts';
import type { Broker, Pacticipant } from './broker.ts';
import type { ProviderVersion } from './broker-versions.ts';
import { DISPATCH_TYPE } from './webhook.ts';

/** Starts the workflow of a repository with a payload as the broker's webhook has it. Throws ProblemError. */
export type StartVerification = (start: {
  readonly repositoryUrl: string;
  readonly how: WorkflowStart;
  readonly payload: Readonly<Record<string, string>>;
}) => Promise<void>;

/** Whose verification is missing for one answer of the broker. */
export interface MissingVerification {
  /** Null: the providers' main branches. */
  readonly environment: string | null;
  readonly providers: readonly string[];
}

export interface TriggerInput {
  readonly broker: Broker;
  readonly consumer: string;
  readonly trigger: TriggerConfig;
  readonly version: string;
  readonly branch: string | null;
  readonly runUrl: string | null;
  readonly start: StartVerification;
  readonly log: (line: string) => void;
}

export interface Triggered {
  /** Workflows that were started. */
  readonly started: number;
  readonly problems: readonly Problem[];
}

const COMMIT = /^[0-9a-f]{40}$/;

/** What the broker's webhook would do: one run of the provider's workflow for each of its versions that is asked about. Never throws. */
export async function triggerVerifications(
  missing: readonly MissingVerification[],
  input: TriggerInput,
): Promise<Triggered> {
  const providers = [...new Set(missing.flatMap(({ providers }) => providers))].sort();
  const problems: Problem[] = [];
  let started = 0;
  for (const provider of providers) {
    const places = missing.filter((one) => one.providers.includes(provider)).map(({ environment }) => environment);
    try {
      started += await triggerProvider(provider, places, input);
    } catch (thrown) {
      problems.push(toProblem(thrown, 'contract.not-triggered', `The verification by ${provider} was not started`));
    }
  }
  return { started, problems };
}

async function triggerProvider(
  provider: string,
  places: readonly (string | null)[],
  input: TriggerInput,
): Promise<number> {
  const { broker, trigger, start, log } = input;
  const known = await broker.pacticipant(provider);
  const repositoryUrl = known?.repositoryUrl ?? null;
  if (repositoryUrl === null) throw withoutRepository(provider);
  const how = howToStart(provider, known, trigger);
  const versions = await broker.versionsAt(provider, places);
  for (const version of versions) {
    if (!COMMIT.test(version.number)) throw noCommit(provider, version);
    await start({ repositoryUrl, how, payload: payloadOf(provider, version, input) });
    log(`Started the verification by ${provider} ${version.number.slice(0, 7)} (${describeVersion(version)})`);
  }
  return versions.length;
}

/** A workflow runs on a branch: the main one, whose checkout knows every version's commit. */
function howToStart(provider: string, known: Pacticipant | null, trigger: TriggerConfig): WorkflowStart {
  if (trigger.kind === 'repository_dispatch') return { kind: trigger.kind, type: DISPATCH_TYPE };
  const ref = known?.mainBranch ?? null;
  if (ref === null) throw withoutMainBranch(provider, trigger.workflow);
  return { kind: trigger.kind, workflow: trigger.workflow, ref };
}

/** As `DISPATCH_PAYLOAD` of the webhook, with its variables filled in. */
function payloadOf(provider: string, version: ProviderVersion, input: TriggerInput): Record<string, string> {
  const { broker, consumer, branch, runUrl } = input;
  const names = [provider, consumer, input.version].map(encodeURIComponent);
  return {
    pact_url: `${broker.address}/pacts/provider/${names[0]}/consumer/${names[1]}/version/${names[2]}`,
    provider,
    sha: version.number,
    branch: version.branch ?? '',
    description: describeVersion(version),
    consumer,
    consumer_version: input.version,
    consumer_branch: branch ?? '',
    consumer_build: runUrl ?? '',
  };
}

function describeVersion({ environments, isMain }: ProviderVersion): string {
  const main = isMain ? ['latest from main branch'] : [];
  return [...main, ...(environments.length > 0 ? [`deployed in ${environments.join(', ')}`] : [])].join(', ');
}

function withoutRepository(provider: string): ProblemError {
  return new ProblemError({
    code: 'contract.not-triggered',
    what: `The verification by ${provider} was not started`,
    why: 'the broker knows no repository of it',
    todo: 'Run `api-testing broker setup` in the provider’s repository.',
  });
}

function withoutMainBranch(provider: string, workflow: string): ProblemError {
  return new ProblemError({
    code: 'contract.not-triggered',
    what: `The verification by ${provider} was not started`,
    why: `the broker knows no main branch of it, on which ${workflow} would run`,
    todo: 'Run `api-testing broker setup` in the provider’s repository.',
  });
}

function noCommit(provider: string, { number }: ProviderVersion): ProblemError {
  return new ProblemError({
    code: 'contract.not-triggered',
    what: `The verification by ${provider} was not started`,
    why: `its version ${number} is no commit`,
    todo: 'Publish verification results of the provider under the commit that was verified.',
  });
}
