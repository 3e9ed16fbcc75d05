import {
  CARRIAGE_RETURN,
  CLOSE_LIST,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  DASH,
  DOUBLE_QUOTE,
  HASH,
  isFlowIndicator,
  isMerge,
  LINE_FEED,
  OPEN_LIST,
  OPEN_OBJECT,
  SINGLE_QUOTE,
  SPACE,
  startsPlain,
  TAB,
} from './characters.ts';
import { decodeScalar } from './decode.ts';
import type { ScalarReader } from './scalar-reader.ts';
import { LIST, OBJECT, PLAIN, QUOTED } from './tape.ts';
import type { TapeWriter } from './tape-writer.ts';
import { isDocumentMarker, type TextCursor } from './text-cursor.ts';
import type { TwinEntries } from './twin.ts';
import { Unsure } from './unsure.ts';

const JSON_LITERAL = /^(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)$/;

export interface FlowTools {
  readonly cursor: TextCursor;
  readonly scalars: ScalarReader;
  readonly writer: TapeWriter;
}

/** Reads `[…]` and `{…}`: the flow style of YAML, or strictly JSON. */
export class FlowReader {
  /** Offset behind the value that was read last. */
  end = 0;
  readonly #text: string;
  readonly #tools: FlowTools;
  readonly #isJson: boolean;
  #owner = -1;

  constructor(tools: FlowTools, style: 'yaml' | 'json') {
    this.#tools = tools;
    this.#text = tools.cursor.text;
    this.#isJson = style === 'json';
  }

  /** The list or object that begins here, below `owner`, -1 where it is the whole text. `twin` is what may be the same. */
  read(start: number, owner: number, twin: TwinEntries | null = null): void {
    this.#owner = owner;
    this.#value(start, twin);
  }

  #value(at: number, twin: TwinEntries | null): void {
    const code = this.#text.charCodeAt(at);
    if (code === OPEN_OBJECT) this.#object(at, twin);
    else if (code === OPEN_LIST) this.#list(at);
    else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      const kind = this.#quoted(at, code);
      this.#tools.writer.scalar(kind, at, this.end);
    } else this.#plain(at, code);
  }

  #object(start: number, twin: TwinEntries | null): void {
    const { writer } = this.#tools;
    writer.open(OBJECT, start);
    let at = this.#skip(start + 1);
    while (this.#text.charCodeAt(at) !== CLOSE_OBJECT) {
      if (!twin?.take(at, 0)) {
        const id = this.#key(at);
        const isKnown = twin?.seek(id) ?? false;
        if (!isKnown || !twin?.take(at, 0)) {
          writer.key(id, at);
          const below = isKnown ? (twin?.below() ?? null) : null;
          this.#value(this.#afterColon(), below);
          at = this.#nextEntry(CLOSE_OBJECT);
          continue;
        }
      }
      twin.write(writer, at);
      at = twin.end;
    }
    writer.close();
    this.end = at + 1;
  }

  #afterColon(): number {
    const at = this.#skip(this.end);
    if (this.#text.charCodeAt(at) !== COLON) throw new Unsure();
    return this.#skip(at + 1);
  }

  #list(start: number): void {
    const { writer } = this.#tools;
    writer.open(LIST, start);
    let at = this.#skip(start + 1);
    while (this.#text.charCodeAt(at) !== CLOSE_LIST) {
      this.#value(at, null);
      at = this.#nextEntry(CLOSE_LIST);
    }
    writer.close();
    this.end = at + 1;
  }

  /** Where the next entry or the closing bracket stands. */
  #nextEntry(close: number): number {
    const at = this.#skip(this.end);
    const code = this.#text.charCodeAt(at);
    if (code === close) return at;
    if (code !== COMMA) throw new Unsure();
    const next = this.#skip(at + 1);
    if (this.#isJson && this.#text.charCodeAt(next) === close) throw new Unsure();
    return next;
  }

  /** The kind of the scalar. */
  #quoted(at: number, quote: number): number {
    const { scalars } = this.#tools;
    if (this.#isJson && quote !== DOUBLE_QUOTE) throw new Unsure();
    const kind = scalars.quoted(at, this.#owner);
    this.end = scalars.end;
    return kind;
  }

  /** The number of the key that begins here. */
  #key(at: number): number {
    const { cursor, writer } = this.#tools;
    const code = this.#text.charCodeAt(at);
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      const kind = this.#quoted(at, code);
      if (kind === QUOTED) return writer.keys.idOfRange(this.#text, at + 1, this.end - 1);
      return writer.keys.idOf(decodeScalar(this.#text, { kind, start: at, end: this.end }));
    }
    this.#plainText(at, code);
    // On the next line, a colon may be part of the key.
    const isOnLine = this.#text.charCodeAt(cursor.skipSpaces(this.end)) === COLON;
    if (this.#isJson || !isOnLine) throw new Unsure();
    return writer.keys.idOfRange(this.#text, at, this.end);
  }

  #plain(at: number, code: number): void {
    this.#plainText(at, code);
    if (this.#isJson && !JSON_LITERAL.test(this.#text.slice(at, this.end))) throw new Unsure();
    this.#tools.writer.scalar(PLAIN, at, this.end);
  }

  /** Sets `end` to the end of the value or of the key, on one line. */
  #plainText(start: number, first: number): void {
    const text = this.#text;
    if (!startsPlain(first) || isMerge(text, start)) throw new Unsure();
    if (first === DASH && !startsPlain(text.charCodeAt(start + 1))) throw new Unsure();
    let end = start;
    let at = start;
    for (; ; at++) {
      if (at >= text.length) throw new Unsure();
      const code = text.charCodeAt(at);
      if (code === SPACE) continue;
      if (code === LINE_FEED || isFlowIndicator(code)) break;
      if (code === COLON && this.#endsKey(at + 1)) break;
      if (code === CARRIAGE_RETURN && this.#isJson) break;
      if (code === TAB || code === CARRIAGE_RETURN || (code === HASH && end < at)) throw new Unsure();
      end = at + 1;
    }
    this.end = end;
  }

  #endsKey(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    if (isFlowIndicator(code)) throw new Unsure();
    return code === SPACE || code === LINE_FEED;
  }

  /**
   * Over spaces and line breaks. YAML wants every line of a list deeper than the key that it belongs to, but what most parsers
   * never looked at is written everywhere: a closing bracket right below its key.
   */
  #skip(from: number): number {
    const text = this.#text;
    let at = from;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === LINE_FEED) {
        if (this.#owner >= 0 && isDocumentMarker(text, at + 1)) throw new Unsure();
        at = this.#tools.cursor.skipSpaces(at + 1);
      } else if (code === SPACE || (this.#owner < 0 && (code === TAB || (code === CARRIAGE_RETURN && this.#isJson)))) {
        at++;
      } else if (at >= text.length || code === HASH || code === TAB) throw new Unsure();
      else return at;
    }
  }
}
