import { MAX_NODES } from '../limits.ts';
import { Marks } from '../marks.ts';
import { setOwn } from '../set-own.ts';
import { Unsure } from './unsure.ts';

/** Deeper texts are left to the complete parser, which has the limits that count. */
const MAX_DEPTH = 60;

/** Takes values as they are read and records where they stand. */
export class ValueSink {
  readonly marks = new Marks();
  /** Lists of entries, one per level, used again so that reading allocates none. */
  readonly #levels: number[][] = [];
  #depth = 0;
  #nodes = 0;

  /** Begins an object or array; its entries go to the list in the layout of `Marks`. */
  open(): number[] {
    if (this.#depth >= MAX_DEPTH) throw new Unsure();
    let entries = this.#levels[this.#depth];
    if (entries === undefined) {
      entries = [];
      this.#levels.push(entries);
    }
    entries.length = 0;
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

  /** The shared spelling of a key that the object does not have yet, by its number. */
  newKey(target: object, written: string): number {
    const id = this.marks.keyId(written);
    if (Object.hasOwn(target, written)) throw new Unsure();
    return id;
  }

  set(target: Record<string, unknown>, id: number, value: unknown): void {
    setOwn(target, this.marks.key(id), value);
  }
}
