import { type CommentState, parseMarker, renderMarker } from '../report/marker.ts';

/** The run that a comment speaks for. Ids of runs rise; attempts count within a run. */
export interface RunStamp {
  readonly headSha: string;
  readonly id: number;
  readonly attempt: number;
}

/** A comment that is ours: by its author, and by our marker at the very first byte of its body. */
export interface OwnComment {
  readonly id: number;
  readonly url: string;
  readonly body: string;
  /** Null when somebody edited the state line: then it is older than everything. */
  readonly state: CommentState | null;
}

export interface AnyComment {
  readonly id: number;
  readonly url: string;
  readonly body: string;
  /** Null for deleted accounts. */
  readonly author: string | null;
}

/** A marker quoted further down, or written by anyone else, makes no comment ours. */
export function selectOwn(comments: readonly AnyComment[], key: string, viewer: string): OwnComment[] {
  const opening = openingOf(key);
  const own = comments.filter(({ author, body }) => author === viewer && body.startsWith(opening));
  return own.map(({ id, url, body }) => ({ id, url, body, state: parseMarker(body, key) }));
}

/** Whether a body begins with the marker of `key`, whatever state follows. */
export function beginsWithMarker(body: string, key: string): boolean {
  return body.startsWith(openingOf(key));
}

/** The marker line up to its state. */
function openingOf(key: string): string {
  const line = renderMarker(key, { head: '', run: null, attempt: null });
  return line.slice(0, line.indexOf('{'));
}

/** Newest first: the pull request's current head before any other, then run id, then attempt; at last the older comment. */
export function sortNewestFirst(own: readonly OwnComment[], currentHead: string): OwnComment[] {
  return [...own].sort((a, b) => compareStates(b.state, a.state, currentHead) || a.id - b.id);
}

/** Whether `state` was written by a newer run than `run`. */
export function isNewer(state: CommentState | null, run: RunStamp, currentHead: string): boolean {
  return compareStates(state, { head: run.headSha, run: run.id, attempt: run.attempt }, currentHead) > 0;
}

/** Whether `state` is the run's own. */
export function isSameRun(state: CommentState | null, run: RunStamp): boolean {
  return state?.run === run.id && state.attempt === run.attempt && state.head === run.headSha;
}

/** Positive where `a` was written by a newer run than `b`. */
export function compareStates(a: CommentState | null, b: CommentState | null, currentHead: string): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  const onHead = Number(a.head === currentHead) - Number(b.head === currentHead);
  return onHead || (a.run ?? 0) - (b.run ?? 0) || (a.attempt ?? 0) - (b.attempt ?? 0);
}

/** The stamp of one section of a comment, or of the whole where it has none; null where there is nothing of it yet. */
export function stateOf(state: CommentState | null, section: string | null): CommentState | null {
  if (state === null || section === null) return state;
  return state.sections?.find(({ name }) => name === section) ?? null;
}
