import { expect, it, vi } from 'vitest';
import { openPullRequest } from '../e2e/pull-request.ts';
import { BASE_SPEC, BREAKING_SPEC } from '../e2e/specs.ts';
import { runInside } from '../support/runner-inside.ts';

vi.mock('../../src/github/limits.ts', async () => (await import('./fast.ts')).limitsModule);

// In a file of its own: the library that writes the summary opens it once per process.
it('a disk without room for the summary: the log says so, and check and comment are there', async () => {
  await using pull = await openPullRequest({
    base: { 'api/openapi.yaml': BASE_SPEC },
    head: { 'api/openapi.yaml': BREAKING_SPEC },
  });
  const run = await runInside('main', pull.act({ env: { GITHUB_STEP_SUMMARY: '/dev/full' } }));
  expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
  expect(run.log.join('\n')).toMatch(/The job summary could not be written: .*(?:ENOSPC|no space)/);
  expect(run.log.join('\n')).toContain('user_id');
  expect(pull.check()).toMatchObject({ status: 'completed', conclusion: 'failure' });
  expect(pull.comments()).toHaveLength(1);
});
