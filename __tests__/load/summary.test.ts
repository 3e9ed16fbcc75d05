import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { droppedFinding, judgeLoad } from '../../src/load/load-result.ts';
import { Measure } from '../../src/load/measure.ts';
import { baseProfile, planProfile } from '../../src/load/profiles.ts';
import { parseSummary, readOperation, readThresholds } from '../../src/load/summary.ts';
import { ProblemError } from '../../src/model/problem.ts';
import type { PlannedRequest } from '../../src/traffic/planned-request.ts';

const REQUEST: PlannedRequest = {
  operation: 'GET /orders/{id}',
  method: 'GET',
  address: ['/orders/1'],
  headers: [],
  body: null,
  success: [{ min: 200, max: 200 }],
  idAt: null,
  credentials: [],
  role: 'call',
};
const TAG = '{operation:GET /orders/{id}}';
const THRESHOLDS = { http_req_duration: ['p(95)<500'], http_req_failed: ['rate<0.01'] };

interface Changes {
  readonly [metric: string]: unknown;
}

/** What k6 hands to handleSummary after 100 good requests; `changes` replace metrics, null takes one away. */
function summary(changes: Changes = {}): string {
  const trend = { count: 100, min: 1, med: 3, avg: 4, 'p(90)': 7, 'p(95)': 8, 'p(99)': 9, max: 12 };
  const held = (...expressions: string[]) => Object.fromEntries(expressions.map((one) => [one, { ok: true }]));
  const metrics: Record<string, unknown> = {
    http_reqs: { type: 'counter', contains: 'default', values: { count: 100, rate: 10 } },
    http_req_duration: { type: 'trend', contains: 'time', values: trend, thresholds: held('p(95)<500') },
    // `passes` counts how often "failed" was true.
    http_req_failed: { type: 'rate', values: { rate: 0, passes: 0, fails: 100 }, thresholds: held('rate<0.01') },
    [`http_reqs${TAG}`]: { type: 'counter', values: { count: 100 }, thresholds: held('count>0') },
    [`http_req_duration${TAG}`]: { type: 'trend', values: trend, thresholds: held('p(95)>=0') },
    [`http_req_failed${TAG}`]: { type: 'rate', values: { rate: 0, passes: 0, fails: 100 } },
    iteration_exceptions: { type: 'counter', values: { count: 0 } },
    dropped_iterations: { type: 'counter', values: { count: 0 } },
    ...changes,
  };
  const kept = Object.entries(metrics).filter(([, metric]) => metric !== null);
  return JSON.stringify({ metrics: Object.fromEntries(kept), state: { testRunDurationMs: 10_000 } });
}

function judge(
  text: string,
  changes: { crossed?: boolean; thresholds?: Readonly<Record<string, readonly string[]>> } = {},
) {
  const load = { stages: [{ durationMs: 10_000, target: 5 }], thresholds: changes.thresholds ?? THRESHOLDS };
  return judgeLoad({
    requests: [REQUEST],
    profile: profileOf(load),
    summary: parseSummary(text),
    measure: measured(),
    crossed: changes.crossed ?? false,
    rerun: 'k6 run load.ts',
  });
}

type Load = Parameters<typeof baseProfile>[0];

function profileOf(load: Load) {
  return planProfile(baseProfile(load), { requests: [REQUEST], config: { weights: {} }, operationLimits: [] });
}

/** A hundred samples in ten seconds, 97 of them within the limit. */
function measured(): Measure {
  const measure = new Measure({
    durationMs: 10_000,
    latency: { limitMs: 500, inclusive: false },
    operations: new Map(),
  });
  const tags = { operation: 'GET /orders/{id}', expected_response: 'true' };
  for (let at = 0; at < 100; at += 1) {
    const value = at < 97 ? 8 : 500;
    measure.take({ metric: 'http_req_duration', timeMs: 1_000_000 + at * 100 + value, value, tags });
  }
  return measure;
}

const rulesOf = (text: string, changes = {}) => judge(text, changes).findings.map(({ rule }) => rule);
const NOTHING = { count: 0, min: 0, med: 0, avg: 0, 'p(90)': 0, 'p(95)': 0, 'p(99)': 0, max: 0 };

describe('parseSummary', () => {
  it.each([
    ['is missing', null],
    ['is empty', ''],
    ['is cut off', summary().slice(0, 700)],
    ['is something else', '[]'],
    ['holds no metrics', '{"state":{}}'],
    ['holds a metric without values', '{"metrics":{"http_reqs":{"type":"counter"}}}'],
  ])('refuses a summary that %s', (_name, text) => {
    expect(() => parseSummary(text)).toThrow(ProblemError);
  });

  it('is never satisfied with a part of one', () => {
    const whole = summary();
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (length) => {
        expect(() => parseSummary(whole.slice(0, length))).toThrow(ProblemError);
      }),
    );
  });
});

describe('judgeLoad', () => {
  it('passes with thresholds that hold and requests that succeeded', () => {
    const judged = judge(summary());
    expect(judged.findings).toEqual([]);
    expect(judged.run).toMatchObject({ requests: 100, failed: 0, p95Ms: 8, withinThreshold: 97 });
    expect(judged.run.rate).toBeCloseTo(9.6, 1);
    expect(judged.run.overTime).toHaveLength(10);
    expect(judged.run.thresholds[0]).toEqual({
      metric: 'http_req_duration',
      expression: 'p(95)<500',
      ok: true,
      measured: 8,
      samples: 100,
      from: 'configuration',
    });
  });

  it('reads the failures where k6 writes them: as passes of http_req_failed', () => {
    const failed = { type: 'rate', values: { rate: 0.3, passes: 30, fails: 70 } };
    expect(judge(summary({ [`http_req_failed${TAG}`]: failed })).run.operations[0]?.failed).toBe(30);
  });

  it('does not pass a threshold without samples, although k6 says it holds', () => {
    const metric = { type: 'trend', values: NOTHING, thresholds: { 'p(95)<500': { ok: true } } };
    const judged = judge(summary({ http_req_duration: metric }));
    expect(judged.findings.map(({ rule }) => rule)).toEqual(['load.threshold.no-samples']);
    expect(judged.run).toMatchObject({ p95Ms: null });
    expect(rulesOf(summary({ http_req_duration: null }))).toEqual(['load.threshold.no-samples']);
  });

  it('does not pass a threshold that k6 did not judge', () => {
    const metric = { type: 'rate', values: { rate: 0, passes: 0, fails: 100 } };
    expect(rulesOf(summary({ http_req_failed: metric }))).toEqual(['load.threshold.failed']);
  });

  it('does not pass an operation without requests, or without one that succeeded', () => {
    const none = { type: 'counter', values: { count: 0 } };
    expect(rulesOf(summary({ [`http_reqs${TAG}`]: none }))).toEqual(['load.operation.not-reached']);
    expect(rulesOf(summary({ [`http_reqs${TAG}`]: null }))).toEqual(['load.operation.not-reached']);
    const failing = { type: 'rate', values: { rate: 1, passes: 100, fails: 0 } };
    expect(rulesOf(summary({ [`http_req_failed${TAG}`]: failing }))).toEqual(['load.operation.never-succeeded']);
  });

  it('fails where rounds were left out', () => {
    expect(rulesOf(summary({ dropped_iterations: { type: 'counter', values: { count: 3 } } }))).toEqual([
      'load.iterations-dropped',
    ]);
  });

  it('says how many of how many rounds were left out, and of which script', () => {
    const metrics = {
      dropped_iterations: { type: 'counter', values: { count: 3 } },
      iterations: { type: 'counter', values: { count: 9 } },
    };
    const read = parseSummary(JSON.stringify({ metrics }));
    const words = (by: string | null) => droppedFinding(read, by).map(({ message }) => message);
    expect(words(null)).toEqual(['3 of 12 rounds were left out because no user was free']);
    expect(words('load/a.js')).toEqual(['load/a.js: 3 of 12 rounds were left out because no user was free']);
  });

  it('is broken where k6 said that thresholds were crossed and its summary names none', () => {
    expect(() => judge(summary(), { crossed: true })).toThrow('names none');
  });

  it('is broken where no threshold was judged', () => {
    expect(() => judge(summary(), { thresholds: {} })).toThrow('no threshold');
  });

  it('has no figure where k6 could not calculate one: not zero, not NaN', () => {
    const values = { count: 100, med: 'NaN', 'p(95)': null, 'p(99)': Number.POSITIVE_INFINITY };
    const text = summary({ [`http_req_duration${TAG}`]: { type: 'trend', values } });
    expect(readOperation(parseSummary(text), REQUEST.operation)).toMatchObject({
      p50Ms: null,
      p95Ms: null,
      p99Ms: null,
    });
  });

  it('measures percentiles that only a threshold asked for, and leaves out those it does not know', () => {
    const thresholds = { http_req_duration: ['p( 99.9 ) < 10', 'count>5'] };
    const { limits, options } = profileOf({ stages: [], thresholds });
    const metric = { type: 'trend', values: { count: 100, 'p(99.9)': 11 }, thresholds: { 'count>5': { ok: true } } };
    const read = readThresholds(parseSummary(summary({ http_req_duration: metric })), limits);
    expect(read.map(({ measured, ok }) => [measured, ok])).toEqual([
      [11, false],
      [100, true],
    ]);
    expect(options['summaryTrendStats']).toContain('p(99.9)');
  });
});

describe('a counter that stayed at zero', () => {
  it.each([
    ['count==0', true],
    ['count === 0', true],
    ['rate==0', true],
    ['count<1', true],
    ['count>=0', false],
    ['count==05', false],
    ['count!=0', false],
  ])('was measured where the threshold %s asks for none: %s', (expression, ok) => {
    const thresholds = { [expression]: { ok: true } };
    const text = summary({ dropped_iterations: { type: 'counter', values: { count: 0, rate: 0 }, thresholds } });
    const limit = { metric: 'dropped_iterations', expression, from: 'configuration' } as const;
    expect(readThresholds(parseSummary(text), [limit])).toMatchObject([{ ok, measured: ok ? 0 : null }]);
  });
});
