import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseEvent } from '../../src/action/event.ts';
import { httpInteraction, pactDocument } from '../contract/support/pacts.ts';
import { type RealBroker, startRealBroker } from '../contract/support/real-broker.ts';
import { closedAddress, startServer } from '../contract/support/servers.ts';
import { makeRepository, type Repository } from '../detect/repository.ts';
import { type Asked, runOn } from './support.ts';

const ORDER = httpInteraction({ body: { id: 42, user_id: 'u-1' } });

/** Answers every request with this body; what it is made of stands in a file that only `provider.base` writes. */
function server(body: object): string {
  return `
const { readFileSync } = require('node:fs');
const body = readFileSync('prepared.json', 'utf8');
require('node:http').createServer((_, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(body);
}).listen(process.env.PORT, '127.0.0.1');
// ${JSON.stringify(body)}
`;
}

function filesOf(body: object): Readonly<Record<string, string>> {
  return { 'server.cjs': server(body), 'body.json': JSON.stringify(body) };
}

const CONFIG = 'provider: { name: orders-api, start: node server.cjs, base: cp body.json prepared.json }\n';

/** A provider whose deployed commit keeps its promise, and whose later one does not. The configuration came between them. */
function provider(): { repository: Repository; deployed: string; later: string } {
  const origin = makeRepository();
  const deployed = origin.commit(filesOf({ id: 42, user_id: 'u-1' }));
  origin.commit({ '.github/api-testing.yml': CONFIG });
  const later = origin.commit(filesOf({ id: 42 }));
  return { repository: origin.clone(), deployed, later };
}

function event(payload: Readonly<Record<string, unknown>>, sha: string) {
  return parseEvent({
    name: 'repository_dispatch',
    payload: {
      action: 'contract_requiring_verification_published',
      repository: { default_branch: 'main' },
      client_payload: { provider: 'orders-api', branch: 'main', consumer: 'web-app', ...payload },
    },
    environment: { GITHUB_REPOSITORY: 'acme/orders', GITHUB_ACTOR: 'bot', GITHUB_SHA: sha, GITHUB_RUN_ID: '7' },
  });
}

function runFor(at: ReturnType<typeof provider>, payload: Readonly<Record<string, unknown>>, asked: Asked = {}) {
  const request = event(payload, at.later);
  return runOn(at.repository, { base: at.later, head: request.headSha }, { event: request, ...asked });
}

describe('with Docker: a webhook of a real Pact Broker', () => {
  let broker: RealBroker;
  let pactUrl: string;

  beforeAll(async () => {
    broker = await startRealBroker();
    const document = pactDocument('web-app', [ORDER]);
    await broker.publishPact({ consumer: 'web-app', version: 'web-1', branch: 'topic', document });
    await fetch(`${broker.url}/pacticipants/web-app`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/merge-patch+json' },
      body: JSON.stringify({ repositoryUrl: 'https://github.com/acme/web-app' }),
    });
    const other = pactDocument('web-app', [httpInteraction({ body: { id: 42, nobody: 1 } })]);
    await broker.publishPact({ consumer: 'web-app', version: 'web-2', branch: 'other', document: other });
    const pact = (await broker.get('/pacts/provider/orders-api/consumer/web-app/version/web-1')) as {
      _links: Record<string, { href: string }>;
    };
    pactUrl = pact._links['pb:pact-version']?.href ?? pact._links['self']?.href ?? '';
  });

  afterAll(async () => {
    await broker?.[Symbol.asyncDispose]();
  });

  it('verifies just that pact with the provider of the commit it names, and publishes for that commit', async () => {
    const at = provider();
    const ran = await runFor(
      at,
      { pact_url: pactUrl, sha: at.deployed, consumer_version: 'web-1' },
      { brokerUrl: broker.url },
    );
    const stage = ran.stage('contract');
    expect(stage.outcome, `${stage.reason}\n${ran.lines.join('\n')}`).toBe('passed');
    expect(stage.detail).toMatchObject({
      pacts: [{ consumer: 'web-app', consumerVersion: 'web-1', verification: 'passed', published: true }],
      interactions: [{ outcome: 'passed' }],
      gates: [],
      requestedBy: { consumer: 'web-app', version: 'web-1', repository: 'https://github.com/acme/web-app' },
    });
    expect(ran.result.stages.filter(({ outcome }) => outcome !== 'skipped')).toHaveLength(1);
    const version = await broker.get(`/pacticipants/orders-api/versions/${at.deployed}`);
    expect(version).toMatchObject({ _embedded: { branchVersions: [{ name: 'main' }] } });
    expect(at.repository.git('worktree', 'list').split('\n')).toHaveLength(1);
    expect(existsSync(`${at.repository.directory}/prepared.json`)).toBe(false);
  });

  it('fails with the commit that breaks it', async () => {
    const at = provider();
    const ran = await runFor(at, { pact_url: pactUrl, sha: at.later }, { brokerUrl: broker.url });
    expect(ran.stage('contract')).toMatchObject({ outcome: 'failed', detail: { pacts: [{ published: true }] } });
    expect(ran.stage('contract').findings[0]?.message).toContain('user_id');
    expect(ran.stage('contract').findings[0]?.todo).toContain('its change waits for this answer');
    expect(ran.result.verdict.conclusion).toBe('failure');
  });

  it('does not send the credentials to an address that is not the broker’s', async () => {
    await using stranger = await startServer((_, response) => response.end());
    const at = provider();
    const pact = `${stranger.url}/pacts/provider/orders-api/consumer/web-app/pact-version/1`;
    const ran = await runFor(at, { pact_url: pact, sha: at.deployed }, { brokerUrl: broker.url });
    expect(ran.stage('contract')).toMatchObject({ outcome: 'broken', problems: [{ code: 'broker.foreign-link' }] });
    expect(stranger.seen).toEqual([]);
  });
});

describe('a webhook that asks for what is not right', () => {
  it('is refused for a commit that is on no branch, before anything of it is run', async () => {
    const at = provider();
    const stray = at.repository.git('commit-tree', '-m', 'stray', `${at.deployed}^{tree}`, '-p', at.deployed);
    const ran = await runFor(
      at,
      { pact_url: 'http://127.0.0.1:1/x', sha: stray },
      { brokerUrl: await closedAddress() },
    );
    expect(ran.result).toMatchObject({
      verdict: { word: 'broken' },
      stages: [],
      setup: [{ code: 'dispatch.foreign-commit' }],
    });
  });

  it('is refused for a provider that the repository does not have', async () => {
    const at = provider();
    const ran = await runFor(at, { pact_url: 'http://127.0.0.1:1/x', sha: at.later, provider: 'bills-api' });
    expect(ran.result.setup).toMatchObject([
      { code: 'dispatch.unknown-provider', why: 'the configuration names orders-api' },
    ]);
  });

  it('says which dispatches it takes, and refuses a version that is no commit', () => {
    const sha = 'a'.repeat(40);
    expect(() => event({ pact_url: 'x', sha: 'prov-1' }, sha)).toThrow('`client_payload.sha` is not a full commit id');
    expect(() => event({ sha }, sha)).toThrow('`client_payload.pact_url` is not a text');
    expect(event({ pact_url: 'x', sha: '', branch: '', consumer_version: '' }, sha)).toMatchObject({
      name: 'repository_dispatch',
      headSha: sha,
      branch: null,
      baseRef: 'refs/remotes/origin/main',
      trust: 'full',
      dispatch: { pactUrl: 'x', provider: 'orders-api', consumer: 'web-app', consumerVersion: null },
    });
    expect(event({ pact_url: 'x', sha, branch: '--upload-pack=id' }, sha).branch).toBeNull();
    const foreign = { action: 'deploy', client_payload: {}, repository: { default_branch: 'main' } };
    expect(() => parseEvent({ name: 'repository_dispatch', payload: foreign, environment: {} })).toThrow(
      'The dispatch `deploy` is not supported',
    );
  });
});
