import { describe, expect, it } from 'vitest';
import { openMeasured } from '../../src/compare/measured.ts';
import { requestsOfRow, STANDARD } from '../../src/compare/method.ts';
import { type Block, openRecorder } from '../../src/compare/recorder.ts';
import { planScope } from '../../src/compare/scope.ts';
import { whyNotComparable } from '../../src/compare/statuses.ts';
import type { Sample } from '../../src/traffic/samples.ts';

interface Made {
  readonly block: number;
  readonly side?: 'base' | 'head';
  readonly ms?: number;
  readonly timeMs?: number;
  readonly ok?: boolean;
  readonly operation?: string;
}

function request({
  block,
  side = 'base',
  ms = 4,
  timeMs = block * 5_000,
  ok = true,
  operation = 'GET /a',
}: Made): Sample {
  const tags = { operation, side, block: String(block), status: ok ? '200' : '500', expected_response: String(ok) };
  return { metric: 'http_req_duration', timeMs, value: ms, tags };
}

function dropped(timeMs: number): Sample {
  return { metric: 'dropped_iterations', timeMs, value: 3, tags: { scenario: 'compare' } };
}

function record(samples: readonly Sample[], complete = true): readonly Block[] {
  const blocks: Block[] = [];
  const recorder = openRecorder((block) => blocks.push(block));
  for (const sample of samples) recorder.take(sample);
  recorder.end(complete);
  return blocks;
}

/** `count` requests to each side of each block. */
function measurement(blocks: number, count: number, over: Partial<Made> = {}): readonly Sample[] {
  return Array.from({ length: blocks }, (_, block) =>
    Array.from({ length: count }, () => [
      request({ block, ...over }),
      request({ block, side: 'head', ms: 5, ...over }),
    ]),
  ).flat(2);
}

describe('blocks of a measurement', () => {
  it('are cut by the tags of the script, whatever the clock of the samples does', () => {
    const hour = 3_600_000;
    const jumping = measurement(4, 20).map((sample, index) => ({
      ...sample,
      timeMs: index % 3 === 0 ? -hour : hour * index,
    }));
    expect(record(jumping).map(({ number, cells }) => [number, cells.get('GET /a')?.head.latencies.length])).toEqual([
      [0, 20],
      [1, 20],
      [2, 20],
      [3, 20],
    ]);
  });

  it('are not handed on where the measurement was broken off in them', () => {
    expect(record(measurement(5, 3), false).map(({ number }) => number)).toEqual([0, 1]);
  });

  it('are void where rounds were left out, also where a whole block is missing', () => {
    const samples = [request({ block: 0 }), request({ block: 1 }), dropped(0), request({ block: 3 })];
    expect(record(samples).map(({ dropped: count }) => count > 0)).toEqual([false, true, true, false]);
  });

  it('are void where a request came later than any can, which only a k6 that stood still explains', () => {
    const samples = [...measurement(4, 3), request({ block: 0, ms: 9_000 }), request({ block: 4 })];
    expect(record(samples).map(({ dropped: count }) => count)).toEqual([0, 0, 0, 1, 0]);
  });

  it('wait for the second request of a pair that was begun at their very end', () => {
    const late = [request({ block: 0 }), request({ block: 2 }), request({ block: 0, side: 'head', ms: 4_999 })];
    expect(record(late)[0]?.cells.get('GET /a')?.head.latencies).toEqual([4_999]);
  });

  it('take no notice of requests that only make data, and of those before the measurement', () => {
    const setup: Sample = {
      metric: 'http_req_duration',
      timeMs: 0,
      value: 9,
      tags: { operation: 'setup', side: 'base' },
    };
    expect(record([setup, request({ block: 0 })])[0]?.cells.size).toBe(1);
  });
});

describe('what was measured', () => {
  const add = (samples: readonly Sample[], start = 0, measured = openMeasured({ valid: 0, rows: [] })) => {
    for (const block of record(samples)) measured.add(block, start);
    return measured;
  };

  it('has a row for each block, and the requests to each side', () => {
    const [rows] = add(measurement(3, 25)).rows();
    expect(rows).toMatchObject({ operation: 'GET /a', requests: 75, voidBlocks: 0 });
    expect(rows?.rows.map(({ until, base, head }) => [until, base.p50, head.p50])).toEqual([
      [1, 4, 5],
      [2, 4, 5],
      [3, 4, 5],
    ]);
  });

  it('joins blocks of an operation that have too few requests for a median, within one start', () => {
    const measured = add(measurement(4, 10));
    expect(measured.rows()[0]?.rows.map(({ until }) => until)).toEqual([2, 4]);
    add(measurement(1, 10), 1, measured);
    measured.endStart();
    add(measurement(1, 10), 2, measured);
    expect(measured.rows()[0]?.rows).toHaveLength(2);
    // What is in no row is in no figure either.
    expect(measured.rows()[0]?.requests).toBe(40);
  });

  it('makes rows of fewer requests where there would be too few of them, and of no more than asked for', () => {
    expect([100, 3, 1.5, 0.7, 0.2].map((rate) => requestsOfRow(rate, STANDARD))).toEqual([20, 20, 10, 5, 5]);
    const measured = openMeasured({ valid: 0, rows: [] });
    for (const block of record(measurement(6, 3))) measured.add(block, 0, 5);
    expect(measured.rows()[0]?.rows.map(({ until }) => until)).toEqual([2, 4, 6]);
  });

  it('leaves blocks out in which more than 1 % of the requests of an operation failed, and counts them', () => {
    const failing = measurement(1, 30).map((sample, index) =>
      index === 0 ? request({ block: 0, ok: false }) : sample,
    );
    const measured = add([...failing, ...measurement(1, 30, { operation: 'GET /b' })]);
    expect(measured.rows()).toMatchObject([
      { operation: 'GET /a', requests: 0, voidBlocks: 1, rows: [] },
      { operation: 'GET /b', requests: 30, voidBlocks: 0 },
    ]);
  });

  it('counts blocks with left-out rounds and takes nothing from them', () => {
    const measured = add([...measurement(1, 30), dropped(0)]);
    expect([measured.valid, measured.voided, measured.rows()]).toEqual([0, 1, []]);
  });

  it('reads the 99th percentile from everything that counts, within half a per cent', () => {
    const samples = Array.from({ length: 200 }, (_, index) => [
      request({ block: 0, ms: index + 1 }),
      request({ block: 0, side: 'head', ms: 2 * (index + 1) }),
    ]).flat();
    const p99 = add(samples).p99('GET /a');
    expect(p99?.base).toBeGreaterThan(197);
    expect(p99?.base).toBeLessThan(199);
    expect(p99?.head).toBeGreaterThan(394);
    expect(p99?.head).toBeLessThan(398);
  });

  it('begins with what an earlier attempt has measured', () => {
    const earlier = add(measurement(3, 25)).rows();
    const measured = add(measurement(2, 25), 1, openMeasured({ valid: 3, rows: earlier }));
    expect(measured.valid).toBe(5);
    expect(measured.rows()[0]?.rows.map(({ start, until }) => [start, until])).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 4],
      [1, 5],
    ]);
    expect(measured.rows()[0]?.requests).toBe(125);
  });
});

describe('answers of both sides', () => {
  const isSuccess = (status: number) => status === 200;
  const of = (base: Record<string, number>, head: Record<string, number>) =>
    whyNotComparable({ base: new Map(Object.entries(base)), head: new Map(Object.entries(head)) }, isSuccess);

  it('can be compared where they agree, but for a stray failure', () => {
    expect(of({ 200: 1_000 }, { 200: 995, 500: 5 })).toBeNull();
  });

  it.each([
    [{ 200: 100 }, { 404: 100 }, 'base answers 200 and head 404: latency of different work is not compared'],
    [
      { 200: 100 },
      { 200: 93, 0: 7 },
      'base answers 200 and head 200 (93 %) and nothing (7 %): latency of different work is not compared',
    ],
    [{ 401: 9 }, { 401: 9 }, 'both sides answer 401: its work was not done'],
    [{ 200: 9 }, {}, 'it got no request on one of the sides'],
  ])('%j against %j are not compared', (base, head, why) => {
    expect(of(base as Record<string, number>, head as Record<string, number>)).toBe(why);
  });
});

describe('the operations of a comparison', () => {
  it('are those of both sides, touched ones first; what one side alone has is said', () => {
    const scope = planScope({
      base: ['GET /a', 'GET /b', 'GET /old'],
      head: ['GET /a', 'GET /b', 'GET /new'],
      touched: new Set(['GET /b', 'GET /new']),
      named: null,
    });
    expect(scope).toEqual({
      operations: ['GET /b', 'GET /a'],
      leftOut: [
        { operation: 'GET /new', reason: 'the base does not have it' },
        { operation: 'GET /old', reason: 'the head does not have it' },
      ],
    });
  });

  it('are at most ten, unless they are named', () => {
    const all = Array.from({ length: 14 }, (_, index) => `GET /things/${index}`);
    const unnamed = planScope({ base: all, head: all, touched: new Set(), named: null });
    expect([unnamed.operations.length, unnamed.leftOut.length]).toEqual([10, 4]);
    expect(planScope({ base: all, head: all, touched: new Set(), named: ['/things/*'] }).operations).toHaveLength(14);
  });

  it('are the same where a parameter of the path has another name', () => {
    const [base, head] = [
      ['GET /a/{id}', 'GET /b'],
      ['GET /a/{itemId}', 'GET /b'],
    ];
    const plan = (named: readonly string[] | null) =>
      planScope({ base, head, touched: new Set(['GET /a/{itemId}']), named });
    expect(plan(null)).toEqual({ operations: ['GET /a/{itemId}', 'GET /b'], leftOut: [] });
    for (const name of ['GET /a/{id}', '/a/{id}', '/a/{itemId}', 'GET /a/{i*']) {
      expect(plan([name]), name).toEqual({ operations: ['GET /a/{itemId}'], leftOut: [] });
    }
  });

  it('are named by method and path, by path, or by a beginning', () => {
    const both = ['GET /a/{id}', 'POST /a/{id}', 'GET /ab'];
    const named = (name: string) => planScope({ base: both, head: both, touched: new Set(), named: [name] });
    expect(named('GET /a/{id}').operations).toEqual(['GET /a/{id}']);
    expect(named('/a/{id}').operations).toEqual(['GET /a/{id}', 'POST /a/{id}']);
    expect(named('GET /a*').operations).toEqual(['GET /a/{id}', 'GET /ab']);
  });
});
