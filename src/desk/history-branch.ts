import type { Git } from '../detect/git.ts';
import { HISTORY_FILE, type HistoryStore } from '../history/store.ts';
import { type Problem, ProblemError } from '../model/problem.ts';
import { openRepository } from './open-repository.ts';

/**
 * The history on a branch of `origin`, fetched anew; as it was fetched last where the remote cannot be reached, and then `tell` says so.
 * Read only.
 */
export function openHistoryBranch(git: Git | null, branch: string, tell: (problem: Problem) => void): HistoryStore {
  const ref = `refs/remotes/origin/${branch}`;
  return {
    place: `branch ${branch}`,
    read: async () => {
      if (git === null) throw noRepository(branch);
      const failure = await fetchBranch(git, ref);
      const fetched = await git.resolve(ref);
      const commit = fetched ?? (await git.resolve(`refs/heads/${branch}`));
      if (failure !== null && commit !== null) tell(notFetched(branch, failure, fetched === null ? 'here' : 'last'));
      if (failure !== null && commit === null && !isNoBranch(failure)) throw notHere(branch, failure);
      return commit === null ? null : git.readText(commit, HISTORY_FILE);
    },
    update: async () => {
      throw new ProblemError({
        code: 'history.read-only',
        what: `The branch ${branch} is not written from a desk`,
        todo: 'It is written by runs on main; `history.file` can be written here.',
      });
    },
  };
}

/** The same around a run: the repository is only open while it is read. */
export function openDeskBranch(directory: string, branch: string, tell: (problem: Problem) => void): HistoryStore {
  const read = async (): Promise<string | null> => {
    await using git = await openRepository(directory);
    // Awaited here: the repository must not be closed before.
    return await openHistoryBranch(git, branch, tell).read();
  };
  return { ...openHistoryBranch(null, branch, tell), read };
}

async function fetchBranch(git: Git, ref: string): Promise<Problem | null> {
  try {
    await git.fetch({ names: [ref], depth: (await git.isShallow()) ? 1 : null });
    return null;
  } catch (thrown) {
    if (thrown instanceof ProblemError) return thrown.problem;
    throw thrown;
  }
}

/** git's word for it: before the first run on main there is none, and that is no fault of the network. */
function isNoBranch({ why }: Problem): boolean {
  return why?.startsWith("couldn't find remote ref") ?? false;
}

function notFetched(branch: string, { why }: Problem, read: 'last' | 'here'): Problem {
  const how = read === 'last' ? 'as it was fetched last' : 'as it is here';
  return {
    code: 'desk.history-not-fetched',
    what: `The branch ${branch} could not be fetched, and is read ${how}`,
    where: null,
    why,
    todo: null,
  };
}

function notHere(branch: string, { why }: Problem): ProblemError {
  return new ProblemError({
    code: 'desk.history-not-fetched',
    what: `The branch ${branch} is not in this repository and could not be fetched`,
    why,
    todo: 'Look whether `git fetch origin` works here, or name a file: `--file FILE`.',
  });
}

function noRepository(branch: string): ProblemError {
  return new ProblemError({
    code: 'desk.no-repository',
    what: `The branch ${branch} cannot be read: this folder is in no git repository`,
    todo: 'Change to a checkout of the repository, or name a file: `--file FILE`.',
  });
}
