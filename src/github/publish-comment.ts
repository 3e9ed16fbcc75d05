import { findLost } from '../report/check-section.ts';
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
  /** The sections that the checks of the commit stand for, read anew at each call; null: nobody can tell. Throws GitHubError. */
  readonly readJobs?: (() => Promise<readonly Section[]>) | null;
}

export interface PublishedComment {
  /** Null when nothing was left or found to point at. */
  readonly url: string | null;
  /** `superseded`: a newer run, or a newer head, has the word; `left-out`: there was none to correct. Nothing was written. */
  readonly action: 'created' | 'updated' | 'superseded' | 'left-out';
  /** What went otherwise than planned, one sentence each. */
  readonly notices: readonly string[];
}

/** Times that a comment is looked at again after writing: of ten legs of a matrix that end together, the last is through by then. */
const MAX_ROUNDS = 8;
/** Times that a comment vanishes under us, to another job that found two or to a person, before that is told. */
const MAX_GONE = 3;

/** One way through a request. */
interface Way {
  readonly github: GitHub;
  readonly request: CommentRequest;
  /** Head of the pull request when it was last looked at. */
  currentHead: string;
  /** Sections of all jobs, as they were last seen in the comment. */
  sections: readonly Section[];
  /** Comments that were deleted while we wrote; a list may show them a moment longer. */
  readonly gone: Set<number>;
  readonly notices: string[];
}

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

/** The comment that we were writing is not there any more. */
class GoneError extends Error {
  readonly id: number;
  override readonly cause: GitHubError;

  constructor(id: number, cause: GitHubError) {
    super(cause.message);
    this.id = id;
    this.cause = cause;
  }
}

function unwrapped(thrown: unknown): unknown {
  return thrown instanceof GoneError ? thrown.cause : thrown;
}

/** A 404 is about the comment: the pull request was there a moment ago. */
async function onComment<T>(id: number, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (thrown) {
    throw thrown instanceof GitHubError && thrown.status === 404 ? new GoneError(id, thrown) : thrown;
  }
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
  const { url } = await rewrite(way, newest.id);
  return verify(way, { id: newest.id, url, action: 'updated' });
}

function rewrite(way: Way, id: number): Promise<AnyComment> {
  return onComment(
    id,
    writeWithinLimit(way, (body) => updateComment(way.github, id, body)),
  );
}

async function createWanted(way: Way): Promise<PublishedComment> {
  if (way.request.onlyUpdate) return { url: null, action: 'left-out', notices: way.notices };
  return createAndSettle(way);
}

interface Written {
  readonly id: number;
  readonly url: string;
  readonly action: 'created' | 'updated';
}

/** Another run may have read before us and written after us: then what it does not know goes back, ours or another job's. */
async function verify(way: Way, { id, url, action }: Written): Promise<PublishedComment> {
  const { request, github, notices } = way;
  for (let round = 1; ; round += 1) {
    // Jobs that end together are given ever more room: whoever comes later sees who came before.
    if (request.section) await github.pause(1 + Math.random() * (round - 1));
    const found = await onComment(id, readComment(github, id));
    const state = parseMarker(found.body, request.marker);
    takeSections(way, found.body);
    const isOurs = isWrittenBy(state, request);
    const lost = await readLost(way, state);
    if (isOurs && lost.length === 0) break;
    if (!isOurs) await refreshHead(way);
    if (isOutdated(way, state)) return { url, action: 'superseded', notices };
    if (round > MAX_ROUNDS) {
      notices.push('other jobs wrote the comment at the same time; what it lacks is in their checks');
      break;
    }
    mergeIn(way, lost);
    await rewrite(way, id);
    if (!request.section) break;
  }
  return { url, action, notices };
}

/** Whether the comment, or our section of it, is what this run wrote. */
function isWrittenBy(state: CommentState | null, { section, run }: CommentRequest): boolean {
  const own = stateOf(state, section?.name ?? null);
  const isRestored = section !== undefined && state?.sections?.find(({ name }) => name === section.name)?.restored;
  return isSameRun(own, run) && isRestored !== true;
}

/** Sections of other jobs that the comment should have by their checks. */
async function readLost(way: Way, state: CommentState | null): Promise<readonly Section[]> {
  const { section, readJobs = null } = way.request;
  if (!section || readJobs === null) return [];
  try {
    const others = (await readJobs()).filter(({ state: { name } }) => name !== section.name);
    return findLost(state?.sections ?? [], others, (a, b) => compareStates(a, b, way.currentHead) < 0);
  } catch (thrown) {
    if (!(thrown instanceof GitHubError)) throw thrown;
    const notice = `whether the comment lacks what other jobs wrote is not known: ${thrown.message}`;
    if (!way.notices.includes(notice)) way.notices.push(notice);
    return [];
  }
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
  return way.request.section ? verify(way, written) : { url, action: written.action, notices };
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

/** Keeps what other jobs wrote, the newest of each; of our own what we wrote, not what others made of our check. */
function takeSections(way: Way, body: string): void {
  const { section, marker } = way.request;
  if (!section) return;
  const found = parseSections(body, marker);
  mergeIn(
    way,
    found.filter(({ state }) => state.name !== section.name || state.restored !== true),
  );
}

function mergeIn(way: Way, sections: readonly Section[]): void {
  way.sections = mergeSections(way.sections, sections, (a, b) => {
    const order = compareStates(a, b, way.currentHead);
    // What the job itself wrote says more than what was made of its check.
    return order > 0 || (order === 0 && (a.restored !== true || b.restored === true));
  });
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
