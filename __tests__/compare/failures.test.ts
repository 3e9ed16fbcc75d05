import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFailures, failuresIn, headFails } from '../../src/compare/failures.ts';

const sides = (base: readonly [number, number], head: readonly [number, number]) => ({
  base: { failed: base[0], all: base[1] },
  head: { failed: head[0], all: head[1] },
});

describe('requests that fail at the head', () => {
  it.each([
    ['none', [0, 1_000], [0, 1_000], 'no'],
    ['as many as at the base', [50, 1_000], [50, 1_000], 'no'],
    ['more by luck', [0, 1_000], [6, 1_000], 'no'],
    ['for sure more, and hardly any', [0, 1_000], [8, 1_000], 'some'],
    ['one in fifty', [0, 1_000], [20, 1_000], 'many'],
    ['all of thousands', [0, 40_000], [40_000, 40_000], 'many'],
    ['fewer than at the base', [40, 1_000], [0, 1_000], 'no'],
    ['of a side that was sent nothing', [0, 0], [0, 0], 'no'],
  ] as const)('are a finding where they are sure: %s', (_, base, head, found) => {
    expect(headFails(sides(base, head), 1)).toBe(found);
  });

  it('have to be surer, the more operations there are', () => {
    expect(headFails(sides([0, 1_000], [9, 1_000]), 1)).toBe('some');
    expect(headFails(sides([0, 1_000], [9, 1_000]), 10)).toBe('no');
  });

  it('are no answer and 5xx, and nothing that may be meant', () => {
    const base = new Map([['200', 99]]);
    const head = new Map(Object.entries({ 200: 80, 404: 9, 304: 5, 429: 2, 503: 2, 0: 1 }));
    expect(failuresIn({ base, head })).toEqual(sides([0, 99], [3, 99]));
  });

  it('are found less often than allowed where both sides are the same: exactly, over every split', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (failed) => {
        let chance = 2 ** -failed;
        let wrong = 0;
        for (let head = 0; head <= failed; head += 1) {
          if (headFails(sides([failed - head, 100], [head, 100]), 1) !== 'no') wrong += chance;
          chance *= (failed - head) / (head + 1);
        }
        expect(wrong).toBeLessThanOrEqual(0.01);
      }),
    );
  });

  it('of several attempts add up', () => {
    expect(addFailures(sides([1, 10], [2, 20]), sides([3, 30], [4, 40]))).toEqual(sides([4, 40], [6, 60]));
  });
});
