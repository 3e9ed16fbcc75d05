import { readBlockScalar } from './block-scalar.ts';
import { BAR, DOUBLE_QUOTE, GREATER, HASH, OPEN_LIST, OPEN_OBJECT, SINGLE_QUOTE } from './characters.ts';
import type { FlowReader, FlowTools } from './flow-reader.ts';
import type { TwinEntries } from './twin.ts';
import { Unsure } from './unsure.ts';

const MERGE_KEY = '<<';

/** Reads the block style of YAML: keys, dashes and indentation. */
export class BlockReader {
  readonly #tools: FlowTools;
  readonly #flow: FlowReader;
  readonly #text: string;
  /** Where the value that was read last begins. */
  #valueAt = 0;
  /** The key that was found last. */
  #key = '';

  constructor(tools: FlowTools, flow: FlowReader) {
    this.#tools = tools;
    this.#flow = flow;
    this.#text = tools.cursor.text;
  }

  /** The value that begins at the cursor and everything below it that stands deeper than `owner`. `twin` is what may be the same. */
  node(owner: number, twin: TwinEntries | null): unknown {
    const { cursor } = this.#tools;
    const { at, indent } = cursor;
    if (cursor.isDash(at)) return this.#list(indent);
    const colon = this.#keyEnd(at);
    if (colon !== -1) return this.#object(indent, colon, twin);
    const code = this.#text.charCodeAt(at);
    if (owner < 0 || code === BAR || code === GREATER) throw new Unsure();
    return this.#inline(at, owner);
  }

  #object(indent: number, firstColon: number, twin: TwinEntries | null): unknown {
    const { cursor, sink } = this.#tools;
    const value: Record<string, unknown> = {};
    const start = cursor.at;
    const entries = sink.open(value);
    sink.count();
    let colon = firstColon;
    for (;;) {
      const keyAt = cursor.at;
      if (twin?.take(keyAt, indent)) this.#takeOver(value, entries, twin);
      else {
        if (colon === -1) colon = this.#keyEnd(keyAt);
        if (colon === -1) throw new Unsure();
        const id = sink.newKey(value, entries, this.#key);
        const isKnown = twin?.seek(id) ?? false;
        if (isKnown && twin?.take(keyAt, indent)) this.#takeOver(value, entries, twin);
        else {
          const below = isKnown ? (twin?.below() ?? null) : null;
          this.#valueAt = keyAt;
          sink.set(value, id, this.#member(colon + 1, indent, below));
          entries.push(id, keyAt, this.#valueAt);
        }
      }
      if (cursor.indent < indent) break;
      if (cursor.indent > indent) throw new Unsure();
      colon = -1;
    }
    sink.close(value, entries);
    this.#valueAt = start;
    return value;
  }

  /** An entry that is written as in the other text. The line behind it begins in the same column. */
  #takeOver(value: Record<string, unknown>, entries: number[], twin: TwinEntries): void {
    const { cursor, sink } = this.#tools;
    sink.setTaken(value, entries, twin);
    entries.push(twin.id, cursor.at, twin.valueAt);
    cursor.at = twin.end;
    cursor.lineStart = twin.end - cursor.indent;
  }

  #list(indent: number): unknown {
    const { cursor, sink } = this.#tools;
    const value: unknown[] = [];
    const start = cursor.at;
    const entries = sink.open(value);
    sink.count();
    do {
      this.#valueAt = start;
      value.push(this.#element(indent));
      entries.push(this.#valueAt);
      if (cursor.indent > indent) throw new Unsure();
    } while (cursor.indent === indent && cursor.isDash(cursor.at));
    sink.close(value, entries);
    this.#valueAt = start;
    return value;
  }

  #member(from: number, indent: number, twin: TwinEntries | null): unknown {
    const { cursor } = this.#tools;
    const at = cursor.skipSpaces(from);
    if (!this.#leaveLine(from, at)) return this.#inline(at, indent);
    if (cursor.indent > indent) return this.node(indent, twin);
    // A list may stand in the column of the key that it belongs to.
    if (cursor.indent === indent && cursor.isDash(cursor.at)) return this.#list(indent);
    return this.#empty();
  }

  #element(indent: number): unknown {
    const { cursor } = this.#tools;
    const dash = cursor.at;
    const at = cursor.skipSpaces(dash + 1);
    if (this.#leaveLine(dash + 1, at)) return cursor.indent > indent ? this.node(indent, null) : this.#empty();
    const column = at - cursor.lineStart;
    const isList = cursor.isDash(at);
    const colon = isList ? -1 : this.#keyEnd(at);
    if (!isList && colon === -1) return this.#inline(at, indent);
    cursor.at = at;
    cursor.indent = column;
    return isList ? this.#list(column) : this.#object(column, colon, null);
  }

  /** Goes to the next line when nothing more stands on this one. */
  #leaveLine(from: number, at: number): boolean {
    const { cursor } = this.#tools;
    if (cursor.isLineEnd(at)) cursor.enterLine(at + 1);
    else if (at > from && this.#text.charCodeAt(at) === HASH) cursor.skipComment(at);
    else return false;
    return true;
  }

  /** Stands where its key does, or its list. */
  #empty(): null {
    this.#tools.sink.count();
    return null;
  }

  /** A value that begins behind a key or a dash. Goes to the line behind it. */
  #inline(at: number, owner: number): unknown {
    const { cursor, scalars, sink } = this.#tools;
    const code = this.#text.charCodeAt(at);
    this.#valueAt = at;
    if (code === OPEN_OBJECT || code === OPEN_LIST) {
      const value = this.#flow.read(at, owner);
      cursor.finishLine(this.#flow.end);
      return value;
    }
    sink.count();
    if (code === SINGLE_QUOTE || code === DOUBLE_QUOTE) {
      const value = scalars.quoted(at, owner);
      cursor.finishLine(scalars.end);
      return value;
    }
    if (code !== BAR && code !== GREATER) return scalars.plain(at, owner);
    const { value, start } = readBlockScalar(cursor, at, owner);
    this.#valueAt = start;
    return value;
  }

  /** The colon of the key that begins here, whose text is kept; -1 where there is no key. */
  #keyEnd(at: number): number {
    const { cursor, scalars } = this.#tools;
    const code = this.#text.charCodeAt(at);
    if (code === SINGLE_QUOTE || code === DOUBLE_QUOTE) {
      // Keys stand on one line: no line is deeper than this.
      const key = scalars.quoted(at, Number.POSITIVE_INFINITY);
      if (!cursor.isColon(scalars.end)) return -1;
      this.#key = key;
      return scalars.end;
    }
    const end = scalars.plainKeyEnd(at);
    if (end === -1) return -1;
    this.#key = this.#text.slice(at, end);
    if (this.#key === MERGE_KEY) throw new Unsure();
    return end;
  }
}
