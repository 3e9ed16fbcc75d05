import { describe, expect, it } from 'vitest';
import { describeCrossed, measuredWords } from '../../src/load/threshold-words.ts';
import type { OperationLoad } from '../../src/model/stage.ts';

const operation = (name: string, over: Partial<OperationLoad>): OperationLoad => ({
  operation: name,
  requests: 17,
  failed: 0,
  rate: 2,
  p50Ms: 1,
  p90Ms: 2,
  p95Ms: 3,
  p99Ms: 4,
  maxMs: 5,
  withinThreshold: 17,
  ...over,
});

const LIST = operation('GET /orders', { p95Ms: 803.9, failed: 12 });
const ONE = operation('GET /orders/{id}', {});

const crossed = (metric: string, expression: string, measured: number) => ({
  metric,
  expression,
  measured,
  samples: 51,
  ok: false,
  from: 'configuration' as const,
});

describe('a threshold that does not hold', () => {
  it('about all requests names the operation that is slowest', () => {
    expect(describeCrossed(crossed('http_req_duration', 'p(95)<500', 803.45), { operations: [ONE, LIST] })).toBe(
      'http_req_duration p(95)<500 does not hold: it is 803.5 ms over 51 samples; GET /orders is slowest, p95 803.9 ms',
    );
  });

  it('says one sample where there was one', () => {
    const alone = { ...crossed('http_req_duration', 'p(95)<500', 803), samples: 1 };
    expect(describeCrossed(alone, { operations: [] })).toMatch(/it is 803 ms over 1 sample$/u);
  });

  it('about failures names the operation that failed most', () => {
    expect(describeCrossed(crossed('http_req_failed', 'rate<0.01', 0.3529), { operations: [ONE, LIST] })).toBe(
      'http_req_failed rate<0.01 does not hold: it is 0.3529 over 51 samples; GET /orders failed most, 12 of 17 requests',
    );
  });

  it('about failures says what failed requests got', () => {
    const failedAnswers = [
      { answer: '500', requests: 9 },
      { answer: 'no answer in time', requests: 3 },
    ];
    const threshold = crossed('http_req_failed', 'rate<0.01', 0.3529);
    expect(describeCrossed(threshold, { operations: [LIST], failedAnswers })).toMatch(
      /over 51 samples; failed requests got 500 \(9\), no answer in time \(3\)$/u,
    );
    const slow = crossed('http_req_duration', 'p(95)<500', 803);
    expect(describeCrossed(slow, { operations: [LIST], failedAnswers })).toMatch(/over 51 samples$/u);
  });

  it.each([
    ['one operation is all there is', 'http_req_duration', [LIST]],
    ['it is about one already', 'http_req_duration{operation:GET /orders}', [ONE, LIST]],
    ['no figure of operations belongs to it', 'http_reqs', [ONE, LIST]],
    [
      'nothing was measured of any',
      'http_req_duration',
      [operation('a', { p95Ms: null }), operation('b', { p95Ms: null })],
    ],
  ])('names none where %s', (_, metric, operations) => {
    expect(describeCrossed(crossed(metric, 'p(95)<500', 803), { operations })).toMatch(/over 51 samples$/u);
  });
});

it.each([
  ['http_req_duration', '803.5 ms'],
  ['http_req_duration{operation:GET /a}', '803.5 ms'],
  ['iteration_duration', '803.5 ms'],
  ['http_req_failed', '803.5'],
  ['http_reqs', '803.5'],
  ['checks', '803.5'],
  ['my_trend', '803.5'],
])('a figure of %s is %s', (metric, words) => {
  expect(measuredWords(metric, 803.45)).toBe(words);
});
