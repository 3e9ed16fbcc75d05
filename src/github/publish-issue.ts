import { parseMarker, renderMarker } from '../report/marker.ts';
import type { GitHub } from './client.ts';
import { beginsWithMarker } from './comment-order.ts';
import { GitHubError } from './problems.ts';
import { asObject, readText, readWhole } from './shape.ts';
import { readViewer } from './viewer.ts';

export interface IssueRequest {
  /** One issue per key. */
  readonly key: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  /** Whether there is something to report: without it an open issue is closed, and none is made. */
  readonly failed: boolean;
  readonly run: { readonly headSha: string; readonly id: number; readonly attempt: number };
}

interface Issue {
  readonly number: number;
  readonly url: string;
  readonly body: string;
  readonly author: string | null;
}

/** Keeps one issue for runs that belong to no pull request. Its address; null where there is none. Throws GitHubError. */
export async function publishIssue(github: GitHub, request: IssueRequest): Promise<string | null> {
  const known = await findIssue(github, request.key);
  if (known === null) return request.failed ? createOnce(github, request) : null;
  const state = parseMarker(known.body, request.key);
  // A run that took longer than the next one must not have the last word.
  if ((state?.run ?? 0) > request.run.id) return known.url;
  return (await update(github, known.number, request)).url;
}

/** Ours by its author and by the marker at its first byte; the oldest, should there be two. */
async function findIssue(github: GitHub, key: string): Promise<Issue | null> {
  const viewer = await readViewer(github);
  const open = await github.list({
    purpose: 'look for the issue of earlier runs',
    route: 'GET /repos/{owner}/{repo}/issues',
    parameters: { state: 'open', sort: 'created', direction: 'asc' },
    parse: parseIssue,
  });
  return open.find(({ author, body }) => author === viewer && beginsWithMarker(body, key)) ?? null;
}

async function createOnce(github: GitHub, request: IssueRequest): Promise<string> {
  try {
    return (await create(github, request)).url;
  } catch (thrown) {
    if (!(thrown instanceof GitHubError) || !thrown.ambiguous) throw thrown;
    await github.pause();
    return ((await findIssue(github, request.key)) ?? (await create(github, request))).url;
  }
}

function create(github: GitHub, request: IssueRequest): Promise<Issue> {
  return github.send({
    purpose: 'open the issue',
    route: 'POST /repos/{owner}/{repo}/issues',
    parameters: { title: request.title, body: bodyOf(request) },
    idempotency: 'create',
    status: 201,
    parse: parseIssue,
  });
}

function update(github: GitHub, number: number, request: IssueRequest): Promise<Issue> {
  const state = request.failed ? { state: 'open' } : { state: 'closed', state_reason: 'completed' };
  return github.send({
    purpose: `update the issue #${number}`,
    route: 'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
    parameters: { issue_number: number, title: request.title, body: bodyOf(request), ...state },
    idempotency: 'idempotent-write',
    status: 200,
    parse: parseIssue,
  });
}

function bodyOf({ key, body, run }: IssueRequest): string {
  const text = body.startsWith('<!--') ? body.slice(body.indexOf('\n') + 1) : body;
  return `${renderMarker(key, { head: run.headSha, run: run.id, attempt: run.attempt })}\n${text}`;
}

function parseIssue(data: unknown): Issue {
  const issue = asObject(data, 'the issue');
  const { user } = issue;
  return {
    number: readWhole(issue, 'number'),
    url: readText(issue, 'html_url'),
    body: typeof issue['body'] === 'string' ? issue['body'] : '',
    author: user === null || user === undefined ? null : readText(asObject(user, '"user"'), 'login'),
  };
}
