import { plainValue } from '../scalar.ts';
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
  LINE_FEED,
  OPEN_LIST,
  OPEN_OBJECT,
  SINGLE_QUOTE,
  SPACE,
  startsPlain,
  TAB,
} from './characters.ts';
import type { ScalarReader } from './scalar-reader.ts';
import type { TextCursor } from './text-cursor.ts';
import type { TwinEntries } from './twin.ts';
import { Unsure } from './unsure.ts';
import type { ValueSink } from './value-sink.ts';

const JSON_LITERAL = /^(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)$/;

export interface FlowTools {
  readonly cursor: TextCursor;
  readonly scalars: ScalarReader;
  readonly sink: ValueSink;
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

  /** The list or object that begins here; its further lines stand deeper than `owner`. `twin` is what may be the same. */
  read(start: number, owner: number, twin: TwinEntries | null = null): unknown {
    this.#owner = owner;
    return this.#value(start, twin);
  }

  #value(at: number, twin: TwinEntries | null): unknown {
    this.#tools.sink.count();
    const code = this.#text.charCodeAt(at);
    if (code === OPEN_OBJECT) return this.#object(at, twin);
    if (code === OPEN_LIST) return this.#list(at);
    return code === DOUBLE_QUOTE || code === SINGLE_QUOTE ? this.#quoted(at, code) : this.#plain(at, code);
  }

  #object(start: number, twin: TwinEntries | null): unknown {
    const { sink } = this.#tools;
    const value: Record<string, unknown> = {};
    const entries = sink.open(value);
    let at = this.#skip(start + 1);
    while (this.#text.charCodeAt(at) !== CLOSE_OBJECT) {
      if (!twin?.take(at, 0)) {
        const id = sink.newKey(value, entries, this.#key(at));
        const isKnown = twin?.seek(id) ?? false;
        if (!isKnown || !twin?.take(at, 0)) {
          const below = isKnown ? (twin?.below() ?? null) : null;
          const valueAt = this.#afterColon();
          sink.set(value, id, this.#value(valueAt, below));
          entries.push(id, at, valueAt);
          at = this.#nextEntry(CLOSE_OBJECT);
          continue;
        }
      }
      sink.setTaken(value, entries, twin);
      entries.push(twin.id, at, twin.valueAt);
      at = twin.end;
    }
    sink.close(value, entries);
    this.end = at + 1;
    return value;
  }

  #afterColon(): number {
    const at = this.#skip(this.end);
    if (this.#text.charCodeAt(at) !== COLON) throw new Unsure();
    return this.#skip(at + 1);
  }

  #list(start: number): unknown {
    const { sink } = this.#tools;
    const value: unknown[] = [];
    const entries = sink.open(value);
    let at = this.#skip(start + 1);
    while (this.#text.charCodeAt(at) !== CLOSE_LIST) {
      value.push(this.#value(at, null));
      entries.push(at);
      at = this.#nextEntry(CLOSE_LIST);
    }
    sink.close(value, entries);
    this.end = at + 1;
    return value;
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

  #quoted(at: number, quote: number): string {
    const { scalars } = this.#tools;
    if (this.#isJson && quote !== DOUBLE_QUOTE) throw new Unsure();
    const value = scalars.quoted(at, this.#owner);
    this.end = scalars.end;
    return value;
  }

  #key(at: number): string {
    const code = this.#text.charCodeAt(at);
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) return this.#quoted(at, code);
    const key = this.#plainText(at, code);
    // On the next line, a colon may be part of the key.
    const isOnLine = this.#text.charCodeAt(this.#tools.cursor.skipSpaces(this.end)) === COLON;
    if (this.#isJson || key === '<<' || !isOnLine) throw new Unsure();
    return key;
  }

  #plain(at: number, code: number): unknown {
    const source = this.#plainText(at, code);
    if (this.#isJson && !JSON_LITERAL.test(source)) throw new Unsure();
    return plainValue(source);
  }

  /** Up to the end of the value or of the key, on one line. */
  #plainText(start: number, first: number): string {
    const text = this.#text;
    if (!startsPlain(first)) throw new Unsure();
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
    return text.slice(start, end);
  }

  #endsKey(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    if (isFlowIndicator(code)) throw new Unsure();
    return code === SPACE || code === LINE_FEED;
  }

  /** Over spaces and line breaks. */
  #skip(from: number): number {
    const text = this.#text;
    let at = from;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === LINE_FEED) {
        const content = this.#tools.cursor.skipSpaces(at + 1);
        const isBlank = text.charCodeAt(content) === LINE_FEED;
        if (!isBlank && this.#owner >= 0 && content - at - 1 <= this.#owner) throw new Unsure();
        at = content;
      } else if (code === SPACE || (this.#owner < 0 && (code === TAB || (code === CARRIAGE_RETURN && this.#isJson)))) {
        at++;
      } else if (at >= text.length || code === HASH || code === TAB) throw new Unsure();
      else return at;
    }
  }
}
