import type { RunEvent } from '../model/event.ts';
import { ProblemError } from '../model/problem.ts';
import { isRefName, Payload } from './payload.ts';
import { parseRepository, parseRun } from './run-place.ts';
import { decideTrust } from './trust.ts';

export interface EventSource {
  /** `GITHUB_EVENT_NAME` */
  readonly name: string;
  /** Content of the file that `GITHUB_EVENT_PATH` names, parsed. */
  readonly payload: unknown;
  /** The runner's `GITHUB_…` variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Git writes "no commit" as zeros. */
const NO_COMMIT = /^0+$/;

type Judged = Pick<
  RunEvent,
  'headSha' | 'baseRef' | 'baseIs' | 'branch' | 'baseBranch' | 'pullRequest' | 'dispatch' | 'deploymentUrl' | 'labels'
> & {
  readonly headRepository: string | null;
};

interface Reader {
  readonly name: RunEvent['name'];
  readonly read: (payload: Payload, environment: EventSource['environment']) => Judged;
}

const READERS: Readonly<Record<string, Reader>> = {
  pull_request: { name: 'pull_request', read: readPullRequest },
  pull_request_target: { name: 'pull_request', read: readPullRequest },
  push: { name: 'push', read: readPush },
  workflow_dispatch: { name: 'workflow_dispatch', read: readDispatch },
  repository_dispatch: { name: 'repository_dispatch', read: readVerificationRequest },
  schedule: { name: 'schedule', read: readSchedule },
  merge_group: { name: 'merge_group', read: readMergeGroup },
  deployment_status: { name: 'deployment_status', read: readDeployment },
};

/** What happened and how far it is trusted, from what the runner says. Throws `ProblemError` for events it cannot judge. */
export function parseEvent(source: EventSource): RunEvent {
  const { name, environment } = source;
  const reader = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
  if (reader === undefined) throw unsupported(name);
  const { headRepository, ...judged } = reader.read(new Payload(source.payload), environment);
  const repository = environment['GITHUB_REPOSITORY'] ?? null;
  const actor = environment['GITHUB_ACTOR'] ?? null;
  const { trust, reason } = decideTrust({ event: name, repository, headRepository, actor });
  return {
    name: reader.name,
    repository: parseRepository(repository),
    ...judged,
    trust,
    trustReason: reason,
    ...parseRun(repository, environment),
  };
}

/** On a pull request the head is what its author pushed; GITHUB_SHA is a merge commit that exists nowhere else. */
function readPullRequest(payload: Payload): Judged {
  const pull = payload.at('pull_request');
  const head = pull.at('head');
  const base = pull.at('base');
  return {
    headSha: head.at('sha').sha(),
    baseRef: base.at('sha').sha(),
    baseIs: 'merge-base',
    branch: head.at('ref').branch(),
    baseBranch: base.at('ref').branch(),
    pullRequest: pull.at('number').positiveInteger(),
    labels: pull.at('labels').names(),
    headRepository: head.at('repo').at('full_name').optionalText(),
  };
}

function readPush(payload: Payload, environment: EventSource['environment']): Judged {
  const after = payload.at('after').sha();
  if (payload.at('deleted').isTrue() || NO_COMMIT.test(after)) {
    throw new ProblemError({
      code: 'event.deleted',
      what: `The push deleted ${payload.at('ref').text()}`,
      why: 'there is no commit to judge',
      todo: 'Leave deleted branches out of the workflow: `if: github.event.deleted == false`.',
    });
  }
  const before = payload.at('before').sha();
  const branch = branchOf(payload.at('ref').text());
  const baseBranch = payload.at('repository').at('default_branch').branch();
  const isFirst = NO_COMMIT.test(before);
  return {
    headSha: after,
    baseRef: isFirst ? firstPushBase(branch, baseBranch) : before,
    baseIs: isFirst ? 'merge-base' : 'tip',
    branch,
    baseBranch,
    pullRequest: null,
    headRepository: environment['GITHUB_REPOSITORY'] ?? null,
  };
}

/** A new branch is compared with where it left the default branch; a first push of that one with nothing. */
function firstPushBase(branch: string | null, baseBranch: string): string | null {
  return branch === baseBranch ? null : `refs/remotes/origin/${baseBranch}`;
}

/** With the inputs of a verification it is one: a consumer's run that may write actions, and no contents, asks like this. */
function readDispatch(payload: Payload, environment: EventSource['environment']): Judged {
  const inputs = payload.at('inputs');
  if (textOrNull(inputs.at('pact_url')) !== null) return readRequest(payload, inputs, environment);
  const baseBranch = payload.at('repository').at('default_branch').branch();
  return {
    headSha: new Payload(environment['GITHUB_SHA'], 'GITHUB_SHA').sha(),
    baseRef: `refs/remotes/origin/${baseBranch}`,
    baseIs: 'merge-base',
    branch: branchOf(payload.at('ref').text()),
    baseBranch,
    pullRequest: null,
    headRepository: environment['GITHUB_REPOSITORY'] ?? null,
  };
}

/** Nothing changed: the default branch is looked at as it is. Its payload names the time and no repository. */
function readSchedule(_: Payload, environment: EventSource['environment']): Judged {
  const baseBranch = new Payload(environment['GITHUB_REF'], 'GITHUB_REF').branch();
  return {
    headSha: new Payload(environment['GITHUB_SHA'], 'GITHUB_SHA').sha(),
    baseRef: `refs/remotes/origin/${baseBranch}`,
    baseIs: 'merge-base',
    branch: baseBranch,
    baseBranch,
    pullRequest: null,
    headRepository: environment['GITHUB_REPOSITORY'] ?? null,
  };
}

/** The webhook of the Pact Broker, as `api-testing broker setup` makes it; GitHub names the type in `action`. */
function readVerificationRequest(payload: Payload, environment: EventSource['environment']): Judged {
  const type = payload.at('action').text();
  if (type !== VERIFICATION_REQUEST) throw foreignDispatch(type);
  return readRequest(payload, payload.at('client_payload'), environment);
}

/** What is to be verified, in the same words whichever way it came. */
function readRequest(payload: Payload, client: Payload, environment: EventSource['environment']): Judged {
  const headSha = readProviderVersion(client.at('sha'), environment);
  const text = (key: string) => textOrNull(client.at(key));
  const named = text('branch');
  const branch = named !== null && isRefName(named) ? named : null;
  const baseBranch = payload.at('repository').at('default_branch').branch();
  return {
    headSha,
    // Its merge base with the branch it is on is the commit itself.
    baseRef: `refs/remotes/origin/${branch ?? baseBranch}`,
    baseIs: 'merge-base',
    branch,
    baseBranch,
    pullRequest: null,
    headRepository: environment['GITHUB_REPOSITORY'] ?? null,
    dispatch: {
      pactUrl: client.at('pact_url').text(),
      provider: text('provider'),
      consumer: text('consumer'),
      consumerVersion: text('consumer_version'),
      description: text('description'),
    },
  };
}

const VERIFICATION_REQUEST = 'contract_requiring_verification_published';

/** The broker fills a variable that it has no value for with nothing. */
function textOrNull(value: Payload): string | null {
  return value.isPresent && !value.isEmptyText ? value.text() : null;
}

/** Of a provider that never published anything the broker names no version: then it is the workflow's own commit. */
function readProviderVersion(value: Payload, environment: EventSource['environment']): string {
  if (textOrNull(value) === null) return new Payload(environment['GITHUB_SHA'], 'GITHUB_SHA').sha();
  return value.sha();
}

function foreignDispatch(type: string): ProblemError {
  return new ProblemError({
    code: 'event.unsupported',
    what: `The dispatch \`${type.slice(0, 100)}\` is not supported`,
    why: `only \`${VERIFICATION_REQUEST}\` is, which the webhook of a Pact Broker sends`,
    todo: `Start the workflow \`on: repository_dispatch: types: [${VERIFICATION_REQUEST}]\`.`,
  });
}

/** A merge queue tests exactly what will land on the base's tip of that moment, so the tip is what it is compared with. */
function readMergeGroup(payload: Payload, environment: EventSource['environment']): Judged {
  const group = payload.at('merge_group');
  const branch = group.at('head_ref').branch();
  const queued = QUEUE_BRANCH.exec(branch ?? '')?.[1];
  return {
    headSha: group.at('head_sha').sha(),
    baseRef: group.at('base_sha').sha(),
    baseIs: 'tip',
    branch,
    baseBranch: group.at('base_ref').branch(),
    pullRequest: null,
    ...(queued !== undefined && { queued: Number(queued) }),
    headRepository: environment['GITHUB_REPOSITORY'] ?? null,
  };
}

/** As GitHub names the branch of a merge group: for one pull request, on top of those before it in the queue. */
const QUEUE_BRANCH = /^gh-readonly-queue\/.+\/pr-([1-9]\d{0,14})-[0-9a-f]+$/;

/** Only a deployment that succeeded has something to talk to. Its `ref` may be a branch, a tag or a commit. */
function readDeployment(payload: Payload, environment: EventSource['environment']): Judged {
  const status = payload.at('deployment_status');
  const deployment = payload.at('deployment');
  const state = status.at('state').text();
  if (state !== 'success') throw unfinishedDeployment(state);
  const baseBranch = payload.at('repository').at('default_branch').branch();
  const ref = deployment.at('ref').text();
  const url = status.at('environment_url');
  const headSha = deployment.at('sha').sha();
  return {
    headSha,
    baseRef: `refs/remotes/origin/${baseBranch}`,
    baseIs: 'merge-base',
    branch: ref === headSha ? null : branchOf(ref),
    baseBranch,
    pullRequest: null,
    // Whoever is on the default branch was let in by a writer; of any other commit the event does not say whose it is.
    headRepository: ref === baseBranch ? (environment['GITHUB_REPOSITORY'] ?? null) : null,
    ...(url.isPresent && !url.isEmptyText && { deploymentUrl: url.httpUrl() }),
  };
}

function unfinishedDeployment(state: string): ProblemError {
  return new ProblemError({
    code: 'event.deployment',
    what: `The deployment is \`${state.slice(0, 40)}\``,
    why: 'there is nothing to test before it has succeeded',
    todo: "Let the job run for finished deployments only: `if: github.event.deployment_status.state == 'success'`.",
  });
}

function branchOf(ref: string): string | null {
  if (ref.startsWith('refs/tags/')) return null;
  const name = ref.replace(/^refs\/heads\//, '');
  return isRefName(name) ? name : null;
}

function unsupported(name: string): ProblemError {
  const supported = [...Object.keys(READERS), 'issue_comment'].join(', ');
  return new ProblemError({
    code: 'event.unsupported',
    what: `The event \`${name.slice(0, 60)}\` is not supported`,
    why: `supported are ${supported}`,
    todo:
      name === 'workflow_run'
        ? 'The result of another workflow is published by the action in the folder `publish`.'
        : 'Run the action in a workflow `on: pull_request`, with `merge_group:` beside it where a merge queue is used.',
  });
}
