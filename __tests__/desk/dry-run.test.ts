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

const SPEC = `openapi: 3.1.0\ninfo: { title: Orders, version: '1' }\npaths:\n  /orders: { get: { responses: { '200': { description: ok } } } }\n`;

function commitTo(folder: string, files: Readonly<Record<string, string>>): void {
  const git = (...words: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...words], { cwd: folder });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'more');
}

function dryRun(cwd: string, ...words: readonly string[]) {
  return spawnSync(process.execPath, [CLI, 'run', '--dry-run', ...words], { cwd, encoding: 'utf8' });
}

it('a dry run shows what would configure the other stages as lines that can be pasted', () => {
  const folder = temporaryFolder();
  commitTo(folder, { 'openapi.yaml': SPEC });
  commitTo(folder, { 'openapi.yaml': SPEC.replace('description: ok', 'description: fine') });
  const { stdout } = dryRun(folder, '--base', 'HEAD~1');
  expect(stdout).toContain('\n  load:\n    load:\n      stages: [');
  // The block that starts the provider would serve four stages, and is written once.
  expect(stdout.split('node server.js')).toHaveLength(2);
  expect(stdout).toMatch(/\S\n$/);
});

it('a dry run without a change of an API says that nothing would run', () => {
  const folder = temporaryFolder();
  commitTo(folder, { 'openapi.yaml': SPEC });
  const { status, stdout } = dryRun(folder, '--base', 'HEAD');
  expect(status).toBe(0);
  expect(stdout).toMatch(/No specification changed against the base: no stage would run\..*\n$/);
});

it('a dry run names what a run would not see because git does not know it', () => {
  const folder = temporaryFolder();
  commitTo(folder, { 'openapi.yaml': SPEC });
  writeFileSync(join(folder, 'other.yaml'), SPEC);
  expect(dryRun(folder, '--base', 'HEAD').stdout).toContain(
    'Not looked at, because git does not track them (`git add`): other.yaml.',
  );
});

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

it.each(['', ' '])('a broker whose address is %j is none', (address) => {
  const folder = temporaryFolder();
  commitTo(folder, { 'openapi.yaml': SPEC });
  const env = { ...process.env, PACT_BROKER_BASE_URL: address };
  const words = [CLI, 'run', '--dry-run', '--base', 'HEAD', '--stages', 'contract'];
  const { stdout } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8', env });
  expect(stdout).toContain('contract: cannot run: The stage `contract` was asked for and is not configured');
});
