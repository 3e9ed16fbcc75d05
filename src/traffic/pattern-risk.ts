import { type AST, RegExpParser } from '@eslint-community/regexpp';

/**
 * How many ways a backtracking engine may try at most, from one place of a text of `length` characters, before it knows that the
 * pattern does not match there: every choice counts, at every place. Infinity where the number is too large to write; null where the
 * pattern cannot be parsed, and nothing is known.
 */
export function waysOf(pattern: AST.Pattern | null, length: number): number | null {
  return pattern === null ? null : ofAlternatives(pattern.alternatives, length);
}

function ofAlternatives(alternatives: readonly AST.Alternative[], length: number): number {
  return alternatives.reduce((sum, { elements }) => sum + ofElements(elements, length), 0);
}

function ofElements(elements: readonly AST.Element[], length: number): number {
  return elements.reduce((product, element) => product * ofElement(element, length), 1);
}

function ofElement(element: AST.Element, length: number): number {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives, length);
    case 'Assertion':
      return 'alternatives' in element ? ofAlternatives(element.alternatives, length) : 1;
    case 'Quantifier':
      return ofRepetition(element, length);
    default:
      return 1;
  }
}

/** One way for every number of rounds; each round that may be taken needs a character, those that must be taken need none. */
function ofRepetition({ min, max, element }: AST.Quantifier, length: number): number {
  const once = ofElement(element, length);
  const most = Math.max(min, Math.min(max, length + 1));
  if (once === 1) return most - min + 1;
  // The sum of the powers from `min` to `most`, of which the last is the largest.
  return once ** most * (most - min + 1);
}

/** The syntax tree of an ECMAScript pattern, as written for Unicode mode or without; null where it is neither. */
export function parsePattern(source: string, unicode: boolean): AST.Pattern | null {
  try {
    return new RegExpParser().parsePattern(source, 0, source.length, { unicode });
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
