import { describe, expect, test } from 'vitest';
import type { ThresholdResult } from '../../src/model/stage.ts';
import { describeLimit, formatMeasured, latencyLimitWords, parseExpression } from '../../src/report/thresholds.ts';

const threshold = (metric: string, expression: string, measured: number | null = 1): ThresholdResult => ({
  metric,
  expression,
  ok: true,
  measured,
  samples: 10,
  from: 'configuration',
});

test.each([
  ['p(95)<500', { aggregate: 'p(95)', operator: '<', limit: 500 }],
  ['p(99.9) <= 1.5', { aggregate: 'p(99.9)', operator: '<=', limit: 1.5 }],
  ['rate<0.01', { aggregate: 'rate', operator: '<', limit: 0.01 }],
  ['count>0', { aggregate: 'count', operator: '>', limit: 0 }],
  ['p(95)<500 && x', null],
  ['', null],
])('reads %j', (expression, expected) => {
  expect(parseExpression(expression)).toEqual(expected);
});

test.each([
  [['p(99)<900', 'p(95)<=500', 'max<2000'], '<= 500 ms'],
  [['max<2000', 'p(99)<900'], '< 900 ms'],
  [['avg<20.5'], '< 20.5 ms'],
  [['p(95)>1'], null],
  [[], null],
])('%j says what is in time: %s', (expressions, words) => {
  const thresholds = expressions.map((expression) => threshold('http_req_duration', expression));
  const others = [
    threshold('http_req_duration{operation:GET /a}', 'p(95)<1'),
    threshold('http_req_failed', 'rate<0.1'),
  ];
  expect(latencyLimitWords([...others, ...thresholds])).toBe(words);
});

describe('the limit beside a figure', () => {
  test('is the one of the whole stage, not of one operation', () => {
    const thresholds = [
      threshold('http_req_duration{name:GET /a}', 'p(95)<100'),
      threshold('http_req_duration', 'p(95)<500'),
      threshold('http_req_failed', 'rate<0.015'),
    ];
    expect(describeLimit(thresholds, { metric: 'http_req_duration', aggregate: 'p(95)' })).toBe(' (< 500)');
    expect(describeLimit(thresholds, { metric: 'http_req_failed', aggregate: 'rate' })).toBe(' (< 1.5 %)');
    expect(describeLimit(thresholds, { metric: 'http_req_duration', aggregate: 'p(99)' })).toBe('');
  });
});

test.each([
  ['http_req_duration', 'p(95)<500', 612.02, '612 ms'],
  ['http_req_duration{name:GET /a}', 'avg<5', 4.256, '4.26 ms'],
  ['http_req_failed', 'rate<0.01', 0.0192, '1.92 %'],
  ['http_reqs', 'rate>100', 99.5, '99.5'],
  ['http_reqs{name:GET /a}', 'count>0', 12, '12'],
  ['my_trend', 'p(95)<5', 3.25, '3.25'],
  ['http_req_duration', 'p(95)<500', null, 'not reported'],
])('%s %s measured %j reads %s', (metric, expression, measured, words) => {
  expect(formatMeasured(threshold(metric, expression, measured))).toBe(words);
});
