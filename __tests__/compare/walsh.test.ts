import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centreOf, walshAverages, walshInterval } from '../../src/compare/walsh.ts';

/** How often signs that are fair coins give at most the rank sum of the positive values; no ties. */
function signedRankTail(values: readonly number[]): number {
  const ranked = [...values].sort((a, b) => Math.abs(a) - Math.abs(b));
  const observed = ranked.reduce((sum, value, index) => sum + (value > 0 ? index + 1 : 0), 0);
  let atMost = 0;
  for (let signs = 0; signs < 2 ** ranked.length; signs += 1) {
    const sum = ranked.reduce((total, _, index) => total + ((signs >> index) & 1 ? index + 1 : 0), 0);
    if (sum <= observed) atMost += 1;
  }
  return atMost / 2 ** ranked.length;
}

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

  it('holds exactly the centres that the signed-rank test does not reject, found by trying every sign', () => {
    const distinct = fc.uniqueArray(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 1, maxLength: 9 });
    const at = fc.integer({ min: -1_100, max: 1_100 });
    fc.assert(
      fc.property(distinct, at, fc.constantFrom(0.01, 0.02, 0.05, 0.1, 0.25), (values, centre, tail) => {
        // Off every Walsh average, so that no difference is zero and no two are of one size.
        const shifted = values.map((value) => value - (centre + 0.3017));
        const { low, high } = walshInterval(walshAverages(values), tail);
        const isInside = low <= centre + 0.3017 && centre + 0.3017 <= high;
        expect(isInside).toBe(signedRankTail(shifted) > tail && signedRankTail(shifted.map((one) => -one)) > tail);
      }),
      { numRuns: 300 },
    );
  });

  it('is the median of the values and all their averages, for however many', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 25 }), (values) => {
        const averages = walshAverages(values);
        expect(averages).toHaveLength((values.length * (values.length + 1)) / 2);
        const centre = centreOf(averages);
        expect(averages.filter((one) => one < centre).length).toBeLessThanOrEqual(averages.length / 2);
        expect(averages.filter((one) => one > centre).length).toBeLessThanOrEqual(averages.length / 2);
      }),
    );
  });

  it('misses the centre no more often than it says, with as few values as can be that sure', () => {
    let state = 7;
    const random = () => {
      state = (state * 16_807) % 2_147_483_647;
      return state / 2_147_483_647 - 0.5;
    };
    const trials = 4_000;
    let missed = 0;
    for (let trial = 0; trial < trials; trial += 1) {
      const { low, high } = walshInterval(walshAverages(Array.from({ length: 8 }, random)), 0.05);
      expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true);
      if (low > 0 || high < 0) missed += 1;
    }
    // 7.8 % is what eight values allow; four standard deviations above that.
    expect(missed / trials).toBeLessThan(0.095);
    expect(missed / trials).toBeGreaterThan(0.06);
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
