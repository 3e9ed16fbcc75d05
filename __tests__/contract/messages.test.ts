import { describe, expect, it } from 'vitest';
import { runContract } from '../../src/contract/stage.ts';
import type { ContractDetail } from '../../src/model/stage.ts';
import { httpInteraction, pactText } from './support/pacts.ts';
import { closedAddress, json, startProvider, startServer } from './support/servers.ts';
import { stageInput } from './support/stage-input.ts';

const wrapped = (content: unknown) => ({ content, contentType: 'application/json', encoded: false });
const EVENT = {
  type: 'Asynchronous/Messages',
  description: 'an order was created',
  pending: false,
  contents: wrapped({ order_id: 42 }),
  metadata: { topic: 'orders' },
};
const QUESTION = {
  type: 'Synchronous/Messages',
  description: 'the price of an order',
  pending: false,
  request: { contents: wrapped({ order_id: 42 }) },
  response: [{ contents: wrapped({ price: 7 }) }],
};
const pactFiles = [
  { path: 'pacts/web.json', text: pactText('web-app', [httpInteraction({ body: { id: 42 } }), EVENT, QUESTION]) },
];

const ANSWERS: Readonly<Record<string, unknown>> = {
  [EVENT.description]: { order_id: 42 },
  [QUESTION.description]: { price: 7 },
};

function startMessages(answers = ANSWERS, metadata: object = { topic: 'orders' }) {
  return startServer((request, response) => {
    const { description } = JSON.parse(request.body) as { description: string };
    const content = answers[description];
    if (content === undefined) return json(response, 404, { error: `no message "${description}"` });
    response.setHeader('pact-message-metadata', Buffer.from(JSON.stringify(metadata)).toString('base64'));
    json(response, 200, content as object);
  });
}

describe('messages', () => {
  it('are asked for at their own address, asynchronous and synchronous, beside HTTP', async () => {
    await using provider = await startProvider();
    await using messages = await startMessages();
    const target = { baseUrl: provider.url, statesUrl: null, messagesUrl: `${messages.url}/_pact/messages?v=1` };
    const { result } = await runContract(stageInput({ pactFiles, target }));
    expect(result).toMatchObject({ outcome: 'passed', reason: '3 of 3 interactions, 1 consumer', findings: [] });
    expect(messages.seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST /_pact/messages?v=1',
      'POST /_pact/messages?v=1',
    ]);
    expect(provider.seen.map(({ url }) => url)).toEqual(['/orders/42']);
  });

  it('fail by the name of the field, and by their metadata', async () => {
    await using provider = await startProvider();
    await using messages = await startMessages(
      { ...ANSWERS, [EVENT.description]: { orderId: 42 } },
      { topic: 'other' },
    );
    const target = { baseUrl: provider.url, statesUrl: null, messagesUrl: messages.url };
    const { result } = await runContract(stageInput({ pactFiles, target }));
    const { interactions } = result.detail as ContractDetail;
    expect(interactions.map(({ outcome }) => outcome)).toEqual(['passed', 'failed', 'passed']);
    expect(interactions[1]?.mismatches).toContain('$.order_id is missing');
    expect(interactions[1]?.mismatches.some((mismatch) => mismatch.startsWith('metadata topic'))).toBe(true);
  });

  it('that the provider does not know are told so, instead of comparing its error with the message', async () => {
    await using provider = await startProvider();
    await using messages = await startMessages({});
    const target = { baseUrl: provider.url, statesUrl: null, messagesUrl: messages.url };
    const { result } = await runContract(stageInput({ pactFiles, target }));
    const { interactions } = result.detail as ContractDetail;
    expect(interactions[1]?.mismatches).toEqual([
      'the message endpoint answered 404: {"error":"no message \\"an order was created\\""} (asked with POST at /: `provider.messages` names the path, and what answers there has to know this description)',
    ]);
    expect(result.outcome).toBe('failed');
  });

  it('whose address nobody listens at are not passed', async () => {
    await using provider = await startProvider();
    const target = { baseUrl: provider.url, statesUrl: null, messagesUrl: await closedAddress() };
    const { result } = await runContract(stageInput({ pactFiles, target }));
    const { interactions } = result.detail as ContractDetail;
    expect(interactions[2]?.mismatches[0]).toContain('the message endpoint could not be reached (ECONNREFUSED)');
    expect(result.outcome).toBe('failed');
  });
});
