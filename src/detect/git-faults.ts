import { ProblemError } from '../model/problem.ts';
import { GitFailure } from './git-process.ts';

/** Characters of a revision that its message repeats. */
const MAX_SHOWN_LENGTH = 80;

const CHECKOUT_STEP = 'Add `- uses: actions/checkout@v5` with `fetch-depth: 0` before this step.';

/** The one line of a workflow that gives a run its history. */
export const FULL_HISTORY_TODO =
  'Set `fetch-depth: 0` under `with:` of the step `uses: actions/checkout` in the workflow.';

export function noCheckout(directory: string): ProblemError {
  return new ProblemError({
    code: 'git.no-checkout',
    what: `${directory} is not in a git checkout`,
    why: 'both sides of the comparison are read from git',
    todo: `${CHECKOUT_STEP} If the checkout has a \`path\`, name it in the input \`working-directory\`.`,
  });
}

/** A commit that is not in the checkout and could not be fetched either. */
export function notFetched(name: string, cause: unknown): ProblemError {
  const reason = cause instanceof GitFailure ? causeOf(cause.stderr) || cause.message : null;
  return new ProblemError(
    {
      code: 'git.commit-missing',
      what: `The commit ${name} is not in the checkout and could not be fetched`,
      why: reason,
      todo: FULL_HISTORY_TODO,
    },
    { cause },
  );
}

/** A name that a person gave, at a desk. */
export function unknownRevision(revision: string): ProblemError {
  return new ProblemError({
    code: 'git.unknown-revision',
    what: `\`${revision.slice(0, MAX_SHOWN_LENGTH)}\` names no commit of this repository`,
    todo: 'Check the spelling, or fetch it first.',
  });
}

/** A failed git command in words a person can act on; everything else is returned as it is. */
export function explainGitFailure(error: unknown): unknown {
  if (!(error instanceof GitFailure)) return error;
  if (error.spawnError === 'ENOENT') {
    return new ProblemError(
      {
        code: 'git.not-found',
        what: 'git is not installed',
        why: 'both sides of the comparison are read with it',
        todo: 'Install git in the image the job runs in, before `actions/checkout`.',
      },
      { cause: error },
    );
  }
  if (/not a git repository|invalid gitfile/i.test(error.stderr)) {
    return new ProblemError(
      {
        code: 'git.no-checkout',
        what: 'The checkout is not a git repository',
        why: causeOf(error.stderr),
        todo: CHECKOUT_STEP,
      },
      { cause: error },
    );
  }
  if (/promisor|could not fetch/i.test(error.stderr)) {
    return new ProblemError(
      {
        code: 'git.content-missing',
        what: 'The checkout holds no file contents, and they could not be fetched',
        why: causeOf(error.stderr),
        todo: 'Check out without `filter` and `sparse-checkout`, or leave `persist-credentials` on.',
      },
      { cause: error },
    );
  }
  return new ProblemError(
    {
      code: 'git.failed',
      what: 'A git command failed',
      why: error.message,
      todo: 'Run the job again; if it stays, check the checkout with `git fsck`.',
    },
    { cause: error },
  );
}

/** The line that names the cause: git adds general advice below it. */
function causeOf(text: string): string {
  const lines = text.trim().split('\n');
  const cause = lines.find((line) => /^(?:fatal|error): /.test(line)) ?? lines.at(-1) ?? '';
  return cause.replace(/^(?:fatal|error): /, '');
}
