import type { GitHub } from './client.ts';
import { type AnyComment, isSameRun, type OwnComment, selectOwn, sortNewestFirst, stateOf } from './comment-order.ts';
import {
  type CommentRequest,
  GoneError,
  isOutdated,
  type PublishedComment,
  refreshHead,
  rewrite,
  takeSections,
  unwrapped,
  type Way,
  writeWithinLimit,
} from './comment-way.ts';
import { createComment, deleteComment, listComments } from './comments.ts';
import { lookAgain, type Written } from './look-again.ts';
import { GitHubError } from './problems.ts';
import { readPullRequest } from './pull-request.ts';
import { readViewer } from './viewer.ts';

/** Times that a comment vanishes under us, to another job that found two or to a person, before that is told. */
const MAX_GONE = 3;

/**
 * Leaves exactly one comment of ours on the pull request, written by the newest run. GitHub has no "write if unchanged", and two jobs
 * that read and write at the same time lose a section. So whoever wrote looks again: every job concludes its check before it writes,
 * nobody else writes that, and the comment has to have what the checks stand for. The job that wrote last sees all of them.
 */
export async function upsertComment(github: GitHub, request: CommentRequest): Promise<PublishedComment> {
  const pull = await readPullRequest(github, request.pullRequest);
  const way: Way = { github, request, currentHead: pull.headSha, sections: [], gone: new Set(), notices: [] };
  const [newest = null, ...older] = await listOwn(way, await readViewer(github));
  if (isOutdated(way, newest?.state ?? null)) {
    return { url: newest?.url ?? pull.url, action: 'superseded', notices: way.notices };
  }
  for (const comment of older) takeSections(way, comment.body);
  const published = await writeOnto(way, newest);
  await removeAll(way, older);
  return published;
}

/** Updates what is there, or makes it; what vanished in the meantime is looked for, and then made again. */
async function writeOnto(way: Way, newest: OwnComment | null): Promise<PublishedComment> {
  try {
    return newest === null ? await createWanted(way) : await updateNewest(way, newest);
  } catch (thrown) {
    if (!(thrown instanceof GoneError) || way.gone.size >= MAX_GONE) throw unwrapped(thrown);
    way.gone.add(thrown.id);
    if (way.request.onlyUpdate) way.notices.push('the comment that was to be corrected is gone');
    const [kept] = await listOwn(way, await readViewer(way.github));
    return writeOnto(way, kept === undefined || way.gone.has(kept.id) ? null : kept);
  }
}

async function updateNewest(way: Way, newest: OwnComment): Promise<PublishedComment> {
  takeSections(way, newest.body);
  const { url } = await rewrite(way, newest.id);
  return lookAgain(way, { id: newest.id, url, action: 'updated' });
}

async function createWanted(way: Way): Promise<PublishedComment> {
  if (way.request.onlyUpdate) return { url: null, action: 'left-out', notices: way.notices };
  return createAndSettle(way);
}

/** Creates, then looks again: what another run, or the token's real name, made at the same time must not stay beside it. */
async function createAndSettle(way: Way): Promise<PublishedComment> {
  const { github, notices } = way;
  const made = await writeWithinLimit(way, (body) => createOnce(way, body));
  if (made.author !== null) github.viewer.login = made.author;
  const [kept, ...rest] = await listOwn(way, made.author ?? (await readViewer(github)));
  for (const comment of rest) takeSections(way, comment.body);
  await removeAll(way, rest);
  // A list that does not show the new comment yet shows nothing to settle either.
  const isMade = !kept || kept.id === made.id;
  if (!isMade && isOutdated(way, kept.state)) return { url: kept.url, action: 'superseded', notices };
  if (kept) takeSections(way, kept.body);
  const id = kept?.id ?? made.id;
  const hasMore = way.request.section !== undefined && rest.length > 0;
  const { url } = isMade && !hasMore ? made : await rewrite(way, id);
  const written: Written = { id, url, action: isMade ? 'created' : 'updated' };
  return way.request.section ? lookAgain(way, written) : { url, action: written.action, notices };
}

/** Our comments, newest first; at last those that were not there when we wrote. */
async function listOwn(way: Way, viewer: string): Promise<readonly OwnComment[]> {
  const { github, request } = way;
  const own = selectOwn(await listComments(github, request.pullRequest), request.marker, viewer);
  if (own.some(({ state }) => state !== null && state.head !== request.run.headSha)) await refreshHead(way);
  const sorted = sortNewestFirst(own, way.currentHead);
  const isGone = ({ id }: OwnComment) => way.gone.has(id);
  return [...sorted.filter((comment) => !isGone(comment)), ...sorted.filter(isGone)];
}

async function createOnce(way: Way, body: string): Promise<AnyComment> {
  try {
    return await createComment(way.github, way.request.pullRequest, body);
  } catch (thrown) {
    if (!(thrown instanceof GitHubError) || !thrown.ambiguous) throw thrown;
    await way.github.pause();
    return (await findOurs(way)) ?? (await createComment(way.github, way.request.pullRequest, body));
  }
}

/** The comment of this very run, made by a request whose answer was lost. */
async function findOurs(way: Way): Promise<AnyComment | null> {
  const viewer = await readViewer(way.github);
  const found = (await listOwn(way, viewer)).find((comment) =>
    isSameRun(stateOf(comment.state, way.request.section?.name ?? null), way.request.run),
  );
  return found ? { ...found, author: viewer } : null;
}

/** Doubles are tidied up, not fought for: what cannot be deleted is said. */
async function removeAll(way: Way, comments: readonly { readonly id: number }[]): Promise<void> {
  for (const { id } of comments) {
    try {
      await deleteComment(way.github, id);
    } catch (thrown) {
      if (!(thrown instanceof GitHubError)) throw thrown;
      if (thrown.status !== 404) way.notices.push(thrown.message);
    }
  }
}
