import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { parseEvent } from '../../src/action/event.ts';
import { openBrokerHttp } from '../../src/contract/broker-http.ts';
import { DEFAULT_LIMITS } from '../../src/contract/limits.ts';
import { planSetup, takeStep } from '../../src/contract/setup.ts';
import { httpInteraction, pactText } from '../contract/support/pacts.ts';
import { startBrokerWithWebhooks } from '../contract/support/real-broker.ts';
import { startServer } from '../contract/support/servers.ts';
import { makeRepository } from '../detect/repository.ts';
import { runOn } from './support.ts';

const TOKEN = 'github_pat_0123';
const ARRIVES_WITHIN_MS = 60_000; // the broker sends its first webhook 5 s after the event

const PROVIDER = `
require('node:http').createServer((_, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ id: 42, user_id: 'u-1' }));
}).listen(process.env.PORT, '127.0.0.1');
`;

/** A consumer's pull request, made for this test. */
function consumer() {
  const repository = makeRepository();
  const base = repository.commit({
    '.github/api-testing.yml': 'consumer: { name: web-app }\ncontract: { wait: 1s }\n',
  });
  repository.git('switch', '--quiet', '--create', 'topic');
  const pact = pactText('web-app', [httpInteraction({ body: { id: 42, user_id: 'u-1' } })]);
  return { repository, base, head: repository.commit({ 'pacts/orders.json': pact }) };
}

describe('with Docker: from the pull request of a consumer to its merge', () => {
  it('publishes, has the provider verify by the webhook that was set up, and may then be merged', async () => {
    await using broker = await startBrokerWithWebhooks();
    await using github = await startServer((_, response) => response.writeHead(204).end());
    const origin = makeRepository();
    const sha = origin.commit({
      'server.cjs': PROVIDER,
      '.github/api-testing.yml': 'provider: { name: orders-api, start: node server.cjs }\n',
    });
    const dispatchUrl = `${github.url}/repos/acme/orders/dispatches`;
    await setUp(broker.url, dispatchUrl);
    await broker.put(`/pacticipants/orders-api/branches/main/versions/${sha}`, {});

    const web = consumer();
    const before = await runOn(web.repository, web, { brokerUrl: broker.url });
    expect(before.stage('contract').findings.map(({ rule }) => rule)).toEqual(['contract.gate.not-verified']);

    const lastMs = performance.now() + ARRIVES_WITHIN_MS;
    while (github.seen.length === 0 && performance.now() < lastMs) await sleep(200);
    const [request] = github.seen;
    expect(request).toMatchObject({ method: 'POST', url: '/repos/acme/orders/dispatches' });
    expect(request?.headers['authorization']).toBe(`Bearer ${TOKEN}`);
    expect(request?.body).not.toContain(TOKEN);

    const { event_type: action, client_payload } = JSON.parse(request?.body ?? '');
    const event = parseEvent({
      name: 'repository_dispatch',
      payload: { action, client_payload, repository: { default_branch: 'main' } },
      environment: { GITHUB_REPOSITORY: 'acme/orders', GITHUB_ACTOR: 'bot', GITHUB_SHA: sha },
    });
    expect(event).toMatchObject({
      headSha: sha,
      branch: 'main',
      dispatch: {
        provider: 'orders-api',
        consumer: 'web-app',
        consumerVersion: web.head,
        description: 'latest from main branch',
      },
    });
    const verified = await runOn(origin.clone(), { base: sha, head: sha }, { event, brokerUrl: broker.url });
    expect(verified.stage('contract').outcome, verified.stage('contract').reason).toBe('passed');

    const after = await runOn(web.repository, web, { brokerUrl: broker.url });
    expect(after.stage('contract')).toMatchObject({
      outcome: 'passed',
      reason: '1 pact with 1 interaction published; can be merged',
    });
  });

  it('says that the provider was not told, where its webhook is refused', async () => {
    await using broker = await startBrokerWithWebhooks();
    await using github = await startServer((_, response) => response.writeHead(401).end());
    await setUp(broker.url, `${github.url}/repos/acme/orders/dispatches`);
    await broker.put('/pacticipants/orders-api/branches/main/versions/1', {});

    const web = consumer();
    const lastMs = performance.now() + ARRIVES_WITHIN_MS;
    let told: readonly string[] = [];
    do {
      const asked = await runOn(web.repository, web, { brokerUrl: broker.url });
      const { findings } = asked.stage('contract');
      told = findings.filter(({ rule }) => rule === 'contract.webhook.failed').map(({ message }) => message);
    } while (told.length === 0 && performance.now() < lastMs);
    expect(told[0]).toMatch(
      /^orders-api was not told: the broker's webhook POST 127\.0\.0\.1 failed 1 time, and is tried again/,
    );
    expect(github.seen[0]?.url).toBe('/repos/acme/orders/dispatches');
  });

  async function setUp(address: string, dispatchUrl: string): Promise<void> {
    const http = openBrokerHttp({
      address,
      credentials: { token: null, username: null, password: null },
      limits: DEFAULT_LIMITS,
      signal: new AbortController().signal,
      log: () => {},
    });
    const pacticipant = { name: 'orders-api', mainBranch: 'main', repositoryUrl: 'https://github.com/acme/orders' };
    const wanted = {
      pacticipants: [pacticipant],
      environments: [],
      webhooks: [{ provider: 'orders-api', dispatchUrl, token: TOKEN }],
    };
    for (const step of await planSetup(http, wanted)) await takeStep(http, step);
  }
});
