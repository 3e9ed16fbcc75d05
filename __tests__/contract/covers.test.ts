import { describe, expect, it } from 'vitest';
import { hasPath, mediaTypeCovers, statusCovers } from '../../src/contract/covers.ts';

describe('what a specification names covers what a pact has', () => {
  it.each([
    ['200', 200, true],
    ['200', 201, false],
    ['2XX', 204, true],
    ['2xx', 204, true],
    ['4XX', 204, false],
    ['default', 500, true],
    ['20', 200, false],
  ])('status %s for %i: %s', (written, status, expected) => {
    expect(statusCovers(written, status)).toBe(expected);
  });

  it.each([
    ['application/json', 'application/json', true],
    ['Application/JSON; charset=utf-8', 'application/json', true],
    ['application/*', 'application/hal+json', true],
    ['*/*', 'text/csv', true],
    ['application/*+json', 'application/hal+json', true],
    ['application/*+json', 'application/json', false],
    ['application/json', 'application/hal+json', false],
    ['text/*', 'application/json', false],
    [null, 'application/json', true],
    ['application/json', null, true],
  ])('media type %s for %s: %s', (range, mediaType, expected) => {
    expect(mediaTypeCovers(range, mediaType)).toBe(expected);
  });

  it.each<[unknown, readonly string[], boolean]>([
    [{ a: null }, ['a'], true],
    [{ a: 1 }, ['a', 'b'], false],
    [[], ['*'], false],
    [[[1]], ['*', '*'], true],
    [{ '*': 1 }, ['*'], true],
    [{}, ['*'], false],
    ['text', ['length'], false],
    [{ a: 1 }, ['constructor'], false],
  ])('%j at %j: %s', (value, path, expected) => {
    expect(hasPath(value, path)).toBe(expected);
  });
});
