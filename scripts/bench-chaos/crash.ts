import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchRow } from './row.ts';

const ROOT = join(import.meta.dirname, '../..');

interface Results {
  readonly testResults: readonly { readonly assertionResults: readonly { readonly status: string }[] }[];
}

/** The property as the tests have it: real containers, a process that is killed at each step, then the last step of a job. */
export async function crashRow(): Promise<BenchRow> {
  const folder = mkdtempSync(join(tmpdir(), 'api-testing-bench-'));
  const file = join(folder, 'results.json');
  const words = [
    '__tests__/chaos/inject.test.ts',
    '-t',
    'a run that is killed',
    '--reporter=json',
    `--outputFile=${file}`,
  ];
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  spawnSync(process.execPath, [vitest, 'run', ...words], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Results;
  rmSync(folder, { recursive: true });
  const ended = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'skipped');
  const restored = ended.filter(({ status }) => status === 'passed').length;
  return {
    what: 'killed at every one of its steps, then the last step of the job',
    target: '100 % restored',
    measured: `${restored} of ${ended.length} restored`,
    isMet: ended.length > 0 && restored === ended.length,
  };
}
