import type { VerdictWord } from '../model/verdict.ts';

/** The comment that all jobs of a pull request share, each with its section. */
export const COMMENT_KEY = 'api-testing';

/** What the first line of our comment says about the run that wrote it, so that an older run never overwrites a newer one. */
export interface CommentState {
  /** Commit that was judged. */
  readonly head: string;
  /** Id of the workflow run; null at the desk. */
  readonly run: number | null;
  /** Attempt of that run, from 1; null at the desk. */
  readonly attempt: number | null;
  /** What each job wrote; absent where nobody shares the comment. */
  readonly sections?: readonly SectionState[];
}

/** One job's part of the comment. */
export interface SectionState {
  /** Name of its check: what tells jobs and legs of a matrix apart. */
  readonly name: string;
  readonly head: string;
  readonly run: number | null;
  readonly attempt: number | null;
  readonly word: VerdictWord;
  /** Length of its text in the comment, UTF-16 units: text is told from text by length, because it may hold anything. */
  readonly length: number;
  /** Findings that were open, so that the next run can say which of them are fixed. */
  readonly open: readonly Remembered[];
  /** Findings that this run found fixed. */
  readonly fixed: readonly Remembered[];
  /** Another job wrote it, from the check of this one, because it was lost. */
  readonly restored?: boolean;
}

/** A finding as it is remembered from one run to the next. */
export interface Remembered {
  readonly fingerprint: string;
  /** What it was, plain text. */
  readonly words: string;
}

const OPENING = '<!-- api-testing:';
const CLOSING = ' -->';
const COMMIT = /^[0-9a-f]{7,64}$/u;
const FINGERPRINT = /^[0-9a-f]{1,64}$/u;
const WORDS: ReadonlySet<unknown> = new Set<VerdictWord>(['passed', 'failed', 'broken', 'no-change']);
/** A name of a check is shorter; what is longer was not written by us. */
const MAX_TEXT = 300;

/** The marker line: an HTML comment at the very first byte, so that nothing quoted below it can be taken for it. */
export function renderMarker(key: string, state: CommentState): string {
  const head = COMMIT.test(state.head) ? state.head : '';
  const sections =
    state.sections === undefined || state.sections.length === 0 ? {} : { sections: state.sections.map(inOrder) };
  const json = JSON.stringify({ run: state.run, attempt: state.attempt, head, ...sections });
  // Two hyphens or an angle bracket in a name would end the HTML comment.
  const inert = json.replace(
    /[<>]|-(?=-)/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${OPENING}${encodeKey(key)} ${inert}${CLOSING}`;
}

/** Keys in one order: the same state is the same bytes. */
function inOrder({ name, head, run, attempt, word, length, open, fixed, restored }: SectionState): SectionState {
  return { name, head, run, attempt, word, length, open, fixed, ...(restored === true && { restored }) };
}

/** Reads the marker of `key` from a comment's body; null when the body does not begin with it or its state is no state. */
export function parseMarker(body: string, key: string): CommentState | null {
  const start = `${OPENING}${encodeKey(key)} `;
  if (!body.startsWith(start)) return null;
  const end = body.indexOf(CLOSING, start.length);
  const lineEnd = body.search(/[\r\n]/u);
  if (end === -1 || (lineEnd !== -1 && lineEnd < end)) return null;
  return parseState(body.slice(start.length, end));
}

function parseState(json: string): CommentState | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    // Somebody edited the line: without its state the comment is not ours to trust.
    return null;
  }
  const stamp = parseStamp(value);
  if (stamp === null) return null;
  const { sections } = value as Record<string, unknown>;
  if (!Array.isArray(sections)) return stamp;
  return { ...stamp, sections: sections.flatMap((section: unknown) => parseSection(section) ?? []) };
}

function parseStamp(value: unknown): Omit<CommentState, 'sections'> | null {
  if (typeof value !== 'object' || value === null) return null;
  const { run, attempt, head } = value as Record<string, unknown>;
  if (!isCounter(run) || !isCounter(attempt) || typeof head !== 'string') return null;
  return { run, attempt, head };
}

function parseSection(value: unknown): SectionState | null {
  const stamp = parseStamp(value);
  if (stamp === null) return null;
  const { name, word, length, open, fixed, restored } = value as Record<string, unknown>;
  if (!isShort(name) || !WORDS.has(word) || !isCounter(length) || length === null) return null;
  return {
    ...stamp,
    name,
    word: word as VerdictWord,
    length,
    open: parseRemembered(open),
    fixed: parseRemembered(fixed),
    ...(restored === true && { restored }),
  };
}

function parseRemembered(value: unknown): readonly Remembered[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { fingerprint, words } = entry as Record<string, unknown>;
    return isShort(fingerprint) && FINGERPRINT.test(fingerprint) && isShort(words) ? [{ fingerprint, words }] : [];
  });
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_TEXT;
}

function isCounter(value: unknown): value is number | null {
  return value === null || (Number.isSafeInteger(value) && Number(value) >= 0);
}

/** Letters, digits, `.`, `_` and `-` stay; the rest is written as its bytes, so no key can end the HTML comment. */
export function encodeKey(key: string): string {
  const bytes = new TextEncoder().encode(key);
  return Array.from(bytes, (byte) => {
    const letter = String.fromCharCode(byte);
    return /[A-Za-z0-9._-]/u.test(letter) ? letter : `%${byte.toString(16).padStart(2, '0')}`;
  }).join('');
}
