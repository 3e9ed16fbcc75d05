import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../src/model/problem.ts';
import type { ReadSibling } from '../../src/model/spec.ts';
import { readSources } from '../../src/spec/resolve.ts';

const secret: ReadSibling = async (path) => {
  throw new Error(`${path} must not be read`);
};

function document(reference: string): string {
  return `openapi: 3.1.0\npaths:\n  /a:\n    $ref: ${JSON.stringify(reference)}\n`;
}

function reading(files: Readonly<Record<string, string>>): ReadSibling {
  return async (path) => files[path] ?? null;
}

async function problemOf(text: string, read: ReadSibling): Promise<ProblemError['problem']> {
  try {
    await readSources({ path: 'api/openapi.yaml', text, commit: null }, 'head', read);
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('no problem was thrown');
}

describe('references that are refused', () => {
  it.each([
    '../../x.yaml',
    '%2e%2e/%2e%2e/x.yaml',
    'a/../../../x.yaml',
    '/etc/passwd',
    '/proc/self/environ',
    '~/x.yaml',
    'file:///etc/passwd',
    'http://127.0.0.1/x.yaml',
    'https://example.com/x.yaml#/A',
    'http://2130706433/',
    'HTTP://[::1]/',
    '//example.com/x.yaml',
    'data:text/yaml,a',
    '..\\..\\x.yaml',
    'x%00.yaml',
  ])('refuses %s at its line and reads nothing', async (reference) => {
    const problem = await problemOf(document(reference), secret);
    expect(problem.code).toBe('spec.reference');
    expect(problem.where).toEqual({ file: 'api/openapi.yaml', line: 4, column: 5 });
  });

  it('names a file that is not there', async () => {
    const problem = await problemOf(document('paths.yaml#/a'), reading({}));
    expect(problem.why).toBe('there is no file api/paths.yaml');
  });

  it('names what is no file at the line of the reference', async () => {
    const read: ReadSibling = async (path) => {
      throw new ProblemError({ code: 'file.folder', what: `${path} is a folder`, why: 'a file was expected' });
    };
    const problem = await problemOf(document('paths'), read);
    expect(problem).toMatchObject({
      code: 'spec.reference',
      where: { file: 'api/openapi.yaml', line: 4, column: 5 },
      why: 'api/paths is a folder: a file was expected',
    });
  });

  it('leaves a file that is no text its own place', async () => {
    const where = { file: 'api/b.yaml', line: 7, column: 3 };
    const read: ReadSibling = async (path) => {
      throw new ProblemError({ code: 'file.encoding', what: `${path} is not UTF-8`, where });
    };
    expect(await problemOf(document('b.yaml'), read)).toMatchObject({ code: 'file.encoding', where });
  });

  it.each([
    '#/nothing',
    '#/__proto__/x',
    '#/paths/~1a/constructor',
    'b.yaml#/nothing',
  ])('names a pointer to nothing: %s', async (reference) => {
    const problem = await problemOf(document(reference), reading({ 'api/b.yaml': 'a: 1\n' }));
    expect(problem.why).toMatch(/has nothing at \//);
  });

  it('names the line in the file where a second reference stands', async () => {
    const problem = await problemOf(
      document('b.yaml'),
      reading({ 'api/b.yaml': 'get:\n  responses:\n    $ref: nothing.yaml\n' }),
    );
    expect(problem.where).toEqual({ file: 'api/b.yaml', line: 3, column: 5 });
  });

  it('passes on what is wrong with another file', async () => {
    const problem = await problemOf(document('b.yaml'), reading({ 'api/b.yaml': 'a: 1\na: 2\n' }));
    expect(problem).toMatchObject({ code: 'text.duplicate-key', where: { file: 'api/b.yaml', line: 2 } });
  });

  it('ends files that lead on and on', async () => {
    const endless: ReadSibling = async (path) => `a: {$ref: "${Number(/\d+/.exec(path)?.[0] ?? 0) + 1}.yaml"}\n`;
    expect((await problemOf(document('0.yaml'), endless)).code).toBe('spec.limit');
  });

  it('ends references that lead to each other', async () => {
    const text = 'openapi: 3.1.0\npaths:\n  /a: {$ref: "#/paths/~1b"}\n  /b: {$ref: "#/paths/~1a"}\n';
    const sources = await readSources({ path: 'a.yaml', text, commit: null }, 'head', secret);
    const path = sources.entry.child('paths')?.child('/a');
    expect(() => path && sources.resolve(path)).toThrow(/never ends/);
  });
});

describe('references that are followed', () => {
  it('reads every file once, relative to the file that names it', async () => {
    const asked: string[] = [];
    const files: Record<string, string> = {
      'api/paths/a.yaml': 'get: {a: {$ref: "../../shared.yaml#/X"}, b: {$ref: "../openapi.yaml#/paths"}}\n',
      'shared.yaml': 'X: {$ref: "#/Y"}\nY: 1\n',
    };
    const read: ReadSibling = async (path) => {
      asked.push(path);
      return files[path] ?? null;
    };
    const sources = await readSources(
      { path: 'api/openapi.yaml', text: document('paths/a.yaml'), commit: null },
      'head',
      read,
    );
    expect(asked).toEqual(['api/paths/a.yaml', 'shared.yaml']);
    expect([...sources.documents.keys()]).toEqual(['api/openapi.yaml', 'api/paths/a.yaml', 'shared.yaml']);
  });

  it('decodes pointers', async () => {
    const text = 'openapi: 3.1.0\na/b: {c~d: {e f: 1}}\nx: {$ref: "#/a~1b/c~0d/e%20f"}\n';
    const sources = await readSources({ path: 'a.yaml', text, commit: null }, 'head', secret);
    expect(sources.follow('#/a~1b/c~0d/e%20f', sources.entry.document)?.value).toBe(1);
  });

  it('leaves data alone: examples, defaults, extensions', async () => {
    const data = '{$ref: "nowhere.yaml"}';
    const text = `openapi: 3.1.0\nx-a: ${data}\na:\n  example: ${data}\n  default: ${data}\n  enum: [${data}]\n  examples: [${data}]\n`;
    const sources = await readSources({ path: 'a.yaml', text, commit: null }, 'head', secret);
    expect(sources.notAnalysed).toEqual([]);
  });

  it('takes a property named "example" for a property', async () => {
    const text = 'openapi: 3.1.0\na:\n  properties:\n    example: {$ref: "nowhere.yaml"}\n';
    expect((await problemOf(text, reading({}))).code).toBe('spec.reference');
  });
});

describe('the base, which cannot be corrected any more', () => {
  it('notes what cannot be followed and goes on', async () => {
    const text = document('nothing.yaml');
    const sources = await readSources({ path: 'api/openapi.yaml', text, commit: null }, 'base', reading({}));
    expect(sources.notAnalysed).toMatchObject([{ what: '$ref "nothing.yaml"', location: { side: 'base', line: 4 } }]);
  });

  it('notes a reference to a folder and goes on', async () => {
    const read: ReadSibling = async (path) => {
      throw new ProblemError({ code: 'file.folder', what: `${path} is a folder`, why: 'a file was expected' });
    };
    const sources = await readSources({ path: 'api/openapi.yaml', text: document('x'), commit: null }, 'base', read);
    expect(sources.notAnalysed).toMatchObject([{ what: '$ref "x"', why: 'api/x is a folder: a file was expected' }]);
  });
});
