import { createContext, Script } from 'node:vm';

/**
 * How long one pattern may look at one value. A pattern comes from a pull request and may backtrack for hours;
 * an honest one needs microseconds.
 */
export const PATTERN_DEADLINE_MS = 250;

interface Pattern {
  test(text: string): boolean;
  toString(): string;
}

const context = createContext({ pattern: /(?:)/u, text: '' });
const script = new Script('pattern.test(text)');

/** A regular expression of ECMAScript that gives up after {@link PATTERN_DEADLINE_MS}: `test` then throws. */
export function guardedPattern(source: string, flags: string): Pattern {
  const pattern = readPattern(source, flags);
  return {
    test(text) {
      Object.assign(context, { pattern, text });
      try {
        return script.runInContext(context, { timeout: PATTERN_DEADLINE_MS }) === true;
      } catch (error) {
        throw new Error(`the pattern ${pattern} did not answer within ${PATTERN_DEADLINE_MS} ms`, { cause: error });
      }
    },
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
