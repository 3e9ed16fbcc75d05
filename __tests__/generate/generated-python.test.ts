import { join } from 'node:path';
import { expect, it } from 'vitest';
import { INSTALL_MS, isThere, pactOf, run, spec, writeTests } from './support/generated-tests.ts';

it(
  'with Python and Docker: generated tests in Python record the same pact and pass against real services',
  () => {
    if (!isThere('python3')) return;
    const folder = writeTests('python');
    run(folder, 'python3', ['-m', 'venv', 'venv']);
    const python = join(folder, 'venv/bin/python');
    run(folder, python, [
      '-m',
      'pip',
      'install',
      '--quiet',
      'pact-python==4.2.0',
      'pytest==9.2.0',
      'testcontainers==4.15.0',
    ]);
    expect(run(folder, python, ['-m', 'pytest', '-q', 'tests'])).toMatch(/16 passed/);
    expect(pactOf(folder).interactions).toHaveLength(spec.operations.length);
  },
  INSTALL_MS,
);
