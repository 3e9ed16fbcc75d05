import type { Built } from '../build.ts';
import { DASH, DOT, DOUBLE_QUOTE, HASH, LINE_FEED, OPEN_OBJECT, SPACE, TAB } from './characters.ts';

/** The other side of a text: read before, and written mostly the same. */
export interface TwinText {
  readonly text: string;
  readonly built: Built;
}

/** What was taken over from the other text, so that its places can be told in this one. */
export class Shared {
  readonly #other: TwinText;
  /** Offset in the other text where a stretch begins and ends, and how far away it stands here. */
  #stretches: { readonly start: number; end: number; readonly shift: number }[] = [];
  #isSorted = false;

  constructor(other: TwinText) {
    this.#other = other;
  }

  get other(): TwinText {
    return this.#other;
  }

  isWithoutReferences(container: object): boolean {
    const { referring, shared } = this.#other.built;
    if (referring === null || referring.has(container)) return false;
    return shared === null || shared.isWithoutReferences(container);
  }

  /** Stretches of this text that were read here, of a text of this length. */
  gaps(length: number): [start: number, end: number][] {
    const gaps: [number, number][] = [];
    let at = 0;
    for (const { start, end, shift } of this.#stretches) {
      gaps.push([at, start + shift]);
      at = end + shift;
    }
    gaps.push([at, length]);
    return gaps;
  }

  add(start: number, end: number, shift: number): void {
    const last = this.#stretches.at(-1);
    if (last !== undefined && last.end === start && last.shift === shift) last.end = end;
    else this.#stretches.push({ start, end, shift });
  }

  /** Offset in this text of an entry of a container that was taken over; null where it is none of those. */
  offsetOf(container: object, key: string | number, part: 'key' | 'value'): number | null {
    const { marks, shared } = this.#other.built;
    const offset = marks.offsetOf(container, key, part) ?? shared?.offsetOf(container, key, part) ?? null;
    return offset === null ? null : this.#shifted(offset);
  }

  /** A stretch begins with a key, which is never asked for here, and may end with a value that has no characters. */
  #shifted(offset: number): number | null {
    if (!this.#isSorted) this.#stretches.sort((left, right) => left.start - right.start);
    this.#isSorted = true;
    let low = 0;
    let high = this.#stretches.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#stretches[middle]?.start ?? 0) < offset) low = middle;
      else high = middle - 1;
    }
    const found = this.#stretches[low];
    return found !== undefined && found.start < offset && offset <= found.end ? offset + found.shift : null;
  }
}

interface TwinPlace {
  readonly text: string;
  readonly shared: Shared;
  readonly style: 'block' | 'flow';
}

/** The entries of the object that stands at the same place in the other text, in their order. */
export class TwinEntries {
  /** Of the entry that was taken last: the number of its key, its value, whether that leads to a `$ref`, where it begins here, and what is behind it. */
  id = 0;
  value: unknown = null;
  isReferring = false;
  valueAt = 0;
  end = 0;
  readonly #text: string;
  readonly #shared: Shared;
  readonly #object: Record<string, unknown>;
  readonly #range: readonly [number, number];
  readonly #style: 'block' | 'flow';
  #next: number;

  private constructor(at: TwinPlace, object: Record<string, unknown>, range: readonly [number, number]) {
    this.#text = at.text;
    this.#shared = at.shared;
    this.#style = at.style;
    this.#object = object;
    this.#range = range;
    this.#next = range[0];
  }

  /** Null where there stands no object, or one in the other style. */
  static of(place: TwinPlace, value: unknown, valueAt: number): TwinEntries | null {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
    const { text, built } = place.shared.other;
    const isFlow = text.charCodeAt(valueAt) === OPEN_OBJECT;
    if (isFlow !== (place.style === 'flow')) return null;
    const range = built.marks.rangeOf(value);
    return range === null ? null : new TwinEntries(place, value as Record<string, unknown>, range);
  }

  /** Whether the key is known there; its entry is looked at next. */
  seek(id: number): boolean {
    const { marks } = this.#shared.other.built;
    if (this.#next < this.#range[1] && marks.integer(this.#next) === id) return true;
    const at = marks.entryOf(this.#object, id, this.#range);
    if (at !== null) this.#next = at;
    return at !== null;
  }

  /** The entries of the value that `seek` found, for reading it when it is not the same; goes to the next entry. */
  below(): TwinEntries | null {
    const { marks } = this.#shared.other.built;
    const value = this.#object[marks.keys.key(marks.integer(this.#next))];
    const valueAt = marks.integer(this.#next + 2);
    this.#next += 3;
    return TwinEntries.of({ text: this.#text, shared: this.#shared, style: this.#style }, value, valueAt);
  }

  /**
   * Takes over the next entry when the same characters stand here up to the entry behind it, and when what follows cannot
   * belong to it. The last entry of an object is never taken: nothing there says where it ends. `column` is that of the key.
   */
  take(at: number, column: number): boolean {
    const { text: other, built } = this.#shared.other;
    const { marks } = built;
    if (this.#next + 3 >= this.#range[1]) return false;
    const start = marks.integer(this.#next + 1);
    const end = marks.integer(this.#next + 4);
    const shift = at - start;
    if (this.#text.charCodeAt(end - 1 + shift) !== other.charCodeAt(end - 1)) return false;
    if (this.#text.slice(at, end + shift) !== other.slice(start, end)) return false;
    if (!(this.#style === 'flow' ? this.#beginsFlowKey(end + shift) : this.#beginsKey(end + shift, column)))
      return false;
    this.id = marks.integer(this.#next);
    this.value = this.#object[marks.keys.key(this.id)];
    this.isReferring = built.referring?.has(this.value as object) ?? true;
    this.valueAt = marks.integer(this.#next + 2) + shift;
    this.end = end + shift;
    this.#next += 3;
    this.#shared.add(start, end, shift);
    return true;
  }

  #beginsFlowKey(at: number): boolean {
    return this.#text.charCodeAt(at) === DOUBLE_QUOTE;
  }

  /** In the same column, no element of a list and no comment: a line with such a start ends whatever stands above it. */
  #beginsKey(at: number, column: number): boolean {
    const code = this.#text.charCodeAt(at);
    const isInColumn = this.#text.charCodeAt(at - column - 1) === LINE_FEED;
    return isInColumn && at < this.#text.length && !NEVER_BEHIND.has(code);
  }
}

const NEVER_BEHIND = new Set([SPACE, TAB, LINE_FEED, HASH, DASH, DOT]);
