import type { GitHub } from './client.ts';
import { GitHubError } from './problems.ts';
import { asObject, readText } from './shape.ts';

/** `maintain` is told as `write`, `triage` as `read`. */
const WRITING: ReadonlySet<string> = new Set(['admin', 'write']);

/**
 * Whether somebody may write to the repository, asked of GitHub: how an author is associated with a repository says nothing
 * about rights. Throws GitHubError where that cannot be known.
 */
export async function mayWrite(github: GitHub, login: string): Promise<boolean> {
  try {
    const permission = await github.send({
      purpose: `find out what ${login} may do`,
      route: 'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
      parameters: { username: login },
      idempotency: 'read',
      status: 200,
      parse: (data) => readText(asObject(data, 'the permission'), 'permission'),
    });
    return WRITING.has(permission);
  } catch (thrown) {
    // Nobody of that name, or nobody who has anything to do with this repository.
    if (thrown instanceof GitHubError && thrown.status === 404) return false;
    throw thrown;
  }
}
