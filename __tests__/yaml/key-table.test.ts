import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyTable } from '../../src/yaml/key-table.ts';

describe('the table of keys', () => {
  it('gives every distinct key one number, wherever it stands', () => {
    const keys = fc.array(fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom('$ref', '__proto__', '')), {
      maxLength: 60,
    });
    const property = fc.property(keys, fc.string(), (written, before) => {
      const table = new KeyTable();
      const text = before + written.join('');
      let at = before.length;
      for (const key of written) {
        const id = table.idOfRange(text, at, at + key.length);
        expect(table.key(id)).toBe(key);
        expect([table.idOf(key), table.find(key)]).toEqual([id, id]);
        at += key.length;
      }
      const numbers = new Set(written.map((key) => table.find(key)));
      expect(numbers.size).toBe(new Set(written).size);
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('keeps its numbers when it grows', () => {
    const table = new KeyTable();
    const ids = Array.from({ length: 20_000 }, (_, index) => table.idOf(`key-${index}`));
    expect(ids.every((id, index) => table.find(`key-${index}`) === id && table.key(id) === `key-${index}`)).toBe(true);
    expect(table.find('key-20000')).toBeUndefined();
  });
});
