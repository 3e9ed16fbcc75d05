import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { INSTALL_MS, pactOf, run, spec, writeTests } from './support/generated-tests.ts';

it(
  'with npm and Docker: generated tests in TypeScript compile, record a pact of every operation, and pass against real services',
  () => {
    const folder = writeTests('typescript');
    writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }\n');
    const packages = ['@pact-foundation/pact@16.5.0', 'testcontainers@12.0.4', 'vitest@4.1.12', '@types/node@24'];
    run(folder, 'npm', ['install', '--no-audit', '--no-fund', '--silent', ...packages]);
    const tsc = resolve(import.meta.dirname, '../../node_modules/.bin/tsc');
    const options = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--types',
      'node',
    ];
    const tests = ['pact/payment-service.pact.test.ts', 'integration/provider.integration.test.ts'];
    run(folder, tsc, ['--ignoreConfig', ...options, ...tests]);
    // Of 420 requests its mock server answered, four were called missing: it may note a request after its answer has been read.
    const vitest = join(folder, 'node_modules/.bin/vitest');
    expect(run(folder, vitest, ['run', '--retry=3', ...tests])).toMatch(/16 passed/);
    expect(pactOf(folder).interactions).toHaveLength(spec.operations.length);
  },
  INSTALL_MS,
);
