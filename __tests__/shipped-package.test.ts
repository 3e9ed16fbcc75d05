import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

const SPEC = `openapi: 3.0.3
info: { title: t, version: '1' }
paths:
  /orders: { get: { responses: { '200': { description: ok } } } }
`;

it('the package that a desk installs has all the command needs, and needs no other', () => {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--silent'], { cwd: ROOT, encoding: 'utf8' }),
  );
  const files = packed.files.map(({ path }: { readonly path: string }) => path);
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(ROOT, file), join(folder, file));
  }
  writeFileSync(join(folder, 'old.yaml'), SPEC);
  writeFileSync(join(folder, 'new.yaml'), SPEC.replace('/orders', '/invoices'));
  const words = [join(folder, 'dist/cli.js'), 'diff', 'old.yaml', 'new.yaml'];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
  expect(status, stderr).toBe(1);
  expect(stdout).toContain('path.removed');
});
