import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

const SPEC = `openapi: 3.0.3
info: { title: t, version: '1' }
paths:
  /orders: { get: { responses: { '200': { description: ok } } } }
`;

it('the package that a desk installs is one package, runs nothing at its installation, and has all the command needs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const packed = run(ROOT, [process.execPath, 'scripts/pack.ts', folder]);
  expect(packed.status, packed.output).toBe(0);
  writeFileSync(join(folder, 'package.json'), '{ "name": "shop", "version": "1.0.0", "private": true }\n');
  // Without a network: what it would fetch beside itself would be missed.
  const words = ['--offline', '--no-audit', '--no-fund', '--foreground-scripts', './api-testing-action.tgz'];
  const installed = run(folder, ['npm', 'install', '--save-dev', ...words]);
  expect(installed.status, installed.output).toBe(0);
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'api-testing-action',
  ]);
  writeFileSync(join(folder, 'old.yaml'), SPEC);
  writeFileSync(join(folder, 'new.yaml'), SPEC.replace('/orders', '/invoices'));
  const diff = run(folder, ['npx', '--no-install', 'api-testing', 'diff', 'old.yaml', 'new.yaml']);
  expect(diff.status, diff.output).toBe(1);
  expect(diff.output).toContain('path.removed');
  const generated = run(folder, ['npx', '--no-install', 'api-testing', 'generate', 'config']);
  expect(generated.status, generated.output).toBe(0);
  expect(readFileSync(join(folder, '.github/api-testing.yml'), 'utf8')).toContain('version: 1');
});

function run(cwd: string, [file = '', ...args]: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(file, args, { cwd, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}
