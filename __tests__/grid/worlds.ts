import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startFaultBroker } from '../contract/support/fault-broker.ts';
import { httpInteraction, pactDocument } from '../contract/support/pacts.ts';
import { ACTION_DIRECTORY, type OpenedPullRequest, openPullRequest } from '../e2e/pull-request.ts';
import { BASE_SPEC, BREAKING_SPEC, COMPATIBLE_SPEC } from '../e2e/specs.ts';
import type { RunActionOptions } from '../support/runner.ts';
import { runInside } from '../support/runner-inside.ts';
import { packZip } from '../support/zip.ts';
import type { Scenario, Start } from './grid.ts';

/** Questions whose answer the verdict is made from. */
const ACCEPTANCES = /graphql|collaborators/;
const COMMAND = /graphql|collaborators|pulls\/1$|reactions/;
const ARTIFACT = /graphql|collaborators|actions\/|contents|pulls$/;

const REPOSITORY = { full_name: 'acme/shop', default_branch: 'main', owner: { login: 'acme' }, name: 'shop' };
const SENDER = { repository: REPOSITORY, sender: { login: 'ada' } };

function open(head: string, more: Partial<Parameters<typeof openPullRequest>[0]> = {}) {
  return () =>
    openPullRequest({ base: { 'api/openapi.yaml': BASE_SPEC }, head: { 'api/openapi.yaml': head }, ...more });
}

/** The run under test is the fifth: all before it are older. */
function main(pull: OpenedPullRequest, overrides: Partial<RunActionOptions> = {}): Start {
  return { door: 'main', options: pull.act({ run: { id: 5 }, ...overrides }) };
}

export const PULL_REQUESTS: readonly Scenario[] = [
  {
    name: 'a pull request that breaks',
    open: open(BREAKING_SPEC),
    prepare: async (pull) => main(pull),
    deciding: ACCEPTANCES,
  },
  {
    name: 'a pull request that breaks, told again',
    open: open(BREAKING_SPEC),
    prepare: async (pull) => {
      await runInside('main', pull.act());
      return main(pull);
    },
    deciding: ACCEPTANCES,
  },
  {
    name: 'a break that is fixed',
    open: open(BREAKING_SPEC, { later: { 'api/openapi.yaml': COMPATIBLE_SPEC } }),
    prepare: async (pull) => {
      await runInside('main', pull.act());
      await pull.pushLater();
      return main(pull);
    },
  },
  { name: 'a pull request that is fine', open: open(COMPATIBLE_SPEC), prepare: async (pull) => main(pull) },
  {
    name: 'a pull request without a change of the API',
    open: open(BASE_SPEC, { head: { 'README.md': 'more\n' } }),
    prepare: async (pull) => main(pull),
  },
  {
    name: 'a change of the API that is taken back',
    open: open(COMPATIBLE_SPEC, { later: { 'api/openapi.yaml': BASE_SPEC } }),
    prepare: async (pull) => {
      await runInside('main', pull.act());
      await pull.pushLater();
      return main(pull);
    },
  },
];

function push(pull: OpenedPullRequest, branch: string): Start {
  const payload = { ref: `refs/heads/${branch}`, before: pull.baseSha, after: pull.headSha, deleted: false, ...SENDER };
  return main(pull, { event: { name: 'push', payload }, sha: pull.headSha, ref: `refs/heads/${branch}` });
}

export const EVENTS: readonly Scenario[] = [
  {
    name: 'a push to the branch of a pull request',
    open: open(BREAKING_SPEC),
    prepare: async (pull) => push(pull, 'change'),
    deciding: ACCEPTANCES,
    routing: /pulls$/,
  },
  { name: 'a push to main', open: open(BREAKING_SPEC), prepare: async (pull) => push(pull, 'main') },
  {
    name: 'a merge group',
    open: open(BREAKING_SPEC),
    prepare: async (pull) => {
      const group = {
        head_sha: pull.headSha,
        head_ref: 'refs/heads/gh-readonly-queue/main/pr-1-abc',
        base_sha: pull.baseSha,
        base_ref: 'refs/heads/main',
      };
      const payload = { action: 'checks_requested', merge_group: group, ...SENDER };
      return main(pull, { event: { name: 'merge_group', payload }, sha: pull.headSha });
    },
  },
  {
    name: 'a deployment',
    open: open(BREAKING_SPEC),
    prepare: async (pull) => {
      const payload = {
        deployment_status: { state: 'success', environment_url: 'http://127.0.0.1:9/', environment: 'staging' },
        deployment: { id: 1, sha: pull.headSha, ref: 'change', environment: 'staging' },
        ...SENDER,
      };
      return main(pull, { event: { name: 'deployment_status', payload }, sha: pull.headSha, ref: 'refs/heads/change' });
    },
  },
  ...['opens', 'updates', 'closes'].map(
    (what): Scenario => ({
      name: `a schedule that ${what} an issue`,
      open: open(BASE_SPEC, {
        head: {},
        permissions: { permissions: { contents: 'read', checks: 'write', issues: 'write', pull_requests: 'write' } },
      }),
      prepare: async (pull) => {
        const on = { event: { name: 'schedule', payload: { schedule: '0 5 * * *' } }, sha: pull.baseSha };
        const red = { ...on, ref: 'refs/heads/main', inputs: { issue: 'true', config: 'missing.yml' } };
        const green = { ...red, inputs: { issue: 'true' } };
        if (what !== 'opens') await runInside('main', pull.act({ ...red, run: { id: 1 } }));
        return main(pull, what === 'closes' ? green : red);
      },
    }),
  ),
];

const PROVIDER = `
require('node:http').createServer((_, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ id: 42, user_id: 'u-1' }));
}).listen(process.env.PORT, '127.0.0.1');
`;
const CONSUMER_COMMIT = 'c'.repeat(40);
const MAY_TELL = { contents: 'read', checks: 'write', pull_requests: 'write', statuses: 'write' } as const;

/** A provider that the webhook of a broker asks to verify one pact, and the consumer's repository beside it. */
async function openVerification(): Promise<OpenedPullRequest & { readonly pactUrl: string; readonly broker: string }> {
  const config = 'provider: { name: orders-api, start: node server.cjs }\n';
  const pull = await openPullRequest({
    base: { 'api/openapi.yaml': BASE_SPEC, 'server.cjs': PROVIDER, '.github/api-testing.yml': config },
    head: { 'notes.txt': 'later' },
    permissions: { permissions: MAY_TELL },
  });
  pull.server.addRepository({ owner: 'acme', name: 'web-app', commits: [CONSUMER_COMMIT] });
  const broker = await startFaultBroker({
    pacts: [pactDocument('web-app', [httpInteraction({ body: { id: 42, user_id: 'u-1' } })])],
    repositories: { 'web-app': `${pull.server.serverUrl}/acme/web-app` },
  });
  pull.checkOutMain();
  return {
    ...pull,
    broker: broker.url,
    pactUrl: `${broker.url}/pacts/provider/orders-api/consumer/web-app/pact-version/0`,
    [Symbol.asyncDispose]: async () => {
      await broker[Symbol.asyncDispose]();
      await pull[Symbol.asyncDispose]();
    },
  };
}

export const DISPATCHES: readonly Scenario[] = [
  {
    name: 'a webhook of a broker',
    open: openVerification,
    prepare: async (pull) => {
      const { pactUrl, broker } = pull as Awaited<ReturnType<typeof openVerification>>;
      const client_payload = {
        pact_url: pactUrl,
        provider: 'orders-api',
        sha: pull.baseSha,
        branch: 'main',
        consumer: 'web-app',
        consumer_version: CONSUMER_COMMIT,
      };
      const payload = { action: 'contract_requiring_verification_published', client_payload, ...SENDER };
      const event = { name: 'repository_dispatch', payload };
      const inputs = { 'pact-broker-base-url': broker };
      return main(pull, { event, sha: pull.baseSha, ref: 'refs/heads/main', inputs });
    },
  },
];

/** A comment that is there when its workflow begins, on a pull request that was told about before. */
function command(body: (pull: OpenedPullRequest, summary: string) => Promise<string>): Scenario['prepare'] {
  return async (pull) => {
    const first = await runInside('main', pull.act());
    const text = await body(pull, first.summary);
    const { options } = await commandStart(pull, text, 5);
    return { door: 'main', options };
  };
}

async function commandStart(pull: OpenedPullRequest, body: string, id: number): Promise<Start> {
  const comment = pull.server.addComment(pull.pull, { author: 'ada', body });
  pull.checkOutMain();
  const event = { name: 'issue_comment', payload: pull.server.commentEvent(comment) };
  const on = { event, sha: pull.baseSha, ref: 'refs/heads/main', actor: 'ada' };
  return main(pull, { ...on, run: { id } });
}

function acceptCommand(summary: string): string {
  const [found] = /\/api-test accept [0-9a-f]{16}/.exec(summary) ?? [];
  if (found === undefined) throw new Error(`no command in the report:\n${summary}`);
  return `${found} agreed with all of them`;
}

const COMMANDS_BY_NAME: Readonly<Record<string, Scenario['prepare']>> = {
  help: command(async () => '/api-test help'),
  status: command(async () => '/api-test status'),
  run: command(async () => '/api-test run'),
  accept: command(async (_, summary) => acceptCommand(summary)),
  revoke: command(async (pull, summary) => {
    const accept = acceptCommand(summary);
    const { door, options } = await commandStart(pull, accept, 3);
    await runInside(door, options);
    return `/api-test revoke ${accept.split(' ')[2]}`;
  }),
  'that is none': command(async () => '/api-test rn'),
};

export const COMMANDS: readonly Scenario[] = Object.entries(COMMANDS_BY_NAME).map(([name, prepare]) => ({
  name: `the command ${name}`,
  open: open(BREAKING_SPEC),
  prepare,
  deciding: COMMAND,
}));

const READS = { permissions: { pull_requests: 'read', contents: 'read', metadata: 'read' } } as const;

/** A run for a fork has ended; what it found is published. */
async function preparePublish(pull: OpenedPullRequest): Promise<Start> {
  pull.server.addToken('ghs_fork', READS);
  pull.server.addToken('ghs_publish', {
    permissions: { actions: 'read', contents: 'read', pull_requests: 'write', checks: 'write', metadata: 'read' },
  });
  const left = await runInside('main', pull.act({ token: 'ghs_fork', run: { id: 1 } }));
  const content = readFileSync(left.outputs['result-file'] ?? '', 'utf8');
  const run = pull.server.addRun(
    {
      repository: pull.pull.repository,
      event: 'pull_request',
      headSha: pull.headSha,
      headBranch: pull.pull.head.ref,
      headRepository: pull.pull.head.repository,
      actor: 'stranger',
      attempt: 1,
      conclusion: 'failure',
    },
    { 'api-testing-result': packZip([{ name: 'result.json', content }]) },
  );
  const event = { name: 'workflow_run', payload: pull.server.runEvent(run) };
  const actionDirectory = join(ACTION_DIRECTORY, 'publish');
  const options = pull.act({ actionDirectory, event, token: 'ghs_publish', sha: pull.baseSha, run: { id: 5 } });
  return { door: 'publish', options };
}

export const PUBLISHED: readonly Scenario[] = [
  {
    name: 'the result of a run for a fork',
    open: open(BREAKING_SPEC, { fork: true }),
    prepare: preparePublish,
    deciding: ARTIFACT,
  },
  {
    name: 'the result of a run for a fork, accepted by a comment',
    open: open(BREAKING_SPEC, { fork: true }),
    prepare: async (pull) => {
      const start = await preparePublish(pull);
      const first = await runInside(start.door, start.options);
      const { door, options } = await commandStart(pull, acceptCommand(first.summary), 6);
      await runInside(door, options);
      return { ...start, options: { ...start.options, run: { id: 7 } } };
    },
    deciding: ARTIFACT,
  },
];
