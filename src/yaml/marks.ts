import { KeyTable } from './key-table.ts';
import type { Places } from './places.ts';

const INTEGERS_PER_ENTRY = 3;
/** Containers with more entries get a table of their own when they are asked; scanning is cheaper below. */
const SCAN_LIMIT = 32;
/** Containers that are looked up by scanning all of them, before a table is made, which costs as much as reading. */
const LOOKUPS_WITHOUT_TABLE = 48;

/**
 * Where the entries of every object and array of a text stand, as offsets: three integers per object entry (key, offset of
 * the key, offset of the value) and one per array element, so that a file of 10 MB costs 10 MB and not a tree of nodes.
 */
export class Marks implements Places {
  readonly keys = new KeyTable();
  #integers = new Int32Array(1 << 12);
  #length = 0;
  readonly #containers: object[] = [];
  readonly #starts: number[] = [];
  /** Most texts that are read are asked for few positions, or none. */
  #indexes: Map<object, number> | null = null;
  #lookups = 0;
  readonly #tables = new Map<object, Map<number, number>>();

  /** Records a finished container with its entries, in the layout described above. */
  close(container: object, entries: readonly number[]): void {
    this.#reserve(entries.length);
    this.#indexes?.set(container, this.#containers.length);
    this.#containers.push(container);
    this.#starts.push(this.#length);
    this.#integers.set(entries, this.#length);
    this.#length += entries.length;
  }

  /** Offset of a key or a value, or null where the container has no such entry. */
  offsetOf(container: object, key: string | number, part: 'key' | 'value'): number | null {
    const range = this.#rangeOf(container);
    if (range === null) return null;
    const [start, end] = range;
    if (Array.isArray(container)) {
      const at = start + Number(key);
      return Number.isInteger(at) && at >= start && at < end ? this.#integer(at) : null;
    }
    const entry = this.#entryOf(container, this.keys.find(String(key)), range);
    return entry === null ? null : this.#integer(entry + (part === 'key' ? 1 : 2));
  }

  /** The three integers of an object's entry; null where it has no such key. */
  entry(container: object, key: string): readonly [number, number, number] | null {
    const range = this.#rangeOf(container);
    const id = this.keys.find(key);
    const at = range === null ? null : this.#entryOf(container, id, range);
    if (at === null || id === undefined) return null;
    return [id, this.#integer(at + 1), this.#integer(at + 2)];
  }

  #integer(at: number): number {
    return this.#integers[at] ?? 0;
  }

  /** Where the three integers of a key's entry stand; null where there is none. */
  #entryOf(container: object, id: number | undefined, [start, end]: readonly [number, number]): number | null {
    if (id === undefined) return null;
    if (end - start > SCAN_LIMIT * INTEGERS_PER_ENTRY) {
      return this.#tableOf(container, start, end).get(id) ?? null;
    }
    // From the end: a key that was merged in and then written out has two entries, and the later one holds.
    for (let at = end - INTEGERS_PER_ENTRY; at >= start; at -= INTEGERS_PER_ENTRY) {
      if (this.#integers[at] === id) return at;
    }
    return null;
  }

  /** Where a container's integers begin and end; null for one that is not recorded here. */
  #rangeOf(container: object): readonly [number, number] | null {
    const index = this.#indexOf(container);
    return index === -1 ? null : [this.#starts[index] ?? 0, this.#starts[index + 1] ?? this.#length];
  }

  #indexOf(container: object): number {
    if (this.#indexes === null) {
      if (++this.#lookups <= LOOKUPS_WITHOUT_TABLE) return this.#containers.indexOf(container);
      this.#indexes = new Map(this.#containers.map((each, index) => [each, index]));
    }
    return this.#indexes.get(container) ?? -1;
  }

  #tableOf(container: object, start: number, end: number): Map<number, number> {
    let table = this.#tables.get(container);
    if (table === undefined) {
      table = new Map();
      for (let at = start; at < end; at += INTEGERS_PER_ENTRY) table.set(this.#integers[at] ?? 0, at);
      this.#tables.set(container, table);
    }
    return table;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#integers.length) return;
    const larger = new Int32Array(Math.max(this.#integers.length * 2, this.#length + more));
    larger.set(this.#integers);
    this.#integers = larger;
  }
}
