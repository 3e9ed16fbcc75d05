import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findChangePoints } from '../../src/history/change-points.ts';
import { bestSplit, levelsOf, placesOf } from '../../src/history/energy.ts';
import { seededRandom } from '../../src/tools/seeded-random.ts';

/** Latencies around a level, spread as those of a busy runner. */
function noisy(
  levels: readonly (readonly [count: number, level: number])[],
  seed: number,
  spread = 0.05,
): readonly number[] {
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return levels.flatMap(([count, level]) => Array.from({ length: count }, () => level * Math.exp(spread * normal())));
}

/** The statistic as it is defined: sums over all pairs. */
function energyOf(values: readonly number[], split: number): number {
  const [one, other] = [values.slice(0, split), values.slice(split)];
  const mean = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, x) => sum + b.reduce((own, y) => own + Math.abs(x - y), 0), 0) / (a.length * b.length);
  const weight = (one.length * other.length) / values.length;
  return weight * (2 * mean(one, other) - mean(one, one) - mean(other, other));
}

describe('the statistic', () => {
  it('is the weighted energy distance of both sides', () => {
    const values = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 4, maxLength: 60 });
    fc.assert(
      fc.property(values, (series) => {
        const places = placesOf(series.length, 2, true);
        const best = bestSplit(levelsOf(series), places);
        const expected = Math.max(0, ...Array.from(places, (place) => energyOf(series, place)));
        expect(best.statistic).toBeCloseTo(expected, 6);
      }),
    );
  });
});

describe('change points', () => {
  it('are found where the level changed, to the commit or its neighbour', () => {
    const found = findChangePoints(
      noisy(
        [
          [60, 200],
          [40, 240],
          [50, 180],
        ],
        3,
      ),
    );
    expect(found).toHaveLength(2);
    expect(Math.abs((found[0]?.index ?? 0) - 60)).toBeLessThanOrEqual(1);
    expect(Math.abs((found[1]?.index ?? 0) - 100)).toBeLessThanOrEqual(1);
  });

  it('are found in the last commits, as soon as there are five of them', () => {
    expect(
      findChangePoints(
        noisy(
          [
            [40, 200],
            [5, 260],
          ],
          4,
        ),
      ).map(({ index }) => index),
    ).toEqual([40]);
  });

  it('are said of at most one in fifty series without any', () => {
    const series = Array.from({ length: 300 }, (_, seed) => noisy([[60, 200]], seed + 100));
    const alarms = series.filter((values) => findChangePoints(values).length > 0).length;
    expect(alarms).toBeLessThanOrEqual(6);
  });

  it('are not made by single outliers', () => {
    const values = [...noisy([[50, 200]], 8)];
    values[10] = 2_000;
    values[49] = 1_500;
    expect(findChangePoints(values)).toEqual([]);
  });

  it.each([
    [[]],
    [[1]],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9]],
    [Array.from({ length: 100 }, () => 7)],
  ])('are none in %j', (values) => {
    expect(findChangePoints(values)).toEqual([]);
  });

  it('are the same every time, and do not depend on the unit', () => {
    const values = noisy(
      [
        [40, 100],
        [40, 115],
      ],
      5,
    );
    const found = findChangePoints(values);
    expect(found).toHaveLength(1);
    expect(findChangePoints(values)).toEqual(found);
    expect(findChangePoints(values.map((value) => value * 1_024))).toEqual(found);
  });
});
