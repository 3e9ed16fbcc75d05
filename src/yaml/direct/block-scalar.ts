import {
  CHOMPING_MODE,
  type ChompingMode,
  getScalarValue,
  SCALAR_STYLE_FOLDED_BLOCK,
  SCALAR_STYLE_LITERAL_BLOCK,
} from 'js-yaml';
import { BAR, LINE_FEED, TAB } from './characters.ts';
import { scalarEvent } from './scalar-event.ts';
import type { TextCursor } from './text-cursor.ts';
import { Unsure } from './unsure.ts';

/** `|`, `>-`, `|2+`: the style, the depth of the content where it is written, and what happens to the last line breaks. */
const HEADER = /[|>]([1-9]?)([-+]?) *\n/y;
const CHOMPING: Readonly<Record<string, ChompingMode>> = { '-': CHOMPING_MODE.STRIP, '+': CHOMPING_MODE.KEEP };

/** The value of a `|` or `>` scalar whose lines stand deeper than `owner`, and where they begin. Goes to the line behind. */
export function readBlockScalar(cursor: TextCursor, at: number, owner: number): { value: string; start: number } {
  const { text } = cursor;
  const style = text.charCodeAt(at) === BAR ? SCALAR_STYLE_LITERAL_BLOCK : SCALAR_STYLE_FOLDED_BLOCK;
  HEADER.lastIndex = at;
  const header = HEADER.exec(text);
  if (header === null) throw new Unsure();
  const [written, depth = '', chomping = ''] = header;
  const start = at + written.length;
  const { end, indent } = contentRange(cursor, start, { owner, indent: depth === '' ? -1 : owner + Number(depth) });
  cursor.enterLine(end);
  const event = scalarEvent({ start, end, style, chomping: CHOMPING[chomping] ?? CHOMPING_MODE.CLIP, indent });
  return { value: getScalarValue(text, event), start };
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
