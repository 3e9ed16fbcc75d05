import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideFamily, type Series } from '../../src/compare/decide.ts';
import { STANDARD } from '../../src/compare/method.ts';
import { afterBlock, type Progress } from '../../src/compare/session.ts';

/** Blocks of two starts around a ratio; noise that repeats, so that nothing here is drawn. */
function seriesAround(
  ratio: number,
  over: { readonly noise?: number; readonly blocks?: number; readonly shift?: number } = {},
): Series {
  const { noise = 0.02, blocks = 32, shift = 0 } = over;
  const points = Array.from({ length: blocks }, (_, index) => ({
    start: index < blocks / 2 ? 0 : 1,
    until: index + 1,
    logRatio: Math.log(ratio) + noise * Math.sin(index * 2.4) + (index < blocks / 2 ? -shift : shift),
  }));
  return { margin: 0.03, points };
}

function verdictOf(series: Series, looks: readonly number[] = [16, 24, 32]): string {
  return decideFamily({ series: [series], looks, planned: 32, starts: 2 })[0]?.verdict ?? 'none';
}

describe('one comparison', () => {
  it.each([
    [1, 'no-regression'],
    [1.02, 'no-regression'],
    [1.06, 'suspect'],
    [1.15, 'regressed'],
    [2, 'regressed'],
    [0.9, 'faster'],
  ])('of %s times the base is %s', (ratio, verdict) => {
    expect(verdictOf(seriesAround(ratio))).toBe(verdict);
  });

  it('is inconclusive where the noise reaches 10 %, and says why', () => {
    const series = seriesAround(1.05, { noise: 0.3 });
    const [judgement] = decideFamily({ series: [series], looks: [32], planned: 32, starts: 2 });
    expect(judgement).toMatchObject({ verdict: 'inconclusive', why: 'the interval reaches 10 % or more' });
  });

  it('claims nothing from nothing, from too few blocks, and from one start', () => {
    expect(verdictOf({ margin: 0.03, points: [] })).toBe('inconclusive');
    expect(verdictOf(seriesAround(3, { blocks: 4 }), [4])).toBe('inconclusive');
    const oneStart = { margin: 0.03, points: seriesAround(3).points.map((point) => ({ ...point, start: 0 })) };
    expect(verdictOf(oneStart)).toBe('inconclusive');
  });

  it('does not call slower what only one of two starts shows, and widens its interval to hold both', () => {
    const series = seriesAround(1.12, { shift: 0.1 });
    const [judgement] = decideFamily({ series: [series], looks: [16, 24, 32], planned: 32, starts: 2 });
    expect(judgement?.verdict).toBe('inconclusive');
    expect(judgement?.startSpread).toBeGreaterThan(0.1);
    expect(judgement?.interval.low).toBeLessThanOrEqual(Math.min(...(judgement?.starts ?? [])));
    expect(judgement?.interval.high).toBeGreaterThanOrEqual(Math.max(...(judgement?.starts ?? [])));
  });

  it('does not show of a mean what few blocks with very slow requests contradict', () => {
    const usual = seriesAround(1, { noise: 0.001 });
    const stalled = (times: number) => ({
      ...usual,
      // Every tenth block has a request that makes its mean so many times as long: the middle of all blocks does not move.
      points: usual.points.map(({ start, until }) => {
        const head = until % 10 === 0 ? times : 1 + until * 1e-6;
        return { start, until, logRatio: Math.log(head), sides: { base: 1, head } };
      }),
    });
    const judge = (series: Series) => decideFamily({ series: [series], looks: [32], planned: 32, starts: 2 })[0];
    expect(judge(stalled(1.05))?.verdict).toBe('no-regression');
    expect(judge(stalled(3))).toMatchObject({
      verdict: 'inconclusive',
      why: expect.stringMatching(/^a few slow requests decide the mean, which may be \d\d % longer$/u),
    });
    expect(judge(stalled(3))?.interval.high).toBeLessThan(Math.log(1.1));
  });

  it('needs more of each comparison, the more comparisons there are', () => {
    const single = decideFamily({ series: [seriesAround(1.15)], looks: [32], planned: 32, starts: 2 })[0]?.p ?? 0;
    const family = Array.from({ length: 20 }, () => seriesAround(1.15));
    const many = decideFamily({ series: family, looks: [32], planned: 32, starts: 2 })[0]?.p ?? 0;
    expect(many).toBeCloseTo(single * 20, 12);
  });

  it('says the same of blocks that were measured in one run and in two of which the second added to the first', () => {
    const whole = decideFamily({ series: [seriesAround(1.08)], looks: [16, 24, 32], planned: 32, starts: 2 });
    const first = decideFamily({ series: [seriesAround(1.08)], looks: [16], planned: 32, starts: 2 });
    expect(decideFamily({ series: [seriesAround(1.08)], looks: [16, 24, 32], planned: 32, starts: 2 })).toEqual(whole);
    expect(first).not.toEqual(whole);
  });

  it('does not forget at a later look what an earlier one has paid for', () => {
    const early = decideFamily({ series: [seriesAround(1.3)], looks: [24], planned: 32, starts: 2 })[0];
    const later = decideFamily({ series: [seriesAround(1.3)], looks: [24, 32], planned: 32, starts: 2 })[0];
    expect(later?.p).toBeLessThanOrEqual(early?.p ?? 0);
    expect(later?.interval.low).toBeGreaterThanOrEqual(early?.interval.low ?? 0);
  });
});

describe('a family of comparisons', () => {
  const logRatios = fc.array(fc.double({ min: -0.5, max: 0.5, noNaN: true }), { minLength: 2, maxLength: 20 });
  const series = logRatios.map((list): Series => {
    const points = list.map((logRatio, index) => ({
      start: index < list.length / 2 ? 0 : 1,
      until: index + 1,
      logRatio,
    }));
    return { margin: 0.03, points };
  });
  const decide = (members: readonly Series[], looks: readonly number[] = [6, 9, 12]) =>
    decideFamily({ series: members, looks, planned: 12, starts: 2 });

  it('says the same of each member wherever in the family it stands', () => {
    fc.assert(
      fc.property(fc.array(series, { minLength: 1, maxLength: 4 }), (members) => {
        expect(decide(members.toReversed())).toEqual(decide(members).toReversed());
      }),
    );
  });

  it('is as sure of the faster side, whichever that is', () => {
    fc.assert(
      fc.property(series, (one) => {
        const turned = { ...one, points: one.points.map((point) => ({ ...point, logRatio: -point.logRatio })) };
        const [here, there] = [decide([one])[0], decide([turned])[0]];
        expect(there?.centre).toBeCloseTo(-(here?.centre ?? 0), 12);
        const isSlower = here?.verdict === 'regressed' || here?.verdict === 'suspect';
        expect(there?.verdict === 'faster').toBe(isSlower);
      }),
    );
  });

  it('claims a slowdown only where every look, start and margin allows it', () => {
    fc.assert(
      fc.property(series, (one) => {
        const [judgement] = decide([one]);
        if (judgement?.verdict === 'regressed') expect(judgement.centre).toBeGreaterThanOrEqual(Math.log1p(0.1));
        if (judgement?.verdict === 'regressed' || judgement?.verdict === 'suspect') {
          expect(judgement.p).toBeLessThanOrEqual(0.01);
          expect(Math.min(...judgement.starts)).toBeGreaterThan(Math.log1p(0.03));
        }
        if (judgement?.verdict === 'no-regression') expect(judgement.interval.high).toBeLessThan(Math.log1p(0.1));
      }),
    );
  });

  it('reads only blocks that had been measured when it looked', () => {
    fc.assert(
      fc.property(series, (one) => {
        const early = { ...one, points: one.points.filter(({ until }) => until <= 6) };
        expect(decide([one], [6])).toEqual(decide([early], [6]));
      }),
    );
  });

  it('calls a head slower that is exactly the margin slower in at most one run of a hundred, however often it looks', () => {
    let state = 11;
    const random = () => {
      state = (state * 16_807) % 2_147_483_647;
      return state / 2_147_483_647 - 0.5;
    };
    const trials = 2_000;
    let alarms = 0;
    for (let trial = 0; trial < trials; trial += 1) {
      const members = Array.from({ length: 2 }, (): Series => {
        const points = Array.from({ length: 12 }, (_, at) => ({
          start: at % 2,
          until: at + 1,
          logRatio: Math.log1p(0.03) + 0.1 * random(),
        }));
        return { margin: 0.03, points };
      });
      // Without the rule about starts, which would hide what the test itself does.
      if (decide(members).some(({ p }) => p <= 0.01)) alarms += 1;
    }
    // Three standard deviations above 1 %.
    expect(alarms / trials).toBeLessThanOrEqual(0.0167);
  });
});

describe('what follows a block', () => {
  const progress: Progress = { start: 1, inStart: 4, elapsed: 16, valid: 16, looks: [] };

  it('ends early where everything is decided, either way', () => {
    const split = (ratio: number) => {
      const series = seriesAround(ratio, { blocks: 16, noise: 0.01 });
      return afterBlock(progress, [series], STANDARD).next;
    };
    expect(split(1)).toBe('decided');
    expect(split(1.4)).toBe('decided');
  });

  it('goes on where one of several comparisons is open', () => {
    const series = [seriesAround(1, { blocks: 16 }), seriesAround(1.05, { blocks: 16, noise: 0.3 })];
    expect(afterBlock(progress, series, STANDARD)).toEqual({ next: 'go-on', looks: [16] });
  });

  it('needs no more of an operation than that one of its metrics has regressed', () => {
    const slower = { ...seriesAround(1.4, { blocks: 16, noise: 0.01 }), operation: 'GET /a' };
    const open = seriesAround(1.05, { blocks: 16, noise: 0.3 });
    expect(afterBlock(progress, [slower, { ...open, operation: 'GET /a' }], STANDARD).next).toBe('decided');
    expect(afterBlock(progress, [slower, { ...open, operation: 'GET /b' }], STANDARD).next).toBe('go-on');
  });

  it('ends at the cap whatever is known, counting blocks that were void', () => {
    const open = [seriesAround(1.05, { blocks: 10, noise: 0.3 })];
    const late = { ...progress, elapsed: STANDARD.cap, valid: 10 };
    expect(afterBlock(late, open, STANDARD).next).toBe('cap');
  });

  it('starts anew after its share of blocks, and after half of it where the first start has made up its mind', () => {
    const open = [seriesAround(1.05, { blocks: 8, noise: 0.3 })];
    const first: Progress = { start: 0, inStart: 16, elapsed: 16, valid: 10, looks: [] };
    expect(afterBlock(first, open, STANDARD).next).toBe('next-start');
    const clear = {
      margin: 0.03,
      points: seriesAround(1, { blocks: 8 }).points.map((point) => ({ ...point, start: 0 })),
    };
    const half: Progress = { start: 0, inStart: 8, elapsed: 8, valid: 8, looks: [] };
    expect(afterBlock(half, [clear], STANDARD)).toEqual({ next: 'next-start', looks: [] });
    expect(afterBlock(half, open, STANDARD).next).toBe('go-on');
  });
});
