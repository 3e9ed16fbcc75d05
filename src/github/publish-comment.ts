import { renderMarker } from '../report/marker.ts';
import type { GitHub } from './client.ts';
import {
  type AnyComment,
  beginsWithMarker,
  isNewer,
  isSameRun,
  type OwnComment,
  type RunStamp,
  selectOwn,
  sortNewestFirst,
} from './comment-order.ts';
import { GitHubError } from './problems.ts';
import { readPullRequest } from './pull-request.ts';
import { asObject, readText, readWhole } from './shape.ts';
import { readViewer } from './viewer.ts';

export interface CommentRequest {
  readonly pullRequest: number;
  /** Markdown; the marker line is put on top, in place of one that is there already. */
  readonly body: string;
  /** What to say when GitHub finds the body too long; null: nothing shorter. */
  readonly shorterBody?: string | null;
  /** Key of the comment: runs with the same key share one. */
  readonly marker: string;
  readonly run: RunStamp;
  /** Corrects a comment that is there, and makes none. */
  readonly onlyUpdate?: boolean;
}

export interface PublishedComment {
  /** Null when nothing was left or found to point at. */
  readonly url: string | null;
  /** `superseded`: a newer run, or a newer head, has the word; `left-out`: there was none to correct. Nothing was written. */
  readonly action: 'created' | 'updated' | 'superseded' | 'left-out';
  /** What went otherwise than planned, one sentence each. */
  readonly notices: readonly string[];
}

/** One way through: what never changes on it. */
interface Way {
  readonly github: GitHub;
  readonly request: CommentRequest;
  /** Head of the pull request now. */
  readonly currentHead: string;
  readonly notices: string[];
}

/**
 * Leaves exactly one comment of ours on the pull request, written by the newest run. Two runs that write within the same
 * fraction of a second are set right by whoever of them reads the comments last.
 */
export async function upsertComment(github: GitHub, request: CommentRequest): Promise<PublishedComment> {
  const pull = await readPullRequest(github, request.pullRequest);
  const way: Way = { github, request, currentHead: pull.headSha, notices: [] };
  const own = await listOwn(way, await readViewer(github));
  const [newest, ...older] = own;
  if (pull.headSha !== request.run.headSha || (newest && isNewer(newest.state, request.run, pull.headSha))) {
    return { url: newest?.url ?? pull.url, action: 'superseded', notices: way.notices };
  }
  const published = newest ? await updateNewest(way, newest) : await createWanted(way);
  await removeAll(way, older);
  return published;
}

async function updateNewest(way: Way, newest: OwnComment): Promise<PublishedComment> {
  try {
    const { url } = await writeWithinLimit(way, (body) => update(way, newest.id, body));
    return await verifyUpdate(way, { id: newest.id, url });
  } catch (thrown) {
    // Deleted between reading and writing: it is made again, once.
    if (thrown instanceof GitHubError && thrown.status === 404) return createWanted(way);
    throw thrown;
  }
}

async function createWanted(way: Way): Promise<PublishedComment> {
  if (way.request.onlyUpdate) return { url: null, action: 'left-out', notices: way.notices };
  return createAndSettle(way);
}

/** An older run may have read before us and written after us: then our text goes back, once. */
async function verifyUpdate(way: Way, written: { id: number; url: string }): Promise<PublishedComment> {
  const { request, currentHead, github, notices } = way;
  const found = await read(github, written.id);
  const state = selectOwn([found], request.marker, found.author ?? '')[0]?.state ?? null;
  if (isSameRun(state, request.run)) return { url: written.url, action: 'updated', notices };
  if (isNewer(state, request.run, currentHead)) return { url: written.url, action: 'superseded', notices };
  await writeWithinLimit(way, (body) => update(way, written.id, body));
  return { url: written.url, action: 'updated', notices };
}

/** Creates, then looks again: a comment of a run that created at the same time, or under another name of ours, must not stay beside it. */
async function createAndSettle(way: Way): Promise<PublishedComment> {
  const { github, request, currentHead, notices } = way;
  const made = await writeWithinLimit(way, (body) => createOnce(way, body));
  if (made.author !== null) github.viewer.login = made.author;
  const [kept, ...rest] = await listOwn(way, made.author ?? (await readViewer(github)));
  // A list that does not show the new comment yet shows nothing to settle either.
  if (!kept || kept.id === made.id) {
    await removeAll(way, rest);
    return { url: made.url, action: 'created', notices };
  }
  if (isNewer(kept.state, request.run, currentHead)) {
    await removeAll(way, [made]);
    return { url: kept.url, action: 'superseded', notices };
  }
  const { url } = await writeWithinLimit(way, (body) => update(way, kept.id, body));
  await removeAll(way, rest);
  return { url, action: 'updated', notices };
}

async function listOwn(way: Way, viewer: string): Promise<OwnComment[]> {
  const { github, request, currentHead } = way;
  const comments = await github.list({
    purpose: `read the comments on #${request.pullRequest}`,
    route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
    parameters: { issue_number: request.pullRequest },
    parse: parseComment,
  });
  return sortNewestFirst(selectOwn(comments, request.marker, viewer), currentHead);
}

/** 422 on a comment is about its body; the shorter one is tried once. */
async function writeWithinLimit(way: Way, write: (body: string) => Promise<AnyComment>): Promise<AnyComment> {
  const { shorterBody = null } = way.request;
  try {
    return await write(marked(way.request, way.request.body));
  } catch (thrown) {
    if (!(thrown instanceof GitHubError) || thrown.status !== 422 || shorterBody === null) throw thrown;
    way.notices.push('the comment was too long for GitHub and was shortened');
    return write(marked(way.request, shorterBody));
  }
}

function marked(request: CommentRequest, body: string): string {
  const { headSha, id, attempt } = request.run;
  const line = renderMarker(request.marker, { head: headSha, run: id, attempt });
  const text = beginsWithMarker(body, request.marker) ? body.slice(body.indexOf('\n') + 1) : body;
  return `${line}\n${text}`;
}

async function createOnce(way: Way, body: string): Promise<AnyComment> {
  try {
    return await create(way, body);
  } catch (thrown) {
    if (!(thrown instanceof GitHubError) || !thrown.ambiguous) throw thrown;
    await way.github.pause();
    return (await findOurs(way)) ?? (await create(way, body));
  }
}

/** The comment of this very run, made by a request whose answer was lost. */
async function findOurs(way: Way): Promise<AnyComment | null> {
  const viewer = await readViewer(way.github);
  const found = (await listOwn(way, viewer)).find((comment) => isSameRun(comment.state, way.request.run));
  return found ? { ...found, author: viewer } : null;
}

function create({ github, request }: Way, body: string): Promise<AnyComment> {
  return github.send({
    purpose: `write the comment on #${request.pullRequest}`,
    route: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
    parameters: { issue_number: request.pullRequest, body },
    idempotency: 'create',
    status: 201,
    parse: parseComment,
  });
}

function update({ github, request }: Way, id: number, body: string): Promise<AnyComment> {
  return github.send({
    purpose: `update the comment on #${request.pullRequest}`,
    route: 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
    parameters: { comment_id: id, body },
    idempotency: 'idempotent-write',
    status: 200,
    parse: parseComment,
  });
}

function read(github: GitHub, id: number): Promise<AnyComment> {
  return github.send({
    purpose: 'read the comment again',
    route: 'GET /repos/{owner}/{repo}/issues/comments/{comment_id}',
    parameters: { comment_id: id },
    idempotency: 'read',
    status: 200,
    parse: parseComment,
  });
}

/** Doubles are tidied up, not fought for: what cannot be deleted is said. */
async function removeAll(way: Way, comments: readonly { readonly id: number }[]): Promise<void> {
  for (const { id } of comments) {
    try {
      await way.github.send({
        purpose: 'delete an older comment of ours',
        route: 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
        parameters: { comment_id: id },
        idempotency: 'idempotent-write',
        status: 204,
        parse: () => null,
      });
    } catch (thrown) {
      if (!(thrown instanceof GitHubError)) throw thrown;
      if (thrown.status !== 404) way.notices.push(thrown.message);
    }
  }
}

function parseComment(data: unknown): AnyComment {
  const comment = asObject(data, 'the comment');
  const user = comment['user'] === null || comment['user'] === undefined ? null : asObject(comment['user'], '"user"');
  return {
    id: readWhole(comment, 'id'),
    url: readText(comment, 'html_url'),
    body: typeof comment['body'] === 'string' ? comment['body'] : '',
    author: user === null ? null : readText(user, 'login'),
  };
}
