import { describe, expect, it } from 'vitest';
import { parsePact } from '../../src/contract/pact-file.ts';
import type { PactSource } from '../../src/contract/source.ts';
import { compareStatically } from '../../src/contract/static.ts';
import type { MessageSpec } from '../../src/model/message-spec.ts';
import { readMessageSpec } from '../../src/spec/asyncapi/read-messages.ts';
import { pactText } from './support/pacts.ts';

const SCHEMAS = `
  schemas:
    Order:
      type: object
      required: [id, total]
      properties:
        id: { type: integer }
        total: { type: number, minimum: 0 }
        items: { type: array, items: { type: object, properties: { sku: { type: string } } } }
`;

const VERSION_2 = `asyncapi: 2.6.0
info: { title: Orders, version: '1' }
channels:
  orders.created:
    subscribe:
      operationId: onOrderCreated
      message: { $ref: '#/components/messages/OrderCreated' }
components:
  messages:
    OrderCreated: { payload: { $ref: '#/components/schemas/Order' } }
${SCHEMAS}`;

const VERSION_3 = `asyncapi: 3.0.0
info: { title: Orders, version: '1' }
channels:
  created:
    address: orders.created
    messages: { OrderCreated: { payload: { $ref: '#/components/schemas/Order' } } }
  prices:
    address: prices
    messages: { PriceQuestion: { payload: { type: object } }, PriceAnswer: { payload: { $ref: '#/components/schemas/Order' } } }
operations:
  onOrderCreated:
    action: send
    channel: { $ref: '#/channels/created' }
  askPrice:
    action: receive
    channel: { $ref: '#/channels/prices' }
    messages: [{ $ref: '#/channels/prices/messages/PriceQuestion' }]
    reply: { channel: { $ref: '#/channels/prices' }, messages: [{ $ref: '#/channels/prices/messages/PriceAnswer' }] }
components: ${SCHEMAS}`;

function read(text: string): Promise<MessageSpec> {
  return readMessageSpec({ path: 'asyncapi.yaml', text, commit: null }, 'head', async () => null);
}

/** An asynchronous message of version 4 of the Pact specification. */
function message(contents: unknown, differs: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    type: 'Asynchronous/Messages',
    description: 'an order was created',
    contents: { content: contents, contentType: 'application/json', encoded: false },
    ...differs,
  };
}

function source(interactions: readonly unknown[]): PactSource {
  const pact = parsePact(pactText('web-app', interactions), 'pacts/a.json');
  return { pact, consumerVersion: null, where: [], pending: false, origin: { kind: 'file', path: 'pacts/a.json' } };
}

const NAMED = { description: 'OrderCreated' };
const GOOD = { id: 1, total: 2 };

async function compare(interactions: readonly unknown[], text: string) {
  const { checked, findings } = await compareStatically([source(interactions)], [], [await read(text)]);
  return { checked, findings: findings.map(({ rule, severity, message: text }) => `${rule} ${severity} ${text}`) };
}

describe.each([
  ['2.6', VERSION_2],
  ['3.0', VERSION_3],
])('a message against AsyncAPI %s', (_, text) => {
  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['its name', NAMED],
    ['its name in other words', { description: 'order created' }],
    ['the reference of the pact', { comments: { references: { AsyncAPI: { operationId: 'onOrderCreated' } } } }],
    ['its channel', { metadata: { kafka_topic: 'orders.created' } }],
  ])('is found by %s, and fits', async (_how, differs) => {
    expect(await compare([message(GOOD, differs)], text)).toEqual({ checked: 1, findings: [] });
  });

  it.each<[unknown, string]>([
    [{ id: 1 }, '$.total is missing'],
    [{ id: 'one', total: 2 }, '$.id must be integer'],
    [{ id: 1, total: -1 }, '$.total must be >= 0'],
    [{ ...GOOD, owner: 'u-1' }, '$.owner is not in the specification'],
    [{ ...GOOD, items: [{ sku: 'a' }, { colour: 'red' }] }, '$.items[*].colour is not in the specification'],
  ])('%j breaks it: %s', async (contents, fault) => {
    const { checked, findings } = await compare([message(contents, NAMED)], text);
    expect(checked).toBe(1);
    expect(findings).toEqual([`contract.static.message-incompatible breaking web-app, "OrderCreated": ${fault}`]);
  });

  it('points to the message in the specification', async () => {
    const { findings } = await compareStatically([source([message({}, NAMED)])], [], [await read(text)]);
    expect(findings[0]?.location).toMatchObject({ file: 'asyncapi.yaml', line: expect.any(Number) });
    expect(findings[0]?.operations).toEqual(['SEND orders.created']);
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['nobody describes', { description: 'an invoice was sent' }],
    [
      'refers to an operation that is not there',
      { ...NAMED, comments: { references: { AsyncAPI: { operationId: 'x' } } } },
    ],
  ])('that %s is said not to be compared', async (_how, differs) => {
    const { checked, findings } = await compare([message(GOOD, differs)], text);
    expect(checked).toBe(0);
    expect(findings).toEqual([
      expect.stringMatching(/^contract\.static\.messages-not-compared info web-app: a message/),
    ]);
  });

  it('of a pending interaction fails nothing', async () => {
    const { findings } = await compare([message({}, { ...NAMED, pending: true })], text);
    expect(findings[0]).toMatch(/^contract\.static\.message-incompatible info /);
  });
});

describe('a synchronous message', () => {
  const asked = (answer: unknown) => ({
    type: 'Synchronous/Messages',
    description: 'PriceAnswer',
    request: { contents: { content: {}, contentType: 'application/json', encoded: false } },
    response: [{ contents: { content: answer, contentType: 'application/json', encoded: false } }],
  });

  it('is compared with the reply of the operation', async () => {
    expect(await compare([asked(GOOD)], VERSION_3)).toEqual({ checked: 1, findings: [] });
    expect((await compare([asked({ id: 1 })], VERSION_3)).findings[0]).toContain('$.total is missing');
  });
});

describe('a payload that is no JSON Schema', () => {
  it('is not compared, and that is said', async () => {
    const avro = VERSION_2.replace(
      "{ payload: { $ref: '#/components/schemas/Order' } }",
      "{ schemaFormat: 'application/vnd.apache.avro;version=1.9.0', payload: { type: record, name: Order, fields: [] } }",
    );
    expect((await compare([message(GOOD, NAMED)], avro)).findings[0]).toContain('messages-not-compared');
  });
});
