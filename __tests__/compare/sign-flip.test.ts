import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signFlipP } from '../../src/compare/sign-flip.ts';

/** Every sign tried, in the plainest way. */
function bruteForce(values: readonly number[]): number {
  const observed = values.reduce((sum, value) => sum + value, 0);
  let atLeast = 0;
  for (let signs = 0; signs < 2 ** values.length; signs += 1) {
    const sum = values.reduce((total, value, index) => total + ((signs >> index) & 1 ? value : -value), 0);
    if (sum >= observed - 1e-9) atLeast += 1;
  }
  return atLeast / 2 ** values.length;
}

/** Chance of at least so many heads of fair coins. */
function binomialTail(count: number, atLeast: number): number {
  let chance = 0.5 ** count;
  let tail = 0;
  for (let heads = count; heads >= atLeast; heads -= 1) {
    tail += chance;
    chance *= heads / (count - heads + 1);
  }
  return tail;
}

const value = fc.integer({ min: -1_000, max: 1_000 }).map((thousandths) => thousandths / 1_000);

describe('the sign-flip test', () => {
  it('gives what trying every sign gives', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 10 }), (values) => {
        expect(signFlipP(values)).toBeCloseTo(bruteForce(values), 10);
      }),
    );
  });

  it('counts on the grid what it would enumerate, never less and hardly more', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 15, maxLength: 16 }), (values) => {
        const exact = bruteForce(values);
        expect(signFlipP(values)).toBeGreaterThanOrEqual(exact - 1e-12);
        expect(signFlipP(values)).toBeLessThanOrEqual(exact + 0.01);
      }),
      { numRuns: 20 },
    );
  });

  it('counts sums that are equal, as those of ties are, whatever they were added up from', () => {
    const tied = fc.array(fc.constantFrom(-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(tied, (values) => {
        expect(signFlipP(values)).toBeCloseTo(bruteForce(values), 12);
      }),
    );
  });

  it('takes no notice of zeros, which no sign can move', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 18 }), fc.integer({ min: 1, max: 9 }), (values, zeros) => {
        expect(signFlipP([...values, ...Array.from({ length: zeros }, () => 0)])).toBe(
          signFlipP(values.filter(Boolean)),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('is the binomial tail where all are of one size, on the grid too', () => {
    for (const count of [8, 14, 15, 32, 48, 96]) {
      for (const positive of [0, 1, Math.floor(count / 2), count - 3, count]) {
        const values = Array.from({ length: count }, (_, index) => (index < positive ? 0.137 : -0.137));
        expect(signFlipP(values)).toBeCloseTo(binomialTail(count, positive), 12);
      }
    }
  });

  it('is never larger for values that lie higher, so that a smaller slowdown is never surer', () => {
    const shift = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), shift, (values, by) => {
        expect(signFlipP(values.map((one) => one + by))).toBeLessThanOrEqual(signFlipP(values) + 1e-12);
      }),
    );
  });

  it('is as small as so many values allow when all point the same way', () => {
    for (const count of [5, 12, 20, 40]) {
      const p = signFlipP(Array.from({ length: count }, (_, index) => 0.1 + index / 1_000));
      expect(p).toBeGreaterThanOrEqual(2 ** -count);
      expect(p).toBeLessThanOrEqual(2 ** -count * 1.001 + 1e-12);
    }
  });

  it('says nothing of no values, of zeros, and of values that balance', () => {
    expect(signFlipP([])).toBe(1);
    expect(signFlipP([0, 0, 0])).toBe(1);
    expect(signFlipP([1, -1, 2, -2])).toBeGreaterThanOrEqual(0.5);
  });

  it('rejects a true null hypothesis no more often than it says', () => {
    let seed = 1;
    const random = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647 - 0.5;
    };
    const trials = 2_000;
    let rejected = 0;
    for (let trial = 0; trial < trials; trial += 1) {
      if (signFlipP(Array.from({ length: 20 }, random)) <= 0.05) rejected += 1;
    }
    // Four standard deviations above 5 %.
    expect(rejected / trials).toBeLessThan(0.07);
    expect(rejected / trials).toBeGreaterThan(0.03);
  });
});
