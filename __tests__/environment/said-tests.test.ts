import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { followTests } from '../../src/environment/said-tests.ts';

function noneRan(text: string): string | null {
  const said = followTests();
  for (const line of text.split('\n')) said.take(line);
  return said.noneRan();
}

describe('what a runner prints', () => {
  it.each([
    ['TAP', 'TAP version 13\n1..0 # skip nothing to do'],
    ['node --test', 'ℹ tests 0\nℹ suites 0\nℹ pass 0\nℹ fail 0'],
    ['Mocha', '\n  0 passing (1ms)\n'],
    ['Jest', 'No tests found, exiting with code 0'],
    ['Jest, where all are skipped', 'Test Suites: 1 skipped, 0 of 1 total\nTests:       2 skipped, 2 total'],
    ['Vitest', '\u001b[31mNo test files found, exiting with code 0\u001b[39m'],
    ['pytest, whose exit code 5 was swallowed', '===== no tests ran in 0.01s ====='],
    ['pytest, where all are skipped', '3 skipped in 0.01s'],
    ['pytest, where none was selected', '===== 4 deselected in 0.02s ====='],
    ['unittest', '\n----\nRan 0 tests in 0.000s\n\nOK'],
    [
      'go',
      'testing: warning: no tests to run\nPASS\nok  \tacme/it\t0.002s [no tests to run]\n?   \tacme\t[no test files]',
    ],
    ['go, where all come from its cache', 'ok  \tacme/it\t(cached)'],
    ['Maven', '[INFO] Tests run: 0, Failures: 0, Errors: 0, Skipped: 0'],
    ['Maven without a test', '[INFO] No tests to run.'],
    ['Gradle', '> Task :compileTestJava\n> Task :app:integrationTest NO-SOURCE'],
    ['Gradle, where all come from its cache', '> Task :testClasses UP-TO-DATE\n> Task :test FROM-CACHE'],
    ['cargo', 'running 0 tests\n\ntest result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 3 filtered out'],
    ['RSpec', '0 examples, 0 failures'],
    ['PHPUnit', 'No tests executed!'],
    ['dotnet', 'No test matches the given testcase filter `x` in /app/it.dll'],
  ])('says that no test ran: %s', (_, text) => {
    expect(noneRan(`> it\n${text}\n`)).not.toBeNull();
  });

  it.each([
    ['TAP', '1..0 # skip\n1..3'],
    ['node --test', '# tests 2\n# pass 1\n# fail 0\n# skipped 1'],
    ['Mocha', '  0 passing (1ms)\n  12 passing (2s)'],
    ['Jest', 'Tests:       1 skipped, 3 passed, 4 total'],
    ['Vitest', ' Tests  3 passed (3)'],
    ['pytest', '=== 3 passed, 1 skipped in 0.10s ==='],
    ['pytest, quiet', '2 skipped, 1 xfailed in 0.10s'],
    ['go', '?   \tacme\t[no test files]\nok  \tacme/it\t0.202s'],
    ['go, some of it cached', 'ok  \tacme\t(cached)\nok  \tacme/it\t0.202s\tcoverage: 80.0% of statements'],
    ['Maven', '[INFO] No tests to run.\n[INFO] Tests run: 4, Failures: 0, Errors: 0, Skipped: 1'],
    ['Gradle', '> Task :test UP-TO-DATE\n> Task :integrationTest'],
    ['cargo', 'test result: ok. 3 passed; 0 failed;\nrunning 0 tests\ntest result: ok. 0 passed; 0 failed;'],
    ['nobody', 'checked 3 pages, 0 tests of the moon\nall good'],
  ])('says that some did, or nothing: %s', (_, text) => {
    expect(noneRan(text)).toBeNull();
  });

  it('takes a line without end, and many lines, in no time', () => {
    const said = followTests();
    const started = performance.now();
    said.take('='.repeat(1_000_000));
    for (let at = 0; at < 20_000; at += 1) said.take(`> Task :${'test.'.repeat(60)}!`);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(said.noneRan()).toBeNull();
  });
});

describe('real runners without a test', () => {
  const run = promisify(execFile);

  async function folderWith(name: string, text: string): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'no-test-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, name), text);
    return folder;
  }

  it('node --test says so', async () => {
    const cwd = await folderWith('a.test.js', "require('node:test').test.skip('later');");
    const env = { PATH: process.env['PATH'] };
    expect(noneRan((await run(process.execPath, ['--test'], { cwd, env })).stdout)).toMatch(/pass 0$/u);
  });

  it('Vitest says so', async () => {
    const cwd = await folderWith('package.json', '{ "type": "module" }');
    const vitest = join(import.meta.dirname, '../../node_modules/vitest/vitest.mjs');
    const { stdout, stderr } = await run(process.execPath, [vitest, 'run', '--passWithNoTests', '--root', cwd], {
      cwd,
    });
    expect(noneRan(stdout + stderr)).toBe('No test files found, exiting with code 0');
  });
});
