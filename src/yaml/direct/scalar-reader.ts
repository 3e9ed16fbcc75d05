import {
  BACKSLASH,
  COLON,
  DASH,
  DOUBLE_QUOTE,
  HASH,
  LINE_FEED,
  SINGLE_QUOTE,
  SPACE,
  startsPlain,
  TAB,
} from './characters.ts';
import { DOUBLE_QUOTED, PLAIN, PLAIN_LINES, QUOTED, SINGLE_QUOTED } from './tape.ts';
import type { TextCursor } from './text-cursor.ts';
import { Unsure } from './unsure.ts';

/** What may follow a backslash, but for the codes of characters. */
const JSON_ESCAPES = new Set([...'"\\/bfnrt'].map((each) => each.charCodeAt(0)));
const YAML_ESCAPES = new Set([...'"\\/bfnrt0ave NLP_\t'].map((each) => each.charCodeAt(0)));
/** Hexadecimal digits of a character's code, by the letter before them. */
const CODE_LENGTHS: ReadonlyMap<number, number> = new Map([
  [120, 2],
  [117, 4],
  [85, 8],
]);
const LETTER_U = 117;
const HEXADECIMAL = /^[0-9a-fA-F]+$/;

/** Finds the ends of plain and quoted scalars and tells their kinds, as the tape has them. */
export class ScalarReader {
  /** Offset behind the scalar that was read last. */
  end = 0;
  readonly #cursor: TextCursor;
  readonly #isJson: boolean;

  constructor(cursor: TextCursor, style: 'yaml' | 'json') {
    this.#cursor = cursor;
    this.#isJson = style === 'json';
  }

  /** A plain scalar as the value of a block; further lines belong to it when they stand deeper than `owner`. Sets `end` and goes to the line behind. */
  plain(start: number, owner: number): number {
    const cursor = this.#cursor;
    const { text } = cursor;
    if (!this.#canStartPlain(start)) throw new Unsure();
    let stop = this.#scanPlainLine(start);
    if (text.charCodeAt(stop) === HASH) {
      cursor.skipComment(stop);
      if (cursor.indent > owner) throw new Unsure();
      return PLAIN;
    }
    cursor.enterLine(stop + 1);
    if (cursor.indent <= owner) return PLAIN;
    while (cursor.indent > owner) {
      // A comment ends the scalar, and what stands deeper behind it is a mistake.
      if (text.slice(stop, cursor.at).includes('#')) throw new Unsure();
      stop = this.#scanPlainLine(cursor.at);
      if (text.charCodeAt(stop) === HASH) throw new Unsure();
      cursor.enterLine(stop + 1);
    }
    return PLAIN_LINES;
  }

  #canStartPlain(at: number): boolean {
    const code = this.#cursor.text.charCodeAt(at);
    return startsPlain(code) && (code !== DASH || !this.#cursor.isSpaceOrLineEnd(at + 1));
  }

  /** Sets `end` behind the last character and returns where the line, or a comment, begins. */
  #scanPlainLine(start: number): number {
    const { text } = this.#cursor;
    let at = start;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      // Letters, which are most of a text, all lie behind the characters that mean something here.
      if (code > COLON) continue;
      if (code === LINE_FEED || (code === HASH && text.charCodeAt(at - 1) === SPACE)) break;
      if (code === TAB || (code === COLON && this.#cursor.isSpaceOrLineEnd(at + 1))) throw new Unsure();
    }
    let end = at;
    while (text.charCodeAt(end - 1) === SPACE) end--;
    this.end = end;
    return at;
  }

  /** Where the plain key that starts here ends, which is at its colon; -1 where the line is none. */
  plainKeyEnd(start: number): number {
    const { text } = this.#cursor;
    if (!this.#canStartPlain(start)) return -1;
    for (let at = start; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code > COLON) continue;
      if (code === LINE_FEED || code === TAB) return -1;
      if (code === HASH && text.charCodeAt(at - 1) === SPACE) return -1;
      if (code !== COLON || !this.#cursor.isSpaceOrLineEnd(at + 1)) continue;
      if (text.charCodeAt(at - 1) === SPACE) throw new Unsure();
      return at;
    }
    return -1;
  }

  /** A quoted scalar; its further lines stand deeper than `owner`. Sets `end` behind the quote. */
  quoted(start: number, owner: number): number {
    const { text } = this.#cursor;
    const quote = text.charCodeAt(start);
    let isSimple = true;
    let at = start + 1;
    for (; ; at++) {
      if (at >= text.length) throw new Unsure();
      const code = text.charCodeAt(at);
      if (code === quote) {
        if (quote === DOUBLE_QUOTE || text.charCodeAt(at + 1) !== SINGLE_QUOTE) break;
        isSimple = false;
        at++;
      } else if (code === BACKSLASH && quote === DOUBLE_QUOTE) {
        isSimple = false;
        at = this.#skipEscape(at + 1, owner);
      } else if (code === LINE_FEED) {
        isSimple = false;
        at = this.#skipBreak(at, owner);
      } else if (code === TAB && this.#isJson) throw new Unsure();
    }
    this.end = at + 1;
    if (isSimple) return QUOTED;
    return quote === DOUBLE_QUOTE ? DOUBLE_QUOTED : SINGLE_QUOTED;
  }

  /** The last character of an escape, whose first is here. */
  #skipEscape(at: number, owner: number): number {
    const { text } = this.#cursor;
    const code = text.charCodeAt(at);
    if ((this.#isJson ? JSON_ESCAPES : YAML_ESCAPES).has(code)) return at;
    if (code === LINE_FEED) return this.#skipBreak(at, owner);
    const length = this.#isJson && code !== LETTER_U ? undefined : CODE_LENGTHS.get(code);
    const digits = text.slice(at + 1, at + 1 + (length ?? 0));
    if (digits.length !== length || !HEXADECIMAL.test(digits)) throw new Unsure();
    return at + length;
  }

  /** The last character before what stands on the next line with content. */
  #skipBreak(at: number, owner: number): number {
    const { text } = this.#cursor;
    let lineStart = at + 1;
    for (;;) {
      const content = this.#cursor.skipSpaces(lineStart);
      if (content >= text.length) throw new Unsure();
      if (text.charCodeAt(content) !== LINE_FEED) {
        if (text.charCodeAt(content) === TAB || owner < 0 || content - lineStart <= owner) throw new Unsure();
        return content - 1;
      }
      lineStart = content + 1;
    }
  }
}
