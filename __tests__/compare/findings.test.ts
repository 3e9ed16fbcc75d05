import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/compare/findings.ts';
import type { Comparison } from '../../src/model/stage.ts';

const PLACE = { locations: new Map(), onInconclusive: 'report', mode: 'standard' } as const;

function comparison(over: Partial<Comparison> = {}): Comparison {
  return {
    ...{ operation: 'GET /a', metric: 'p50', base: 10, head: 12, change: 0.2, low: 0.15, high: 0.25, p: 0.001 },
    ...{ verdict: 'regressed', starts: [0.2, 0.2], note: null },
    ...over,
  };
}

/** The one finding of an operation that is slower by this interval. */
function slower(low: number, over: Partial<Comparison> = {}) {
  const [finding] = findingsOf([comparison({ low, high: low + 0.1, change: low + 0.05, ...over })], PLACE);
  if (finding === undefined) throw new Error('nothing was found');
  return finding;
}

describe('an operation that is slower', () => {
  it('is one finding, whatever shows it', () => {
    const own = [comparison(), comparison({ metric: 'mean', verdict: 'suspect', change: 0.08 })];
    const findings = findingsOf([...own, comparison({ operation: 'GET /b' })], PLACE);
    expect(findings.map(({ rule, operations }) => [rule, ...operations])).toEqual([
      ['compare.regressed', 'GET /a'],
      ['compare.regressed', 'GET /b'],
    ]);
    expect(findings[0]?.message).toBe(
      'GET /a: p50 +20.0 % [+15.0, +25.0] (10.0 → 12.0 ms), mean +8.0 % [+15.0, +25.0] (10.0 → 12.0 ms) against the base',
    );
  });

  it('keeps its fingerprint when it is measured again, and by another metric', () => {
    expect(slower(0.16).fingerprint).toBe(slower(0.15).fingerprint);
    expect(slower(0.02).fingerprint).toBe(slower(0.15).fingerprint);
    expect(slower(0.15, { metric: 'p95' }).fingerprint).toBe(slower(0.15).fingerprint);
    expect(slower(0.15, { operation: 'GET /b' }).fingerprint).not.toBe(slower(0.15).fingerprint);
  });

  it('is another finding where it is clearly worse; what was accepted as worse covers it', () => {
    const prints = [0.15, 0.35, 1.2, 4].map((low) => slower(low).fingerprint);
    expect(new Set(prints).size).toBe(4);
    expect(slower(0.15).coveredBy).toEqual(prints.slice(1));
    expect(slower(1.2).coveredBy).toEqual(prints.slice(3));
    expect(slower(4).coveredBy).toEqual([]);
    expect(slower(0.15).todo).toContain('Once accepted, it stays so until it is 30 % slower for sure.');
  });

  it('by less than 10 % is a warning that an accepted regression covers', () => {
    const suspect = slower(0.04, { verdict: 'suspect', change: 0.08 });
    expect(suspect).toMatchObject({ rule: 'compare.suspect', severity: 'warning' });
    expect(suspect.coveredBy).toContain(slower(0.15).fingerprint);
    expect(slower(0.15).coveredBy).not.toContain(suspect.fingerprint);
  });
});

describe('an operation of which something is not known', () => {
  const open = comparison({ metric: 'mean', verdict: 'inconclusive', note: 'the interval reaches 10 % or more' });

  it('is told as open, and blocks where the configuration says so', () => {
    const [told] = findingsOf([comparison({ verdict: 'no-regression' }), open], PLACE);
    expect(told).toMatchObject({ rule: 'compare.inconclusive', severity: 'info' });
    expect(told?.message).toBe(
      'GET /a: mean +20.0 % [+15.0, +25.0] (the interval reaches 10 % or more) is not decided',
    );
    expect(findingsOf([open], { ...PLACE, onInconclusive: 'fail' })).toMatchObject([{ severity: 'breaking' }]);
  });

  it('says what leads to an answer, by what is missing', () => {
    const todoOf = (one: Comparison, mode: 'standard' | 'strict') => findingsOf([one], { ...PLACE, mode })[0]?.todo;
    expect(todoOf(open, 'standard')).toMatch(/^Run again, .* `compare\.mode: strict`, /u);
    expect(todoOf(open, 'strict')).toMatch(/^Run again, .* fewer operations/u);
    expect(todoOf(open, 'strict')).not.toContain('strict');
    expect(todoOf({ ...open, low: null, high: null }, 'standard')).toMatch(/^Compare fewer operations/u);
  });

  it('has its answer once it has regressed: measuring ended there', () => {
    const findings = findingsOf([comparison(), open], { ...PLACE, onInconclusive: 'fail' });
    expect(findings.map(({ rule }) => rule)).toEqual(['compare.regressed']);
  });
});
