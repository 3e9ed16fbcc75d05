import type { GitHub } from './client.ts';
import { GitHubError } from './problems.ts';
import { asObject, readText } from './shape.ts';

/** Whom the token of a job writes as, unless something tells otherwise. */
const JOB_TOKEN_LOGIN = 'github-actions[bot]';

/**
 * Login that our comments carry. Told, in this order, by a check run or a comment that this token made (no request), by
 * `GET /user` for a person's token, and else taken to be the job token's: an app's token is not told its own name. Whoever
 * creates a comment holds the guess against the author of what came back.
 */
export async function readViewer(github: GitHub): Promise<string> {
  if (github.viewer.login !== null) return github.viewer.login;
  try {
    const login = await github.send({
      purpose: 'find out whom the token belongs to',
      route: 'GET /user',
      idempotency: 'read',
      status: 200,
      parse: (data) => readText(asObject(data, 'the user'), 'login'),
    });
    github.viewer.login = login;
    return login;
  } catch (thrown) {
    // 403 is how every app's token is answered, 404 how a server without users does; anything else (an expired token, no network) is a failure.
    if (thrown instanceof GitHubError && (thrown.problem.code === 'github.forbidden' || thrown.status === 404))
      return JOB_TOKEN_LOGIN;
    throw thrown;
  }
}
