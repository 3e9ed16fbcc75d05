import { describe, expect, it } from 'vitest';
import { failedAnswer, failedAnswersOf, failedAnswerWords } from '../../src/load/failed-answers.ts';

describe('what failed requests got', () => {
  it.each([
    ['500', { status: '500', error_code: '1500' }],
    ['no answer in time', { status: '0', error_code: '1050' }],
    ['connection refused', { status: '0', error_code: '1212' }],
    ['connection reset', { error_code: '1220' }],
    ['no answer', { status: '0', error_code: '1000' }],
    ['no answer', {}],
  ])('is %s', (words, tags) => {
    expect(failedAnswer(tags as Record<string, string>)).toBe(words);
  });

  it('is told by how often it came, three of them in a sentence', () => {
    const answers = failedAnswersOf(
      new Map([
        ['503', 2],
        ['500', 40],
        ['404', 2],
        ['no answer', 1],
      ]),
    );
    expect(answers.map(({ answer }) => answer)).toEqual(['500', '404', '503', 'no answer']);
    expect(failedAnswerWords(answers)).toBe('; failed requests got 500 (40), 404 (2), 503 (2), …');
    expect(failedAnswerWords([])).toBe('');
  });
});
