import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSummaryTooLarge, parsePairs } from './runner-files.ts';

describe('a command file', () => {
  it('holds names and values', () => {
    expect([...parsePairs('a=1\nb=x=y\r\n\nc=\n')]).toEqual([
      ['a', '1'],
      ['b', 'x=y'],
      ['c', ''],
    ]);
  });

  it('holds values of several lines between delimiters', () => {
    expect([...parsePairs('a<<END\none\ntwo = 2\nEND\nb=3\n')]).toEqual([
      ['a', 'one\ntwo = 2'],
      ['b', '3'],
    ]);
  });

  it('takes the first sign that comes: = before << is a plain value', () => {
    expect([...parsePairs('a=b<<c\n')]).toEqual([['a', 'b<<c']]);
  });

  it.each([
    ['no sign\n', "Invalid format 'no sign'"],
    ['=value\n', 'Name must not be empty'],
    ['<<END\nEND\n', 'Name must not be empty'],
    ['a<<\n\n', 'Delimiter must not be empty'],
    ['a<<END\nnever ends\n', "Matching delimiter not found 'END'"],
  ])('is refused when it is %j', (text, message) => {
    expect(() => parsePairs(text)).toThrow(message);
  });

  it('gives back any value that an unguessable delimiter closes', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string().filter((line) => !/[\r\n]/.test(line)),
          { minLength: 1 },
        ),
        (lines) => {
          fc.pre(!lines.includes('ghadelimiter_1'));
          expect(parsePairs(`k<<ghadelimiter_1\n${lines.join('\n')}\nghadelimiter_1\n`).get('k')).toBe(
            lines.join('\n'),
          );
        },
      ),
    );
  });
});

describe('a summary', () => {
  it('is too large over one mebibyte, counted in bytes', () => {
    expect(isSummaryTooLarge('x'.repeat(1024 * 1024))).toBe(false);
    expect(isSummaryTooLarge('€'.repeat(1024 * 1024))).toBe(true);
  });
});
