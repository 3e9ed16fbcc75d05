import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Everything that has to hold before a change lands, cheapest first. Each check counts as one test beside the
 * tests of Vitest; the last line says how many passed and failed in all.
 */
const CHECKS: readonly { readonly name: string; readonly command: readonly string[] }[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'style', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'generated files are current', command: ['node', 'scripts/generate.ts', '--check'] },
  { name: 'dist is what the source builds', command: ['node', 'scripts/check-dist.ts'] },
];

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const counts = [...CHECKS.map(runCheck), runVitest(process.argv.slice(2))];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function runCheck({ name, command }: (typeof CHECKS)[number]): Count {
  const [file = '', ...args] = command;
  console.log(`\n▸ ${name}`);
  const { status, error } = spawnSync(file, args, { stdio: 'inherit' });
  if (error) console.error(`${file} could not be started: ${error.message}`);
  console.log(status === 0 ? `  ${name}: ok` : `  ${name}: FAILED`);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function runVitest(filters: readonly string[]): Count {
  console.log('\n▸ tests');
  const folder = mkdtempSync(join(tmpdir(), 'api-testing-vitest-'));
  const report = join(folder, 'report.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters];
  const { status } = spawnSync('vitest', args, { stdio: 'inherit' });
  const count = readCount(report);
  rmSync(folder, { recursive: true });
  // An error outside of any test (an unhandled rejection, a file that does not load) must not look like success.
  return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

function readCount(report: string): Count {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
    // A test that was left out has not passed.
    return { passed: numPassedTests, failed: numFailedTests + numPendingTests + numTodoTests };
  } catch (error) {
    console.error(`Vitest left no report: ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1 };
  }
}
