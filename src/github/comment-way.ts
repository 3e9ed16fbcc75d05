import { type CommentState, renderMarker } from '../report/marker.ts';
import { mergeSections, parseSections, putSection, type Section, writeShared } from '../report/shared-comment.ts';
import type { GitHub } from './client.ts';
import { type AnyComment, beginsWithMarker, compareStates, isNewer, type RunStamp, stateOf } from './comment-order.ts';
import { updateComment } from './comments.ts';
import { type CommentSection, ownSection } from './own-section.ts';
import { GitHubError } from './problems.ts';
import { readPullRequest } from './pull-request.ts';

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

/** One way through a request. */
export interface Way {
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

/** Whether somebody else has the word: a newer head, or a newer run that wrote `state`. */
export function isOutdated({ request, currentHead }: Way, state: CommentState | null): boolean {
  const own = stateOf(state, request.section?.name ?? null);
  return currentHead !== request.run.headSha || isNewer(own, request.run, currentHead);
}

/** Before our look at the head is held against what another run wrote, it is taken again: the other may have seen a push. */
export async function refreshHead(way: Way): Promise<void> {
  way.currentHead = (await readPullRequest(way.github, way.request.pullRequest)).headSha;
}

/** The whole comment anew, from the sections as they are known. Throws GoneError where it is not there any more. */
export function rewrite(way: Way, id: number): Promise<AnyComment> {
  return onComment(
    id,
    writeWithinLimit(way, (body) => updateComment(way.github, id, body)),
  );
}

/** 422 on a comment is about its body; the shorter one is tried once. */
export async function writeWithinLimit(way: Way, write: (body: string) => Promise<AnyComment>): Promise<AnyComment> {
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
export function takeSections(way: Way, body: string): void {
  const { section, marker } = way.request;
  if (!section) return;
  const found = parseSections(body, marker);
  mergeIn(
    way,
    found.filter(({ state }) => state.name !== section.name || state.restored !== true),
  );
}

/** Of every section the newer one. */
export function mergeIn(way: Way, sections: readonly Section[]): void {
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

/** The comment that we were writing is not there any more. */
export class GoneError extends Error {
  readonly id: number;
  override readonly cause: GitHubError;

  constructor(id: number, cause: GitHubError) {
    super(cause.message);
    this.id = id;
    this.cause = cause;
  }
}

/** What GitHub answered, where it was about a comment that is gone. */
export function unwrapped(thrown: unknown): unknown {
  return thrown instanceof GoneError ? thrown.cause : thrown;
}

/** A 404 is about the comment: the pull request was there a moment ago. */
export async function onComment<T>(id: number, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (thrown) {
    throw thrown instanceof GitHubError && thrown.status === 404 ? new GoneError(id, thrown) : thrown;
  }
}
