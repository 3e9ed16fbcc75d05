import type { AST } from '@eslint-community/regexpp';
import { guardedPattern } from './guarded-pattern.ts';
import { parsePattern } from './pattern-risk.ts';

export interface PatternWish {
  readonly pattern: string;
  /** In Unicode characters. */
  readonly minLength: number;
  readonly maxLength: number;
  /** Which of several fitting texts: 0, 1, …; different numbers give different texts where the pattern has room. */
  readonly nth: number;
}

/** A longer text is refused while it is built: no field of an API needs it, and `{1000000}` would fill the memory. */
const MAX_TEXT_CHARACTERS = 10_000;
/** Extra repetitions tried for every open quantifier, until the text is long enough. */
const MAX_REPETITIONS = 300;

/** How far beyond the least length texts are tried: a look-ahead may want a little more than the rest does. */
const FURTHER_CHARACTERS = 12;

/** Tried first where a class allows them, so that samples can be read. */
const PREFERRED = 'aA1bB2cC3dD4eE5';
/** Beyond ASCII: one letter or sign of the scripts that `\p{…}` usually asks for. */
const FOREIGN = 'éßΩяשا中あア한😀';

class NotWritable extends Error {}

/** A text that matches the pattern and has the length; null where none was found (look-arounds, contradictions). */
export function writePattern(wish: PatternWish): string | null {
  const pattern = parsePattern(wish.pattern, true) ?? parsePattern(wish.pattern, false);
  if (pattern === null) return null;
  const test = guardedPattern(wish.pattern, 'u');
  const fits = (text: string): boolean => {
    const length = [...text].length;
    return length >= wish.minLength && length <= wish.maxLength && test.test(text);
  };
  try {
    return findFitting(pattern, wish, fits);
  } catch (error) {
    if (error instanceof NotWritable) return null;
    throw error;
  }
}

function findFitting(pattern: AST.Pattern, wish: PatternWish, fits: (text: string) => boolean): string | null {
  const texts = [...textsOf(pattern, wish)];
  // An unanchored pattern leaves room around its match: what is too short is filled up.
  const filled = texts.map((text) => text.padEnd(wish.minLength, 'x'));
  const fitting = [...texts, ...filled].filter(fits);
  return fitting.find((text) => text !== '') ?? fitting[0] ?? null;
}

/** With ever more repetitions, until they are longer than what is wanted. */
function* textsOf(pattern: AST.Pattern, wish: PatternWish): Iterable<string> {
  let last: string | null = null;
  for (let extra = 0; extra <= MAX_REPETITIONS; extra += 1) {
    const text = writeAlternatives(pattern.alternatives, { extra, nth: wish.nth, groups: new Map() });
    const length = [...text].length;
    // Once it is long enough and not empty, more repetitions only make it longer.
    if (length > wish.maxLength || text === last) return;
    if (length >= wish.minLength || extra <= 1) yield text;
    if (length > Math.max(wish.minLength, 1) + FURTHER_CHARACTERS) return;
    last = text;
  }
}

interface Writing {
  readonly extra: number;
  readonly nth: number;
  /** What each capturing group held last, for back-references. */
  readonly groups: Map<AST.CapturingGroup, string>;
}

function writeAlternatives(alternatives: readonly AST.Alternative[], writing: Writing): string {
  const chosen = alternatives[writing.nth % alternatives.length];
  return (chosen?.elements ?? []).map((element) => writeElement(element, writing)).join('');
}

function writeElement(element: AST.Element, writing: Writing): string {
  switch (element.type) {
    case 'Character':
      return String.fromCodePoint(element.value);
    case 'CharacterClass':
    case 'CharacterSet':
    case 'ExpressionCharacterClass':
      return writeMember(element, writing);
    case 'Group':
      return writeAlternatives(element.alternatives, writing);
    case 'CapturingGroup': {
      const text = writeAlternatives(element.alternatives, writing);
      writing.groups.set(element, text);
      return text;
    }
    case 'Quantifier':
      return writeRepeated(element, writing);
    case 'Backreference': {
      const group = [element.resolved].flat()[0];
      return (group && writing.groups.get(group)) ?? '';
    }
    case 'Assertion':
      // Edges and look-arounds add no character; whether they hold is tested on the finished text.
      return '';
  }
}

function writeRepeated(quantifier: AST.Quantifier, writing: Writing): string {
  const count = Math.min(quantifier.max, quantifier.min + writing.extra);
  let text = '';
  for (let at = 0; at < count; at += 1) {
    text += writeElement(quantifier.element, { ...writing, nth: writing.nth + at });
    if (text.length > MAX_TEXT_CHARACTERS) throw new NotWritable('longer than any field');
    if (text === '' && at >= quantifier.min) break;
  }
  return text;
}

/** Members are found by asking the class itself, so that every form of class is understood. */
function writeMember(
  element: AST.CharacterClass | AST.CharacterSet | AST.ExpressionCharacterClass,
  writing: Writing,
): string {
  const test = guardedPattern(`^(?:${element.raw})$`, 'u');
  const members: string[] = [];
  for (const character of candidates(element)) {
    if (test.test(character)) members.push(character);
    if (members.length > writing.nth % PREFERRED.length) break;
  }
  const member = members[writing.nth % Math.max(members.length, 1)];
  if (member === undefined) throw new NotWritable(`no character found for ${element.raw}`);
  return member;
}

function* candidates(element: AST.Element): Iterable<string> {
  yield* PREFERRED;
  if (element.type === 'CharacterClass') {
    for (const part of element.elements) {
      if (part.type === 'Character') yield String.fromCodePoint(part.value);
      if (part.type === 'CharacterClassRange') yield String.fromCodePoint(part.min.value);
    }
  }
  for (let code = 0x20; code < 0x7f; code += 1) yield String.fromCodePoint(code);
  yield* FOREIGN;
}
