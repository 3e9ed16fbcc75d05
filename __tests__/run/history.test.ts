import { describe, expect, it } from 'vitest';
import { openGit } from '../../src/detect/git.ts';
import { renderEntry } from '../../src/history/entry.ts';
import { readHistoryText } from '../../src/history/follow.ts';
import type { Doors } from '../../src/run/doors.ts';
import { type HistoryRun, openHistory } from '../../src/run/history.ts';
import { makeRepository, pullRequest, type Repository } from '../detect/repository.ts';
import { entryOf } from '../history/samples.ts';

/** What the goal `no-decrease` is held against in a pull request from `base`, with these measured coverages of main. */
async function baselineOf(
  repository: Repository,
  main: readonly (readonly [sha: string, coverage: number])[],
  sides: { readonly base: string | null; readonly head: string },
) {
  const text = main.map(([sha, coverage], at) => {
    const metrics = { coverage, sla: null, contractFailures: null, p95Ms: null };
    return `${renderEntry(entryOf(at + 1, { sha, metrics }))}\n`;
  });
  const store = { place: 'branch metrics', read: async () => text.join(''), update: async () => {} };
  const doors = { openHistoryBranch: () => store, readHistoryText } as unknown as Doors;
  await using git = await openGit(repository.directory, {
    ...{ environment: process.env, token: null, serverUrl: 'https://github.com', log: () => {} },
  });
  const event = pullRequest({ headSha: sides.head, baseRef: sides.base, baseBranch: 'main' });
  const run = { request: { event }, config: { history: { branch: 'metrics', file: null } }, git, doors };
  const history = await openHistory(run as unknown as HistoryRun);
  const baseline = await history?.baseline(sides.base);
  return baseline?.known === true ? baseline.of('coverage') : 'not known';
}

/** Of the pull request, which nobody measured. */
const HEAD = 'd'.repeat(40);

/** Main with three commits. */
function makeMain() {
  const repository = makeRepository();
  const [one = '', two = '', three = ''] = ['1', '2', '3'].map((text) => repository.commit({ 'main.txt': text }));
  return { repository, one, two, three };
}

describe('what a goal of main is held against', () => {
  it('is the commit that the change is built on, and not what main has gained since', async () => {
    const { repository, one, two, three } = makeMain();
    const main = [[one, 0.5] as const, [two, 0.6] as const, [three, 0.9] as const];
    expect(await baselineOf(repository, main, { base: two, head: HEAD })).toEqual({ sha: two, value: 0.6 });
  });

  it('is the newest before it where that one was not measured', async () => {
    const { repository, one, two, three } = makeMain();
    const main = [[one, 0.5] as const, [three, 0.9] as const];
    expect(await baselineOf(repository, main, { base: two, head: HEAD })).toEqual({ sha: one, value: 0.5 });
  });

  it.each(['git knows none of them', 'all of them came later'])('is the newest of all where %s', async (where) => {
    const { repository, one, three } = makeMain();
    const older = where.startsWith('git') ? 'a'.repeat(40) : three;
    const newest = 'c'.repeat(40);
    const main = [[older, 0.5] as const, [newest, 0.9] as const];
    expect(await baselineOf(repository, main, { base: one, head: HEAD })).toEqual({ sha: newest, value: 0.9 });
  });

  it('is never the commit itself', async () => {
    const { repository, one, two } = makeMain();
    const main = [[one, 0.5] as const, [two, 0.6] as const];
    expect(await baselineOf(repository, main, { base: two, head: two })).toEqual({ sha: one, value: 0.5 });
  });
});
