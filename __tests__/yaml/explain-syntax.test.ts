import { expect, it } from 'vitest';
import { ProblemError } from '../../src/model/problem.ts';
import { parseText } from '../../src/yaml/parse.ts';

function faultOf(text: string) {
  try {
    parseText(text, 'a.yaml');
  } catch (thrown) {
    if (thrown instanceof ProblemError) return thrown.problem;
    throw thrown;
  }
  throw new Error('it was parsed');
}

it.each([
  [
    'a key without its colon',
    'paths:\n  /orders:\n    delete\n      responses: {}\n',
    3,
    5,
    /a colon is missing after this key/,
  ],
  [
    'the same below a comment',
    'paths:\n  /orders:\n    delete # gone\n\n      # more\n      responses: {}\n',
    3,
    5,
    /a colon/,
  ],
  ['the same with line ends of Windows', 'paths:\r\n  /a:\r\n    get\r\n      b: 1\r\n', 3, 5, /a colon/],
  ['a path without its colon', 'paths:\n  /orders\n    get: {}\n', 2, 3, /a colon is missing after this key/],
  [
    'a long text that goes on with a colon',
    'a: some words\nb and c\nand more: 1\n',
    3,
    9,
    /colon is missing on this line or the one before/,
  ],
  ['a key that is indented further', 'a: 1\n  b: 2\n', 2, 4, /indented unlike|needs quotes/],
  ['a comma that is missing', 'a: [{ b: 1 } { c: 2 }]\n', 1, 14, /a comma is missing/],
  ['a path of Windows in double quotes', 'a: "C:\\path"\n', 1, 8, /use single quotes/],
])('%s is told in plain words, where it is', (_, text, line, column, why) => {
  const problem = faultOf(text);
  expect(problem.why).toMatch(why);
  expect(problem.where).toMatchObject({ line, column });
});
