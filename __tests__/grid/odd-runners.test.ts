import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openPullRequest } from '../e2e/pull-request.ts';
import { BREAK } from '../e2e/specs.ts';
import { runInside } from '../support/runner-inside.ts';

vi.mock('../../src/github/limits.ts', async () => (await import('./fast.ts')).limitsModule);

afterEach(() => void vi.useRealTimers());

describe('a clock that jumps', () => {
  it('by an hour in the middle of a run changes no duration and no verdict', async () => {
    await using pull = await openPullRequest(BREAK);
    const jump = () => void vi.setSystemTime(Date.now() + 3_600_000);
    vi.useFakeTimers({ toFake: ['Date'] });
    pull.server.fault({ path: /check-runs$/, kind: 'before', run: jump });
    const run = await runInside('main', pull.act());
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(pull.comments()[0]?.body).toMatch(/took (?:[\d.]+ s|\d+ ms)/);
    expect(run.said.filter((line) => /again in|could not/.test(line))).toEqual([]);
  });
});

describe('a second attempt', () => {
  it('makes a check of its own, keeps the one comment, and says which attempt it is', async () => {
    await using pull = await openPullRequest(BREAK);
    await runInside('main', pull.act({ run: { id: 3 } }));
    const again = await runInside('main', pull.act({ run: { id: 3, attempt: 2 } }));
    expect(again.outputs['verdict'], again.log.join('\n')).toBe('failed');
    expect(pull.server.checkRuns().map(({ externalId }) => externalId)).toEqual(['3/1/api-testing', '3/2/api-testing']);
    expect(pull.comments()).toHaveLength(1);
    expect(pull.comments()[0]?.body).toContain('attempt 2');
  });
});

describe('a place that is not as on GitHub', () => {
  it('outside Actions: says so, and how to run at a desk', async () => {
    await using pull = await openPullRequest(BREAK);
    const nowhere = { GITHUB_REPOSITORY: '', GITHUB_EVENT_NAME: '', GITHUB_EVENT_PATH: '', GITHUB_ACTIONS: '' };
    const run = await runInside('main', { ...pull.act(), env: nowhere });
    expect(run.exitCode).toBe(1);
    expect(run.log.join('\n')).toMatch(/npx api-testing|GitHub Actions/);
    expect(pull.server.requests).toEqual([]);
  });

  it('a merge commit that is not there: the head is compared with the merge base all the same', async () => {
    await using pull = await openPullRequest(BREAK);
    const run = await runInside('main', pull.act({ sha: 'f'.repeat(40) }));
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(pull.check()).toMatchObject({ headSha: pull.headSha, conclusion: 'failure' });
  });

  it('a folder for the report that cannot be made: a warning, and everything else is told', async () => {
    await using pull = await openPullRequest(BREAK);
    writeFileSync(join(pull.workspace, 'api-testing-report'), 'a file');
    const run = await runInside('main', pull.act());
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(run.log.join('\n')).toContain('The report could not be written');
    expect(pull.comments()).toHaveLength(1);
    expect(pull.check()).toMatchObject({ status: 'completed' });
  });

  it('a configuration that is a link or a folder is not followed: the check says so', async () => {
    await using pull = await openPullRequest(BREAK);
    mkdirSync(join(pull.workspace, 'folder.yml'));
    symlinkSync('/etc/hostname', join(pull.workspace, 'link.yml'));
    for (const config of ['folder.yml', 'link.yml']) {
      const run = await runInside('main', pull.act({ inputs: { config } }));
      expect(run.outputs['verdict'], run.log.join('\n')).toBe('broken');
      expect(run.summary).toContain(config);
    }
  });
});

describe('the post step', () => {
  it('concludes the check first, and then removes what was left, even when GitHub does not answer', async () => {
    await using pull = await openPullRequest(BREAK);
    const folder = mkdtempSync(join(tmpdir(), 'left-'));
    const work = join(folder, 'api-testing', 'session');
    mkdirSync(work, { recursive: true });
    try {
      const check = { name: 'api-testing', headSha: pull.headSha, detailsUrl: '', externalId: '1/1/api-testing' };
      const left = { STATE_check: JSON.stringify(check), 'STATE_work-directory': work };
      const seen: boolean[] = [];
      const fault = { path: /check-runs/, times: 9, kind: 'status', status: 500 } as const;
      pull.server.fault({ ...fault, run: () => void seen.push(existsSync(work)) });
      const run = await runInside('post', { ...pull.act(), env: left });
      expect(seen.length).toBeGreaterThan(0);
      expect(seen).not.toContain(false);
      expect(existsSync(work)).toBe(false);
      expect(run.exitCode).toBe(1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
