import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Fixtures of the audit: a folder per rule, in it a folder per case, its files with `.fixture` behind their names. */
const FIXTURES = join(import.meta.dirname, '../fixtures/audit');

export interface AuditCase {
  readonly rule: string;
  readonly name: string;
  readonly folder: string;
  /** `certain src/a.test.ts:3`, one a line. */
  readonly expected: readonly string[];
}

export function listCases(): readonly AuditCase[] {
  return readdirSync(FIXTURES).flatMap((rule) =>
    readdirSync(join(FIXTURES, rule)).map((name) => {
      const folder = join(FIXTURES, rule, name);
      const expected = readFileSync(join(folder, 'expected.txt'), 'utf8')
        .split('\n')
        .filter((line) => line !== '');
      return { rule: `audit.${rule}`, name, folder, expected };
    }),
  );
}

export function commitAll(root: string): void {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@localhost', '-c', 'commit.gpgsign=false', ...args], {
      cwd: root,
      stdio: 'pipe',
    });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', 'all');
}
