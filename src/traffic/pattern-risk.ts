import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

/** A repetition of this many counts as one without end. */
const MANY = 10;

/** How long a pattern may take, by its form. */
export interface PatternRisk {
  /** Repetitions one after the other: the steps grow with the length of the text to this power, plus one. */
  readonly repetitions: number;
  /** Whether a repeated part can itself match in several ways: the steps may double with every character. */
  readonly nested: boolean;
}

/** Null where the pattern cannot be parsed: nothing is known then. */
export function riskOf(source: string, unicode: boolean): PatternRisk | null {
  const pattern = parsePattern(source, unicode);
  if (pattern === null) return null;
  let repetitions = 0;
  let nested = false;
  let inside = 0;
  visitRegExpAST(pattern, {
    onQuantifierEnter(quantifier) {
      if (inside > 0) nested = true;
      if (quantifier.max < MANY) return;
      repetitions += 1;
      inside += 1;
    },
    onQuantifierLeave(quantifier) {
      if (quantifier.max >= MANY) inside -= 1;
    },
    onAlternativeEnter(alternative) {
      if (inside > 0 && alternative.parent.alternatives.length > 1) nested = true;
    },
    onBackreferenceEnter() {
      nested = true;
    },
  });
  return { repetitions, nested };
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
