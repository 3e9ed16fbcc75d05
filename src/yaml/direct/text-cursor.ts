import { COLON, DASH, DOT, HASH, LINE_FEED, SPACE, TAB } from './characters.ts';
import { Unsure } from './unsure.ts';

/** Where reading stands: at the first character of a line's content, or behind the last line. */
export class TextCursor {
  readonly text: string;
  /** Where the document's value begins. */
  start = 0;
  at = 0;
  lineStart = 0;
  /** Column of the content; -1 behind the last line. */
  indent = -1;

  constructor(text: string) {
    this.text = text;
  }

  /** Goes to the next line with content, beginning with the line that starts at this offset. */
  enterLine(start: number): void {
    const { text } = this;
    let lineStart = start;
    for (;;) {
      let at = lineStart;
      while (text.charCodeAt(at) === SPACE) at++;
      if (at >= text.length) break;
      const code = text.charCodeAt(at);
      if (code !== LINE_FEED && code !== HASH) {
        if (code === TAB || (at === lineStart && isDocumentMarker(text, at))) throw new Unsure();
        this.at = at;
        this.lineStart = lineStart;
        this.indent = at - lineStart;
        return;
      }
      const end = code === LINE_FEED ? at : text.indexOf('\n', at);
      if (end === -1) break;
      lineStart = end + 1;
    }
    this.at = text.length;
    this.lineStart = text.length;
    this.indent = -1;
  }

  /** Goes to the next line from behind a value, after which nothing but a comment may stand. */
  finishLine(from: number): void {
    const { text } = this;
    const at = this.skipSpaces(from);
    if (this.isLineEnd(at)) this.enterLine(at + 1);
    else if (at > from && text.charCodeAt(at) === HASH) this.skipComment(at);
    else throw new Unsure();
  }

  skipComment(at: number): void {
    const end = this.text.indexOf('\n', at);
    this.enterLine(end === -1 ? this.text.length : end + 1);
  }

  skipSpaces(from: number): number {
    let at = from;
    while (this.text.charCodeAt(at) === SPACE) at++;
    return at;
  }

  isLineEnd(at: number): boolean {
    return at >= this.text.length || this.text.charCodeAt(at) === LINE_FEED;
  }

  isSpaceOrLineEnd(at: number): boolean {
    return this.isLineEnd(at) || this.text.charCodeAt(at) === SPACE;
  }

  /** A dash that begins an element of a list. */
  isDash(at: number): boolean {
    return this.text.charCodeAt(at) === DASH && this.isSpaceOrLineEnd(at + 1);
  }

  /** A colon that ends a key. */
  isColon(at: number): boolean {
    return this.text.charCodeAt(at) === COLON && this.isSpaceOrLineEnd(at + 1);
  }
}

/** `---` and `...` in the first column; what stands around them is the complete parser's business. */
export function isDocumentMarker(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === DASH || code === DOT) && text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === code;
}
