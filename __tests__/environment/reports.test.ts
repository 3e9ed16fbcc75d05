import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runIntegration } from '../../src/environment/stage.ts';
import { startEnvironment } from '../../src/environment/start.ts';
import type { StageResult } from '../../src/model/stage.ts';
import { FIXTURES, makeTrial } from './support.ts';

const PASSED = '<testsuite name="orders"><testcase name="are listed"/></testsuite>';
const FAILED = `<testsuite name="orders" file="test/orders.test.js"><testcase name="are paid">
<failure message="expected 402">at test/orders.test.js:2:1</failure></testcase><testcase name="are listed"/></testsuite>`;

/** The stage with a shell that writes these files and ends with this code. */
async function runWriting(
  files: Record<string, string>,
  exitCode: number,
  old: string | null = null,
): Promise<StageResult> {
  const workspace = await mkdtemp(join(tmpdir(), 'reports-'));
  await cp(join(FIXTURES, '../integration/writes-reports'), workspace, { recursive: true });
  if (old !== null) await writeFile(join(workspace, 'old.xml'), old);
  const writes = Object.entries(files).map(([name, text]) => `cat > ${name} <<'END'\n${text}\nEND\n`);
  const trial = makeTrial(workspace);
  const { log, signal, parentEnvironment } = trial.request;
  await using environment = await startEnvironment(trial.request);
  return await runIntegration({
    ...{ provider: 'Shop', workspace, parentEnvironment, log, signal, started: { environment } },
    config: {
      run: `${writes.join('')}echo done; exit ${exitCode}`,
      directory: '.',
      timeoutMs: 20_000,
      junit: ['*.xml'],
      coverage: true,
    },
    specs: [],
  });
}

describe('JUnit files of the integration tests', () => {
  it('are counted where all tests passed', async () => {
    const result = await runWriting({ 'a.xml': PASSED }, 0, FAILED);
    expect(result).toMatchObject({ outcome: 'passed', findings: [], problems: [] });
    expect(result.reason).toMatch(/\(1 test\)$/u);
    expect(result.detail).toMatchObject({ tests: { report: { files: ['a.xml'], tests: 1, failed: 0 } } });
  });

  it.each([1, 0])('become findings at their lines, whatever the exit code %i says', async (exitCode) => {
    const result = await runWriting({ 'a.xml': FAILED, 'b.xml': PASSED }, exitCode);
    expect(result).toMatchObject({ outcome: 'failed', reason: '1 of 3 tests failed' });
    expect(result.findings).toMatchObject([
      {
        rule: 'integration.test.failed',
        message: 'orders › are paid: expected 402',
        location: { file: 'test/orders.test.js', line: 2, column: 1 },
      },
    ]);
    expect(result.detail?.kind === 'integration' && result.detail.logTail).toContain('done');
  });

  it('that are not well formed are said so, beside the others', async () => {
    const result = await runWriting({ 'a.xml': FAILED, 'b.xml': '<testsuite>\n<testcase>' }, 1);
    expect(result).toMatchObject({ outcome: 'failed', findings: [{ rule: 'integration.test.failed' }] });
    expect(result.problems).toMatchObject([{ code: 'integration.report-malformed', where: { file: 'b.xml' } }]);
  });

  it('that are missing leave the exit code and the last lines', async () => {
    const result = await runWriting({}, 3, PASSED);
    expect(result).toMatchObject({ outcome: 'failed', findings: [{ rule: 'integration.tests.failed' }] });
    expect(result.problems).toMatchObject([
      { code: 'integration.no-report', why: '1 with such a name is older than this run' },
    ]);
    expect(result.detail?.kind === 'integration' && result.detail.logTail).toEqual(['done']);
  });

  it.each([
    ['is missing', {}, 'integration.no-report'],
    ['holds no test', { 'a.xml': '<testsuites/>' }, 'integration.no-tests'],
    ['cannot be read', { 'a.xml': '<testsuites>' }, 'integration.report-malformed'],
  ])('make no pass when the report %s and the exit code is 0', async (_what, files, code) => {
    const result = await runWriting(files, 0);
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ code }] });
  });
});
