import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeToken, fragmentTokens, pointerTokens } from '../../src/model/json-pointer.ts';

describe('a JSON pointer', () => {
  it('comes apart into the tokens that it was written from', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (tokens) => {
        expect(pointerTokens(tokens.map((token) => `/${escapeToken(token)}`).join(''))).toEqual(tokens);
      }),
    );
  });

  it('is none without a slash at its beginning, and may be empty', () => {
    expect(pointerTokens('paths')).toBeNull();
    expect(pointerTokens('')).toEqual([]);
    expect(pointerTokens('/')).toEqual(['']);
  });
});

describe('a reference into its own document', () => {
  it.each([
    ['#/paths/~1orders~1%7Bid%7D/get', ['paths', '/orders/{id}', 'get']],
    ['#/$defs/Page%C2%ABOrder%C2%BB', ['$defs', 'Page«Order»']],
    ['#/$defs/My~0%7E0', ['$defs', 'My~~']],
    ['#', []],
  ])('%s is decoded and then taken apart', (reference, tokens) => {
    expect(fragmentTokens(reference)).toEqual(tokens);
  });

  it('is taken as it is written where it is no percent-encoding', () => {
    expect(fragmentTokens('#/components/pathItems/50%')).toEqual(['components', 'pathItems', '50%']);
  });

  it.each(['orders.yaml#/paths', 'Order', '#anchor'])('%s is another reference', (reference) => {
    expect(fragmentTokens(reference)).toBeNull();
  });
});
