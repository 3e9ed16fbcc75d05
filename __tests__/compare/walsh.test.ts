import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centreOf, walshAverages, walshInterval } from '../../src/compare/walsh.ts';

describe('the Hodges-Lehmann estimate and its interval', () => {
  it('is what R says of the same values (wilcox.test with conf.int, exact)', () => {
    const values = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3].map(
      (first, index) => first - ([0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29][index] ?? 0),
    );
    const averages = walshAverages(values);
    // Hollander & Wolfe's depression scores: estimate 0.46, 95 % interval 0.01 to 0.786.
    expect(centreOf(averages)).toBeCloseTo(0.46, 2);
    const { low, high } = walshInterval(averages, 0.025);
    expect(low).toBeCloseTo(0.01, 3);
    expect(high).toBeCloseTo(0.786, 3);
  });

  it('has no ends where so few values cannot be that sure', () => {
    expect(walshInterval(walshAverages([1, 2, 3]), 0.01)).toEqual({
      low: Number.NEGATIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
    });
  });

  it('moves with its values, holds the estimate, and widens with certainty', () => {
    const values = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 8, maxLength: 20 });
    fc.assert(
      fc.property(values, fc.double({ min: -5, max: 5, noNaN: true }), (list, shift) => {
        const averages = walshAverages(list);
        const narrow = walshInterval(averages, 0.05);
        const wide = walshInterval(averages, 0.005);
        expect(narrow.low).toBeLessThanOrEqual(centreOf(averages));
        expect(narrow.high).toBeGreaterThanOrEqual(centreOf(averages));
        expect(wide.low).toBeLessThanOrEqual(narrow.low);
        expect(wide.high).toBeGreaterThanOrEqual(narrow.high);
        const moved = walshInterval(walshAverages(list.map((one) => one + shift)), 0.05);
        expect(moved.low).toBeCloseTo(narrow.low + shift, 9);
        expect(moved.high).toBeCloseTo(narrow.high + shift, 9);
      }),
    );
  });
});
