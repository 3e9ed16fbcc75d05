import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../detect/repository.ts';

const CLI = resolve(import.meta.dirname, '../../src/cli.ts');

const CONFIG = `version: 1
provider: { name: Orders, start: 'touch started; exit 1' }
services: { db: { image: 'postgres:15', port: 5432 } }
chaos:
  experiments:
    - { name: database pauses, fault: { target: db, type: pause, for: 5s } }
`;

it('a dry run says what would run and which faults would be injected, and starts nothing', () => {
  const folder = temporaryFolder();
  const git = (...words: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...words], { cwd: folder });
  mkdirSync(join(folder, '.github'));
  writeFileSync(join(folder, '.github/api-testing.yml'), CONFIG);
  writeFileSync(
    join(folder, 'openapi.yaml'),
    `openapi: 3.1.0\ninfo: { title: Orders, version: '1' }\npaths:\n  /orders: { get: { responses: { '200': { description: ok } } } }\n`,
  );
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'first');
  const words = ['run', '--base', 'HEAD', '--stages', 'chaos', '--dry-run'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], { cwd: folder, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  expect(stdout).toContain('chaos of Orders: runs (1 experiment)');
  expect(stdout).toContain('smoke of Orders: does not run');
  expect(stdout).toContain('fault: pause db for 5 s');
  expect(readdirSync(folder).toSorted()).toEqual(['.git', '.github', 'openapi.yaml']);
});
