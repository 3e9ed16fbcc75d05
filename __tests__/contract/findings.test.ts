import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { runContract } from '../../src/contract/stage.ts';
import { httpInteraction, pactText } from './support/pacts.ts';
import { json, type SeenRequest, startServer } from './support/servers.ts';
import { ORDERS_SPEC, specOf, stageInput } from './support/stage-input.ts';

/** A provider that fails in each way that it has, by what it is asked for. */
function fail({ url, body }: SeenRequest, response: ServerResponse): void {
  if (url === '/states' && body.includes('a table exists')) json(response, 500, { error: 'no such table' });
  else if (url === '/states') json(response, 404, { error: 'unknown state' });
  else if (url === '/orders/1') json(response, 500, { title: 'boom' });
  else if (url === '/orders/2') response.destroy();
  else if (url === '/orders/3') json(response, 404, { title: 'no such order' });
  else json(response, 200, { id: 42, user_id: 'u-1' });
}

async function findingsOf(path: string, differs: { states?: readonly string[]; statesUrl?: boolean } = {}) {
  await using provider = await startServer(fail);
  const asked = httpInteraction({ path, body: { id: 42, user_id: 'u-1' }, states: differs.states ?? [] });
  // A provider that answers nothing at all is a problem of its own.
  const kept = httpInteraction({ path: '/orders/42', description: 'another', body: { id: 42 } });
  const { result } = await runContract(
    stageInput({
      pactFiles: [{ path: 'pacts/web.json', text: pactText('web-app', [asked, kept]) }],
      specs: [await specOf(ORDERS_SPEC)],
      target: { baseUrl: provider.url, statesUrl: differs.statesUrl ? `${provider.url}/states` : null },
    }),
  );
  expect(result.outcome).toBe('failed');
  return result.findings;
}

const FAILED = 'web-app: "a request for an order"';

describe('advice', () => {
  it('about an error of the provider is to look at its log, and names no field that its page lacks', async () => {
    expect((await findingsOf('/orders/1'))[0]).toMatchObject({
      rule: 'contract.interaction.server-error',
      severity: 'breaking',
      message: `${FAILED}: status: expected 200 but was 500`,
      todo: expect.stringMatching(/^Look at the provider’s log/),
    });
  });

  it('about a connection that was cut is to look at its log', async () => {
    expect((await findingsOf('/orders/2'))[0]).toMatchObject({
      rule: 'contract.interaction.no-answer',
      severity: 'breaking',
      message: `${FAILED}: the provider refused or cut the connection`,
      todo: expect.stringMatching(/^Look at the provider’s log/),
    });
  });

  it('about another answer is to keep the promise', async () => {
    const [finding] = await findingsOf('/orders/3');
    expect(finding).toMatchObject({
      rule: 'contract.interaction.failed',
      todo: expect.stringMatching(/^Restore what the consumer relies on/),
    });
    expect(finding?.message).toContain('status: expected 200 but was 404');
  });

  it('about another answer without the state that it assumes is to have that set up first', async () => {
    const [finding] = await findingsOf('/orders/3', { states: ['an order exists'] });
    expect(finding).toMatchObject({
      rule: 'contract.interaction.failed',
      todo: expect.stringMatching(/^Have its provider state set up first/),
    });
  });

  it.each([
    ['that nobody knows is to add a handler', 'an order exists', /^Add a handler for this state/],
    ['whose handler failed is to look at what it said', 'a table exists', /^Look at what its handler said/],
  ])('about a state %s', async (_, state, todo) => {
    const [finding] = await findingsOf('/orders/42', { states: [state], statesUrl: true });
    expect(finding).toMatchObject({ rule: 'contract.state.failed', todo: expect.stringMatching(todo) });
  });
});
