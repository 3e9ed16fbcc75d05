import type { Places } from '../places.ts';
import { plainValue } from '../scalar.ts';
import { setOwn } from '../set-own.ts';
import { scalarAt } from './decode.ts';
import { defineLater } from './later.ts';
import type { Stretches } from './stretches.ts';
import {
  behind,
  END,
  EXTRA,
  isContainer,
  KEY,
  KEY_AT,
  KIND,
  LIST,
  OBJECT,
  PLAIN,
  QUOTED,
  RECORD,
  TAKEN,
  type Tape,
  VALUE_AT,
  whatOf,
} from './tape.ts';

/** Values that a container holds, itself included, from which on it is made only when somebody asks for it. */
const LATER_FROM = 12;
/** Containers with more entries get a table of their own when they are asked; scanning is cheaper below. */
const SCAN_LIMIT = 32;

/** How an element of a list is named. */
const INDEX = /^(?:0|[1-9]\d*)$/;

/** What was taken over from another text. */
export interface Beside {
  readonly other: TapeValues;
  readonly stretches: Stretches;
}

/** A text that was read, and another one that it was read beside. */
export interface TapeText {
  readonly text: string;
  readonly tape: Tape;
  /** How many values there are, at most. */
  readonly nodes: number;
  /** Null where it was read alone. */
  readonly beside: Beside | null;
}

/**
 * The objects of a text, made when they are reached. What was taken over from another text is made there, so that both sides
 * have the same object for it.
 */
export class TapeValues implements Places {
  readonly source: TapeText;
  readonly #text: string;
  readonly #records: Int32Array;
  /** What was made, by record. */
  readonly #made: (object | undefined)[];
  /** Where they were made from; listed when somebody asks, which for most texts nobody does. */
  #index: Map<object, number> | null = null;
  readonly #tables = new Map<number, readonly number[] | ReadonlyMap<number, number>>();

  constructor(source: TapeText) {
    this.source = source;
    this.#text = source.text;
    this.#records = source.tape.records;
    this.#made = new Array(source.tape.length / RECORD);
  }

  /** The value of a record: the same object whenever it is asked for. */
  value(at: number): unknown {
    const records = this.#records;
    const kind = records[at + KIND] ?? 0;
    if ((kind & TAKEN) !== 0) return this.#other()?.value(records[at + EXTRA] ?? 0);
    if (!isContainer(kind)) return this.#scalar(at, whatOf(kind));
    return this.#made[at / RECORD] ?? (whatOf(kind) === OBJECT ? this.#object(at) : this.#list(at));
  }

  /** The most frequent scalars are made without more ado. */
  #scalar(at: number, kind: number): unknown {
    const start = this.#records[at + VALUE_AT] ?? 0;
    const end = this.#records[at + END] ?? 0;
    if (kind === PLAIN) return plainValue(this.#text.slice(start, end));
    if (kind === QUOTED) return this.#text.slice(start + 1, end - 1);
    return scalarAt(this.#text, { kind, start, end, extra: this.#records[at + EXTRA] ?? 0 });
  }

  #object(at: number): object {
    const value: Record<string, unknown> = {};
    this.#keep(value, at);
    const { keys } = this.source.tape;
    const end = this.#records[at + END] ?? 0;
    for (let entry = at + RECORD; entry < end; entry = behind(this.#records, entry)) {
      const key = keys.key(this.#records[entry + KEY] ?? 0);
      if (this.#isLarge(entry)) defineLater(value, key, this.#maker(entry));
      else setOwn(value, key, this.value(entry));
    }
    return value;
  }

  #maker(at: number): () => unknown {
    return () => this.value(at);
  }

  #list(at: number): object {
    const value: unknown[] = [];
    this.#keep(value, at);
    const end = this.#records[at + END] ?? 0;
    for (let element = at + RECORD; element < end; element = behind(this.#records, element))
      value.push(this.value(element));
    return value;
  }

  #keep(value: object, at: number): void {
    this.#made[at / RECORD] = value;
    this.#index?.set(value, at);
  }

  /** Whether it holds so much that making it can wait. */
  #isLarge(at: number): boolean {
    const records = this.#records;
    const kind = records[at + KIND] ?? 0;
    if (!isContainer(kind)) return false;
    const start = (kind & TAKEN) === 0 ? at : (records[at + EXTRA] ?? 0);
    return (records[at + END] ?? 0) - start >= LATER_FROM * RECORD;
  }

  #other(): TapeValues | null {
    return this.source.beside?.other ?? null;
  }

  offsetOf(container: object, key: string | number, part: 'key' | 'value'): number | null {
    const at = this.indexOf(container);
    if (at === null) return this.#offsetBeside(container, key, part);
    const entry = Array.isArray(container) ? this.#elementOf(at, Number(key)) : this.#entryOf(at, String(key));
    if (entry === null) return null;
    // An element of a list has no key; it stands where its value does.
    const isKey = part === 'key' && !Array.isArray(container);
    return this.#records[entry + (isKey ? KEY_AT : VALUE_AT)] ?? null;
  }

  #offsetBeside(container: object, key: string | number, part: 'key' | 'value'): number | null {
    const { beside } = this.source;
    const offset = beside?.other.offsetOf(container, key, part) ?? null;
    return offset === null ? null : (beside?.stretches.hereOf(offset) ?? null);
  }

  /** The record of what a container holds by that name, or at that index; null where it holds no such thing. */
  memberOf(at: number, key: string): number | null {
    const isList = whatOf(this.#records[at + KIND] ?? 0) === LIST;
    if (!isList) return this.#entryOf(at, key);
    return INDEX.test(key) ? this.#elementOf(at, Number(key)) : null;
  }

  /** The record of an object's entry; null where it has no such key. */
  #entryOf(at: number, key: string): number | null {
    const id = this.source.tape.keys.find(key);
    if (id === undefined) return null;
    const end = this.#records[at + END] ?? 0;
    let entry = at + RECORD;
    for (let count = 0; entry < end && count < SCAN_LIMIT; count++) {
      if (this.#records[entry + KEY] === id) return entry;
      entry = behind(this.#records, entry);
    }
    return entry < end ? (this.#keysOf(at).get(id) ?? null) : null;
  }

  #elementOf(at: number, index: number): number | null {
    let elements = this.#tables.get(at);
    if (elements === undefined) {
      elements = this.#entriesOf(at);
      this.#tables.set(at, elements);
    }
    return Array.isArray(elements) ? (elements[index] ?? null) : null;
  }

  #keysOf(at: number): ReadonlyMap<number, number> {
    const known = this.#tables.get(at);
    if (known instanceof Map) return known;
    const table = new Map(this.#entriesOf(at).map((entry) => [this.#records[entry + KEY] ?? 0, entry]));
    this.#tables.set(at, table);
    return table;
  }

  #entriesOf(at: number): number[] {
    const entries: number[] = [];
    const end = this.#records[at + END] ?? 0;
    for (let entry = at + RECORD; entry < end; entry = behind(this.#records, entry)) entries.push(entry);
    return entries;
  }

  /** The record of an object or list that was made here. */
  indexOf(container: object): number | null {
    this.#index ??= this.#listMade();
    return this.#index.get(container) ?? null;
  }

  #listMade(): Map<object, number> {
    const index = new Map<object, number>();
    for (let at = 0; at < this.#made.length; at++) {
      const value = this.#made[at];
      if (value !== undefined) index.set(value, at * RECORD);
    }
    return index;
  }
}
