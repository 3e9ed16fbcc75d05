import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchRow } from './row.ts';

const ROOT = join(import.meta.dirname, '../..');

interface Results {
  readonly testResults: readonly { readonly assertionResults: readonly { readonly status: string }[] }[];
}

/**
 * The property as the tests have it, at every step of every fault instead of the two worst of each: real containers, processes and a real
 * Toxiproxy, a run that is killed at the step, then the last step of a job.
 */
export async function crashRow(): Promise<BenchRow> {
  const folder = mkdtempSync(join(tmpdir(), 'api-testing-bench-'));
  const file = join(folder, 'results.json');
  const words = [
    '__tests__/chaos/kill-points.test.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const { stdout } = spawnSync(process.execPath, [vitest, 'run', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, API_TESTING_KILL_POINTS: 'all' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // A Vitest that could not begin has said why, and has written nothing.
  const { testResults }: Results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { testResults: [] };
  rmSync(folder, { recursive: true });
  const ended = testResults.flatMap(({ assertionResults }) => assertionResults);
  const restored = ended.filter(({ status }) => status === 'passed').length;
  // A fault whose row fails does not say how many of its steps held: none of them is counted.
  const points = [...stdout.matchAll(/killed at (\d+) steps/gu)].reduce((sum, [, count]) => sum + Number(count), 0);
  return {
    what: 'killed at every step of every fault, then the last step of the job',
    target: '100 % restored',
    measured: `${points} kill points of ${restored} faults restored, ${ended.length - restored} faults not`,
    isMet: points > 0 && restored === ended.length,
  };
}
