import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../src/traffic/decimal.ts';

function parse(text: string): number {
  const bytes = Buffer.from(`,${text},`);
  return parseDecimal(bytes, 1, bytes.length - 1);
}

describe('a number in bytes', () => {
  it.each([
    '0',
    '-0',
    '23.307420',
    '1795355574817264',
    '9007199254740993',
    '.5',
    '5.',
    '.',
    '-',
    '-.',
    '',
    ' 7',
    '1e3',
    'Inf',
    'NaN',
    '1.2.3',
    '-12.5',
    '0.00000000000000000000000001',
    '123456789012345678901234567890.5',
  ])('is what Number says of `%s`', (text) => {
    expect(parse(text)).toBe(Number(text));
  });

  it('is the same double as Number gives, to its last bit', () => {
    const decimal = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.integer({ min: 0, max: 18 }), fc.boolean());
    fc.assert(
      fc.property(decimal, ([digits, decimals, isNegative]) => {
        const padded = String(digits).padStart(decimals + 1, '0');
        const at = padded.length - decimals;
        const text = `${isNegative ? '-' : ''}${padded.slice(0, at)}${decimals > 0 ? '.' : ''}${padded.slice(at)}`;
        expect(parse(text)).toBe(Number(text));
      }),
      { numRuns: 2_000 },
    );
  });
});
