import { DASH, DOT, DOUBLE_QUOTE, HASH, LINE_FEED, OPEN_OBJECT, SPACE, TAB } from './characters.ts';
import type { Stretches } from './stretches.ts';
import { behind, END, KEY, KEY_AT, KIND, OBJECT, RECORD, type Tape, VALUE_AT, whatOf } from './tape.ts';
import type { TapeWriter } from './tape-writer.ts';

export interface TwinPlace {
  /** The text that is being read. */
  readonly text: string;
  readonly other: { readonly text: string; readonly tape: Tape };
  /** Where what is taken over is recorded. */
  readonly stretches: Stretches;
  readonly style: 'block' | 'flow';
}

/** The entries of the object that stands at the same place in the other text, in their order. */
export class TwinEntries {
  /** Offset behind the entry that was taken last. */
  end = 0;
  readonly #place: TwinPlace;
  readonly #other: string;
  readonly #records: Int32Array;
  /** The object's first record, and the one behind its last. */
  readonly #range: readonly [number, number];
  /** The record of the entry that is looked at next, and of the one that was taken last. */
  #next: number;
  #taken = 0;
  #shift = 0;
  #index: Map<number, number> | null = null;

  private constructor(place: TwinPlace, range: readonly [number, number]) {
    const { text, tape } = place.other;
    this.#place = place;
    this.#other = text;
    this.#records = tape.records;
    this.#range = range;
    this.#next = range[0];
  }

  /** Null where the other text's record is of no object, or of one in the other style. */
  static of(place: TwinPlace, at: number): TwinEntries | null {
    const { text, tape } = place.other;
    const { records } = tape;
    if (whatOf(records[at + KIND] ?? 0) !== OBJECT) return null;
    const isFlow = text.charCodeAt(records[at + VALUE_AT] ?? 0) === OPEN_OBJECT;
    if (isFlow !== (place.style === 'flow')) return null;
    return new TwinEntries(place, [at + RECORD, records[at + END] ?? 0]);
  }

  /** Whether the key is known there; its entry is looked at next. */
  seek(id: number): boolean {
    if (this.#next < this.#range[1] && this.#records[this.#next + KEY] === id) return true;
    this.#index ??= this.#indexByKey();
    const at = this.#index.get(id);
    if (at !== undefined) this.#next = at;
    return at !== undefined;
  }

  #indexByKey(): Map<number, number> {
    const index = new Map<number, number>();
    const [start, end] = this.#range;
    for (let at = start; at < end; at = behind(this.#records, at)) index.set(this.#records[at + KEY] ?? 0, at);
    return index;
  }

  /** The entries of the value that `seek` found, for reading it when it is not the same; goes to the next entry. */
  below(): TwinEntries | null {
    const at = this.#next;
    this.#next = behind(this.#records, at);
    return TwinEntries.of(this.#place, at);
  }

  /**
   * Takes over the next entry when the same characters stand here up to the entry behind it, and when what follows cannot
   * belong to it. The last entry of an object is never taken: nothing there says where it ends. `column` is that of the key.
   */
  take(at: number, column: number): boolean {
    if (this.#next >= this.#range[1]) return false;
    const after = behind(this.#records, this.#next);
    if (after >= this.#range[1]) return false;
    const { text, stretches, style } = this.#place;
    const start = this.#records[this.#next + KEY_AT] ?? 0;
    const end = this.#records[after + KEY_AT] ?? 0;
    const shift = at - start;
    if (text.charCodeAt(end - 1 + shift) !== this.#other.charCodeAt(end - 1)) return false;
    if (text.slice(at, end + shift) !== this.#other.slice(start, end)) return false;
    if (!(style === 'flow' ? this.#beginsFlowKey(end + shift) : this.#beginsKey(end + shift, column))) return false;
    this.#taken = this.#next;
    this.#shift = shift;
    this.end = end + shift;
    this.#next = after;
    stretches.add(start, end, shift);
    return true;
  }

  /** Records what was taken, whose key stands there. */
  write(writer: TapeWriter, keyAt: number): void {
    writer.key(this.#records[this.#taken + KEY] ?? 0, keyAt);
    writer.taken((this.#records[this.#taken + VALUE_AT] ?? 0) + this.#shift, this.#records, this.#taken);
  }

  #beginsFlowKey(at: number): boolean {
    return this.#place.text.charCodeAt(at) === DOUBLE_QUOTE;
  }

  /** In the same column, no element of a list and no comment: a line with such a start ends whatever stands above it. */
  #beginsKey(at: number, column: number): boolean {
    const code = this.#place.text.charCodeAt(at);
    const isInColumn = this.#place.text.charCodeAt(at - column - 1) === LINE_FEED;
    return isInColumn && at < this.#place.text.length && !NEVER_BEHIND.has(code);
  }
}

const NEVER_BEHIND = new Set([SPACE, TAB, LINE_FEED, HASH, DASH, DOT]);
