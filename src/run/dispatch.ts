import { join, relative } from 'node:path';
import type { Detection } from '../detect/changed-specs.ts';
import type { Git } from '../detect/git.ts';
import type { Worktree } from '../detect/worktree.ts';
import { ProblemError } from '../model/problem.ts';
import type { Doors } from './doors.ts';
import type { RunRequest } from './request.ts';

/** A webhook of the broker asks for contracts with its commit, whatever else is configured, and whatever answers at another address. */
export function narrow(request: RunRequest): RunRequest {
  return request.event.dispatch ? { ...request, stages: ['contract'], baseUrl: null } : request;
}

/**
 * The files of the commit that a webhook or a command is about, as a workspace of their own: the checkout is the default branch's. A
 * webhook's commit that is on none of the repository's branches is
 * refused: anybody can put one there with a pull request, and this run holds secrets.
 */
export async function openNamedCommit(
  git: Git,
  asked: { readonly request: RunRequest; readonly detection: Detection; readonly doors: Doors },
): Promise<(Worktree & { readonly workspace: string }) | null> {
  const { request, detection, doors } = asked;
  const { dispatch, command, trust, headSha, branch, baseBranch } = request.event;
  const isElsewhere = dispatch !== undefined || (command !== undefined && trust !== 'data-only');
  if (!isElsewhere) return null;
  if (dispatch && detection.baseSha !== headSha) throw foreignCommit(headSha, branch ?? baseBranch ?? '');
  const folder = join(doors.workDirectory, `commit-${headSha}`);
  const worktree = await doors.openWorktree(git, { folder, commit: headSha, environment: doors.environment });
  return { ...worktree, workspace: join(worktree.root, relative(git.root, request.workspace)) };
}

function foreignCommit(sha: string, branch: string): ProblemError {
  return new ProblemError({
    code: 'dispatch.foreign-commit',
    what: `The webhook names the commit ${sha}, which is not on the branch ${branch}`,
    why: 'only commits that somebody with the right to write has put on a branch are run with secrets',
    todo: 'Publish verification results of commits on branches of this repository only.',
  });
}
