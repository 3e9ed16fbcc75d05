import { type CommentState, parseMarker, renderMarker } from '../report/marker.ts';
import { mergeSections, parseSections, putSection, type Section, writeShared } from '../report/shared-comment.ts';
import type { GitHub } from './client.ts';
import {
  type AnyComment,
  beginsWithMarker,
  compareStates,
  isNewer,
  isSameRun,
  type OwnComment,
  type RunStamp,
  selectOwn,
  sortNewestFirst,
  stateOf,
} from './comment-order.ts';
import { createComment, deleteComment, listComments, readComment, updateComment } from './comments.ts';
import { type CommentSection, ownSection } from './own-section.ts';
import { GitHubError } from './problems.ts';
import { readPullRequest } from './pull-request.ts';
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
  /** Set where several jobs share the comment: `body` is then the text of this one's section. */
  readonly section?: CommentSection;
}

export interface PublishedComment {
  /** Null when nothing was left or found to point at. */
  readonly url: string | null;
  /** `superseded`: a newer run, or a newer head, has the word; `left-out`: there was none to correct. Nothing was written. */
  readonly action: 'created' | 'updated' | 'superseded' | 'left-out';
  /** What went otherwise than planned, one sentence each. */
  readonly notices: readonly string[];
}

/** Times that a comment is looked at again after writing: jobs that end together take turns. */
const MAX_ROUNDS = 4;

/** One way through a request. */
interface Way {
  readonly github: GitHub;
  readonly request: CommentRequest;
  /** Head of the pull request when it was last looked at. */
  currentHead: string;
  /** Sections of all jobs, as they were last seen in the comment. */
  sections: readonly Section[];
  readonly notices: string[];
}

/**
 * Leaves exactly one comment of ours on the pull request, written by the newest run. GitHub has no "write if unchanged", so
 * two runs that read and write within the same fraction of a second are set right by whoever of them looks last.
 */
export async function upsertComment(github: GitHub, request: CommentRequest): Promise<PublishedComment> {
  const pull = await readPullRequest(github, request.pullRequest);
  const way: Way = { github, request, currentHead: pull.headSha, sections: [], notices: [] };
  const [newest, ...older] = await listOwn(way, await readViewer(github));
  if (isOutdated(way, newest?.state ?? null)) {
    return { url: newest?.url ?? pull.url, action: 'superseded', notices: way.notices };
  }
  for (const comment of older) takeSections(way, comment.body);
  const published = newest ? await updateNewest(way, newest) : await createWanted(way);
  await removeAll(way, older);
  return published;
}

/** Whether somebody else has the word: a newer head, or a newer run that wrote `state`. */
function isOutdated({ request, currentHead }: Way, state: CommentState | null): boolean {
  const own = stateOf(state, request.section?.name ?? null);
  return currentHead !== request.run.headSha || isNewer(own, request.run, currentHead);
}

/** Before our look at the head is held against what another run wrote, it is taken again: the other may have seen a push. */
async function refreshHead(way: Way): Promise<void> {
  way.currentHead = (await readPullRequest(way.github, way.request.pullRequest)).headSha;
}

async function updateNewest(way: Way, newest: OwnComment): Promise<PublishedComment> {
  takeSections(way, newest.body);
  try {
    const { url } = await writeWithinLimit(way, (body) => updateComment(way.github, newest.id, body));
    return await verifyUpdate(way, { id: newest.id, url });
  } catch (thrown) {
    if (!(thrown instanceof GitHubError) || thrown.status !== 404) throw thrown;
    // Deleted between reading and writing: it is made again, once.
    if (way.request.onlyUpdate) way.notices.push('the comment that was to be corrected is gone');
    return createWanted(way);
  }
}

async function createWanted(way: Way): Promise<PublishedComment> {
  if (way.request.onlyUpdate) return { url: null, action: 'left-out', notices: way.notices };
  return createAndSettle(way);
}

/**
 * Another run may have read before us and written after us: then our text goes back. Jobs that share the comment are given
 * a moment to do so, and what they wrote is kept.
 */
async function verifyUpdate(way: Way, written: { id: number; url: string }): Promise<PublishedComment> {
  const { request, github, notices } = way;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    if (request.section) await github.pause();
    const found = await readComment(github, written.id);
    const state = parseMarker(found.body, request.marker);
    if (isSameRun(stateOf(state, request.section?.name ?? null), request.run)) break;
    await refreshHead(way);
    if (isOutdated(way, state)) return { url: written.url, action: 'superseded', notices };
    takeSections(way, found.body);
    await writeWithinLimit(way, (body) => updateComment(github, written.id, body));
    if (!request.section) break;
  }
  return { url: written.url, action: 'updated', notices };
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
  if (!kept || kept.id === made.id) return { url: made.url, action: 'created', notices };
  if (isOutdated(way, kept.state)) return { url: kept.url, action: 'superseded', notices };
  for (const comment of [...rest, kept]) takeSections(way, comment.body);
  const { url } = await writeWithinLimit(way, (body) => updateComment(github, kept.id, body));
  return { url, action: 'updated', notices };
}

/** Our comments, newest first. */
async function listOwn(way: Way, viewer: string): Promise<OwnComment[]> {
  const { github, request } = way;
  const own = selectOwn(await listComments(github, request.pullRequest), request.marker, viewer);
  if (own.some(({ state }) => state !== null && state.head !== request.run.headSha)) await refreshHead(way);
  return sortNewestFirst(own, way.currentHead);
}

/** 422 on a comment is about its body; the shorter one is tried once. */
async function writeWithinLimit(way: Way, write: (body: string) => Promise<AnyComment>): Promise<AnyComment> {
  const { shorterBody = null, section } = way.request;
  try {
    return await write(compose(way, 'body'));
  } catch (thrown) {
    if (!(thrown instanceof GitHubError) || thrown.status !== 422) throw thrown;
    if (shorterBody === null && !section) throw thrown;
    way.notices.push('the comment was too long for GitHub and was shortened');
    return write(compose(way, 'shorterBody'));
  }
}

function compose(way: Way, which: 'body' | 'shorterBody'): string {
  const { request, sections } = way;
  if (request.section)
    return writeShared(
      request.marker,
      putSection(sections, ownSection(request.section, { run: request.run, sections, which })),
      request.run.headSha,
    );
  return marked(request, which === 'body' ? request.body : (request.shorterBody ?? request.body));
}

/** Keeps what other jobs wrote, the newest of each. */
function takeSections(way: Way, body: string): void {
  if (!way.request.section) return;
  const found = parseSections(body, way.request.marker);
  way.sections = mergeSections(way.sections, found, (a, b) => compareStates(a, b, way.currentHead) >= 0);
}

function marked(request: CommentRequest, body: string): string {
  const { headSha, id, attempt } = request.run;
  const line = renderMarker(request.marker, { head: headSha, run: id, attempt });
  const text = beginsWithMarker(body, request.marker) ? body.slice(body.indexOf('\n') + 1) : body;
  return `${line}\n${text}`;
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
