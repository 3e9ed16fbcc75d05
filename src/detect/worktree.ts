// [door] Files of another commit, beside the checkout.
import { childEnvironment } from '../tools/child-environment.ts';
import type { Git } from './git.ts';
import { explainGitFailure } from './git-faults.ts';
import { runGit } from './git-process.ts';

export interface Worktree extends AsyncDisposable {
  /** Absolute path of its top folder. */
  readonly root: string;
}

export interface WorktreeRequest {
  /** Absolute path of a folder that does not exist yet. */
  readonly folder: string;
  /** Full id of a commit that is here. */
  readonly commit: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Checks a commit out beside the checkout, which stays as it is; disposing removes it again. Throws `ProblemError`. */
export async function openWorktree(git: Git, request: WorktreeRequest): Promise<Worktree> {
  const { folder, commit } = request;
  const place = {
    directory: git.root,
    safeDirectory: git.root,
    environment: childEnvironment(request.environment, {}),
  };
  try {
    await runGit(place, ['worktree', 'add', '--quiet', '--detach', '--force', folder, commit]);
  } catch (error) {
    throw explainGitFailure(error);
  }
  return {
    root: folder,
    [Symbol.asyncDispose]: async () => {
      await runGit(place, ['worktree', 'remove', '--force', folder], { accept: [128] });
    },
  };
}
