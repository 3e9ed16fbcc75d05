import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_LINE_CHARACTERS, makeLineSplitter } from '../../src/tools/lines.ts';

function split(chunks: readonly Uint8Array[]): string[] {
  const lines: string[] = [];
  const splitter = makeLineSplitter((line) => lines.push(line));
  for (const chunk of chunks) splitter.push(chunk);
  splitter.end();
  return lines;
}

describe('makeLineSplitter', () => {
  it('finds the same lines however the bytes are cut', () => {
    const texts = fc.string({ unit: 'grapheme' }).map((text) => text.toWellFormed());
    fc.assert(
      fc.property(fc.array(texts), fc.nat(7), (parts, size) => {
        const bytes = Buffer.from(parts.join('\n'));
        const chunks = Array.from({ length: Math.ceil(bytes.length / (size + 1)) }, (_, i) =>
          bytes.subarray(i * (size + 1), (i + 1) * (size + 1)),
        );
        expect(split(chunks)).toEqual(split([bytes]));
      }),
    );
  });

  it('takes \\n and \\r\\n as the end of a line, and hands over a last line without one', () => {
    expect(split([Buffer.from('a\r\nb\n\nc\rd\ne')])).toEqual(['a', 'b', '', 'c\rd', 'e']);
  });

  it('cuts a line that is too long, and says how much is missing', () => {
    const [line, next] = split([Buffer.from('x'.repeat(MAX_LINE_CHARACTERS + 5)), Buffer.from('yy\nnext\n')]);
    expect(line).toBe(`${'x'.repeat(MAX_LINE_CHARACTERS)}… (7 more characters)`);
    expect(next).toBe('next');
  });

  it('shows bytes that are no UTF-8 as replacement characters', () => {
    expect(split([Buffer.from([0x61, 0xff, 0x62])])).toEqual(['a\ufffdb']);
  });
});
