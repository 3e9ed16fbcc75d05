import { createContext, Script } from 'node:vm';
import { parsePattern, waysOf } from './pattern-risk.ts';

/**
 * How long one pattern may look at one value. A pattern comes from a pull request and may backtrack for hours;
 * an honest one needs microseconds, and a busy machine makes milliseconds of them.
 */
const PATTERN_DEADLINE_MS = 500;
/** Steps that are certain to be over in milliseconds: below them no deadline is needed, which itself costs 0.1 ms. */
const HARMLESS_STEPS = 2_000_000;

/** A pattern did not answer in time: nothing is known about the text. */
export class PatternTimeout extends Error {}

interface Pattern {
  test(text: string): boolean;
  toString(): string;
}

const context = createContext({ pattern: /(?:)/u, text: '' });
const script = new Script('pattern.test(text)');

/** A regular expression of ECMAScript that gives up after {@link PATTERN_DEADLINE_MS}: `test` then throws {@link PatternTimeout}. */
export function guardedPattern(source: string, flags: string): Pattern {
  const pattern = readPattern(source, flags);
  const tree = parsePattern(source, pattern.unicode);
  return {
    test: (text) => (isHarmless(tree, text.length) ? pattern.test(text) : testInTime(pattern, text)),
    toString: () => String(pattern),
  };
}

/** How generated validation code would name this function; ours is never generated to a file. */
guardedPattern.code = 'guardedPattern';

/** Patterns written before Unicode mode was usual may hold escapes that it forbids: those are read without it. */
function readPattern(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch (error) {
    if (!flags.includes('u')) throw error;
    return new RegExp(source, flags.replace('u', ''));
  }
}

/** Each way may be tried from every place of the text. */
function isHarmless(tree: ReturnType<typeof parsePattern>, length: number): boolean {
  const ways = waysOf(tree, length);
  return ways !== null && ways * (length + 1) <= HARMLESS_STEPS;
}

function testInTime(pattern: RegExp, text: string): boolean {
  Object.assign(context, { pattern, text });
  try {
    return script.runInContext(context, { timeout: PATTERN_DEADLINE_MS }) === true;
  } catch (cause) {
    throw new PatternTimeout(`the pattern ${pattern} did not answer within ${PATTERN_DEADLINE_MS} ms`, { cause });
  }
}
