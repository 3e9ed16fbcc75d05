import type { GitHub } from './client.ts';
import { asObject, readText, readWhole, ShapeError } from './shape.ts';

/** What of a pull request may have moved while we worked. */
export interface PullRequestState {
  readonly number: number;
  readonly headSha: string;
  readonly state: 'open' | 'closed';
  readonly url: string;
}

export function readPullRequest(github: GitHub, number: number): Promise<PullRequestState> {
  return github.send({
    purpose: `read pull request #${number}`,
    route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}',
    parameters: { pull_number: number },
    idempotency: 'read',
    status: 200,
    parse: parsePullRequest,
  });
}

function parsePullRequest(data: unknown): PullRequestState {
  const pull = asObject(data, 'the pull request');
  const state = readText(pull, 'state');
  if (state !== 'open' && state !== 'closed') throw new ShapeError(`"state" is "${state}"`);
  const headSha = readText(asObject(pull['head'], '"head"'), 'sha');
  return { number: readWhole(pull, 'number'), headSha, state, url: readText(pull, 'html_url') };
}
