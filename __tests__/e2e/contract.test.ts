import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DISPATCH_PAYLOAD } from '../../src/contract/webhook.ts';
import { httpInteraction, pactDocument, pactText } from '../contract/support/pacts.ts';
import { type RealBroker, startRealBroker } from '../contract/support/real-broker.ts';
import { type OpenedPullRequest, openPullRequest } from './pull-request.ts';
import { BASE_SPEC, BREAKING_SPEC } from './specs.ts';

const SERVER = `
require('node:http').createServer((_, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ id: 'o-1', user_id: 'u-1' }));
}).listen(process.env.PORT, '127.0.0.1');
`;
const CONFIG = '.github/api-testing.yml';

function asks(body: object): Record<string, unknown> {
  return httpInteraction({ path: '/orders/o-1', body });
}

describe('with Docker: contracts of a whole run', () => {
  let broker: RealBroker;

  beforeAll(async () => {
    broker = await startRealBroker();
    await broker.createEnvironment('production');
    for (const [consumer, body] of [
      ['web-app', { id: 'o-1', user_id: 'u-1' }],
      ['mobile-app', { id: 'o-1' }],
    ] as const) {
      const document = pactDocument(consumer, [asks(body)]);
      await broker.publishPact({ consumer, version: `${consumer}-1`, branch: 'main', document });
      await broker.setMainBranch(consumer, 'main');
      await broker.recordDeployment(consumer, `${consumer}-1`, 'production');
    }
  });

  afterAll(async () => {
    await broker?.[Symbol.asyncDispose]();
  });

  const inputs = () => ({ 'pact-broker-base-url': broker.url });

  it('a breaking change fails where a deployed consumer uses what broke, and names it with its environment', async () => {
    const config = 'fail-on: consumer-breaking\nprovider: { name: orders-api }\n';
    await using pull = await openPullRequest({
      base: { 'api/openapi.yaml': BASE_SPEC, [CONFIG]: config },
      head: { 'api/openapi.yaml': BREAKING_SPEC },
    });
    const run = await pull.run({ inputs: inputs() });
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(pull.comments()[0]?.body).toMatch(/web-app.*production/s);
  });

  it('and only warns where nobody does, with what was looked at', async () => {
    const config =
      'fail-on: consumer-breaking\nprovider: { name: orders-api }\ncontract: { selectors: [{ mainBranch: true, consumer: mobile-app }] }\n';
    const removed = BASE_SPEC.replace(
      '  /orders/{id}:',
      '  /invoices/{id}:\n    get:\n      responses: { "200": { description: It } }\n  /orders/{id}:',
    );
    await using pull = await openPullRequest({
      base: { 'api/openapi.yaml': removed, [CONFIG]: config },
      head: { 'api/openapi.yaml': BASE_SPEC },
    });
    const run = await pull.run({ inputs: inputs() });
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('passed');
    expect(run.outputs['breaking-changes']).toBe('0');
    expect(run.summary).toContain('looked at 2 pacts, main and every environment (production)');
  });

  it('a webhook has the commit that it names verified, and only the one pact', async () => {
    const config = 'provider: { name: orders-api, start: node server.cjs }\n';
    await using pull = await openPullRequest({
      base: { 'api/openapi.yaml': BASE_SPEC, 'server.cjs': SERVER, [CONFIG]: config },
      head: { 'notes.txt': 'later' },
    });
    pull.checkOutMain();
    const payload = {
      action: 'contract_requiring_verification_published',
      repository: { full_name: 'acme/shop', default_branch: 'main', owner: { login: 'acme' }, name: 'shop' },
      client_payload: {
        pact_url: `${broker.url}/pacts/provider/orders-api/consumer/web-app/version/web-app-1`,
        provider: 'orders-api',
        sha: pull.baseSha,
        branch: 'main',
        description: 'deployed in production',
        consumer: 'web-app',
        consumer_version: 'web-app-1',
      },
      sender: { login: 'ada' },
    };
    const at = { sha: pull.baseSha, ref: 'refs/heads/main', inputs: inputs() };
    const run = await pull.run({ event: { name: 'repository_dispatch', payload }, ...at });
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('passed');
    expect(run.summary).toContain('web-app');
    expect(run.summary).not.toContain('mobile-app');
    expect(await broker.get(`/pacticipants/orders-api/branches/main/versions/${pull.baseSha}`)).toMatchObject({
      _links: { 'pb:version': { name: pull.baseSha } },
    });
    expect(run.leftovers).toEqual([]);
  });

  it('a consumer waits until the provider has verified its new pact, and passes then', async () => {
    const config = 'consumer: { name: shop-app }\ncontract: { wait: 60s }\n';
    await broker.setMainBranch('orders-api', 'main');
    await broker.put('/pacticipants/orders-api/branches/main/versions/tip', {});
    const pact = pactText('shop-app', [asks({ id: 'o-1' })]);
    await using pull = await openPullRequest({
      base: { [CONFIG]: config },
      head: { 'pacts/shop.json': pact },
    });
    const done = pull.run({ inputs: inputs() });
    await verifyOncePublished(broker, { consumer: 'shop-app', version: pull.headSha });
    const run = await done;
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('passed');
    expect(run.log.join('\n')).toMatch(/waiting for orders-api, \d+ s of 60 s/);
    expect(pull.check()).toMatchObject({ conclusion: 'success' });
    // Who looks at the pull request meanwhile sees it as well.
    const told = pull.server.requests
      .filter(({ method }) => method === 'PATCH')
      .map(({ body }) => JSON.stringify(body));
    expect(told.join('\n')).toMatch(/"Running: waiting for orders-api, \d+ s of 60 s"/);
  });

  it.each([
    ['repository_dispatch', 'true', { contents: 'write' }],
    ['workflow_dispatch', 'contracts.yml', { actions: 'write' }],
  ] as const)('a consumer has the provider verify by %s, and passes with its answer', async (kind, trigger, permissions) => {
    const [consumer, provider] = [`asking-by-${kind}`, `stock-by-${kind}`];
    await using stock = await openPullRequest({
      base: {
        'api/openapi.yaml': BASE_SPEC,
        'server.cjs': SERVER,
        [CONFIG]: `provider: { name: ${provider}, start: node server.cjs }\n`,
      },
      head: { 'notes.txt': 'later' },
    });
    stock.checkOutMain();
    await using pull = await openPullRequest({
      base: { [CONFIG]: `consumer: { name: ${consumer}, trigger: ${trigger} }\ncontract: { wait: 60s }\n` },
      head: { 'pacts/stock.json': pactText(consumer, [asks({ id: 'o-1' })], provider) },
    });
    pull.server.addRepository({
      owner: 'acme',
      name: 'stock',
      workflows: { 'contracts.yml': Object.keys(DISPATCH_PAYLOAD) },
    });
    pull.server.addToken('token-for-providers', { kind: 'user', name: 'shop-bot', permissions });
    await broker.put(`/pacticipants/${provider}/branches/main/versions/${stock.baseSha}`, {});
    await noteRepository(broker, provider, `${pull.server.serverUrl}/acme/stock`);
    await broker.setMainBranch(provider, 'main');

    const asking = pull.run({ inputs: { ...inputs(), 'dispatch-token': 'token-for-providers' } });
    const started = await firstDispatch(pull);
    const repository = { full_name: 'acme/shop', default_branch: 'main', owner: { login: 'acme' }, name: 'shop' };
    const payload =
      started.kind === 'repository_dispatch'
        ? { action: started.type, client_payload: started.payload, repository, sender: { login: 'ada' } }
        : { inputs: started.inputs, ref: `refs/heads/${started.ref}`, repository, sender: { login: 'ada' } };
    const at = { sha: stock.baseSha, ref: 'refs/heads/main', inputs: inputs() };
    const verified = await stock.run({ event: { name: started.kind, payload }, ...at });
    expect(verified.outputs['verdict'], verified.log.join('\n')).toBe('passed');
    expect(stock.server.checkRuns(stock.baseSha).map(({ name }) => name)).toEqual([
      expect.stringContaining(`pact of ${consumer}`),
    ]);

    const run = await asking;
    expect(started.kind).toBe(kind);
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('passed');
    expect(pull.server.violations).toEqual([]);
    // Every request of the consumer's run is in its debug log, too.
    expect(run.rawLines).toContain('::debug::Pact Broker: POST /contracts/publish 200');
    expect(run.log.join('\n')).toContain(`Started the verification by ${provider} ${stock.baseSha.slice(0, 7)}`);
  });

  it('a consumer that may not start the provider’s workflow says which input takes a token that may', async () => {
    const config = 'consumer: { name: shop-app, trigger: true }\ncontract: { wait: 60s }\n';
    await using pull = await openPullRequest({
      base: { [CONFIG]: config },
      head: { 'pacts/shop.json': pactText('shop-app', [asks({ user_id: 'u-1' })]) },
    });
    await broker.setMainBranch('orders-api', 'main');
    await broker.put('/pacticipants/orders-api/branches/main/versions/cccccccccccccccccccccccccccccccccccccccc', {});
    await noteRepository(broker, 'orders-api', `${pull.server.serverUrl}/acme/orders`);
    const run = await pull.run({ inputs: { ...inputs(), 'dispatch-token': 'token-of-somebody-else' } });
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('broken');
    expect(run.summary).toContain('dispatch-token');
    const told = run.rawLines.filter((line) => !line.startsWith('::add-mask::')).join('\n');
    expect(told).not.toContain('token-of-somebody-else');
  });
});

async function noteRepository(broker: RealBroker, pacticipant: string, repositoryUrl: string): Promise<void> {
  await fetch(`${broker.url}/pacticipants/${pacticipant}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/merge-patch+json' },
    body: JSON.stringify({ repositoryUrl }),
  });
}

/** The workflow that the run starts in another repository. */
async function firstDispatch({ server }: OpenedPullRequest) {
  const lastMs = performance.now() + DEADLINE_MS;
  for (;;) {
    const [started] = server.dispatches();
    if (started !== undefined) return started;
    if (performance.now() > lastMs) throw new Error('the consumer has started nothing');
    await sleep(POLL_MS);
  }
}

const POLL_MS = 200;
const DEADLINE_MS = 60_000;

/** What the provider's workflow would do. */
async function verifyOncePublished(broker: RealBroker, { consumer, version }: { consumer: string; version: string }) {
  const path = `/pacts/provider/orders-api/consumer/${consumer}/version/${version}`;
  const lastMs = performance.now() + DEADLINE_MS;
  for (;;) {
    const pact = await broker.get(path).catch(() => null);
    if (pact !== null) {
      const { _links } = pact as { _links: Record<string, { href: string }> };
      // The consumer's first question is over by then, so that it has somebody to wait for.
      await sleep(1_000);
      const body = { success: true, providerApplicationVersion: 'tip', testResults: [] };
      const headers = { 'content-type': 'application/json' };
      const href = _links['pb:publish-verification-results']?.href ?? '';
      const answer = await fetch(href, { method: 'POST', headers, body: JSON.stringify(body) });
      if (answer.status !== 201) throw new Error(`not published: ${answer.status}`);
      return;
    }
    if (performance.now() > lastMs) throw new Error('the consumer has published nothing');
    await sleep(POLL_MS);
  }
}
