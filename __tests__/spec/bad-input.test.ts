import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../src/model/problem.ts';
import type { ReadSibling } from '../../src/model/spec.ts';
import { diffSpecs } from '../../src/spec/diff.ts';
import { summarise } from './diff-case.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/spec/bad-input');
const GOOD = readFileSync(join(FOLDER, 'good.yaml'), 'utf8');

/** What comes of a bad head beside a good base: the problem with its place, or what was found all the same. */
async function outcomeOf(head: { path: string; text: string }, read: ReadSibling): Promise<unknown> {
  const base = { path: 'openapi.yaml', text: GOOD, commit: null };
  try {
    const diff = await diffSpecs({ base, head: { ...head, commit: null } }, { base: async () => null, head: read });
    const { changes, notAnalysed } = summarise(diff);
    return { found: changes.map(({ rule, at, message }) => `${rule} at ${at}: ${message}`), notAnalysed };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { code, what, why, where } = error.problem;
    return { problem: { code, at: `${where?.file}:${where?.line}:${where?.column}`, what, why } };
  }
}

function readCase(name: string): { head: { path: string; text: string }; read: ReadSibling } {
  const folder = join(FOLDER, name);
  const path = existsSync(join(folder, 'openapi.json')) ? 'openapi.json' : 'openapi.yaml';
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');
  return {
    head: { path, text: text(path) },
    read: async (file) => (existsSync(join(folder, file)) ? text(file) : null),
  };
}

describe('a head that nobody meant', () => {
  const names = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of names) {
    it(`has the expected outcome in ${name}`, async () => {
      const { head, read } = readCase(name);
      const outcome = `${JSON.stringify(await outcomeOf(head, read), null, 2)}\n`;
      await expect(outcome).toMatchFileSnapshot(join(FOLDER, name, 'expected.json'));
    });
  }
});

const yaml = (paths: string, components = '') => `openapi: 3.1.0\npaths:\n${paths}${components}`;
const OK = '    get: { responses: { 200: { description: ok } } }\n';
const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

/** Too large to be kept as files. */
const LARGE: readonly (readonly [name: string, text: () => string, outcome: unknown])[] = [
  [
    '120,000 paths in one map',
    () => yaml(many(120_000, (index) => `  /p${index}:\n${OK}`)),
    { found: expect.anything() },
  ],
  [
    'more text than is read',
    () => `${yaml(`  /a:\n${OK}`)}# ${'x'.repeat(34_000_000)}`,
    { problem: { code: 'text.too-long' } },
  ],
  ['lists 10,000 deep', () => yaml(`  /a: ${'['.repeat(10_000)}`), { problem: { code: 'text.nesting' } }],
  ['schemas 10,000 deep', () => yaml(`  /a: ${'{ get: '.repeat(10_000)}`), { problem: { code: 'text.nesting' } }],
  [
    'a description of 1 MB',
    () => GOOD.replace('description: ok', `description: ${'x'.repeat(1_000_000)}`),
    { found: [] },
  ],
  [
    'an enum of 100,000 values',
    () =>
      GOOD.replace(
        'id: { type: string }',
        `id:\n          type: string\n          enum:\n${many(100_000, (index) => `            - v${index}\n`)}`,
      ),
    { found: [expect.stringContaining('and 99992 more')] },
  ],
  [
    '1,000 references that lead to each other',
    () =>
      `${GOOD.replace('schemas/Order', 'schemas/S0')}${many(1_000, (index) => `    S${index}: { $ref: '#/components/schemas/S${index + 1}' }\n`)}    S1000: { type: string }\n`,
    { problem: { code: expect.stringMatching(/^spec\./) } },
  ],
];

describe('a head that is too much', () => {
  for (const [name, text, outcome] of LARGE) {
    it(`is read or refused in good time: ${name}`, async () => {
      const found = await outcomeOf({ path: 'openapi.yaml', text: text() }, async () => null);
      expect(found).toMatchObject(outcome as object);
    });
  }
});
