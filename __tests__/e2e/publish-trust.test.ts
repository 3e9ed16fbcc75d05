import { describe, expect, it } from 'vitest';
import type { Repository } from '../support/github/store.ts';
import { BREAK, leaveResult, publish } from './published.ts';
import { type OpenedPullRequest, openPullRequest } from './pull-request.ts';

describe('a pull request by Dependabot, on a branch of this repository', () => {
  it('has the comment and the check that its run had no right to write', async () => {
    await using pull = await openPullRequest({ ...BREAK, fork: false });
    const run = await publish(pull, await leaveResult(pull), { actor: 'dependabot[bot]' });
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(pull.comments()).toHaveLength(1);
    expect(pull.check()).toMatchObject({ headSha: pull.headSha, status: 'completed', conclusion: 'failure' });
    expect(pull.server.violations).toEqual([]);
  });
});

describe('a commit of this repository that a fork has a pull request of', () => {
  it.each([
    'push',
    'merge_group',
    'schedule',
  ])('that a run on %s is for: the fork does not get to write its check', async (event) => {
    await using pull = await openPullRequest(BREAK);
    const result = await leaveResult(pull);
    addRun(pull, { event, repository: pull.pull.repository });
    const run = await publish(pull, result);
    expect(run.log.join('\n')).toContain(`a commit of this repository, which the run`);
    expect(pull.server.checkRuns(pull.headSha)).toEqual([]);
    expect(pull.comments()).toEqual([]);
  });

  it('is the fork’s own as long as only runs without rights were for it', async () => {
    await using pull = await openPullRequest(BREAK);
    const result = await leaveResult(pull);
    addRun(pull, { event: 'pull_request_target', repository: pull.pull.repository });
    addRun(pull, { event: 'pull_request', repository: pull.pull.head.repository });
    const run = await publish(pull, result);
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
  });
});

/** Another workflow run of the head commit. */
function addRun(
  pull: OpenedPullRequest,
  run: { readonly event: string; readonly repository: Repository | null },
): void {
  const of = { repository: pull.pull.repository, headSha: pull.headSha, headBranch: 'develop', attempt: 1 };
  pull.server.addRun(
    { ...of, event: run.event, headRepository: run.repository, actor: 'ada', conclusion: 'failure' },
    {},
  );
}
