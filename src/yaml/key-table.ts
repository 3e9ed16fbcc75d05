const FIRST_SLOTS = 1 << 10;
const DOLLAR = 36;
const EMPTY = -1;

/** One shared string and number per distinct key, for one text or for two that are read together. */
export class KeyTable {
  readonly #keys: string[] = [];
  readonly #hashes: number[] = [];
  /** Of the key that was looked for last. */
  #hash = 0;
  /** Numbers of the keys by hash, with open addressing; never more than half full. */
  #slots = new Int32Array(FIRST_SLOTS).fill(EMPTY);

  idOf(key: string): number {
    return this.idOfRange(key, 0, key.length);
  }

  /** The number of the key that stands there in the text; no string is made of one that is known. */
  idOfRange(text: string, start: number, end: number): number {
    const slot = this.#slotOf(text, start, end);
    const known = this.#slots[slot] ?? EMPTY;
    return known === EMPTY ? this.#add(text.slice(start, end), slot) : known;
  }

  /** Where the key ends if it stands there in the text; -1 if it does not. */
  endOf(id: number, text: string, start: number): number {
    const key = this.#keys[id] ?? '';
    return isAt(key, text, start) ? start + key.length : -1;
  }

  find(key: string): number | undefined {
    const id = this.#slots[this.#slotOf(key, 0, key.length)] ?? EMPTY;
    return id === EMPTY ? undefined : id;
  }

  key(id: number): string {
    return this.#keys[id] ?? '';
  }

  /** Whether the key begins with a dollar, as `$ref` does. */
  isReferring(id: number): boolean {
    return this.key(id).charCodeAt(0) === DOLLAR;
  }

  /** The slot of the key that stands there, or the one where it belongs. */
  #slotOf(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    this.#hash = hash;
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot] ?? EMPTY;
      if (id === EMPTY) return slot;
      const key = this.#keys[id] ?? '';
      if (this.#hashes[id] === hash && key.length === end - start && isAt(key, text, start)) return slot;
    }
  }

  /** Adds the key that was looked for last. */
  #add(key: string, slot: number): number {
    const id = this.#keys.length;
    this.#keys.push(key);
    this.#hashes.push(this.#hash);
    this.#slots[slot] = id;
    if (this.#keys.length * 2 > this.#slots.length) this.#grow();
    return id;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4).fill(EMPTY);
    const mask = slots.length - 1;
    for (const [id, hash] of this.#hashes.entries()) {
      let slot = hash & mask;
      while (slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.#slots = slots;
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  // The last bits alone would put keys that end alike side by side.
  return (hash ^ (hash >>> 15)) & 0x3fff_ffff;
}

function isAt(key: string, text: string, start: number): boolean {
  for (let at = 0; at < key.length; at++) if (key.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
