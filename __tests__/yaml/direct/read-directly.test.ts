import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { Built } from '../../../src/yaml/built.ts';
import { readDirectly } from '../../../src/yaml/direct/read-directly.ts';
import { readCompletely } from '../../../src/yaml/read-completely.ts';

/** Every value with the offsets of its key and itself, in order. */
function outline({ value, places, start }: Built): unknown {
  const offsetOf = places.offsetOf.bind(places);
  const visit = (each: unknown): unknown => {
    if (each === null || typeof each !== 'object') return Object.is(each, -0) ? '-0' : each;
    return Object.entries(each).map(([key, member]) => [
      key,
      offsetOf(each, key, 'key'),
      offsetOf(each, key, 'value'),
      visit(member),
    ]);
  };
  return { start, isList: Array.isArray(value), value: visit(value), plain: JSON.stringify(value) };
}

function objectsOf(value: unknown): object[] {
  if (value === null || typeof value !== 'object') return [];
  return [value, ...Object.values(value).flatMap(objectsOf)];
}

/** Whether the text was read directly; then it has to be what the complete parser makes of it. */
function expectSame(text: string, style: 'yaml' | 'json' = 'yaml'): boolean {
  const direct = readDirectly(text, style);
  if (direct === null) return false;
  let complete: Built;
  try {
    complete = readCompletely(text, style);
  } catch (error) {
    throw new Error(`read directly, and refused by the complete parser: ${JSON.stringify(text)}`, { cause: error });
  }
  expect(outline(direct), JSON.stringify(text)).toEqual(outline(complete));
  return true;
}

const FRAGMENTS = [
  ...[
    'a: b',
    'b: c d',
    'a:',
    'b: 1',
    "'a': x",
    '"b": y',
    'c: 0x1F',
    'd: ~',
    'e: -1.5e3',
    '<<: {a: 1}',
    '<<: *x',
    '__proto__: 1',
  ],
  ...[
    '- x',
    '-',
    '- - y',
    '- a: 1',
    '-  b: 2',
    '- a:',
    '- - - z',
    '-x',
    '--- ',
    '---',
    '...',
    '- |',
    '- >-',
    '- []',
    '- "q"',
    '- ? a',
  ],
  ...[
    'x: |',
    'x: >',
    'x: |-',
    'x: >+',
    'x: |2',
    'x: |1-',
    'x: | # c',
    'x: |3+',
    'x: >-2',
    'text',
    'more text',
    '  deeper',
    'a:b',
    'http://x/y:1',
  ],
  ...[
    "x: 'a",
    "b'",
    'x: "a',
    'b"',
    'x: "a\\',
    '\\" b"',
    "x: 'it''s'",
    'x: "\\u00e9\\n\\x41"',
    'x: "\\q"',
    "'a' b",
    '"a":b',
    "'k' : v",
  ],
  ...[
    'x: [a, b]',
    'x: [a,',
    'b]',
    ']',
    '}',
    'x: {a: b, c: [d]}',
    'x: {a: b',
    'x: [a, ]',
    'x: [, ]',
    'x: {a}',
    'x: [a: b]',
    'x: {"a":1}',
    'x: [a#b, c #d]',
    '{a: 1}',
    '[]',
  ],
  ...[
    '# note',
    'a: b # note',
    'a: b#c',
    'a: #c',
    '#',
    'a: *x',
    'a: &x b',
    '&x a: b',
    '*x : y',
    '!!str a: b',
    'a: !!int 1',
    'a: !t b',
    '%YAML 1.2',
    '? a',
    ': b',
  ],
  ...[
    '',
    '',
    ' ',
    '  ',
    '\t',
    'a:\tb',
    'a: \tb',
    'a: b\t',
    'a: b ',
    'a : b',
    'a: b: c',
    'a: "b": c',
    'a: - b',
    '@a',
    '`a',
    ',a',
    'a: ,',
    'a: -',
    'a: - ',
    'a: ?',
    'a: :b',
    '😀: 😀',
    'é',
    '\u0085',
    '\ufeff',
  ],
];

const lines = fc
  .array(fc.tuple(fc.constantFrom(0, 0, 1, 2, 2, 3, 4, 4, 6), fc.constantFrom(...FRAGMENTS)), { maxLength: 9 })
  .map((list) => list.map(([indent, text]) => ' '.repeat(indent) + text).join('\n'));

const words = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    '200',
    'true',
    'null',
    '~',
    '1.0',
    '- a',
    'a: b',
    '#c',
    'a #b',
    "it's",
    '"',
    'a\nb',
    ' a',
    'a ',
    '\n',
    'x\n\n y\n',
    '0o7',
    '.inf',
    '__proto__',
    'é😀',
    'a\tb',
    '\u0085',
  ),
  fc.string({ maxLength: 90 }),
);

const values = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    fc.constantFrom(null, true, 0, -0, 1.5, 1e300, -7),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(words, tie('value'), { maxKeys: 4 }),
  ),
})).value;

const dumped = fc
  .tuple(
    fc.dictionary(words, values, { maxKeys: 4 }),
    fc.record({
      indent: fc.constantFrom(1, 2, 4),
      lineWidth: fc.constantFrom(-1, 10, 80),
      flowLevel: fc.constantFrom(-1, -1, 1, 2),
      noArrayIndent: fc.boolean(),
      forceQuotes: fc.boolean(),
    }),
  )
  .map(([value, options]) => dump(value, options as never));

/** The same with a few characters put in, taken out or repeated. */
const damage = (texts: fc.Arbitrary<string>) =>
  fc
    .tuple(
      texts,
      fc.array(fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom(...' \n\t:-#\'"[]{},&*!|>?%@`<.\\ax1')), { maxLength: 3 }),
    )
    .map(([text, edits]) =>
      edits.reduce((now, [place, remove, put]) => {
        const at = now.length === 0 ? 0 : place % (now.length + 1);
        return now.slice(0, at) + (remove === 2 ? '' : put) + now.slice(at + (remove === 0 ? 0 : 1));
      }, text),
    );

/** Runs the property and returns the share of texts that were read directly: a reader that refuses all agrees with all. */
function shareOf(texts: fc.Arbitrary<string>, style: 'yaml' | 'json' = 'yaml'): number {
  let [direct, all] = [0, 0];
  const property = fc.property(texts, (text) => {
    all++;
    if (expectSame(text, style)) direct++;
  });
  fc.assert(property, { numRuns: Number(process.env['DIRECT_RUNS'] ?? 2_000) });
  return direct / all;
}

/** Reads the second text beside the first, and says how much was taken over; it has to be what it is when read alone. */
function expectSameBeside(first: string, second: string, style: 'yaml' | 'json'): boolean {
  const built = readDirectly(first, style);
  if (built === null) return false;
  const beside = readDirectly(second, style, built.values);
  const alone = readDirectly(second, style);
  expect(beside === null, JSON.stringify([first, second])).toBe(alone === null);
  if (beside === null || alone === null) return false;
  expect(outline(beside), JSON.stringify([first, second])).toEqual(outline(alone));
  const before = new Set(objectsOf(built.value));
  return objectsOf(beside.value).some((each) => before.has(each));
}

function shareBeside(pairs: fc.Arbitrary<readonly [string, string]>, style: 'yaml' | 'json' = 'yaml'): number {
  let [taken, all] = [0, 0];
  const property = fc.property(pairs, ([first, second]) => {
    all++;
    if (expectSameBeside(first, second, style)) taken++;
  });
  fc.assert(property, { numRuns: Number(process.env['DIRECT_RUNS'] ?? 2_000) });
  return taken / all;
}

/** A text and the same with a little damage, in either order. */
const pairsOf = (texts: fc.Arbitrary<string>) =>
  fc
    .tuple(texts, fc.boolean())
    .chain(([text, isTurned]) =>
      damage(fc.constant(text)).map((other) => (isTurned ? ([other, text] as const) : ([text, other] as const))),
    );

describe('reading a text beside another', () => {
  it('makes of lines in any order what they are alone', () => {
    const known = lines.filter((text) => readDirectly(text, 'yaml') !== null);
    shareBeside(fc.oneof(pairsOf(lines), pairsOf(known), fc.tuple(lines, lines)));
  });

  it('makes of written values what they are alone, and takes over what is the same', () => {
    expect(shareBeside(pairsOf(dumped))).toBeGreaterThan(0.05);
  });

  it('makes of JSON what it is alone, and takes over what is the same', () => {
    const json = fc
      .tuple(fc.dictionary(words, values, { maxKeys: 4 }), fc.constantFrom(undefined, 2))
      .map(([value, space]) => JSON.stringify(value, null, space));
    expect(shareBeside(pairsOf(json), 'json')).toBeGreaterThan(0.05);
    expect(shareBeside(pairsOf(json), 'yaml')).toBeGreaterThan(0.05);
  });

  it.each([
    ['a:\n    x: 1\n    y: 2\n', 'a:\n  x: 1\n    y: 2\n'],
    ['a: {\n  x: 1,\n  y: 2 }\n', 'a:\n  x: 1,\n  y: 2\n'],
    ['a: x\nb: 1\n', 'a: x\n  b: 1\n'],
    ['a:\nb: 1\n', 'a:\n- b: 1\n'],
    ['a: |\n  x\nb: 1\n', 'a: |\n  x\n b: 1\n'],
    ['a: 1\nb: 2\nc: 3\n', 'b: 2\na: 1\nb: 2\nc: 3\n'],
    ['"a": 1\n"b": 2\n', '{"a": 1\n"b": 2}\n'],
    ['{"a":1,"b":2}', '{"a":1,}'],
  ])('does not take %j for %j', (first, second) => {
    expectSameBeside(first, second, 'yaml');
    expectSameBeside(first, second, 'json');
  });

  it('finds what was moved', () => {
    const [one, two] = ['one:\n  a: [1]\n  b: {c: d}\n', 'two:\n  e:\n    f: g\n'];
    expect(expectSameBeside(`${one}${two}z: 0\n`, `${two}${one}z: 0\n`, 'yaml')).toBe(true);
  });
});

describe('reading directly', () => {
  it('reads lines in any order as the complete parser does, or leaves them to it', () => {
    expect(shareOf(lines)).toBeGreaterThan(0.005);
  });

  it('reads every written value as the complete parser does, or leaves it to it', () => {
    expect(shareOf(dumped)).toBeGreaterThan(0.4);
  });

  it('reads damaged texts as the complete parser does, or leaves them to it', () => {
    expect(shareOf(damage(fc.oneof(dumped, lines)))).toBeGreaterThan(0.05);
  });

  it('reads JSON, damaged too, as the complete parser does, or leaves it to it', () => {
    const json = fc.tuple(values, fc.constantFrom(undefined, 2, '\t')).map(([value, space]) => {
      return JSON.stringify({ value }, null, space);
    });
    expect(shareOf(json, 'json')).toBeGreaterThan(0.9);
    expect(shareOf(damage(json), 'json')).toBeGreaterThan(0.2);
    expect(shareOf(damage(json), 'yaml')).toBeGreaterThan(0.2);
  });

  it.each([
    'openapi: 3.1.0\ninfo: {title: Orders, version: "1"}\n',
    '# Orders\n---\npaths:\n  /orders: # all\n    get:\n      tags: [orders, "x y"]\n',
    'required:\n- id\n- name\nenum:\n  - - 1\n    - 2\n  -\n    a: b\n',
    "a: 'it''s'\nb: \"two\\n  words \\\n  more\"\nc: some\n  folded\n\n  text\nd:\n  behind the line\n",
    'a: |\n  text\n\n   more\n\nb: >-\n  folded\n  text\nc: |2+\n    deep\n\n',
    'x:\n  [\n    a,\n    { $ref: "#/b" },\n  ]\n',
    '{"a": [1, {"b": null}]}\n',
  ])('reads %j itself', (text) => {
    expect(expectSame(text)).toBe(true);
  });
});
