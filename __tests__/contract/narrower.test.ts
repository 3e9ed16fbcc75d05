import { describe, expect, it } from 'vitest';
import { parsePact } from '../../src/contract/pact-file.ts';
import type { PactSource } from '../../src/contract/source.ts';
import { compareStatically } from '../../src/contract/static.ts';
import { httpInteraction, pactText } from './support/pacts.ts';
import { specOf } from './support/stage-input.ts';

const SPEC = `openapi: 3.1.0
info: { title: Orders, version: '1' }
paths:
  /orders/{id}:
    get:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        '200':
          description: The order
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Order' }
components:
  schemas:
    Order:
      type: object
      required: [status, items]
      properties:
        status: { type: string, enum: [open, paid, sent] }
        items: { type: array, items: { $ref: '#/components/schemas/Item%C2%ABNew%C2%BB' } }
    Item«New»: { type: object, required: [state], properties: { state: { type: string, enum: [new, used] } } }
`;

async function findingsOf(matchingRules: object, version = '4.0') {
  const body = { status: 'open', items: [{ state: 'new' }] };
  const interaction = httpInteraction({ body });
  const plain = { status: 200, headers: { 'Content-Type': 'application/json' }, body };
  const response = { ...(version === '2.0.0' ? plain : (interaction.response as object)), matchingRules };
  const document = JSON.parse(pactText('web', [{ ...interaction, response }]));
  const text = JSON.stringify({ ...document, metadata: { pactSpecification: { version } } });
  const pact = parsePact(text, 'pacts/web.json');
  const origin = { kind: 'file', path: 'pacts/web.json' } as const;
  const source: PactSource = { pact, consumerVersion: null, where: [], pending: false, origin };
  return (await compareStatically([source], [await specOf(SPEC)])).findings;
}

const regex = (path: string, text: string) => ({ body: { [path]: { matchers: [{ match: 'regex', regex: text }] } } });

describe('a matcher that lists values', () => {
  it('is told what the specification allows beside them', async () => {
    expect(await findingsOf(regex('$.status', '^(open|paid)$'))).toMatchObject([
      {
        rule: 'contract.static.enum-wider',
        severity: 'warning',
        message: 'web, "a request for an order" does not take "sent" for $.status',
        operations: ['GET /orders/{id}'],
      },
    ]);
  });

  it('is read in elements of lists, behind references, and as version 2 writes it', async () => {
    expect(await findingsOf(regex('$.items[*].state', 'new|old'))).toMatchObject([
      { message: expect.stringContaining('"used" for $.items[*].state') },
    ]);
    const flat = { '$.body.status': { match: 'regex', regex: 'open|sent' } };
    expect(await findingsOf(flat, '2.0.0')).toMatchObject([
      { message: expect.stringContaining('"paid" for $.status') },
    ]);
  });

  it.each([
    ['takes every value', regex('$.status', '^(open|paid|sent)$')],
    ['is an expression', regex('$.status', '^[a-z]+$')],
    ['is an expression that may take for ever', regex('$.status', '^(a+)+|(b|b)*$')],
    ['is about a field without an enum', regex('$.items', 'a|b')],
    ['is about a type', { body: { '$.status': { matchers: [{ match: 'type' }] } } }],
  ])('is left alone when it %s', async (_, rules) => {
    expect(await findingsOf(rules)).toEqual([]);
  });
});

it('says of messages that no specification was held against them', async () => {
  const message = {
    type: 'Asynchronous/Messages',
    description: 'an order was created',
    contents: { content: {}, contentType: 'application/json' },
  };
  const pact = parsePact(pactText('web', [message]), 'pacts/web.json');
  const origin = { kind: 'file', path: 'pacts/web.json' } as const;
  const source: PactSource = { pact, consumerVersion: null, where: [], pending: false, origin };
  expect(await compareStatically([source], [await specOf(SPEC)])).toMatchObject({
    checked: 0,
    findings: [
      { rule: 'contract.static.messages-not-compared', message: 'web: a message was not held against a specification' },
    ],
  });
});
