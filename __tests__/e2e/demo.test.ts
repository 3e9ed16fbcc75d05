import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../../scripts/demo/place.ts';
import { runProgram } from '../../scripts/demo/programs.ts';

/** Half a minute each where k6 is there; building it with Go takes some more. */
const DEMO_DEADLINE_MS = 600_000;

async function runDemo(...args: string[]) {
  const out = await mkdtemp(join(tmpdir(), 'demo-report-'));
  try {
    const place = { cwd: PROJECT, env: { ...process.env, NO_COLOR: '1' }, deadlineMs: DEMO_DEADLINE_MS };
    const all = ['scripts/demo.ts', '--out', out, ...args];
    const { exitCode, output } = await runProgram(process.execPath, all, place);
    const read = (name: string) => readFile(join(out, name), 'utf8');
    expect(exitCode, output).toBe(0);
    return {
      output,
      files: (await readdir(out)).sort(),
      comment: await read('comment.md'),
      check: JSON.parse(await read('check-run.json')),
    };
  } finally {
    await rm(out, { recursive: true });
  }
}

const FILES = [
  'check-run.json',
  'comment.md',
  'junit.xml',
  'log.txt',
  'report.html',
  'report.md',
  'result.json',
  'results.sarif',
  'summary.md',
];

describe.concurrent('the demo', { timeout: DEMO_DEADLINE_MS }, () => {
  it('with k6: shows what the breaking change breaks, and for whom, without Docker', async () => {
    const { output, files, comment, check } = await runDemo('--embedded');
    expect(files).toEqual(FILES);
    expect(output).toContain('Verdict: failed · check run: failure · breaking changes: 1');
    expect(output).toMatch(/✘ Breaking changes: 1, hits mobile-app, web-app/);
    expect(output).toContain('5 of 8 interactions');
    expect(comment).toContain('openapi/schemas/payment.yaml');
    expect(check.conclusion).toBe('failure');
  });

  it('with k6: shows a change that breaks nobody, without Docker', async () => {
    const { output, files, comment, check } = await runDemo('fine', '--embedded');
    expect(files).toEqual(FILES);
    expect(output).toContain('Verdict: passed · check run: success · breaking changes: 0');
    expect(output).toContain('8 of 8 interactions');
    expect(comment).not.toContain('- [ ]');
    expect(check.conclusion).toBe('success');
  });

  it('with Docker and k6: names the versions in production that break, from a real broker', async () => {
    const { output, check } = await runDemo();
    expect(output).toContain('Docker is there');
    expect(output).toMatch(/hits mobile-app \((production, main|main, production)\), web-app \(main, production\)/);
    expect(output).toContain('cannot be deployed to production');
    expect(output).toMatch(/✔ Real dependencies: postgres:15, redis:7, ready in/);
    expect(check.conclusion).toBe('failure');
  });
});
