import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const GUARD = pathToFileURL(join(import.meta.dirname, '../../src/runner/guard.ts')).href;

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

function runGuarded(script: string, isRead = true): Promise<Ended> {
  const text = `import { guardProcess } from ${JSON.stringify(GUARD)};\nguardProcess();\n${script}`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', text], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let error = '';
  if (isRead) child.stdout.on('data', (chunk) => (out += chunk));
  else child.stdout.destroy();
  child.stderr.on('data', (chunk) => (error += chunk));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, error })));
}

it.each([
  ['an error that is thrown outside', "setTimeout(() => { throw new Error('out of the blue'); }, 1);"],
  ['a promise that nobody waits for', "Promise.reject(new Error('out of the blue'));"],
])('%s ends the step with its message, and its stack in the debug log alone', async (_, script) => {
  const { code, out, error } = await runGuarded(`${script}\nsetTimeout(() => console.log('went on'), 5_000);`);
  expect(code).toBe(1);
  expect(out).toMatch(/^::error::The action came upon an error of its own: out of the blue/);
  expect(out).toMatch(/^::debug::Error: out of the blue/m);
  expect(out).not.toContain('went on');
  expect(error).toBe('');
});

it('a log whose reader has gone does not end the run', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'guard-'));
  const file = join(folder, 'done');
  try {
    const script = `import { writeFileSync } from 'node:fs';
      for (let line = 0; line < 200; line += 1) {
        process.stdout.write('x'.repeat(10_000));
        await new Promise((later) => setTimeout(later, 1));
      }
      writeFileSync(${JSON.stringify(file)}, '');`;
    const { code } = await runGuarded(script, false);
    expect(code).toBe(0);
    expect(existsSync(file)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
