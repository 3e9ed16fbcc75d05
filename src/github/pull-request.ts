import type { GitHub } from './client.ts';
import { asObject, type Json, readText, readWhole, ShapeError } from './shape.ts';

/** What of a pull request may have moved while we worked. */
export interface PullRequestState {
  readonly number: number;
  readonly headSha: string;
  readonly state: 'open' | 'closed';
  readonly url: string;
}

/** A pull request with both of its sides. */
export interface PullRequestFacts extends PullRequestState {
  /** Login; null when the account is gone. */
  readonly author: string | null;
  readonly head: Side;
  readonly base: Side;
}

export interface Side {
  readonly sha: string;
  /** Branch without `refs/heads/`. */
  readonly branch: string;
  /** `owner/name`; null when the fork was deleted. */
  readonly repository: string | null;
}

export function readPullRequest(github: GitHub, number: number): Promise<PullRequestFacts> {
  return github.send({
    purpose: `read pull request #${number}`,
    route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}',
    parameters: { pull_number: number },
    idempotency: 'read',
    status: 200,
    parse: parsePullRequest,
  });
}

/** Open pull requests whose head is exactly this commit; `from` narrows the question to `owner:branch`. */
export async function findPullRequests(
  github: GitHub,
  head: { readonly sha: string; readonly from: string | null },
): Promise<readonly PullRequestFacts[]> {
  const open = await github.list({
    purpose: `find the pull request of ${head.sha.slice(0, 7)}`,
    route: 'GET /repos/{owner}/{repo}/pulls',
    parameters: { state: 'open', ...(head.from !== null && { head: head.from }) },
    parse: parsePullRequest,
  });
  return open.filter(({ headSha, state }) => headSha === head.sha && state === 'open');
}

function parsePullRequest(data: unknown): PullRequestFacts {
  const pull = asObject(data, 'the pull request');
  const state = readText(pull, 'state');
  if (state !== 'open' && state !== 'closed') throw new ShapeError(`"state" is "${state}"`);
  const head = parseSide(pull, 'head');
  const { user } = pull;
  return {
    number: readWhole(pull, 'number'),
    headSha: head.sha,
    state,
    url: readText(pull, 'html_url'),
    author: user === null || user === undefined ? null : readText(asObject(user, '"user"'), 'login'),
    head,
    base: parseSide(pull, 'base'),
  };
}

const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

function parseSide(pull: Json, key: 'head' | 'base'): Side {
  const side = asObject(pull[key], `"${key}"`);
  const { repo } = side;
  const sha = readText(side, 'sha');
  if (!COMMIT.test(sha)) throw new ShapeError(`"${key}.sha" is no commit id`);
  const repository = repo === null || repo === undefined ? null : readText(asObject(repo, '"repo"'), 'full_name');
  return { sha, branch: readText(side, 'ref'), repository };
}
