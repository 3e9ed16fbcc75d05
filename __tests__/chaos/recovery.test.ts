import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phaseFigures, type RequestSample, timelineOf, violationsOf } from '../../src/chaos/figures.ts';
import { findRecovery } from '../../src/chaos/recovery.ts';

/** One request every 50 ms; `bad` says which. */
function load(from: number, to: number, bad: (ms: number) => boolean): readonly RequestSample[] {
  return Array.from({ length: Math.floor((to - from) / 50) }, (_, index) => {
    const endMs = from + index * 50;
    return { operation: 'GET /a', endMs, durationMs: 5, failed: bad(endMs) };
  });
}

const only = (samples: readonly RequestSample[]) => ({ samples, waiting: [], unsent: [] });

const QUESTION = {
  undoneMs: 5_000,
  steadyState: { http_req_failed: ['rate<0.05'] },
  observeMs: 3_000,
  knownMs: 20_000,
};

describe('recovery', () => {
  it('is the end of the first good request from which on the steady state holds', () => {
    const samples = load(0, 20_000, (ms) => ms >= 2_000 && ms < 6_200);
    expect(findRecovery(only(samples), QUESTION)).toEqual({ kind: 'recovered', atMs: 6_200 });
  });

  it('does not count good requests between bad ones', () => {
    const samples = load(0, 20_000, (ms) => ms >= 2_000 && ms < 9_000 && ms % 400 !== 0);
    expect(findRecovery(only(samples), QUESTION)).toEqual({ kind: 'recovered', atMs: 9_000 });
  });

  it('bears a stray failure that the steady state bears', () => {
    const samples = load(0, 20_000, (ms) => (ms >= 2_000 && ms < 5_500) || ms === 7_500);
    expect(findRecovery(only(samples), QUESTION)).toEqual({ kind: 'recovered', atMs: 5_500 });
  });

  it('waits while too little is known, and does not guess', () => {
    const samples = load(0, 7_000, (ms) => ms >= 2_000 && ms < 6_000);
    expect(findRecovery(only(samples), { ...QUESTION, knownMs: 7_000 })).toEqual({ kind: 'pending' });
  });

  it('is not there when nothing answers any more: silence is no steady state', () => {
    expect(findRecovery(only(load(0, 5_000, () => false)), QUESTION)).toEqual({ kind: 'not' });
  });

  it('hangs on how requests end that wait, unless the steady state bears them all', () => {
    const samples = load(0, 20_000, (ms) => ms >= 2_000 && ms < 6_000);
    const waitingSince = (...began: readonly number[]) => ({
      ...only(samples),
      waiting: began.map((beganMs) => ({ operation: 'GET /a', beganMs })),
    });
    const recovered = { kind: 'recovered', atMs: 6_000 };
    expect(findRecovery(waitingSince(6_100, 6_200, 6_300, 6_400), QUESTION)).toEqual({ kind: 'pending' });
    expect(findRecovery(waitingSince(3_000, 3_100, 3_200, 3_300), QUESTION)).toEqual({ kind: 'pending' });
    expect(findRecovery(waitingSince(7_000, 7_500), QUESTION)).toEqual(recovered);
    expect(findRecovery(waitingSince(19_000, 19_100, 19_200, 19_300), QUESTION)).toEqual(recovered);
  });

  it('is not where requests begun in it are bad long after it', () => {
    const late = [7_000, 7_100, 7_200, 7_300].map((began) => {
      return { operation: 'GET /a', endMs: began + 10_000, durationMs: 10_000, failed: true };
    });
    const samples = only([...load(0, 25_000, () => false), ...late]);
    const found = findRecovery(samples, { ...QUESTION, knownMs: 25_000 });
    // Not between the ends of two of them either.
    expect(found).toEqual({ kind: 'recovered', atMs: 17_300 });
  });

  it('is not while requests cannot be sent, and none of them counts as an answer', () => {
    const unsent = Array.from({ length: 100 }, (_, index) => {
      return { operation: '', endMs: 5_025 + index * 50, durationMs: 10_000, failed: true };
    });
    const samples = load(0, 20_000, () => false);
    const steadyState = { http_reqs: ['rate>25'] };
    expect(findRecovery({ ...only(samples), unsent }, QUESTION)).toEqual({ kind: 'recovered', atMs: 10_000 });
    expect(findRecovery({ ...only(samples), unsent }, { ...QUESTION, steadyState })).toEqual({ kind: 'not' });
  });

  it('counts a slow answer as bad where the steady state names a latency', () => {
    const slow = load(0, 20_000, () => false).map((one) => ({
      ...one,
      durationMs: one.endMs >= 5_000 && one.endMs < 8_000 ? 900 : 5,
    }));
    const steadyState = { http_req_duration: ['p(95)<500'] };
    expect(findRecovery(only(slow), { ...QUESTION, steadyState })).toEqual({ kind: 'recovered', atMs: 8_000 });
  });

  it('is never before the fault was undone, and never in the middle of what is bad', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8_000 }), fc.integer({ min: 1, max: 3_000 }), (start, length) => {
        const samples = load(0, 20_000, (ms) => ms >= start && ms < start + length);
        const found = findRecovery(only(samples), QUESTION);
        expect(found.kind).toBe('recovered');
        if (found.kind !== 'recovered') return;
        expect(found.atMs).toBeGreaterThanOrEqual(QUESTION.undoneMs);
        const after = samples.filter(({ endMs }) => endMs >= found.atMs && endMs < found.atMs + QUESTION.observeMs);
        expect(violationsOf(after, QUESTION.steadyState, 3)).toEqual([]);
      }),
    );
  });
});

describe('figures of a phase', () => {
  it('hold nothing where nothing was measured', () => {
    expect(violationsOf([], { http_req_failed: ['rate<1'], http_reqs: ['count>=0'] }, 5)).toEqual([
      { threshold: 'http_req_failed rate<1', measured: null },
      { threshold: 'http_reqs count>=0', measured: null },
    ]);
  });

  it('are what k6 computes: shares, percentiles between values, rates per second', () => {
    const samples = [10, 20, 30, 40].map((durationMs, index) => ({
      operation: 'GET /a',
      endMs: index,
      durationMs,
      failed: index === 0,
    }));
    expect(phaseFigures(samples)).toEqual({ requests: 4, failed: 1, p50Ms: 25, p95Ms: 38.5 });
    const measured = (metric: string, expression: string) =>
      violationsOf(samples, { [metric]: [expression] }, 2)[0]?.measured;
    expect(measured('http_req_failed', 'rate<0.1')).toBe(0.25);
    expect(measured('http_reqs', 'rate>10')).toBe(2);
    expect(measured('http_req_duration', 'avg<1')).toBe(25);
    expect(measured('http_req_duration', 'med<1')).toBe(25);
    expect(measured('http_req_duration', 'max<=39')).toBe(40);
    expect(measured('http_req_duration', 'p(50)<1')).toBe(25);
    expect(measured('http_req_duration', 'min>=10')).toBeUndefined();
  });

  it('show seconds of silence in the timeline', () => {
    const samples = [...load(0, 1_000, () => false), ...load(3_000, 4_000, () => true)];
    expect(timelineOf(samples, { startMs: 0, endMs: 4_000 }).map(({ requests, failed }) => [requests, failed])).toEqual(
      [
        [20, 0],
        [0, 0],
        [0, 0],
        [20, 20],
      ],
    );
  });
});
