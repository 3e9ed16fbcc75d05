import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustHolm } from '../../src/compare/holm.ts';
import { nextLook, spendOver } from '../../src/compare/looks.ts';

/** Every subset of a family that holds this one: the largest Bonferroni p-value of them all. */
function closedTest(list: readonly number[], index: number): number {
  let largest = 0;
  for (let members = 0; members < 2 ** list.length; members += 1) {
    if (((members >> index) & 1) === 0) continue;
    const subset = list.filter((_, at) => (members >> at) & 1);
    largest = Math.max(largest, Math.min(1, subset.length * Math.min(...subset)));
  }
  return largest;
}

describe('looking more than once', () => {
  it('never spends more than the whole allowed error, however often and whenever it looks', () => {
    const looks = fc.uniqueArray(fc.integer({ min: 1, max: 2_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(looks, fc.integer({ min: 4, max: 100 }), (blocks, planned) => {
        const sorted = [...blocks].sort((a, b) => a - b);
        const spent = spendOver(sorted, planned).reduce((sum, { part }) => sum + part, 0);
        expect(spent).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('keeps most of it for the time that was planned', () => {
    expect(spendOver([16, 24, 32, 40, 48, 56], 32).map(({ part }) => part)).toEqual([0.1, 0.1, 0.6, 0.1, 0.05, 0.025]);
  });

  it('takes the part of the planned time where it ends shortly before, and no part twice', () => {
    expect(spendOver([30, 32, 33], 32).map(({ part }) => part)).toEqual([0.6, 0.1, 0.05]);
  });

  it('gives looks that are made one after the other the parts they would have together', () => {
    const looks = [16, 24, 32, 40];
    const all = spendOver(looks, 32);
    for (let count = 1; count <= looks.length; count += 1) {
      expect(spendOver(looks.slice(0, count), 32)).toEqual(all.slice(0, count));
    }
  });

  it('looks at half of what was planned, then after each further quarter', () => {
    const looks = [nextLook(0, 32)];
    for (let count = 0; count < 4; count += 1) looks.push(nextLook(looks.at(-1) ?? 0, 32));
    expect(looks).toEqual([16, 24, 32, 40, 48]);
    expect(nextLook(29, 32)).toBe(32);
  });
});

describe("Holm's adjustment", () => {
  it('multiplies the smallest by their number, the next by one less, and never decreases', () => {
    expect(adjustHolm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
    expect(adjustHolm([0.6, 0.9])).toEqual([1, 1]);
    expect(adjustHolm([])).toEqual([]);
  });

  const values = fc.array(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.001, 0.002, 1)), {
    minLength: 1,
    maxLength: 7,
  });

  it('is the closed test of Bonferroni: the largest over every family that one is in', () => {
    fc.assert(
      fc.property(values, (list) => {
        const adjusted = adjustHolm(list);
        for (const [index] of list.entries()) expect(adjusted[index]).toBeCloseTo(closedTest(list, index), 12);
      }),
    );
  });

  it('makes nobody less sure when another one is left out', () => {
    fc.assert(
      fc.property(values, fc.nat(), (list, seed) => {
        const left = seed % list.length;
        const fewer = adjustHolm(list.filter((_, index) => index !== left));
        const all = adjustHolm(list).filter((_, index) => index !== left);
        for (const [index, p] of fewer.entries()) expect(p).toBeLessThanOrEqual((all[index] ?? 0) + 1e-15);
      }),
    );
  });
});
