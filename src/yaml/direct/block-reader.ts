import { readBlockScalar } from './block-scalar.ts';
import { BAR, DOUBLE_QUOTE, GREATER, HASH, isMerge, OPEN_LIST, OPEN_OBJECT, SINGLE_QUOTE } from './characters.ts';
import { blockExtra, decodeScalar } from './decode.ts';
import type { FlowReader, FlowTools } from './flow-reader.ts';
import { EMPTY, FOLDED, LIST, LITERAL, NO_KEY, OBJECT, QUOTED } from './tape.ts';
import type { TwinEntries } from './twin.ts';
import { Unsure } from './unsure.ts';

/** Reads the block style of YAML: keys, dashes and indentation. */
export class BlockReader {
  readonly #tools: FlowTools;
  readonly #flow: FlowReader;
  readonly #text: string;
  /** Where the key or list stands whose value may have no characters. */
  #ownerAt = 0;
  /** Number of the key that was found last. */
  #key = 0;
  /** The same of keys without quotes, and which of them came behind which: descriptions say the same again and again. */
  #plainKey = 0;
  readonly #followers: number[] = [];

  constructor(tools: FlowTools, flow: FlowReader) {
    this.#tools = tools;
    this.#flow = flow;
    this.#text = tools.cursor.text;
  }

  /** The value that begins at the cursor and everything below it that stands deeper than `owner`. `twin` is what may be the same. */
  node(owner: number, twin: TwinEntries | null): void {
    const { cursor } = this.#tools;
    const { at, indent } = cursor;
    if (cursor.isDash(at)) {
      this.#list(indent);
      return;
    }
    const colon = this.#keyEnd(at);
    if (colon !== -1) {
      this.#object(indent, colon, twin);
      return;
    }
    const code = this.#text.charCodeAt(at);
    if (owner < 0 || code === BAR || code === GREATER) throw new Unsure();
    this.#inline(at, owner);
  }

  #object(indent: number, firstColon: number, twin: TwinEntries | null): void {
    const { cursor, writer } = this.#tools;
    writer.open(OBJECT, cursor.at);
    let colon = firstColon;
    for (;;) {
      const keyAt = cursor.at;
      if (twin?.take(keyAt, indent)) this.#takeOver(twin);
      else {
        if (colon === -1) colon = this.#keyEnd(keyAt);
        if (colon === -1) throw new Unsure();
        const isKnown = twin?.seek(this.#key) ?? false;
        if (isKnown && twin?.take(keyAt, indent)) this.#takeOver(twin);
        else {
          writer.key(this.#key, keyAt);
          this.#ownerAt = keyAt;
          this.#member(colon + 1, indent, isKnown ? (twin?.below() ?? null) : null);
        }
      }
      if (cursor.indent < indent) break;
      if (cursor.indent > indent) throw new Unsure();
      colon = -1;
    }
    writer.close();
  }

  /** An entry that is written as in the other text. The line behind it begins in the same column. */
  #takeOver(twin: TwinEntries): void {
    const { cursor, writer } = this.#tools;
    twin.write(writer, cursor.at);
    cursor.at = twin.end;
    cursor.lineStart = twin.end - cursor.indent;
  }

  #list(indent: number): void {
    const { cursor, writer } = this.#tools;
    const start = cursor.at;
    writer.open(LIST, start);
    do {
      this.#ownerAt = start;
      this.#element(indent);
      if (cursor.indent > indent) throw new Unsure();
    } while (cursor.indent === indent && cursor.isDash(cursor.at));
    writer.close();
  }

  #member(from: number, indent: number, twin: TwinEntries | null): void {
    const { cursor } = this.#tools;
    const at = cursor.skipSpaces(from);
    if (!this.#leaveLine(from, at)) this.#inline(at, indent);
    else if (cursor.indent > indent) this.node(indent, twin);
    // A list may stand in the column of the key that it belongs to.
    else if (cursor.indent === indent && cursor.isDash(cursor.at)) this.#list(indent);
    else this.#empty();
  }

  #element(indent: number): void {
    const { cursor } = this.#tools;
    const dash = cursor.at;
    const at = cursor.skipSpaces(dash + 1);
    if (this.#leaveLine(dash + 1, at)) {
      if (cursor.indent > indent) this.node(indent, null);
      else this.#empty();
      return;
    }
    const column = at - cursor.lineStart;
    const isList = cursor.isDash(at);
    const colon = isList ? -1 : this.#keyEnd(at);
    if (!isList && colon === -1) {
      this.#inline(at, indent);
      return;
    }
    cursor.at = at;
    cursor.indent = column;
    if (isList) this.#list(column);
    else this.#object(column, colon, null);
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
  #empty(): void {
    this.#tools.writer.scalar(EMPTY, this.#ownerAt, this.#ownerAt);
  }

  /** A value that begins behind a key or a dash. Goes to the line behind it. */
  #inline(at: number, owner: number): void {
    const { cursor, scalars, writer } = this.#tools;
    const code = this.#text.charCodeAt(at);
    if (code === OPEN_OBJECT || code === OPEN_LIST) {
      this.#flow.read(at, owner);
      cursor.finishLine(this.#flow.end);
    } else if (code === SINGLE_QUOTE || code === DOUBLE_QUOTE) {
      const kind = scalars.quoted(at, owner);
      writer.scalar(kind, at, scalars.end);
      cursor.finishLine(scalars.end);
    } else if (code === BAR || code === GREATER) {
      const scalar = readBlockScalar(cursor, at, owner);
      writer.scalar(code === BAR ? LITERAL : FOLDED, scalar.start, scalar.end, blockExtra(scalar));
    } else {
      const kind = scalars.plain(at, owner);
      writer.scalar(kind, at, scalars.end);
    }
  }

  /** The colon of the key that begins here, whose number is kept; -1 where there is no key. */
  #keyEnd(at: number): number {
    const { cursor, scalars, writer } = this.#tools;
    const code = this.#text.charCodeAt(at);
    if (code === SINGLE_QUOTE || code === DOUBLE_QUOTE) {
      // Keys stand on one line: no line is deeper than this.
      const kind = scalars.quoted(at, Number.POSITIVE_INFINITY);
      const { end } = scalars;
      if (!cursor.isColon(end)) return -1;
      if (kind === QUOTED) this.#key = writer.keys.idOfRange(this.#text, at + 1, end - 1);
      else this.#key = writer.keys.idOf(decodeScalar(this.#text, { kind, start: at, end }));
      return end;
    }
    const expected = this.#followers[this.#plainKey] ?? NO_KEY;
    const expectedEnd = expected === NO_KEY ? -1 : writer.keys.endOf(expected, this.#text, at);
    if (expectedEnd !== -1 && cursor.isColon(expectedEnd)) {
      this.#key = expected;
      this.#plainKey = expected;
      return expectedEnd;
    }
    const end = scalars.plainKeyEnd(at);
    if (end === -1) return -1;
    if (isMerge(this.#text, at)) throw new Unsure();
    this.#key = writer.keys.idOfRange(this.#text, at, end);
    this.#followers[this.#plainKey] = this.#key;
    this.#plainKey = this.#key;
    return end;
  }
}
