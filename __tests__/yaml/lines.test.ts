import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineTable } from '../../src/yaml/lines.ts';

/** Line and column as a person counts them. */
function counted(text: string, offset: number): unknown {
  const before = text.slice(0, offset);
  // An offset between the two characters of a line end still belongs to the line that they end.
  const isBetween = before.endsWith('\r') && text[offset] === '\n';
  const lines = (isBetween ? before.slice(0, -1) : before).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + (isBetween ? 2 : 1) };
}

describe('the table of lines', () => {
  it.each([
    ['line feeds', ['\n', 'a', 'é', ' ']],
    ['every kind of line end', ['\n', '\r', '\r\n', 'a']],
  ])('tells places in any order in texts with %s', (_, characters) => {
    const texts = fc.array(fc.constantFrom(...characters), { maxLength: 40 }).map((parts) => parts.join(''));
    const property = fc.property(texts, fc.array(fc.nat(41), { maxLength: 8 }), (text, offsets) => {
      const table = new LineTable(text);
      for (const offset of offsets.filter((each) => each <= text.length)) {
        expect(table.positionOf(offset), JSON.stringify([text, offset])).toEqual(counted(text, offset));
      }
    });
    fc.assert(property, { numRuns: 2_000 });
  });
});
