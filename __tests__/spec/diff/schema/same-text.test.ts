import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../src/model/change.ts';
import { diffSpecs } from '../../../../src/spec/diff.ts';

const OPERATIONS = `openapi: 3.0.3
paths:
  /orders:
    post:
      requestBody:
        content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } }
      responses:
        '200':
          description: ok
          content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } }
  /baskets:
    get:
      responses:
        '200':
          description: ok
          content:
            application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Order' } } }
  /last: {}
components:
  schemas:
    Order:
      type: object
      properties:
        price: { $ref: '#/components/schemas/Money' }
        lines: { type: array, items: { $ref: '#/components/schemas/Money' } }
        rates: { type: object, additionalProperties: { $ref: '#/components/schemas/Money' } }
        choice: { oneOf: [{ $ref: '#/components/schemas/Money' }, { type: string }] }
        note: { type: string }
`;
const MONEY = `    Money:
      type: object
      properties: { amount: { type: integer }, currency: { type: string } }
`;
const REST = `    Rest: { type: string }
`;

async function changesTo(money: string): Promise<readonly Change[]> {
  const [base, head] = [MONEY, money].map((each) => ({
    path: 'api.yaml',
    text: `${OPERATIONS}${each}${REST}`,
    commit: null,
  }));
  const none = async () => null;
  return (await diffSpecs({ base: base ?? null, head: head ?? null }, { base: none, head: none })).changes;
}

function ways(change: Change | undefined): string[] {
  return (change?.reaches ?? []).map(({ operation, direction, property }) =>
    [operation, direction, ...property].join(' '),
  );
}

describe('schemas that are the same and refer to one that changed', () => {
  it('leads from every place that refers to it to the one edit', async () => {
    const changes = await changesTo(MONEY.replace('integer', 'string'));
    expect(changes.map((change) => change.rule)).toEqual(['response.type.changed']);
    expect(ways(changes[0])).toEqual([
      'GET /baskets response * choice amount',
      'GET /baskets response * lines * amount',
      'GET /baskets response * price amount',
      'GET /baskets response * rates * amount',
      'POST /orders request choice amount',
      'POST /orders request lines * amount',
      'POST /orders request price amount',
      'POST /orders request rates * amount',
      'POST /orders response choice amount',
      'POST /orders response lines * amount',
      'POST /orders response price amount',
      'POST /orders response rates * amount',
    ]);
  });

  it('tells of a property whose schema is for one direction alone now', async () => {
    const changes = await changesTo(MONEY.replace('type: object', 'type: object\n      readOnly: true'));
    expect(changes.map(({ rule }) => rule)).toEqual(['request.property.became-read-only']);
    expect(ways(changes[0])).toEqual(['POST /orders request price']);
  });
});
