import { LINE_FEED, TAB } from './characters.ts';
import type { TextCursor } from './text-cursor.ts';
import { Unsure } from './unsure.ts';

/** `|`, `>-`, `|2+`: the style, the depth of the content where it is written, and what happens to the last line breaks. */
const HEADER = /[|>]([1-9]?)([-+]?) *\n/y;

/** Where the lines of a `|` or `>` scalar are, and how they are meant. */
export interface BlockScalar {
  readonly start: number;
  readonly end: number;
  /** Column of the content; -1 where there is none. */
  readonly indent: number;
  readonly chomping: Chomping;
}

/** What happens to the last line breaks; nothing said is one of them kept. */
export type Chomping = '' | '-' | '+';

/** A `|` or `>` scalar whose lines stand deeper than `owner`. Goes to the line behind. */
export function readBlockScalar(cursor: TextCursor, at: number, owner: number): BlockScalar {
  const { text } = cursor;
  HEADER.lastIndex = at;
  const header = HEADER.exec(text);
  if (header === null) throw new Unsure();
  const [written, depth = '', chomping = ''] = header;
  const start = at + written.length;
  const { end, indent } = contentRange(cursor, start, { owner, indent: depth === '' ? -1 : owner + Number(depth) });
  cursor.enterLine(end);
  return { start, end, indent, chomping: chomping as Chomping };
}

/** The lines of the scalar, empty ones behind it too, and the column of its content; -1 where there is none. */
function contentRange(
  cursor: TextCursor,
  start: number,
  from: { readonly owner: number; readonly indent: number },
): { end: number; indent: number } {
  const { text } = cursor;
  let { indent } = from;
  let deepestEmpty = 0;
  let lineStart = start;
  while (lineStart < text.length) {
    const content = cursor.skipSpaces(lineStart);
    // A last line of spaces alone counts in its own way.
    if (content >= text.length) throw new Unsure();
    const column = content - lineStart;
    const isEmpty = text.charCodeAt(content) === LINE_FEED;
    if (isEmpty && indent === -1) deepestEmpty = Math.max(deepestEmpty, column);
    if (!isEmpty) {
      if (column <= from.owner || column < indent) break;
      if (indent === -1) {
        if (text.charCodeAt(content) === TAB || column < deepestEmpty) throw new Unsure();
        indent = column;
      }
    }
    const end = isEmpty ? content : text.indexOf('\n', content);
    lineStart = end === -1 ? text.length : end + 1;
  }
  return { end: lineStart, indent };
}
