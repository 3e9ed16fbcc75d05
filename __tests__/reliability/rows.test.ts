import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOCKER, K6, PROVIDER, SCRIPTS } from './live-rows.ts';
import { GITHUB, INPUT_ROWS, PROPERTIES, REPOSITORY, type Row, RUNNER } from './rows.ts';

const TESTS = resolve(import.meta.dirname, '..');

const TABLES = [
  { letter: 'G', count: 35, rows: GITHUB },
  { letter: 'T', count: 14, rows: RUNNER },
  { letter: 'R', count: 13, rows: REPOSITORY },
  { letter: 'I', count: 48, rows: INPUT_ROWS },
  { letter: 'P', count: 11, rows: PROPERTIES },
  { letter: 'V', count: 15, rows: PROVIDER },
  { letter: 'K', count: 15, rows: K6 },
  { letter: 'D', count: 14, rows: DOCKER },
  { letter: 'S', count: 10, rows: SCRIPTS },
];

describe.each(TABLES)('rows of $letter', ({ letter, count, rows }) => {
  it('are complete', () => {
    expect(Object.keys(rows)).toEqual(Array.from({ length: count }, (_, index) => `${letter}${index + 1}`));
  });

  it.each(Object.entries(rows))('%s has its test, and the test runs', (_, row) => {
    expect(row.tests.length).toBeGreaterThan(0);
    expect(row.tests.flatMap(([file, name]) => problemsOf(file, name, row))).toEqual([]);
    if (row.folder) expect(existsSync(join(TESTS, 'fixtures', row.folder))).toBe(true);
    if (row.fixture) expect(existsSync(join(TESTS, 'fixtures/config', row.fixture, 'problems.txt'))).toBe(true);
  });
});

function problemsOf(file: string, name: string, { entry }: Row): readonly string[] {
  const text = readFileSync(join(TESTS, file), 'utf8');
  const call = findCall(text, name);
  if (call === null) return [`${file} has no test "${name}"`];
  const problems = /\b(?:skip|todo|fails|skipIf|runIf)\b/.test(call) ? [`"${name}" in ${file} does not run`] : [];
  return entry === undefined || text.includes(entry) ? problems : [...problems, `${file} has no entry ${entry}`];
}

/** The call that declares the test, up to its name; null where there is none. */
function findCall(text: string, name: string): string | null {
  for (const quoted of [`'${name}'`, `"${name}"`, `'${name.replaceAll("'", String.raw`\'`)}'`]) {
    const at = text.indexOf(quoted);
    if (at === -1) continue;
    const start = Math.max(text.lastIndexOf('\n\n', at), 0);
    const call = text.slice(start, at);
    if (/\b(?:it|test|describe)\b/.test(call)) return call;
  }
  return null;
}

it('no test that a row names lies in a folder that is not run', () => {
  const files = new Set(
    TABLES.flatMap(({ rows }) => Object.values(rows).flatMap((row) => row.tests.map(([file]) => file))),
  );
  const all = readdirSync(TESTS, { recursive: true, encoding: 'utf8' });
  for (const file of files) {
    // What several test files share declares its tests for each of them.
    const isShared = !file.endsWith('.test.ts');
    const users = all.filter((other) => other.endsWith('.test.ts') && other.startsWith(`${file.split('/')[0]}/`));
    expect(isShared ? users.length > 0 : all.includes(file), file).toBe(true);
  }
});
