import { describe, expect, it } from 'vitest';
import { findCommits } from '../../src/detect/commits.ts';
import type { RunEvent } from '../../src/model/event.ts';
import { CHANGED_SPEC, makeRepository, openTestGit, pullRequest, type Repository, SPEC } from './repository.ts';

const MISSING = '0123456789012345678901234567890123456789';

async function find(repository: Repository, event: Partial<RunEvent> & Pick<RunEvent, 'headSha' | 'baseRef'>) {
  return findCommits(await openTestGit(repository.directory), pullRequest(event));
}

/** main: start → `later` commits; topic: start → `own` commits. */
function history(later: number, own: number) {
  const repository = makeRepository();
  const start = repository.commit({ 'a.yaml': SPEC });
  repository.git('checkout', '--quiet', '-b', 'topic');
  repository.series('topic', own - 1);
  const head = repository.commit({ 'a.yaml': CHANGED_SPEC });
  repository.git('checkout', '--quiet', 'main');
  repository.series('main', later);
  return { repository, start, head, tip: repository.git('rev-parse', 'main') };
}

/** The ref that actions/checkout fetches for a pull request, with depth 1. */
function shallowCheckout(origin: Repository, head: string): Repository {
  origin.git('checkout', '--quiet', '--detach', 'main');
  origin.git('merge', '--quiet', '--no-edit', head);
  origin.git('update-ref', 'refs/pull/1/merge', 'HEAD');
  origin.git('update-ref', 'refs/pull/1/head', head);
  origin.git('checkout', '--quiet', 'main');
  const clone = origin.clone('--depth=1', '--no-tags', '--no-checkout');
  clone.git('fetch', '--quiet', '--depth=1', 'origin', '+refs/pull/1/merge:refs/remotes/pull/1/merge');
  clone.git('checkout', '--quiet', '--force', 'refs/remotes/pull/1/merge');
  clone.git('update-ref', '-d', 'refs/remotes/origin/main');
  return clone;
}

describe('the base of a pull request', () => {
  it('is the merge base, not the tip of the branch', async () => {
    const { repository, start, head, tip } = history(3, 2);
    const found = await find(repository, { headSha: head, baseRef: tip });
    expect(found).toEqual({ baseSha: start, headSha: head, notices: [] });
  });

  it('follows the branch where the commit in the event is older than what the head took in', async () => {
    const { repository, start, tip } = history(2, 1);
    repository.git('checkout', '--quiet', 'topic');
    repository.git('merge', '--quiet', '--no-edit', 'main');
    const head = repository.git('rev-parse', 'HEAD');
    const clone = repository.clone();
    const found = await find(clone, { headSha: head, baseRef: start, baseBranch: 'main' });
    expect(found.baseSha).toBe(tip);
  });

  it('follows the commit in the event where the checkout holds an older branch', async () => {
    const { repository, start } = history(2, 1);
    const clone = repository.clone();
    clone.git('update-ref', 'refs/remotes/origin/main', start);
    repository.git('checkout', '--quiet', 'topic');
    repository.git('merge', '--quiet', '--no-edit', 'main');
    const head = repository.git('rev-parse', 'HEAD');
    const tip = repository.git('rev-parse', 'main');
    clone.git('fetch', '--quiet', 'origin', head);
    const found = await find(clone, { headSha: head, baseRef: tip, baseBranch: 'main' });
    expect(found.baseSha).toBe(tip);
  });

  it('is that of the event when the pull request was merged meanwhile', async () => {
    const { repository, start, head, tip } = history(1, 1);
    repository.git('merge', '--quiet', '--no-edit', 'topic');
    const clone = repository.clone();
    const found = await find(clone, { headSha: head, baseRef: tip, baseBranch: 'main' });
    expect(found.baseSha).toBe(start);
    expect(found.notices.join()).toContain('merged already');
  });

  it('is the tip, and says so, where the two have no common history', async () => {
    const { repository, tip } = history(1, 1);
    repository.git('checkout', '--quiet', '--orphan', 'other');
    const head = repository.commit({ 'b.yaml': SPEC });
    const found = await find(repository, { headSha: head, baseRef: tip });
    expect([found.baseSha, found.notices.length]).toEqual([tip, 1]);
  });
});

describe('a shallow checkout', () => {
  it.each([
    ['near', 3, 2],
    ['far', 40, 45],
    ['very far', 10, 300],
  ])('is deepened by itself until both sides meet: %s', async (_, later, own) => {
    const { repository, start, head, tip } = history(later, own);
    const clone = shallowCheckout(repository, head);
    const found = await find(clone, { headSha: head, baseRef: tip, baseBranch: 'main' });
    expect([found.baseSha, found.headSha]).toEqual([start, head]);
    expect(found.notices.join()).toContain('The checkout was shallow');
  });

  it('is deepened to the base of that time when the pull request was merged meanwhile', async () => {
    const { repository, start, head, tip } = history(3, 40);
    const clone = shallowCheckout(repository, head);
    repository.git('merge', '--quiet', '--no-edit', 'topic');
    const found = await find(clone, { headSha: head, baseRef: tip, baseBranch: 'main' });
    expect(found.baseSha).toBe(start);
  });

  it('is deepened without the base branch when that is deleted by now', async () => {
    const { repository, start, head, tip } = history(3, 2);
    const clone = shallowCheckout(repository, head);
    const found = await find(clone, { headSha: head, baseRef: tip, baseBranch: 'deleted' });
    expect(found.baseSha).toBe(start);
  });

  it('names the line of the workflow when nothing can be fetched', async () => {
    const { repository, head, tip } = history(3, 2);
    const clone = shallowCheckout(repository, head);
    clone.git('remote', 'set-url', 'origin', 'file:///nowhere/at/all');
    const promise = find(clone, { headSha: head, baseRef: tip, baseBranch: 'main' });
    await expect(promise).rejects.toThrow('Set `fetch-depth: 0` under `with:` of the step `uses: actions/checkout`');
  });

  it('does not become shallow when the history was whole', async () => {
    const { repository, start, head, tip } = history(3, 2);
    const clone = repository.clone('--single-branch', '--branch=main');
    const found = await find(clone, { headSha: head, baseRef: tip, baseBranch: 'main' });
    expect(found.baseSha).toBe(start);
    expect(clone.git('rev-parse', '--is-shallow-repository')).toBe('false');
  });

  it('keeps branches and working tree as they are', async () => {
    const { repository, head, tip } = history(3, 2);
    const clone = shallowCheckout(repository, head);
    const before = [clone.git('rev-parse', 'HEAD'), clone.git('status', '--porcelain')];
    await find(clone, { headSha: head, baseRef: tip, baseBranch: 'main' });
    expect([clone.git('rev-parse', 'HEAD'), clone.git('status', '--porcelain')]).toEqual(before);
  });
});

describe('pushes and merge groups', () => {
  const push = { name: 'push', baseIs: 'tip', pullRequest: null } as const;

  it('compares a push with the commit before it, fetched where it is missing', async () => {
    const { repository, start, tip } = history(3, 1);
    const clone = repository.clone('--depth=1', '--branch=main');
    const found = await find(clone, { ...push, headSha: tip, baseRef: start, branch: 'main' });
    expect(found).toEqual({ baseSha: start, headSha: tip, notices: [] });
  });

  it('compares a branch that was pushed by force with the default branch when its old commit is gone', async () => {
    const { repository, start, head } = history(3, 1);
    const clone = repository.clone();
    const found = await find(clone, { ...push, headSha: head, baseRef: MISSING, branch: 'topic' });
    expect([found.baseSha, found.notices.length]).toEqual([start, 1]);
  });

  it('refuses to guess the base of a default branch whose old commit is gone', async () => {
    const { repository, tip } = history(1, 1);
    const clone = repository.clone();
    const promise = find(clone, { ...push, headSha: tip, baseRef: MISSING, branch: 'main' });
    await expect(promise).rejects.toMatchObject({ problem: { code: 'git.commit-missing' } });
  });

  it('compares a merge group with the tip it is built on', async () => {
    const { repository, head, tip } = history(2, 1);
    const event = { name: 'merge_group', baseIs: 'tip', headSha: head, baseRef: tip, pullRequest: null } as const;
    expect((await find(repository, event)).baseSha).toBe(tip);
  });

  it('compares a started run with where its branch left the default branch', async () => {
    const { repository, start, head } = history(2, 2);
    const clone = repository.clone();
    const event = {
      name: 'workflow_dispatch',
      headSha: head,
      baseRef: 'refs/remotes/origin/main',
      pullRequest: null,
    } as const;
    expect((await find(clone, event)).baseSha).toBe(start);
  });

  it('has nothing to compare with where there is no base', async () => {
    const { repository, tip } = history(1, 1);
    expect(await find(repository, { headSha: tip, baseRef: null })).toEqual({
      baseSha: null,
      headSha: tip,
      notices: [],
    });
  });
});

describe('at a desk', () => {
  const desk = { name: 'desk', pullRequest: null, baseBranch: null } as const;

  it('takes any revision that git understands', async () => {
    const { repository, start, head } = history(2, 1);
    expect((await find(repository, { ...desk, headSha: head, baseRef: 'main~1' })).baseSha).toBe(start);
  });

  it('says so when a revision names nothing, and fetches nothing', async () => {
    const { repository, head } = history(1, 1);
    const promise = find(repository, { ...desk, headSha: head, baseRef: 'mian' });
    await expect(promise).rejects.toMatchObject({ problem: { code: 'git.unknown-revision' } });
  });
});
