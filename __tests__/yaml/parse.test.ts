import fc from 'fast-check';
import { dump, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../src/model/problem.ts';
import { MAX_NESTING } from '../../src/yaml/limits.ts';
import { type ParsedText, parseText } from '../../src/yaml/parse.ts';

const at = (line: number, column: number) => ({ line, column });

function parsed(text: string, file = 'a.yaml'): ParsedText & { value: Record<string, never> } {
  return parseText(text, file) as ParsedText & { value: Record<string, never> };
}

describe('values', () => {
  it('keeps keys as they are written', () => {
    expect(parsed('200: a\n1.0: b\nyes: c\nnull: d\n').value).toEqual({ 200: 'a', '1.0': 'b', yes: 'c', null: 'd' });
  });

  it('reads plain scalars by the core schema of YAML 1.2', () => {
    const text = 'a: no\nb: 0x10\nc: 2020-01-01\nd: ~\ne: 1.5e3\nf: true\ng: "1"\nh: |\n  text\ni:\n';
    expect(parsed(text).value).toEqual({
      a: 'no',
      b: 16,
      c: '2020-01-01',
      d: null,
      e: 1500,
      f: true,
      g: '1',
      h: 'text\n',
      i: null,
    });
  });

  it('reads brackets that close right below their key, whatever the indentation', () => {
    const value = { a: { x: [1, 2], y: {} }, b: 3 };
    const texts = [
      'a: {\n  "x": [\n  1,\n2\n], "y": {\n}\n}\nb: 3\n',
      'a:\n  x: [\n    1, 2\n  ]\n  y: {\n  }\nb: 3\n',
      // An anchor, and line ends of Windows, are read by the complete parser.
      'a:\n  x: &x [\n    1, 2\n  ]\n  y: {\n  }\nb: 3\n',
      'a:\r\n  x: [\r\n    1, 2\r\n  ]\r\n  y: {\r\n  }\r\nb: 3\r\n',
    ];
    for (const text of texts) expect(parsed(text).value).toEqual(value);
    expect(parsed(texts[2] ?? '').positionAt(['b'])).toEqual(at(7, 1));
  });

  it('tells a comment from quotes where brackets close below their key', () => {
    expect(parsed("a: &a\n  'b #c': [\n]\n").value).toEqual({ a: { 'b #c': [] } });
    expect(() => parsed("a: &a [x, 'y', # z\n]\n")).toThrow('a.yaml:2:1: The file cannot be parsed');
  });

  it('folds quoted lines at any indentation as those of other texts', () => {
    expect(parsed('a:\n  b: "one\n two\n\n  three"\n').value).toEqual({ a: { b: 'one two\nthree' } });
  });

  it('follows explicit tags of JSON values', () => {
    expect(parsed('a: !!str 1\nb: !!int "2"\nc: !<tag:yaml.org,2002:str> 3\n').value).toEqual({ a: '1', b: 2, c: '3' });
  });

  it('merges with written keys before merged ones, and earlier before later', () => {
    const text = 'a: &a {x: 1, y: 2}\nb: &b {y: 3, z: 4}\nc:\n  z: 9\n  <<: [*a, *b]\n';
    expect(parsed(text).value['c']).toEqual({ z: 9, x: 1, y: 2 });
    expect(parsed('a: &a {x: 1}\nb:\n  <<: *a\n  x: 2\n').value['b']).toEqual({ x: 2 });
  });

  it('gives aliases the same object', () => {
    const { value } = parsed('a: &a [1]\nb: *a\n');
    expect(value['b']).toBe(value['a']);
  });

  it('reads the same with a byte order mark, and with other line ends', () => {
    expect(parsed('\uFEFFa: 1\nb: 2\n').value).toEqual({ a: 1, b: 2 });
    expect(parsed('a: 1\r\nb: |\r\n  x\r\n').value).toEqual({ a: 1, b: 'x\n' });
  });

  it('makes __proto__ a key like any other', () => {
    const { value } = parsed('__proto__: {polluted: true}\nconstructor: 1\n');
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('does so for merged keys', () => {
    const { value } = parsed('a: &a {__proto__: {polluted: true}}\nb:\n  <<: *a\n');
    expect(Object.getPrototypeOf(value['b'])).toBe(Object.prototype);
  });

  it('is the same value for a JSON text as JSON.parse gives', () => {
    const values = fc.jsonValue({ maxDepth: 5 }).filter((value) => !JSON.stringify(value).includes('__proto__'));
    fc.assert(
      fc.property(values, (value) => {
        const text = JSON.stringify(value, null, '\t');
        expect(parseText(text, 'a.json').value).toEqual(JSON.parse(text));
      }),
    );
  });

  it('is the same value as js-yaml loads, for YAML', () => {
    const values = fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      fc.jsonValue({ maxDepth: 4 }),
    );
    fc.assert(
      fc.property(values, (value) => {
        const text = dump(JSON.parse(JSON.stringify(value)));
        expect(parseText(text, 'a.yaml').value).toEqual(load(text));
      }),
    );
  });
});

describe('positions', () => {
  const text = 'paths:\n  /a:\n    "200": x\n    list:\n      - name: y\n      - [1, 2]\n';

  it('points at keys and values, with columns in UTF-16 units', () => {
    const file = parsed(text);
    const paths = (file.value as Record<string, Record<string, object>>)['paths'] ?? {};
    expect(file.position(paths, '/a', 'key')).toEqual(at(2, 3));
    expect(file.position(paths['/a'] ?? {}, '200', 'key')).toEqual(at(3, 5));
    expect(file.position(paths['/a'] ?? {}, '200', 'value')).toEqual(at(3, 12));
  });

  it('finds elements of lists, and places by path', () => {
    const file = parsed(text);
    expect(file.positionAt(['paths', '/a', 'list', 0, 'name'])).toEqual(at(5, 9));
    expect(file.positionAt(['paths', '/a', 'list', 1, 1])).toEqual(at(6, 13));
    expect(file.positionAt(['paths', '/a', 'list', 0, 'name'], 'value')).toEqual(at(5, 15));
  });

  it('falls back to the nearest ancestor that exists', () => {
    expect(parsed(text).positionAt(['paths', '/a', 'nothing', 'here'])).toEqual(at(2, 3));
    expect(parsed(text).positionAt([])).toEqual(at(1, 1));
  });

  it('does not count a byte order mark', () => {
    expect(parsed('\uFEFFa: 1\n').positionAt(['a'])).toEqual(at(1, 1));
  });

  it('counts every kind of line end', () => {
    expect(parsed('a: 1\r\nb: 2\n\nc: 3\n').positionAt(['c'])).toEqual(at(4, 1));
  });

  it('points at where a merged key is written', () => {
    const file = parsed('a: &a\n  x: 1\nb:\n  <<: *a\n  y: 2\n');
    expect(file.positionAt(['b', 'x'])).toEqual(at(2, 3));
    expect(file.positionAt(['b', 'y'])).toEqual(at(5, 3));
  });

  it('finds keys of JSON on one line', () => {
    const file = parsed('{"a": {"b": [1, {"c": 2}]}}', 'a.json');
    expect(file.positionAt(['a', 'b', 1, 'c'])).toEqual(at(1, 18));
    expect(file.positionAt(['a', 'b', 1, 'c'], 'value')).toEqual(at(1, 23));
  });

  it('finds every key of a large object', () => {
    const lines = Array.from({ length: 5_000 }, (_, index) => `key${index}: ${index}`);
    const file = parsed(lines.join('\n'));
    expect(file.positionAt(['key4999'])).toEqual(at(5_000, 1));
    expect(file.positionAt(['key0'])).toEqual(at(1, 1));
  });
});

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...[...'bcdefghi'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`),
].join('\n');
const chain = [
  'a0: &a0 [x]',
  ...Array.from({ length: 1_000 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}]`),
].join('\n');

const REFUSED: readonly (readonly [name: string, text: string, code: string, line: number, column: number])[] = [
  ['an empty text', '', 'text.empty', 1, 1],
  ['comments only', '# nothing\n', 'text.empty', 1, 1],
  ['a key that is written twice', 'a: 1\nb:\n  c: 1\n  c: 2\n', 'text.duplicate-key', 4, 3],
  ['a second document', 'a: 1\n---\nb: 2\n', 'text.several-documents', 3, 1],
  ['a tab as indentation', 'a:\n\tb: 1\n', 'text.syntax', 2, 1],
  ['a list that is not closed', 'a: [1,\n', 'text.syntax', 1, 7],
  ['an unknown tag', 'a: !include b.yaml\n', 'text.tag', 1, 4],
  ['a tag that does not fit', 'a: !!int x\n', 'text.tag-value', 1, 4],
  ['an alias to nothing', 'a: *b\n', 'text.alias', 1, 4],
  ['an alias in its own anchor', 'a: &a\n  b: *a\n', 'text.alias-cycle', 2, 6],
  ['a merge of something else', 'a:\n  <<: 1\n', 'text.merge', 2, 3],
  ['an object as a key', '? {a: 1}\n: b\n', 'text.key', 1, 3],
  ['an HTML page', '<!DOCTYPE html>\n<html></html>', 'text.html', 1, 1],
  ['a merge conflict', 'a: 1\n<<<<<<< HEAD\nb: 1\n=======\n', 'text.conflict', 2, 1],
  ['a conflict that looks like a key', 'a: 1\n<<<<<<< HEAD: b\nb: 1\n', 'text.conflict', 2, 1],
  ['a conflict that looks like an element', '[a,\n<<<<<<< HEAD\n, b]\n', 'text.conflict', 2, 1],
  ['a NUL on a page of HTML', '<html>\0</html> that is long enough', 'text.nul', 1, 7],
  ['UTF-16', 'a\0:\0 \x001\0', 'text.encoding', 1, 2],
  ['a NUL', 'a: 1\nb: some longer text to be sure of it \0\n', 'text.nul', 2, 38],
  ['an alias bomb', bomb, 'text.nodes', 7, 28],
  ['lists nested too deeply', '['.repeat(10_000), 'text.nesting', 1, MAX_NESTING + 2],
  ['a chain of aliases that nests too deeply', chain, 'text.nesting', MAX_NESTING, 14],
];

describe('bad input', () => {
  for (const [name, text, code, line, column] of REFUSED) {
    it(`refuses ${name} with its place`, () => {
      const problem = problemOf(() => parseText(text, 'a.yaml'));
      expect(problem.code).toBe(code);
      expect(problem.where).toEqual({ file: 'a.yaml', line, column });
      expect(problem.todo).not.toBeNull();
    });
  }

  it.each([
    ['{"a": 1,}', 8],
    ['{"a": 1, // x\n}', 10],
    ['{"a": ', 6],
    ['[1, x]', 5],
    ['{"a": tru, "b": "r, s, t"}', 10],
    ['// a comment, and more slashes: https://example.com/\n{}', 1],
    ['{"a": 1, "a": 2}', 10],
  ])('refuses %j as JSON with its place', (text, column) => {
    expect(problemOf(() => parseText(text, 'a.json')).where).toEqual({ file: 'a.json', line: 1, column });
  });

  it('tells a YAML text in a .json file by its own code', () => {
    const problem = problemOf(() => parseText('openapi: 3.0.3\ninfo:\n  title: books\n', 'a.json'));
    expect(problem).toMatchObject({ code: 'text.json-is-yaml', where: { line: 1, column: 1 } });
  });

  it('takes JSON in a .yaml file', () => {
    expect(parsed('{\n\t"a": [1, 2]\n}').value).toEqual({ a: [1, 2] });
  });

  it('answers every text with a value or a problem', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        try {
          parseText(text, 'a.yaml');
        } catch (error) {
          expect(error).toBeInstanceOf(ProblemError);
        }
      }),
    );
  });
});

function problemOf(action: () => unknown): ProblemError['problem'] {
  try {
    action();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('no problem was thrown');
}
