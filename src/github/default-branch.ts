import type { GitHub } from './client.ts';
import { asObject, readText } from './shape.ts';

/** The branch that pull requests go to unless they say otherwise. Throws GitHubError. */
export function readDefaultBranch(github: GitHub): Promise<string> {
  return github.send({
    purpose: 'read the default branch',
    route: 'GET /repos/{owner}/{repo}',
    idempotency: 'read',
    status: 200,
    parse: (data) => readText(asObject(data, 'the repository'), 'default_branch'),
  });
}
