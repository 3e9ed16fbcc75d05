import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OperationCalls } from '../../src/environment/operation-calls.ts';
import { apiSpec } from './api-spec.ts';

const SHOP = apiSpec(['GET /orders', 'POST /orders', 'GET /orders/{id}', 'GET /orders/latest'], ['/v1', '']);

function callsTo(...requests: readonly string[]): OperationCalls {
  const calls = new OperationCalls([SHOP, apiSpec(['GET /stock'])]);
  for (const request of requests) {
    const [method = '', target = '', status = '200'] = request.split(' ');
    calls.answered({ method, target, status: Number(status) });
  }
  return calls;
}

describe('requests', () => {
  it('are counted for the operation that answers their path, status by status', () => {
    const requests = [
      'GET /orders/7',
      'GET /v1/orders/8?full=1 404',
      'GET /orders/latest',
      'GET http://x:1/orders/9',
      'GET /stock',
    ];
    expect(callsTo(...requests).describe()).toEqual({
      watched: true,
      notMeasured: null,
      requests: 5,
      called: [
        { operation: 'GET /orders/{id}', requests: 3, statuses: { 200: 2, 404: 1 } },
        { operation: 'GET /orders/latest', requests: 1, statuses: { 200: 1 } },
        { operation: 'GET /stock', requests: 1, statuses: { 200: 1 } },
      ],
      notCalled: ['GET /orders', 'POST /orders'],
      unmatched: { requests: 0, examples: [] },
      unanswered: 0,
      unread: 0,
      refused: null,
    });
  });

  it('outside of the specification are named without their query, once each and not without end', () => {
    const many = Array.from({ length: 50 }, (_, at) => `GET /x/${at}?token=secret`);
    const { unmatched, called } = callsTo('GET /health', 'GET /health', 'OPTIONS *', 'GET /orders', ...many).describe();
    expect(called).toHaveLength(1);
    expect(unmatched.requests).toBe(53);
    expect(unmatched.examples).toHaveLength(20);
    expect(unmatched.examples.slice(0, 3)).toEqual(['GET /health', 'OPTIONS *', 'GET /x/0']);
  });
});

const TEMPLATES = [
  'GET /a',
  'GET /a/{id}',
  'POST /a/{id}',
  'GET /a/{id}/b',
  'GET /a/{id}/b/{n}',
  'PUT /a/{id}.json',
  'GET /c/{x}-{y}',
];

/** A path of the specification with something in each template, and what belongs before and behind it. */
const templated = fc.record({
  operation: fc.constantFrom(...TEMPLATES),
  base: fc.constantFrom('', '/v1', '/v1/deep'),
  filling: fc.stringMatching(/^[A-Za-z0-9_~]{1,12}$/u).filter((text) => text !== 'b'),
  behind: fc.constantFrom('', '?x=1', '?a=/a/b', '/'),
});

describe('any request that a template describes', () => {
  it('is counted for its operation, below each base path, and nothing else is', () => {
    fc.assert(
      fc.property(fc.array(templated, { minLength: 1 }), (requests) => {
        const calls = new OperationCalls([apiSpec(TEMPLATES, ['/v1', '/v1/deep'])]);
        const expected = new Map<string, number>();
        for (const { operation, base, filling, behind } of requests) {
          const [method = '', path = ''] = operation.split(' ');
          const target = `${base}${path.replaceAll(/\{[^}]+\}/gu, filling)}${behind}`;
          calls.answered({ method, target, status: 200 });
          expected.set(operation, (expected.get(operation) ?? 0) + 1);
        }
        const { called, unmatched } = calls.describe();
        expect(unmatched.requests).toBe(0);
        expect(new Map(called.map((row) => [row.operation, row.requests]))).toEqual(expected);
      }),
    );
  });
});

describe('coverage is not measured', () => {
  it('when no request came', () => {
    expect(callsTo().describe()).toMatchObject({
      notMeasured: "the tests sent no request to the provider's address",
      notCalled: { length: 5 },
    });
  });

  it('when no request was for an operation: the tests may only have waited for the provider', () => {
    expect(callsTo('GET /health 200', 'GET /ready 200').describe().notMeasured).toBe(
      "none of the tests' requests to the provider's address is for an operation of the specification (`GET /health`, …)",
    );
  });

  it.each([
    ['what came was not understood', { unanswered: 0, unread: true }, 'is no HTTP/1.1'],
    ['nothing was answered', { unanswered: 2, unread: false }, 'none of the requests that the tests sent was answered'],
  ])('when %s', (_what, remainder, words) => {
    const calls = callsTo();
    calls.ended(remainder);
    expect(calls.describe().notMeasured).toContain(words);
  });

  it('when the provider took no connection, with the first reason', () => {
    const calls = callsTo();
    calls.refused('connect ECONNREFUSED');
    calls.refused('other');
    expect(calls.describe()).toMatchObject({
      notMeasured: 'the provider took no connection of the tests (connect ECONNREFUSED)',
      refused: { connections: 2, reason: 'connect ECONNREFUSED' },
    });
  });

  it('when nobody looked, whatever was asked', () => {
    expect(callsTo('GET /orders').describe('switched off')).toMatchObject({
      watched: false,
      notMeasured: 'switched off',
    });
  });

  it('unless a connection was understood beside one that was not: that is told', () => {
    const calls = callsTo('GET /orders');
    calls.ended({ unanswered: 1, unread: true });
    expect(calls.describe()).toMatchObject({ notMeasured: null, unanswered: 1, unread: 1 });
  });
});
