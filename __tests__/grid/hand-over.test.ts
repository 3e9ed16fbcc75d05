import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { httpInteraction, pactText } from '../contract/support/pacts.ts';
import { type Handler, hal, startServer } from '../contract/support/servers.ts';
import { ACTION_DIRECTORY, type OpenedPullRequest, openPullRequest } from '../e2e/pull-request.ts';
import { BASE_SPEC, BREAKING_SPEC } from '../e2e/specs.ts';
import { runInside } from '../support/runner-inside.ts';
import { packZip } from '../support/zip.ts';

vi.mock('../../src/github/limits.ts', async () => (await import('./fast.ts')).limitsModule);

const READS = { permissions: { pull_requests: 'read', contents: 'read', metadata: 'read' } } as const;
const CONFIG = 'version: 1\nconsumer: { name: web-app, tags: [pr] }\n';

/** A repository that is a consumer, and a pull request of a fork that changes its pact. */
function openConsumer(head: Readonly<Record<string, string>> = {}) {
  return openPullRequest({
    base: { '.github/api-testing.yml': CONFIG, 'README.md': 'shop\n' },
    head: { 'pacts/orders.json': pactText('web-app', [httpInteraction({})]), ...head },
    fork: true,
  });
}

interface Broker {
  readonly url: string;
  readonly published: () => readonly Record<string, unknown>[];
}

/** The first run, by the fork, with a token that only reads and no secret; then the second, with what it is given. */
async function runBoth(pull: OpenedPullRequest, inputs: Readonly<Record<string, string>>, broker: Broker) {
  pull.server.addToken('ghs_fork', READS);
  pull.server.addToken('ghs_publish', {
    permissions: { actions: 'read', contents: 'read', pull_requests: 'write', checks: 'write', metadata: 'read' },
  });
  pull.pull.repository.contents.set(`${pull.baseSha}:.github/api-testing.yml`, CONFIG);
  const first = await runInside(
    'main',
    pull.act({ token: 'ghs_fork', run: { id: 1 }, inputs: { 'pact-broker-base-url': broker.url } }),
  );
  const content = readFileSync(first.outputs['result-file'] ?? '', 'utf8');
  const run = pull.server.addRun(
    {
      repository: pull.pull.repository,
      event: 'pull_request',
      headSha: pull.headSha,
      headBranch: pull.pull.head.ref,
      headRepository: pull.pull.head.repository,
      actor: 'stranger',
      attempt: 1,
      conclusion: 'success',
    },
    { 'api-testing-result': packZip([{ name: 'result.json', content }]) },
  );
  const event = { name: 'workflow_run', payload: pull.server.runEvent(run) };
  const actionDirectory = join(ACTION_DIRECTORY, 'publish');
  const options = pull.act({ actionDirectory, event, token: 'ghs_publish', sha: pull.baseSha, run: { id: 5 } });
  return runInside('publish', { ...options, inputs });
}

async function startBroker(knows: readonly string[], refuses = false): Promise<Broker & AsyncDisposable> {
  const bodies: Record<string, unknown>[] = [];
  const handle: Handler = ({ url, method, body, headers }, response) => {
    const name = /^\/pacticipants\/([^/]+)$/.exec(url)?.[1];
    if (name !== undefined) return hal(response, knows.includes(name) ? 200 : 404, { name });
    if (method !== 'POST' || url !== '/contracts/publish') return hal(response, 404, {});
    if (refuses || headers.authorization !== 'Bearer broker-secret') return hal(response, 401, {});
    bodies.push(JSON.parse(body) as Record<string, unknown>);
    return hal(response, 200, { _links: { 'pb:contracts': [{ href: '/x' }] } });
  };
  const server = await startServer(handle);
  return {
    url: server.url,
    published: () => bodies,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

describe('the pact of a consumer, changed in a fork', () => {
  it('is published by the second workflow, under the commit that GitHub names and the fork’s branch', async () => {
    await using broker = await startBroker(['web-app', 'orders-api']);
    await using pull = await openConsumer();
    const inputs = { 'pact-broker-base-url': broker.url, 'pact-broker-token': 'broker-secret' };
    const run = await runBoth(pull, inputs, broker);
    expect(broker.published(), run.log.join('\n')).toMatchObject([
      { pacticipantName: 'web-app', pacticipantVersionNumber: pull.headSha, branch: 'stranger:change' },
    ]);
    expect(broker.published()[0]).not.toHaveProperty('tags', ['pr']);
    expect(pull.comments()[0]?.body ?? run.summary).toContain('Published: the pact of web-app with orders-api.');
    expect(run.rawLines.filter((line) => !line.startsWith('::add-mask')).join('\n')).not.toContain('broker-secret');
  });

  it('is not published where the workflow has no broker, and the report says what to hand over', async () => {
    await using broker = await startBroker(['web-app', 'orders-api']);
    await using pull = await openConsumer();
    const run = await runBoth(pull, {}, broker);
    expect(broker.published()).toEqual([]);
    expect(run.summary, run.log.join('\n')).toContain('A pact is not published');
    expect(run.summary).toContain('pact-broker-token');
  });

  it.each([
    ['knows nobody of that name', [], false, /broker knows no pacticipant/],
    ['refuses', ['web-app', 'orders-api'], true, /401/],
  ] as const)('changes no verdict when the broker %s', async (_, knows, refuses, says) => {
    await using broker = await startBroker(knows, refuses);
    await using pull = await openConsumer();
    const inputs = { 'pact-broker-base-url': broker.url, 'pact-broker-token': 'broker-secret' };
    const run = await runBoth(pull, inputs, broker);
    expect(broker.published()).toEqual([]);
    expect(run.log.join('\n')).toMatch(says);
    expect(run.outputs['check-url']).not.toBe('');
  });
});

describe('a pull request of a fork that edits workflows', () => {
  it('is told at the very top not to be trusted, with the files', async () => {
    await using broker = await startBroker([]);
    await using pull = await openPullRequest({
      base: { 'api/openapi.yaml': BASE_SPEC },
      head: { 'api/openapi.yaml': BREAKING_SPEC, '.github/workflows/api.yml': 'on: push\n' },
      fork: true,
    });
    const run = await runBoth(pull, {}, broker);
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    const lines = pull.comments()[0]?.body.split('\n').slice(0, 6).join('\n') ?? '';
    expect(lines).toContain('Not to be trusted yet');
    expect(lines).toContain('`.github/workflows/api.yml`');
    expect(pull.check()?.output.summary).toContain('Not to be trusted yet');
  });

  it('is not spoken of where none is edited', async () => {
    await using broker = await startBroker([]);
    await using pull = await openPullRequest({
      base: { 'api/openapi.yaml': BASE_SPEC },
      head: { 'api/openapi.yaml': BREAKING_SPEC },
      fork: true,
    });
    await runBoth(pull, {}, broker);
    expect(pull.comments()[0]?.body).not.toContain('Not to be trusted');
  });
});
