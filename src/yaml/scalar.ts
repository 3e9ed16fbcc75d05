import {
  boolCoreTag,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  NOT_RESOLVED,
  nullCoreTag,
  SCALAR_STYLE_PLAIN,
  type ScalarEvent,
  type ScalarTagDefinition,
} from 'js-yaml';

type AnyScalarTag = Pick<ScalarTagDefinition, 'resolve' | 'tagName' | 'implicitFirstChars'>;

const IMPLICIT_TAGS: readonly AnyScalarTag[] = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag];

/** Resolvers that can match a plain scalar, by its first character; a scalar whose character is not here is a string. */
const BY_FIRST_CHARACTER = tagsByFirstCharacter();

const EXPLICIT_TAGS: ReadonlyMap<string, AnyScalarTag> = new Map<string, AnyScalarTag>([
  ['!!null', nullCoreTag],
  ['!!bool', boolCoreTag],
  ['!!int', intCoreTag],
  ['!!float', floatCoreTag],
]);

const LAST_OF_DIGITS = 57;
const TILDE = 126;

/** What a tag makes of a scalar: the value, or why it has none. */
export type TaggedScalar = { readonly value: unknown } | { readonly refused: 'unknown-tag' | 'wrong-value' };

/** The value of a scalar without a tag, by the core schema of YAML 1.2, which JSON is a part of. */
export function scalarValue(text: string, event: ScalarEvent): unknown {
  const source = getScalarValue(text, event);
  return event.style === SCALAR_STYLE_PLAIN ? plainValue(source) : source;
}

/** What a plain scalar means: null, a boolean, a number, or its own text. */
export function plainValue(source: string): unknown {
  const first = source.charCodeAt(0);
  // Most scalars are words: neither numbers nor any spelling of null, true or false, of which none has more letters.
  if (first > LAST_OF_DIGITS && first !== TILDE && source.length > 'false'.length) return source;
  const tags = source === '' ? IMPLICIT_TAGS : BY_FIRST_CHARACTER.get(first);
  if (tags === undefined) return source;
  for (const tag of tags) {
    const value = tag.resolve(source, false, tag.tagName);
    if (value !== NOT_RESOLVED) return value;
  }
  return source;
}

/** The value of a scalar with a tag; `tag` is the short form, `!!int`. */
export function taggedScalarValue(source: string, tag: string): TaggedScalar {
  if (tag === '!!str' || tag === '!') return { value: source };
  const definition = EXPLICIT_TAGS.get(tag);
  if (definition === undefined) return { refused: 'unknown-tag' };
  const value = definition.resolve(source, true, definition.tagName);
  return value === NOT_RESOLVED ? { refused: 'wrong-value' } : { value };
}

/** `!<tag:yaml.org,2002:int>` and `!!int` are the same tag; everything else stays as it is written. */
export function shortTag(written: string): string {
  const standard = '!<tag:yaml.org,2002:';
  return written.startsWith(standard) && written.endsWith('>') ? `!!${written.slice(standard.length, -1)}` : written;
}

function tagsByFirstCharacter(): ReadonlyMap<number, readonly AnyScalarTag[]> {
  const table = new Map<number, AnyScalarTag[]>();
  for (const tag of IMPLICIT_TAGS) {
    for (const character of tag.implicitFirstChars ?? []) {
      if (character === '') continue;
      const code = character.charCodeAt(0);
      table.set(code, [...(table.get(code) ?? []), tag]);
    }
  }
  return table;
}
