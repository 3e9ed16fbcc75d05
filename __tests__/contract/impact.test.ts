import { beforeAll, describe, expect, it } from 'vitest';
import { attachConsumers, findUses } from '../../src/contract/impact.ts';
import { parsePact } from '../../src/contract/pact-file.ts';
import type { PactSource } from '../../src/contract/source.ts';
import type { ApiSpec } from '../../src/model/api.ts';
import type { Change, Reach } from '../../src/model/change.ts';
import { httpInteraction, type InteractionOptions, pactText } from './support/pacts.ts';
import { specOf } from './support/stage-input.ts';

const SPEC = `openapi: 3.1.0
info: { title: Orders, version: '1' }
servers: [{ url: 'https://api.example.com/v1' }]
paths:
  /orders:
    post: { responses: { '201': { description: created } } }
  /orders/{id}:
    get: { responses: { '200': { description: one } } }
`;

let specs: readonly ApiSpec[];

beforeAll(async () => {
  specs = [await specOf(SPEC)];
});

function source(consumer: string, interaction: InteractionOptions, differs: Partial<PactSource> = {}): PactSource {
  const pact = parsePact(pactText(consumer, [httpInteraction(interaction)]), 'a.json');
  return {
    pact,
    consumerVersion: null,
    where: [],
    pending: false,
    origin: { kind: 'file', path: 'a.json' },
    ...differs,
  };
}

const REACH: Reach = {
  operation: 'GET /orders/{id}',
  direction: 'response',
  status: '200',
  mediaType: 'application/json',
  property: ['user_id'],
  parameter: null,
};

function change(rule: string, ...reaches: Partial<Reach>[]): Change {
  return {
    rule,
    severity: 'breaking',
    message: 'it changed',
    todo: null,
    operations: [],
    reaches: reaches.map((reach) => ({ ...REACH, ...reach })),
    location: { side: 'head', file: 'openapi.yaml', line: 1, column: 1, pointer: '' },
    counterpart: null,
    fingerprint: rule,
  };
}

function hits(given: Change, interaction: InteractionOptions): boolean {
  const uses = findUses([source('web', interaction)], specs);
  return (attachConsumers([given], uses).get(given.fingerprint) ?? []).length > 0;
}

describe('a consumer is hit', () => {
  const nested = {
    body: { user_id: 'u', items: [{ qty: 1 }, { price: { amount: 2 } }], byDay: { monday: { open: true } } },
  };

  it.each([
    ['by a property it uses', {}, true],
    ['below the base path too', { operation: 'GET /orders/{id}' }, true],
    ['not by a property it does not use', { property: ['name'] }, false],
    ['by a property of an array’s elements, in any of them', { property: ['items', '*', 'price', 'amount'] }, true],
    ['by an array’s property without its star', { property: ['items', 'qty'] }, true],
    ['not by one that no element has', { property: ['items', '*', 'name'] }, false],
    ['by a value of a map', { property: ['byDay', '*', 'open'] }, true],
    ['by the whole body', { property: [] }, true],
    ['by a range of statuses', { status: '2XX' }, true],
    ['by the default response', { status: 'default' }, true],
    ['not by another status', { status: '404' }, false],
    ['by a media range', { mediaType: 'application/*' }, true],
    ['not by another media type', { mediaType: 'text/csv' }, false],
    ['by a media type with parameters', { mediaType: 'application/json; charset=utf-8' }, true],
    ['not by another operation', { operation: 'POST /orders' }, false],
    [
      'by everything about its operation',
      { direction: 'none' as const, status: null, mediaType: null, property: [] },
      true,
    ],
  ])('%s', (_, reach, expected) => {
    expect(hits(change('response.property.removed', reach), { path: '/v1/orders/42', ...nested })).toBe(expected);
  });

  const post = {
    method: 'POST',
    path: '/orders',
    status: 201,
    requestBody: { id: 1, item: { qty: 1 } },
    query: { dry: ['1'] },
    requestHeaders: { 'X-Tenant': ['a'], Cookie: ['sid=1'] },
  };
  const request = { operation: 'POST /orders', direction: 'request' as const, status: null };

  it.each([
    ['by a removed property it sends', 'request.property.removed', { property: ['item', 'qty'] }, true],
    ['not by a removed property it does not send', 'request.property.removed', { property: ['item', 'sku'] }, false],
    [
      'by a newly required property it does not send',
      'request.property.became-required',
      { property: ['item', 'sku'] },
      true,
    ],
    [
      'not by a newly required property it sends',
      'request.property.became-required',
      { property: ['item', 'qty'] },
      false,
    ],
    [
      'not by a required property of an object it does not send',
      'request.property.added-required',
      { property: ['address', 'city'] },
      false,
    ],
    ['by a removed media type it sends', 'request.media-type.removed', { property: [] }, true],
    ['not by a body that becomes required, which it sends', 'request.body.became-required', { property: [] }, false],
    ['by a removed parameter it sends', 'request.parameter.removed', { parameter: 'query:dry', property: [] }, true],
    [
      'not by a removed parameter it does not send',
      'request.parameter.removed',
      { parameter: 'query:limit', property: [] },
      false,
    ],
    [
      'by a newly required parameter it does not send',
      'request.parameter.added-required',
      { parameter: 'query:limit', property: [] },
      true,
    ],
    [
      'by a header, whatever its case',
      'request.parameter.type-changed',
      { parameter: 'header:x-tenant', property: [] },
      true,
    ],
    ['by a cookie', 'request.parameter.type-changed', { parameter: 'cookie:sid', property: [] }, true],
    ['by a path parameter, always', 'request.parameter.type-changed', { parameter: 'path:id', property: [] }, true],
  ])('%s', (_, rule, reach, expected) => {
    expect(hits(change(rule, { ...request, ...reach }), post)).toBe(expected);
  });

  it('by a removed response header that it expects, and by no other', () => {
    const etag = { parameter: 'header:Content-Type', property: [], mediaType: null };
    const interaction = { path: '/orders/1', body: {} };
    expect(hits(change('response.header.removed', etag), interaction)).toBe(true);
    expect(hits(change('response.header.removed', { ...etag, parameter: 'header:ETag' }), interaction)).toBe(false);
    expect(hits(change('response.header.removed', { ...etag, status: '404' }), interaction)).toBe(false);
  });

  it('by the removal of an operation that the head does not have any more', () => {
    const removed = change('operation.removed', {
      operation: 'DELETE /orders/{id}',
      direction: 'none',
      status: null,
      mediaType: null,
      property: [],
    });
    expect(hits(removed, { method: 'DELETE', path: '/v1/orders/42', status: 204 })).toBe(true);
    expect(hits(removed, { method: 'GET', path: '/v1/orders/42' })).toBe(false);
  });

  it('by the removal of a path that a template of the head still matches', () => {
    const removed = change('operation.removed', {
      operation: 'GET /orders/latest',
      direction: 'none',
      status: null,
      mediaType: null,
      property: [],
    });
    expect(hits(removed, { path: '/orders/latest' })).toBe(true);
    expect(hits(removed, { path: '/orders/42' })).toBe(false);
  });
});

describe('who is hit', () => {
  it('is told per version, main first, with all interactions, and a file only when it says something new', () => {
    const uses = findUses(
      [
        source(
          'web',
          { description: 'a', body: { user_id: 1 } },
          { consumerVersion: '2', where: ['production', 'main'] },
        ),
        source('web', { description: 'b', body: { user_id: 1 } }, { consumerVersion: '2', where: ['main', 'beta'] }),
        source('web', { description: 'a', body: { user_id: 1 } }, { consumerVersion: '1', where: ['production'] }),
        source('web', { description: 'a', body: { user_id: 1 } }),
        source('app', { description: 'a', body: { user_id: 1 } }),
        source('bat', { description: 'a', body: { id: 1 } }),
      ],
      specs,
    );
    expect(attachConsumers([change('x', {})], uses).get('x')).toEqual([
      { consumer: 'app', version: null, where: [], interactions: ['a'] },
      { consumer: 'web', version: '2', where: ['main', 'beta', 'production'], interactions: ['a', 'b'] },
      { consumer: 'web', version: '1', where: ['production'], interactions: ['a'] },
    ]);
  });

  it('is an empty list for a change that hits nobody', () => {
    expect([...attachConsumers([change('x', {})], [])]).toEqual([['x', []]]);
  });
});
