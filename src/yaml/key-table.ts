const FIRST_SLOTS = 1 << 10;
const DOLLAR = 36;
const EMPTY = -1;

/** One shared string and number per distinct key, for one text or for two that are read together. */
export class KeyTable {
  readonly #keys: string[] = [];
  #hashes: number[] = [];
  /** Numbers of the keys by hash, with open addressing; never more than half full. */
  #slots = new Int32Array(FIRST_SLOTS).fill(EMPTY);

  idOf(key: string): number {
    return this.idOfRange(key, 0, key.length);
  }

  /** The number of the key that stands there in the text; no string is made of one that is known. */
  idOfRange(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    const slot = this.#slotOf(hash, text, { start, end });
    const known = this.#slots[slot] ?? EMPTY;
    return known === EMPTY ? this.#add(text.slice(start, end), hash, slot) : known;
  }

  find(key: string): number | undefined {
    const slot = this.#slotOf(hashOf(key, 0, key.length), key, { start: 0, end: key.length });
    const id = this.#slots[slot] ?? EMPTY;
    return id === EMPTY ? undefined : id;
  }

  key(id: number): string {
    return this.#keys[id] ?? '';
  }

  /** Whether the key begins with a dollar, as `$ref` does. */
  isReferring(id: number): boolean {
    return this.key(id).charCodeAt(0) === DOLLAR;
  }

  #slotOf(hash: number, text: string, { start, end }: { readonly start: number; readonly end: number }): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot] ?? EMPTY;
      if (id === EMPTY || (this.#hashes[id] === hash && isAt(this.#keys[id] ?? '', text, { start, end }))) return slot;
    }
  }

  #add(key: string, hash: number, slot: number): number {
    const id = this.#keys.length;
    this.#keys.push(key);
    this.#hashes.push(hash);
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

function isAt(key: string, text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  if (key.length !== end - start) return false;
  for (let at = 0; at < key.length; at++) if (key.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
