import type { FirstRun, HeadRun } from '../bot/workflow-run.ts';
import type { PullRequestFacts } from '../github/pull-request.ts';
import type { Problem } from '../model/problem.ts';
import { formatList } from '../verdict/figures.ts';

/** A commit may be the head of pull requests from several repositories: a run speaks for those of its own alone. */
export function isFrom({ head }: PullRequestFacts, repository: string | null): boolean {
  return head.repository?.toLowerCase() === repository?.toLowerCase();
}

/** Whoever takes a commit of this repository into a fork must not get to write its check, nor its pacts. */
export function describeOwn({ headSha }: FirstRun, by: PullRequestFacts | HeadRun): string {
  const where =
    'number' in by
      ? `the head of #${by.number}, a branch of this repository`
      : `a commit of this repository, which the run ${by.id} (${by.event}) was for`;
  return `${headSha} is also ${where}: the check of that commit is its own run’s`;
}

/**
 * A check belongs to a commit, and a comparison to a base: with pull requests of one commit to several branches, what is right for one
 * would be green for the others. GitHub does not say which of them a run was for. Null where there is one base.
 */
export function findShared(open: readonly PullRequestFacts[]): Problem | null {
  const bases = [...new Set(open.map(({ base }) => base.branch))].sort();
  if (bases.length < 2) return null;
  const numbers = open.map(({ number }) => `#${number}`).sort();
  return {
    code: 'publish.shared-head',
    what: `${formatList(numbers, MAX_NAMED_PULLS)} have one head commit, and go to different branches`,
    where: null,
    why: `the check of a commit is the check of all of them, and nobody can tell which one the run was for (${formatList(bases, MAX_NAMED_PULLS)})`,
    todo: 'Close the ones that are not meant, or push another commit to one of them, and re-run this workflow.',
  };
}

const MAX_NAMED_PULLS = 5;
