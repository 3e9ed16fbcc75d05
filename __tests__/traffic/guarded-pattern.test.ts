import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardedPattern, PatternTimeout } from '../../src/traffic/guarded-pattern.ts';
import { parsePattern, waysOf } from '../../src/traffic/pattern-risk.ts';

const many = (count: number, part: string) => Array(count).fill(part).join('');
const ways = (source: string, length: number) => waysOf(parsePattern(source, true), length) ?? Number.NaN;

describe('a pattern of a pull request', () => {
  // Short texts: it is the pattern that has the choices.
  it.each([
    ['with many equal alternatives in a repetition', `^(?:${many(12, 'a|')}a)*b$`, 10],
    ['with alternatives in alternatives', `^(?:${many(12, '(?:a|a)|')}a)*b$`, 10],
    ['with repetitions in repetitions', '^(?:(?:(?:(?:a*)*)*)*)*b$', 13],
    ['with optional parts, a number of times', `^${many(4, '(a?){200}')}b`, 8],
    ['with choices one after the other', `^${many(60, '(?:|a)')}b$`, 12],
  ])('%s is given up', (_, source, length) => {
    expect(() => guardedPattern(source, 'u').test('a'.repeat(length))).toThrow(PatternTimeout);
  });

  it.each([
    ['^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$', 'GB33BUKB20201555555555'],
    ['^[a-z0-9.]+@[a-z]+\\.[a-z]+$', 'someone@example.org'],
    ['^(?:[a-z]+-)*[a-z]+$', 'some-slug-of-words'],
    ['^(?:active|inactive|closed)$', 'active'],
  ])('%s that is honest is answered', (source, text) => {
    expect(guardedPattern(source, 'u').test(text)).toBe(true);
    expect(guardedPattern(source, 'u').test(`${text}!`)).toBe(false);
  });
});

describe('the ways that a pattern may be tried in', () => {
  it('are counted', () => {
    expect(ways('abc', 5)).toBe(1);
    expect(ways('a|b|c', 5)).toBe(3);
    expect(ways('(?:a|b)(?:c|d)', 5)).toBe(4);
    expect(ways('[a-z]{8}', 5)).toBe(1);
    expect(ways('a*', 5)).toBe(7);
    expect(ways('(?:a|b){3}', 5)).toBe(8);
    expect(ways('(?=a|b)c', 5)).toBe(2);
    expect(ways('(?:a|a){0,2000}', 5_000)).toBe(Number.POSITIVE_INFINITY);
    expect(waysOf(parsePattern('(', true), 5)).toBeNull();
  });

  it('never become fewer with a longer text', () => {
    const part = fc.constantFrom('a', 'b?', 'c*', '(?:d|e)', '(?:f|g)+', '(?:h?i){2,5}');
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), fc.nat(30), (parts, length) => {
        expect(ways(parts.join(''), length + 1)).toBeGreaterThanOrEqual(ways(parts.join(''), length));
      }),
    );
  });
});
