import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanLines, clip } from '../../src/report/clean.ts';
import { hostileText } from './hostile.ts';

describe('a clean line', () => {
  test.each([
    ['a\r\nb\tc', 'a b c'],
    ['a\u202eb\u2066c', 'abc'],
    ['a\u200bb\ufeffc\u00add', 'abcd'],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['a\ud83c', 'a\ufffd'],
    ['12\u202f480  requests', '12\u202f480 requests'],
    ['⚠️ 🌈 é ü 漢', '⚠️ 🌈 é ü 漢'],
  ])('of %j is %j', (raw, clean) => {
    expect(cleanLine(raw)).toBe(clean);
  });

  test('is clean after one pass, and holds no line break', () => {
    fc.assert(
      fc.property(hostileText, (words) => {
        const clean = cleanLine(words);
        expect(cleanLine(clean)).toBe(clean);
        expect(clean).not.toMatch(/\p{Cc}|\u2028|\u2029/u);
        expect(clean.isWellFormed()).toBe(true);
      }),
    );
  });
});

test('clean lines keep their breaks and indentation', () => {
  expect(cleanLines('a\r\n  b\tc \u2028d')).toBe('a\n  b\tc\nd');
});

test('a clipped text has at most as many code points, and never half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 20 }), (words, limit) => {
      const short = clip(words, limit);
      expect(Array.from(short).length).toBeLessThanOrEqual(limit);
      if (Array.from(words).length <= limit) expect(short).toBe(words);
      else expect(short.endsWith('…')).toBe(true);
    }),
  );
});
