import type { AST } from '@eslint-community/regexpp';
import { NotRegular } from './not-regular.ts';

/** Code points from `0` to `1`, both included. */
export type Span = readonly [from: number, to: number];

const LAST_CODE_POINT = 0x10ffff;
export const EVERYTHING: readonly Span[] = [[0, LAST_CODE_POINT]];

const LINE_ENDS: readonly Span[] = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
];
const DIGITS: readonly Span[] = [[0x30, 0x39]];
const WORD: readonly Span[] = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
];
/** White space and line ends of ECMAScript. */
const SPACES: readonly Span[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];

/** The characters that one element matches. Throws `NotRegular` for what is not a plain set of them. */
export function spansOf(node: AST.Element | AST.CharacterClassElement): readonly Span[] {
  switch (node.type) {
    case 'Character':
      return [[node.value, node.value]];
    case 'CharacterClassRange':
      return [[node.min.value, node.max.value]];
    case 'CharacterSet':
      return spansOfSet(node);
    case 'CharacterClass': {
      const spans = node.elements.flatMap((element) => spansOf(element));
      return node.negate ? outside(spans) : spans;
    }
    default:
      throw new NotRegular();
  }
}

function spansOfSet(set: AST.CharacterSet): readonly Span[] {
  if (set.kind === 'any') return outside(LINE_ENDS);
  if (set.kind === 'property') throw new NotRegular();
  const spans = { digit: DIGITS, word: WORD, space: SPACES }[set.kind];
  return set.negate ? outside(spans) : spans;
}

function outside(spans: readonly Span[]): Span[] {
  const left: Span[] = [];
  let next = 0;
  for (const [from, to] of [...spans].sort((one, other) => one[0] - other[0])) {
    if (from > next) left.push([next, from - 1]);
    next = Math.max(next, to + 1);
  }
  if (next <= LAST_CODE_POINT) left.push([next, LAST_CODE_POINT]);
  return left;
}
