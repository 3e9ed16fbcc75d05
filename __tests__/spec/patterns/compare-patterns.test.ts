import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePatternTexts } from '../../../src/spec/patterns/compare-patterns.ts';

const RELATIONS: readonly (readonly [before: string, after: string, relation: string | null])[] = [
  ['^[0-9]+(ns|us|ms|s|m|h)$', '^([0-9]+([.][0-9]+)?(ns|us|µs|ms|s|m|h))+$', 'wider'],
  ['^([0-9]+(ns|us|ms|s|m|h))*$', '^([0-9]+([.][0-9]+)?(ns|us|µs|ms|s|m|h))+$', 'other'],
  ['^[A-Z]{3}$', '^[A-Z]{2,3}$', 'wider'],
  ['^[A-Z]{3}$', '^[A-Z]{2}$', 'other'],
  ['^[a-z]+$', '^[a-z]{1,20}$', 'narrower'],
  ['^[a-z]+$', '^[a-z]+', 'wider'],
  ['[a-z]', '^[a-z]+$', 'narrower'],
  ['^[0-9]$', '^\\d$', 'same'],
  ['^\\w+$', '^[A-Za-z0-9_]+$', 'same'],
  ['^(?:a|b)$', '^[ab]$', 'same'],
  ['^a|b$', '^(a|b)$', 'narrower'],
  ['^$', '', 'wider'],
  ['^.*$', '', 'wider'],
  ['^[\\s\\S]*$', '', 'same'],
  ['a$b', '^a^b', 'same'],
  ['^(\\d+)?$', '^\\d*$', 'same'],
  ['^😀$', '^[😀-😎]$', 'wider'],
  ['^(?=a)a$', '^a$', null],
  ['^(a)\\1$', '^aa$', null],
  ['^a\\b', '^a', null],
  ['^\\p{L}$', '^[a-z]$', null],
  ['^(', '^a', null],
  ['^.{0,4000}$', '^.{0,100}$', null],
  ['^(a|b)*a(a|b){20}$', '^(a|b)*a(a|b){20}c?$', null],
];

describe('comparing what two patterns match', () => {
  it.each(RELATIONS)('%j to %j is %j', (before, after, relation) => {
    expect(comparePatternTexts(before, after)).toBe(relation);
  });

  it('says nothing of patterns in groups without end', () => {
    const nested = (depth: number, inner: string) => '('.repeat(depth) + inner + ')'.repeat(depth);
    expect(comparePatternTexts(nested(900, 'a'), nested(900, 'b'))).toBe(null);
    expect(comparePatternTexts(nested(100_000, 'a'), nested(100_000, 'b'))).toBe(null);
  });

  it('says the opposite the other way round', () => {
    const opposite: Readonly<Record<string, string>> = { wider: 'narrower', narrower: 'wider' };
    for (const [before, after, relation] of RELATIONS) {
      expect(comparePatternTexts(after, before)).toBe(relation && (opposite[relation] ?? relation));
    }
  });

  it('agrees with what the patterns match, for every short text', () => {
    const { pattern } = fc.letrec((tie) => ({
      pattern: fc
        .array(tie('branch') as fc.Arbitrary<string>, { minLength: 1, maxLength: 2 })
        .map((each) => each.join('|')),
      branch: fc.array(tie('part') as fc.Arbitrary<string>, { maxLength: 3 }).map((each) => each.join('')),
      part: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\w', '^', '$', '(?:)'),
        fc
          .tuple(tie('pattern') as fc.Arbitrary<string>, fc.constantFrom('', '*', '+', '?', '{2}', '{1,2}'))
          .map(([inner, count]) => `(?:${inner})${count}`),
      ),
    }));
    const letters = ['', 'a', 'b', '-', '\n'];
    const texts = letters.flatMap((one) => letters.flatMap((two) => letters.map((three) => one + two + three)));
    fc.assert(
      fc.property(pattern as fc.Arbitrary<string>, pattern as fc.Arbitrary<string>, (before, after) => {
        const relation = comparePatternTexts(before, after);
        const [from, to] = [new RegExp(before, 'u'), new RegExp(after, 'u')];
        const onlyBefore = texts.some((text) => from.test(text) && !to.test(text));
        const onlyAfter = texts.some((text) => to.test(text) && !from.test(text));
        if (onlyBefore) expect(['narrower', 'other', null]).toContain(relation);
        if (onlyAfter) expect(['wider', 'other', null]).toContain(relation);
      }),
      { numRuns: 1_000 },
    );
  });
});
