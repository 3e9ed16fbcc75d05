import type { Inputs } from '../action/inputs.ts';
import { listChangedPaths } from '../github/changed-files.ts';
import type { GitHub } from '../github/client.ts';
import { type PullRequestFacts, readPullRequest } from '../github/pull-request.ts';
import { listSome } from '../model/list-some.ts';
import { toProblem } from '../model/problem.ts';
import { DEFAULT_CONFIG_PATH } from '../run/request.ts';

/** What is not known where a repository has more open pull requests than can be listed. */
export const OTHERS_UNKNOWN =
  'Whether another pull request has the same head commit and goes to another branch is not known: there are too many to list.';
const MOVED =
  'It was pushed to while its files were read: whether this commit edits the workflow that made this result is not known.';
const NOT_LISTED = 'It changes more files than GitHub lists; whether workflows are among them is not known.';

/** What runs in place of our steps, or beside them in the same job. */
const WORKFLOW_FILES = /^\.github\/(?:workflows|actions)\//;
const MAX_NAMED_FILES = 3;

/** A workflow that the pull request itself wrote may have left any result. */
export async function findCautions(
  pull: PullRequestFacts,
  { github, inputs }: { readonly github: GitHub; readonly inputs: Pick<Inputs, 'config'> },
): Promise<readonly string[]> {
  try {
    const { paths, whole } = await listChangedPaths(github, pull.number);
    // Files are listed of the head that is there now: a push in between would show those of another commit.
    const { headSha } = await readPullRequest(github, pull.number);
    if (headSha !== pull.headSha) return [MOVED];
    const edited = paths.filter((path) => WORKFLOW_FILES.test(path));
    const config = inputs.config ?? DEFAULT_CONFIG_PATH;
    const own = paths.includes(config) ? [describeOwnRules(config)] : [];
    if (edited.length > 0) return [describeEdited(edited), ...own];
    return whole ? own : [...own, NOT_LISTED];
  } catch (thrown) {
    const { what, why } = toProblem(thrown, 'publish.no-files', 'The changed files could not be read');
    return [`Whether it edits the workflow that made this result is not known: ${what}${why ? `: ${why}` : ''}.`];
  }
}

function describeOwnRules(path: string): string {
  return `This pull request edits \`${path}\`: what ran is by the edited one. Of the base are \`specs\`, \`changes.rules\`, \`changes.accepted\` and \`fail-on\`.`;
}

function describeEdited(paths: readonly string[]): string {
  const named = listSome(paths, MAX_NAMED_FILES, (path) => `\`${path}\``);
  return `This pull request edits ${named}: the run that made this result may have run something else, and left any result. Look at that change first.`;
}
