import { describe, expect, it } from 'vitest';
import { quoteLog } from '../../src/tools/quote-log.ts';

describe('the end of a log in a sentence', () => {
  it.each([
    [[], 'it printed nothing'],
    [['', '  '], 'it printed nothing'],
    [[' boom '], 'its last line: "boom"'],
    [['a', 'b', '', 'c', 'd'], 'its last lines: "b" "c" "d"'],
    [['x'.repeat(400)], `its last line: "${'x'.repeat(300)}"`],
  ])('of %j', (lines, words) => {
    expect(quoteLog(lines)).toBe(words);
  });
});
