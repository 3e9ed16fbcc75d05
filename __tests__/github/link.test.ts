import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNextLink } from '../../src/github/link.ts';

describe('the next page of a list', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['<https://api.github.com/x?page=2>; rel="next"', 'https://api.github.com/x?page=2'],
    ['<https://a/1>; rel="prev", <https://a/3>; rel="next", <https://a/9>; rel="last"', 'https://a/3'],
    ['<https://a/3>; rel=next', 'https://a/3'],
    ['<https://a/3>; title="x; y, z"; REL="NEXT"', 'https://a/3'],
    ['<https://a/x,y;z>; rel="next"', 'https://a/x,y;z'],
    ['<https://a/3>; rel="last next"', 'https://a/3'],
    ['<https://a/3>; rel="nextish"', null],
    ['https://a/3; rel="next"', null],
    ['<https://a/3>; anchor="rel=next"', null],
  ])('of %j is %j', (header, next) => {
    expect(parseNextLink(header)).toBe(next);
  });

  it('is found among any other links', () => {
    const relation = fc.constantFrom('prev', 'first', 'last', 'self');
    const links = fc.array(fc.tuple(fc.webUrl(), relation));
    fc.assert(
      fc.property(links, links, fc.webUrl(), (before, after, wanted) => {
        const header = [...before, [wanted, 'next'] as const, ...after]
          .map(([url, rel]) => `<${url}>; rel="${rel}"`)
          .join(', ');
        expect(parseNextLink(header)).toBe(wanted);
      }),
    );
  });

  it('is looked for in any header without falling over', () => {
    fc.assert(fc.property(fc.string(), (header) => void parseNextLink(header)));
  });
});
