import { describe, expect, it } from 'vitest';
import { openBroker } from '../../src/contract/broker.ts';
import { publishPacts } from '../../src/contract/broker-contracts.ts';
import { openBrokerHttp } from '../../src/contract/broker-http.ts';
import { describeDifference } from '../../src/contract/pact-difference.ts';
import { parsePact } from '../../src/contract/pact-file.ts';
import { httpInteraction, pactDocument, pactText } from './support/pacts.ts';
import { startRealBroker } from './support/real-broker.ts';
import { type Handler, hal, startServer } from './support/servers.ts';

const ORDER = httpInteraction({ body: { id: 42, items: [{ price: 1 }] } });

function pact(interactions: readonly unknown[], provider = 'orders-api') {
  return parsePact(pactText('web-app', interactions, provider), 'pact.json');
}

async function publish(handle: Handler) {
  await using server = await startServer(handle);
  const http = openBrokerHttp({
    address: server.url,
    credentials: { token: null, username: null, password: null },
    limits: { attemptMs: 5_000, brokerPatienceMs: 5_000, retryBaseMs: 1, attempts: 2 },
    signal: new AbortController().signal,
    log: () => {},
  });
  const publication = {
    consumer: 'web-app',
    version: 'a'.repeat(40),
    branch: 'topic',
    tags: ['next'],
    buildUrl: 'https://x.test/1',
  };
  const pacts = [pact([ORDER]), pact([ORDER], 'bills-api')];
  const outcome = await publishPacts(http, { ...publication, pacts }).catch((error: unknown) => error);
  return { outcome, seen: server.seen };
}

const kept = (count: number) => ({
  notices: [{ type: 'success', text: 'published' }, { type: 'odd' }],
  _links: { 'pb:contracts': Array.from({ length: count }, (_, index) => ({ href: `/${index}` })) },
});

describe('publishing the pacts of one version', () => {
  it('sends them together, with branch, tags and build, and returns the broker’s notes', async () => {
    const { outcome, seen } = await publish((_, response) => hal(response, 200, kept(2)));
    expect(outcome).toEqual(['published']);
    const body = JSON.parse(seen[0]?.body ?? '');
    expect(body).toMatchObject({
      pacticipantName: 'web-app',
      pacticipantVersionNumber: 'a'.repeat(40),
      branch: 'topic',
      tags: ['next'],
      buildUrl: 'https://x.test/1',
      contracts: [{ providerName: 'orders-api', specification: 'pact' }, { providerName: 'bills-api' }],
    });
    expect(JSON.parse(Buffer.from(body.contracts[0].content, 'base64').toString()).consumer.name).toBe('web-app');
  });

  it('is not done when the broker took fewer, says no, or says something else', async () => {
    const cases: readonly [Handler, object][] = [
      [
        (_, response) => hal(response, 200, kept(1)),
        { code: 'broker.pact-not-kept', what: 'The Pact Broker took 1 of 2 pacts' },
      ],
      [(_, response) => hal(response, 200, {}), { code: 'broker.pact-not-kept' }],
      [
        (_, response) => hal(response, 400, { errors: { contracts: ['bad'] } }),
        { code: 'broker.refused', why: 'contracts bad' },
      ],
      [(_, response) => hal(response, 202, kept(2)), { code: 'broker.refused' }],
      [(_, response) => hal(response, 403, {}), { code: 'broker.forbidden' }],
      [(_, response) => hal(response, 503, { error: 'busy' }), { code: 'broker.server-error' }],
    ];
    for (const [handle, problem] of cases) expect((await publish(handle)).outcome).toMatchObject({ problem });
  });

  it('says of a conflict which of the pacts differs, and where', async () => {
    const { outcome } = await publish(({ method, url }, response) => {
      if (method === 'POST') return hal(response, 409, { errors: { contracts: ['Cannot change'] } });
      if (url.includes('bills-api')) return hal(response, 404, { error: 'none' });
      const other = httpInteraction({ body: { id: 43, items: [{ price: 1 }, { price: 2 }] } });
      hal(response, 200, { ...JSON.parse(pactText('web-app', [{ ...other, _id: 'x' }])), _links: {} });
    });
    expect(outcome).toMatchObject({
      problem: {
        code: 'contract.pact-conflict',
        what: 'web-app aaaaaaa is published already, with other pacts',
        why: 'orders-api: "a request for an order" differs at response.body.content.id (43 → 42), response.body.content.items.1 ({"price":2} → absent)',
      },
    });
  });
});

describe('with Docker: a real Pact Broker that publishes', () => {
  it('quotes the broker about a name that is nearly one it has, instead of calling it another content', async () => {
    await using server = await startRealBroker();
    const document = pactDocument('web-app', [httpInteraction()]);
    await server.publishPact({ consumer: 'web-app', version: '1', branch: 'main', document });
    const signal = new AbortController().signal;
    const limits = { attemptMs: 20_000, brokerPatienceMs: 60_000, retryBaseMs: 5, attempts: 3 };
    const credentials = { token: null, username: null, password: null };
    const broker = openBroker({ address: server.url, credentials, limits, signal, log: () => {} });
    const pacts = [parsePact(pactText('web-apps', [httpInteraction()]), 'a.json')];
    const version = { version: '2', branch: 'main', tags: [], buildUrl: null };
    const thrown = await broker
      .publishPacts({ ...version, consumer: 'web-apps', pacts })
      .catch((error: unknown) => error);
    expect(thrown).toMatchObject({
      problem: {
        code: 'contract.pacts-refused',
        what: 'The Pact Broker refused the pacts of web-apps',
        why: expect.stringContaining('web-app'),
      },
    });
    const same = [parsePact(pactText('web-app', [httpInteraction({ body: { id: 1 } })]), 'a.json')];
    const other = await broker
      .publishPacts({ ...version, version: '1', consumer: 'web-app', pacts: same })
      .catch((error: unknown) => error);
    expect(other).toMatchObject({ problem: { code: 'contract.pact-conflict', why: expect.stringContaining('body') } });
  });
});

describe('what differs between two pacts', () => {
  it('is nothing for other orders of interactions and keys', () => {
    const other = httpInteraction({ description: 'b' });
    expect(
      describeDifference(pact([ORDER, other]), pact([other, Object.fromEntries(Object.entries(ORDER).reverse())])),
    ).toEqual([]);
  });

  it('names what is new, gone, and the first places of what changed', () => {
    const before = pact([ORDER, httpInteraction({ description: 'old' })]);
    const changed = httpInteraction({ method: 'PUT', path: '/x', status: 404, body: 'x'.repeat(100) });
    expect(describeDifference(before, pact([changed, httpInteraction({ description: 'new' })]))).toEqual([
      `"a request for an order" differs at request.method ("GET" → "PUT"), request.path ("/orders/42" → "/x"), response.status (200 → 404) and 1 more`,
      '"new" is new',
      '"old" is gone',
    ]);
  });
});
