const INTEGERS_PER_ENTRY = 3;
/** Containers with more entries get a table of their own when they are asked; scanning is cheaper below. */
const SCAN_LIMIT = 32;

/**
 * Where the entries of every object and array of a text stand, as offsets: three integers per object entry (key, offset of
 * the key, offset of the value) and one per array element, so that a file of 10 MB costs 10 MB and not a tree of nodes.
 */
export class Marks {
  #integers = new Int32Array(1 << 12);
  #length = 0;
  readonly #containers: object[] = [];
  readonly #starts: number[] = [];
  readonly #keyIds = new Map<string, number>();
  readonly #keys: string[] = [];
  /** Made on the first question: most texts that are read are never asked for a position. */
  #indexes: Map<object, number> | null = null;
  readonly #tables = new Map<object, Map<number, number>>();

  /** One shared string and number per distinct key. */
  keyId(key: string): number {
    const known = this.#keyIds.get(key);
    if (known !== undefined) return known;
    const id = this.#keys.length;
    this.#keyIds.set(key, id);
    this.#keys.push(key);
    return id;
  }

  key(id: number): string {
    return this.#keys[id] ?? '';
  }

  /** Records a finished container with its entries, in the layout described above. */
  close(container: object, entries: readonly number[]): void {
    this.#reserve(entries.length);
    this.#indexes?.set(container, this.#containers.length);
    this.#containers.push(container);
    this.#starts.push(this.#length);
    for (let index = 0; index < entries.length; index++) this.#integers[this.#length + index] = entries[index] ?? 0;
    this.#length += entries.length;
  }

  /** Offset of a key or a value, or null where the container has no such entry. */
  offsetOf(container: object, key: string | number, part: 'key' | 'value'): number | null {
    const range = this.#rangeOf(container);
    if (range === null) return null;
    const [start, end] = range;
    if (Array.isArray(container)) {
      const at = start + Number(key);
      return Number.isInteger(at) && at >= start && at < end ? (this.#integers[at] ?? 0) : null;
    }
    const entry = this.#entryOf(container, this.#keyIds.get(String(key)), range);
    return entry === null ? null : (this.#integers[entry + (part === 'key' ? 1 : 2)] ?? 0);
  }

  /** The three integers of an object's entry; null where it has no such key. */
  entry(container: object, key: string): readonly [number, number, number] | null {
    const range = this.#rangeOf(container);
    const id = this.#keyIds.get(key);
    const at = range === null ? null : this.#entryOf(container, id, range);
    if (at === null || id === undefined) return null;
    return [id, this.#integers[at + 1] ?? 0, this.#integers[at + 2] ?? 0];
  }

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

  #tableOf(container: object, start: number, end: number): Map<number, number> {
    let table = this.#tables.get(container);
    if (table === undefined) {
      table = new Map();
      for (let at = start; at < end; at += INTEGERS_PER_ENTRY) table.set(this.#integers[at] ?? 0, at);
      this.#tables.set(container, table);
    }
    return table;
  }

  #rangeOf(container: object): readonly [number, number] | null {
    this.#indexes ??= new Map(this.#containers.map((each, index) => [each, index]));
    const index = this.#indexes.get(container);
    if (index === undefined) return null;
    return [this.#starts[index] ?? 0, this.#starts[index + 1] ?? this.#length];
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#integers.length) return;
    const larger = new Int32Array(Math.max(this.#integers.length * 2, this.#length + more));
    larger.set(this.#integers);
    this.#integers = larger;
  }
}
