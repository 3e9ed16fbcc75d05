import { describe, expect, it } from 'vitest';
import { findUses } from '../../src/contract/impact.ts';
import { parsePact } from '../../src/contract/pact-file.ts';
import type { PactSource } from '../../src/contract/source.ts';
import { asSpecified, findUsage, parseOperation } from '../../src/contract/usage.ts';
import { httpInteraction, pactText } from './support/pacts.ts';
import { ORDERS_SPEC, specOf } from './support/stage-input.ts';

const ORDER = httpInteraction({
  query: { expand: ['items'], 'filter[status]': ['open'] },
  requestHeaders: { Accept: ['application/json'], Cookie: ['session=1'] },
  body: { id: 1, items: [{ price: { amount: 3 } }, { sku: 'a' }], owner: { user_id: 'u-1' }, 'a/b': 1 },
});
const CREATE = httpInteraction({
  description: 'a new order',
  method: 'POST',
  path: '/orders',
  requestBody: { user_id: 'u' },
});

function source(consumer: string, version: string | null, interactions: readonly unknown[]): PactSource {
  const pact = parsePact(pactText(consumer, interactions), 'pact.json');
  return {
    pact,
    consumerVersion: version,
    where: ['main'],
    pending: false,
    origin: { kind: 'file', path: 'pact.json' },
  };
}

async function ask(operation: string, field: string | null, sources = [source('web-app', 'web-1', [ORDER, CREATE])]) {
  return findUsage(findUses(sources, [await specOf(ORDERS_SPEC)]), { operation, field });
}

async function placesOf(field: string | null, operation = 'GET /orders/{id}'): Promise<readonly string[]> {
  return (await ask(operation, field)).flatMap(({ interactions }) => interactions.flatMap(({ uses }) => uses));
}

describe('who uses an operation or a field', () => {
  it('names consumer, version and place, and every place of the exchange that is used', async () => {
    expect(await ask('GET /orders/{id}', null)).toEqual([
      {
        consumer: 'web-app',
        version: 'web-1',
        where: ['main'],
        interactions: [
          {
            description: 'a request for an order',
            status: 200,
            uses: [
              'response id',
              'response items[*].price.amount',
              'response items[*].sku',
              'response owner.user_id',
              'response a/b',
              'response header content-type',
              'query expand',
              'query filter[status]',
              'request header accept',
              'request header cookie',
              'cookie session',
            ],
          },
        ],
      },
    ]);
  });

  it.each([
    ['user_id', ['response owner.user_id']],
    ['owner.user_id', ['response owner.user_id']],
    ['owner', ['response owner']],
    ['$.owner.user_id', ['response owner.user_id']],
    ['$.user_id', []],
    ['/owner/user_id', ['response owner.user_id']],
    ['/a~1b', ['response a/b']],
    ['items.price', ['response items[*].price']],
    ['items[*].price', ['response items[*].price']],
    ['$.items[0].price.amount', ['response items[*].price.amount']],
    ['items', ['response items']],
    ['expand', ['query expand']],
    ['query:expand', ['query expand']],
    ['query:filter', ['query filter[status]']],
    ['header:Accept', ['request header accept']],
    ['cookie:session', ['cookie session']],
    ['response:id', ['response id']],
    ['request:id', []],
    ['er_id', []],
  ])('finds the field %s at %j', async (field, places) => {
    expect(await placesOf(field)).toEqual(places);
  });

  it('finds what a request sends, also of an operation that no specification has', async () => {
    expect(await placesOf('user_id', 'POST /orders')).toEqual(['request user_id']);
  });

  it('gives nobody for an operation that nobody calls, and a concrete path to the operation that it names', async () => {
    expect(await ask('DELETE /orders/{id}', null)).toEqual([]);
    const special = httpInteraction({ path: '/orders/latest' });
    expect(await ask('GET /orders/latest', null, [source('web-app', null, [special])])).toHaveLength(1);
  });

  it('sorts by consumer and version, each version on its own', async () => {
    const sources = [source('web-app', 'b', [ORDER]), source('app', null, [ORDER]), source('web-app', 'a', [ORDER])];
    const answer = await ask('GET /orders/{id}', 'id', sources);
    expect(answer.map(({ consumer, version }) => [consumer, version])).toEqual([
      ['app', null],
      ['web-app', 'a'],
      ['web-app', 'b'],
    ]);
  });

  it('takes another name of a path parameter for the specification’s', () => {
    const specified = ['GET /orders/{order_id}', 'GET /orders/{order_id}/lines/{line}', 'PUT /orders/{order_id}'];
    expect(asSpecified('GET /orders/{id}', specified)).toBe('GET /orders/{order_id}');
    expect(asSpecified('GET /orders/{a}/lines/{b}', specified)).toBe('GET /orders/{order_id}/lines/{line}');
    expect(asSpecified('GET /orders/42', specified)).toBe('GET /orders/42');
    expect(asSpecified('DELETE /orders/{id}', specified)).toBe('DELETE /orders/{id}');
  });

  it('takes an operation as people type it, and refuses what is none', () => {
    expect(parseOperation(' get   /orders/{id} ')).toBe('GET /orders/{id}');
    for (const text of ['', 'GET', '/orders', 'FETCH /orders', 'GET orders', 'GET /a /b']) {
      expect(() => parseOperation(text)).toThrow("Write it like 'GET /orders/{id}'");
    }
  });
});
