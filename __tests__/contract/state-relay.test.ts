import { describe, expect, it } from 'vitest';
import { endpointHandlers } from '../../src/contract/state-handlers.ts';
import { startStateRelay } from '../../src/contract/state-relay.ts';
import { closedAddress, json, startServer } from './support/servers.ts';

async function relayTo(statesUrl: string | null, lines: string[] = []) {
  const signal = new AbortController().signal;
  const handlers = statesUrl === null ? null : endpointHandlers(statesUrl, { deadlineMs: 200, signal });
  return startStateRelay({ handlers, log: (line) => lines.push(line) });
}

function ask(url: string, body: unknown): Promise<Response> {
  return fetch(url, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });
}

describe('the relay of provider states', () => {
  it('answers the empty state by itself', async () => {
    await using endpoint = await startServer((_, response) => json(response, 404, {}));
    await using relay = await relayTo(endpoint.url);
    expect((await ask(relay.urlFor(0), { action: 'setup', params: {}, state: '' })).status).toBe(200);
    expect(endpoint.seen).toHaveLength(0);
    expect(relay.recordsOf(0)).toEqual([]);
  });

  it('hands states on as they are, and values back', async () => {
    await using endpoint = await startServer((_, response) => json(response, 201, { id: 7 }));
    await using relay = await relayTo(endpoint.url);
    const asked = { action: 'setup', params: { id: '$(rm -rf /)' }, state: 'an order exists; rm -rf /' };
    const answer = await ask(relay.urlFor(3), asked);
    expect(await answer.json()).toEqual({ id: 7 });
    expect(JSON.parse(endpoint.seen[0]?.body ?? '')).toEqual(asked);
    expect(relay.recordsOf(3)).toEqual([
      { state: asked.state, action: 'setup', outcome: 'set-up', known: true, why: null },
    ]);
    expect(relay.recordsOf(0)).toEqual([]);
  });

  it('takes an answer that is no JSON for one without values', async () => {
    await using endpoint = await startServer((_, response) => void response.writeHead(200).end('OK'));
    await using relay = await relayTo(endpoint.url);
    expect(await (await ask(relay.urlFor(0), { state: 's' })).json()).toEqual({});
  });

  it.each([400, 404, 500, 503])('turns %i into 400, which the verifier does not ask again', async (status) => {
    const lines: string[] = [];
    await using endpoint = await startServer((_, response) => json(response, status, { error: 'unknown state' }));
    await using relay = await relayTo(endpoint.url, lines);
    expect((await ask(relay.urlFor(0), { state: 'an order exists' })).status).toBe(400);
    const why = `the endpoint answered ${status}: {"error":"unknown state"}`;
    // With 4xx an endpoint says that it does not take the state.
    expect(relay.recordsOf(0)[0]).toMatchObject({ outcome: 'refused', known: status >= 500, why });
    expect(lines).toEqual([`Provider state "an order exists": refused, ${why}`]);
  });

  it('takes a way to somewhere else for no answer, and values that are cut off for none', async () => {
    await using endpoint = await startServer((request, response) => {
      if (request.url === '/login') return json(response, 200, {});
      if (request.url === '/large') return json(response, 200, { value: 'x'.repeat(1024 * 1024) });
      response.writeHead(302, { location: '/login' }).end();
    });
    const rows = [
      ['/', 'the endpoint answered 302'],
      ['/large', 'the endpoint answered with more than 1 MB'],
    ] as const;
    for (const [path, why] of rows) {
      await using relay = await relayTo(`${endpoint.url}${path}`);
      expect((await ask(relay.urlFor(0), { state: 's' })).status).toBe(400);
      expect(relay.recordsOf(0)[0]).toMatchObject({ outcome: 'refused', why });
    }
    expect(endpoint.seen.map(({ url }) => url)).toEqual(['/', '/large']);
  });

  it('turns an endpoint that hangs into 400', async () => {
    await using endpoint = await startServer(() => {});
    await using relay = await relayTo(endpoint.url);
    expect((await ask(relay.urlFor(0), { state: 's' })).status).toBe(400);
    expect(relay.recordsOf(0)[0]?.why).toBe('the endpoint did not answer within 200 ms');
  });

  it('turns an endpoint that is gone into 400', async () => {
    await using relay = await relayTo(await closedAddress());
    expect((await ask(relay.urlFor(0), { state: 's' })).status).toBe(400);
    expect(relay.recordsOf(0)[0]?.why).toBe('the endpoint could not be reached (ECONNREFUSED)');
  });

  it('records states without an endpoint as not set up', async () => {
    await using relay = await relayTo(null);
    expect((await ask(relay.urlFor(0), { state: 's' })).status).toBe(200);
    expect(relay.recordsOf(0)).toEqual([
      { state: 's', action: 'setup', outcome: 'not-set-up', known: false, why: null },
    ]);
  });

  it('refuses what is no request for a state', async () => {
    await using relay = await relayTo(null);
    expect((await ask(relay.urlFor(0), 'not json')).status).toBe(400);
    expect((await ask(relay.urlFor(0).replace(/0$/, 'x'), { state: 's' })).status).toBe(400);
  });
});
