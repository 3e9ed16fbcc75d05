import { describe, expect, it } from 'vitest';
import { coversMediaType, isSameMediaType, nearestMediaType } from '../../src/spec/media-types.ts';

describe('a range of media types', () => {
  it.each([
    ['*/*', 'image/png'],
    ['*/*', 'image/*'],
    ['application/*', 'application/*+json'],
    ['application/*', 'application/json; version=2'],
    ['application/*+json', 'application/problem+json'],
    ['application/*+json', 'Application/HAL+JSON; charset=utf-8'],
    ['application/*;version=2', 'application/json;version="2"'],
    ['application/json', 'application/json; version=2'],
  ])('%s covers %s, and not the other way round', (range, mediaType) => {
    expect(coversMediaType(range, mediaType)).toBe(true);
    expect(coversMediaType(mediaType, range)).toBe(false);
  });

  it.each([
    ['application/*+json', 'application/json'],
    ['application/*+json', 'application/json-seq'],
    ['application/json', 'application/problem+json'],
    ['application/*', 'text/csv'],
    ['application/json; version=1', 'application/json; version=2'],
    ['application/json; profile="a;b"', 'application/json; profile="a"'],
  ])('%s does not cover %s', (range, mediaType) => {
    expect(coversMediaType(range, mediaType)).toBe(false);
  });

  it.each([
    ['application/json', 'Application/JSON; charset=UTF-8'],
    ['application/json; a=1; b="2"', 'application/json;B=2;A=1'],
    [String.raw`text/x; q="a\";b"`, String.raw`text/x;q="a\";b"`],
  ])('%s is %s', (left, right) => {
    expect(isSameMediaType(left, right)).toBe(true);
  });

  it('gives way to the narrowest of several, and to the one that is written the same', () => {
    const media = [
      '*/*',
      'application/*',
      'application/*+json',
      'application/a+json; charset=utf-8',
      'application/a+json',
    ];
    const among = media.map((mediaType) => ({ mediaType }));
    const nearest = (mediaType: string) => nearestMediaType(among, { mediaType })?.mediaType;
    expect(nearest('application/b+json')).toBe('application/*+json');
    expect(nearest('application/xml')).toBe('application/*');
    expect(nearest('text/csv')).toBe('*/*');
    expect(nearest('application/a+json')).toBe('application/a+json');
    expect(nearestMediaType(among.slice(1), { mediaType: 'text/csv' })).toBeNull();
  });
});
