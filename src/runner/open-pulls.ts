import type { FirstRun } from '../bot/workflow-run.ts';
import type { GitHub } from '../github/client.ts';
import { GitHubError } from '../github/problems.ts';
import { findPullRequests, type PullRequestFacts } from '../github/pull-request.ts';

/** The open pull requests whose head is the commit of a run. */
export interface OpenPulls {
  readonly pulls: readonly PullRequestFacts[];
  /** Whether those of other repositories and branches are among them. */
  readonly whole: boolean;
}

/**
 * First those of the run's own branch, one request: most runs of a busy pull request are of a head that it has no more. Only then every
 * open one, 100 a request, because somebody else may have the same commit. Where there are more than can be listed, only the own ones.
 */
export async function listOpenPulls(
  github: GitHub,
  { headSha, headBranch, headRepository }: FirstRun,
): Promise<OpenPulls> {
  const owner = headRepository?.split('/')[0];
  const from = owner === undefined || headBranch === null ? null : `${owner}:${headBranch}`;
  const own = from === null ? null : await findPullRequests(github, { sha: headSha, from });
  if (own?.length === 0) return { pulls: [], whole: true };
  try {
    return { pulls: await findPullRequests(github, { sha: headSha, from: null }), whole: true };
  } catch (thrown) {
    if (own === null || !isTooMany(thrown)) throw thrown;
    return { pulls: own, whole: false };
  }
}

function isTooMany(thrown: unknown): boolean {
  return thrown instanceof GitHubError && thrown.problem.code === 'github.too-many-pages';
}
