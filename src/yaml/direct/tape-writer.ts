import { KeyTable } from '../key-table.ts';
import { MAX_NODES } from '../limits.ts';
import {
  behind,
  END,
  EXTRA,
  isContainer,
  KEY,
  KEY_AT,
  KIND,
  NO_KEY,
  RECORD,
  REFERRING,
  TAKEN,
  type Tape,
  VALUE_AT,
} from './tape.ts';
import { Unsure } from './unsure.ts';

/** Deeper texts are left to the complete parser, which has the limits that count. */
const MAX_DEPTH = 60;
/** Keys of one object that are looked through one by one; a set is faster for more. */
const MAX_SCANNED = 16;
/** Values beside another text, most of which are taken over; it grows. */
const FIRST_RECORDS = 1 << 10;
/** Characters of one value and its key, on average: GitHub's description has 38. It grows, too. */
const CHARACTERS_PER_RECORD = 36;

/** Keys of the object that is being read at one level; used again so that reading allocates none. */
interface Level {
  readonly keys: number[];
  all: Set<number> | null;
  /** Index of the record. */
  at: number;
}

/** Takes values as they are read and records what they are and where they stand. */
export class TapeWriter {
  readonly keys: KeyTable;
  #records: Int32Array;
  #length = 0;
  readonly #levels: Level[] = [];
  #depth = 0;
  #nodes: number;
  #key = NO_KEY;
  #keyAt = 0;

  /** Two texts that are read together share their keys' numbers. */
  constructor(text: string, beside: { readonly tape: Tape; readonly nodes: number } | null) {
    this.keys = beside?.tape.keys ?? new KeyTable();
    // What may be taken over from the other text is counted before.
    this.#nodes = beside?.nodes ?? 0;
    const records = beside === null ? Math.ceil(text.length / CHARACTERS_PER_RECORD) : 0;
    this.#records = new Int32Array(Math.max(records, FIRST_RECORDS) * RECORD);
  }

  get nodes(): number {
    return this.#nodes;
  }

  get tape(): Tape {
    return { keys: this.keys, records: this.#records, length: this.#length };
  }

  /** The key of the value that comes next. A key that is written twice is a mistake. */
  key(id: number, keyAt: number): void {
    const level = this.#levels[this.#depth - 1];
    if (level === undefined) throw new Unsure();
    const { keys } = level;
    if (keys.length < MAX_SCANNED) {
      for (let at = 0; at < keys.length; at++) if (keys[at] === id) throw new Unsure();
      keys.push(id);
    } else {
      level.all ??= new Set(keys);
      if (level.all.has(id)) throw new Unsure();
      level.all.add(id);
    }
    this.#key = id;
    this.#keyAt = keyAt;
    if (this.keys.isReferring(id)) this.#refer();
  }

  scalar(kind: number, valueAt: number, end: number, extra = 0): void {
    const at = this.#record(kind, valueAt);
    this.#records[at + END] = end;
    this.#records[at + EXTRA] = extra;
  }

  /** Begins an object or list. */
  open(kind: number, valueAt: number): void {
    if (this.#depth >= MAX_DEPTH) throw new Unsure();
    let level = this.#levels[this.#depth];
    if (level === undefined) {
      level = { keys: [], all: null, at: 0 };
      this.#levels.push(level);
    }
    level.keys.length = 0;
    level.all = null;
    level.at = this.#record(kind, valueAt);
    this.#depth++;
  }

  close(): void {
    this.#depth--;
    this.#records[(this.#levels[this.#depth]?.at ?? 0) + END] = this.#length;
  }

  /** A value that is written as in the other text, whose tape has its record there. Its key was given before. */
  taken(valueAt: number, other: Int32Array, otherAt: number): void {
    const kind = other[otherAt + KIND] ?? 0;
    this.#nodes--;
    const at = this.#record(kind | TAKEN, valueAt);
    this.#records[at + END] = behind(other, otherAt);
    this.#records[at + EXTRA] = otherAt;
    if (isContainer(kind) && (kind & REFERRING) !== 0) this.#refer();
  }

  #record(kind: number, valueAt: number): number {
    if (++this.#nodes > MAX_NODES) throw new Unsure();
    const at = this.#length;
    if (at + RECORD > this.#records.length) this.#grow();
    const records = this.#records;
    records[at + KEY] = this.#key;
    records[at + KEY_AT] = this.#keyAt;
    records[at + VALUE_AT] = valueAt;
    records[at + KIND] = kind;
    this.#length = at + RECORD;
    this.#key = NO_KEY;
    return at;
  }

  /** Everything that is being read leads to a reference now. */
  #refer(): void {
    const records = this.#records;
    for (let depth = this.#depth - 1; depth >= 0; depth--) {
      const at = (this.#levels[depth]?.at ?? 0) + KIND;
      const kind = records[at] ?? 0;
      if ((kind & REFERRING) !== 0) return;
      records[at] = kind | REFERRING;
    }
  }

  #grow(): void {
    const larger = new Int32Array(this.#records.length * 2);
    larger.set(this.#records);
    this.#records = larger;
  }
}
