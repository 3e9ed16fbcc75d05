import { MAX_NODES } from '../limits.ts';
import { type KeyTable, Marks } from '../marks.ts';
import { setOwn } from '../set-own.ts';
import { Unsure } from './unsure.ts';

/** Deeper texts are left to the complete parser, which has the limits that count. */
const MAX_DEPTH = 60;

const DOLLAR = 36;
/** Integers of ten entries. */
const MAX_SCANNED = 30;

/** Takes values as they are read and records where they stand. */
export class ValueSink {
  readonly marks: Marks;
  /** Lists of entries, one per level, used again so that reading allocates none. */
  readonly #levels: number[][] = [];
  /** What is being read, from the root. */
  readonly #containers: object[] = [];
  /** Objects and lists with a `$ref`, or another key that begins like it, somewhere below. */
  readonly referring = new Set<object>();
  #depth = 0;
  #nodes = 0;

  /** Two texts that are read together share their keys' numbers; `nodes` is what may be taken over from the other. */
  constructor(keys?: KeyTable, nodes = 0) {
    this.marks = new Marks(keys);
    this.#nodes = nodes;
  }

  get nodes(): number {
    return this.#nodes;
  }

  /** Begins an object or array; its entries go to the list in the layout of `Marks`. */
  open(container: object): number[] {
    if (this.#depth >= MAX_DEPTH) throw new Unsure();
    let entries = this.#levels[this.#depth];
    if (entries === undefined) {
      entries = [];
      this.#levels.push(entries);
    }
    entries.length = 0;
    this.#containers[this.#depth] = container;
    this.#depth++;
    return entries;
  }

  close(container: object, entries: readonly number[]): void {
    this.#depth--;
    this.marks.close(container, entries);
  }

  /** Every value is counted once, objects and arrays too. */
  count(): void {
    if (++this.#nodes > MAX_NODES) throw new Unsure();
  }

  /** The number of a key that the object with these entries does not have yet. */
  newKey(target: object, entries: readonly number[], written: string): number {
    const id = this.marks.keys.idOf(written);
    this.#refuseSecond(target, entries, id);
    return id;
  }

  /** Sets what was taken over, whose key may have stood here before. */
  setTaken(
    target: Record<string, unknown>,
    entries: readonly number[],
    { id, value, isReferring }: { readonly id: number; readonly value: unknown; readonly isReferring: boolean },
  ): void {
    this.#refuseSecond(target, entries, id);
    this.set(target, id, value);
    if (isReferring) this.#refer();
  }

  /** Everything that is being read leads to a reference now. */
  #refer(): void {
    for (let level = this.#depth - 1; level >= 0; level--) {
      const container = this.#containers[level];
      if (container === undefined || this.referring.has(container)) return;
      this.referring.add(container);
    }
  }

  /** A key that is written twice is a mistake. Few entries are looked through faster than the object is asked. */
  #refuseSecond(target: object, entries: readonly number[], id: number): void {
    if (entries.length > MAX_SCANNED) {
      if (Object.hasOwn(target, this.marks.keys.key(id))) throw new Unsure();
      return;
    }
    for (let at = 0; at < entries.length; at += 3) if (entries[at] === id) throw new Unsure();
  }

  set(target: Record<string, unknown>, id: number, value: unknown): void {
    const key = this.marks.keys.key(id);
    setOwn(target, key, value);
    if (key.charCodeAt(0) === DOLLAR) this.#refer();
  }
}
