import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './detect/repository.ts';

const CLI = resolve(import.meta.dirname, '../src/cli.ts');

const OLD = `openapi: 3.1.0
info: { title: Orders, version: '1' }
paths:
  /orders:
    get: { responses: { '200': { description: ok } } }
    post: { responses: { '201': { description: created } } }
`;
const NEW = OLD.replace(/ {4}post.*\n/, '').replace('paths:', 'unknownMember: 1\npaths:');

function api(folder: string, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('api-testing diff', () => {
  it('ends with 1 for a break, and tells everything in JSON', () => {
    const folder = folderOf({ 'old.yaml': OLD, 'new.yaml': NEW });
    const { status, stdout } = api(folder, 'diff', 'old.yaml', 'new.yaml', '--format', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      changes: [
        {
          rule: 'operation.removed',
          severity: 'breaking',
          message: 'POST /orders was removed',
          operations: ['POST /orders'],
          location: { side: 'base', file: 'old.yaml', line: 6, column: 5, pointer: '/paths/~1orders/post' },
          fingerprint: expect.stringMatching(/./),
        },
      ],
      notAnalysed: [{ location: { side: 'head', file: 'new.yaml', line: 3 } }],
    });
  });

  it('ends with 0 where nothing breaks', () => {
    const folder = folderOf({ 'old.yaml': OLD });
    expect(api(folder, 'diff', 'old.yaml', 'old.yaml')).toMatchObject({ status: 0, stderr: '' });
  });

  it('tells what a change reaches where its words do not', () => {
    const query = (name: string) => `{ parameters: [{ $ref: '#/components/parameters/${name}' }], responses: {} }`;
    const spec = (name: string) =>
      `openapi: 3.1.0\npaths:\n${[1, 2, 3, 4, 5].map((at) => `  /p${at}: { get: ${query(name)} }\n`).join('')}components:\n  parameters:\n    A: { name: a, in: query, schema: {} }\n    B: { name: b, in: query, schema: {} }\n`;
    const folder = folderOf({ 'old.yaml': spec('A'), 'new.yaml': spec('B') });
    const { stdout } = api(folder, 'diff', 'old.yaml', 'new.yaml');
    expect(stdout).toContain('The query parameter "a" was removed\n         in GET /p1, GET /p2, GET /p3 and 2 more\n');
  });

  it('ends as it would where its reader has seen enough', () => {
    const paths = Array.from({ length: 3_000 }, (_, at) => `  /a/path/that/takes/room/${at}: { get: {} }\n`).join('');
    const folder = folderOf({ 'old.yaml': `openapi: 3.1.0\npaths:\n${paths}`, 'new.yaml': OLD });
    const command = `"${process.execPath}" "${CLI}" diff old.yaml new.yaml | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^breaking .*path\.removed\n1\n$/);
  });

  it.each([
    ['a broken head', ['diff', 'old.yaml', 'broken.yaml'], 'broken.yaml:2:1'],
    ['a broken base', ['diff', 'broken.yaml', 'old.yaml'], 'broken.yaml:2:1'],
    ['a missing file', ['diff', 'old.yaml', 'nothing.yaml'], 'There is no file nothing.yaml'],
    ['one file', ['diff', 'old.yaml'], 'takes two specifications'],
    ['an unknown command', ['frobnicate'], 'There is no command frobnicate'],
  ])('ends with 2 for %s, and prints nothing that could be taken for a result', (_, words, text) => {
    const folder = folderOf({ 'old.yaml': OLD, 'broken.yaml': 'openapi: 3.1.0\nopenapi: 3.1.0\n' });
    const { status, stdout, stderr } = api(folder, ...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(text);
  });
});

describe('api-testing', () => {
  it('shows its version and its help', () => {
    const folder = temporaryFolder();
    expect(api(folder, '--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(api(folder).stdout).toContain('api-testing diff BASE HEAD');
  });

  it('ends a run with 2 where there is no repository', () => {
    expect(api(temporaryFolder(), 'run')).toMatchObject({ status: 2, stdout: '' });
  });
});
