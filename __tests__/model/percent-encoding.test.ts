import fc from 'fast-check';
import { expect, it } from 'vitest';
import { percentDecoded } from '../../src/model/percent-encoding.ts';

it('gives back what was encoded, whatever it was', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => percentDecoded(encodeURIComponent(text)) === text));
});

it.each(['%', '50%', '%zz', 'caf%E9', '%C3%28'])('says that %s is no percent-encoding', (text) => {
  expect(percentDecoded(text)).toBeNull();
});
