import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatCount,
  formatDuration,
  formatLatency,
  formatList,
  formatShare,
  formatWholePercent,
} from '../../src/verdict/figures.ts';

describe('durations', () => {
  test.each([
    [0, '0 ms'],
    [420.4, '420 ms'],
    [999.6, '1.0 s'],
    [2_143, '2.1 s'],
    [9_960, '10 s'],
    [41_200, '41 s'],
    [59_700, '1 min'],
    [125_000, '2 min 5 s'],
  ])('%d ms reads %s', (ms, words) => {
    expect(formatDuration(ms)).toBe(words);
  });
});

describe('latencies', () => {
  test.each([
    [212.31, '212 ms'],
    [41.26, '41.3 ms'],
    [100, '100 ms'],
    [0.823, '0.82 ms'],
    [0, '0 ms'],
  ])('%d reads %s', (ms, words) => {
    expect(formatLatency(ms)).toBe(words);
  });
});

describe('shares', () => {
  test.each([
    [0, '0.0 %'],
    [0.00001, '< 0.1 %'],
    [0.0096, '0.96 %'],
    [0.992, '99.2 %'],
    [0.99998, '99.9 %'],
    [1, '100 %'],
  ])('%d reads %s', (share, words) => {
    expect(formatShare(share)).toBe(words);
  });

  test('all and nothing are only said of all and nothing', () => {
    const strictly = fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(strictly, (share) => {
        expect(formatShare(share)).not.toMatch(/^(?:100|0\.0|0\.00) %$/);
        if (share < 1 - 1e-6) expect(formatWholePercent(share)).not.toBe('100 %');
      }),
    );
  });
});

test('seven of eight operations are 87 %', () => {
  expect(formatWholePercent(7 / 8)).toBe('87 %');
  expect(formatWholePercent(0.29)).toBe('29 %');
});

test('thousands are apart', () => {
  expect([0, 999, 1_000, 12_480, 1_000_000].map(formatCount)).toEqual([
    '0',
    '999',
    '1\u202f000',
    '12\u202f480',
    '1\u202f000\u202f000',
  ]);
});

test('a list names as many as asked for and counts the rest', () => {
  expect(formatList([])).toBe('');
  expect(formatList(['a'])).toBe('a');
  expect(formatList(['a', 'b'])).toBe('a and b');
  expect(formatList(['a', 'b', 'c'])).toBe('a, b and c');
  expect(formatList(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
});
