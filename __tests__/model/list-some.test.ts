import { describe, expect, it } from 'vitest';
import { listSome } from '../../src/model/list-some.ts';

describe('some of a list, in words', () => {
  it('names all of them where there is room', () => {
    expect(listSome(['web-app', 'mobile-app'], 2)).toBe('web-app, mobile-app');
    expect(listSome([], 2)).toBe('');
  });

  it('counts what it leaves out', () => {
    expect(listSome(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
  });

  it('writes only those that it names', () => {
    const written: number[] = [];
    const write = (number: number) => {
      written.push(number);
      return `#${number}`;
    };
    expect(listSome([1, 2, 3], 1, write)).toBe('#1 and 2 more');
    expect(written).toEqual([1]);
  });
});
