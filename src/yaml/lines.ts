import type { Position } from '../model/location.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Offsets of a text (UTF-16 units) as lines and columns; the table of lines is made as far as it is asked for. */
export class LineTable {
  readonly #text: string;
  #starts = new Uint32Array(1 << 10);
  #count = 1;
  /** Up to where the text was looked through. */
  #end = 0;

  constructor(text: string) {
    this.#text = text;
  }

  positionOf(offset: number): Position {
    if (offset >= this.#end) this.#lookUntil(offset);
    const starts = this.#starts;
    let low = 0;
    let high = this.#count - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }

  #lookUntil(offset: number): void {
    if (this.#end === 0 && this.#text.includes('\r')) this.#lookThroughMixed();
    else {
      let feed = this.#text.indexOf('\n', this.#end);
      while (feed !== -1 && feed < offset) {
        this.#add(feed + 1);
        feed = this.#text.indexOf('\n', feed + 1);
      }
      this.#end = feed === -1 ? Number.POSITIVE_INFINITY : feed;
    }
  }

  #lookThroughMixed(): void {
    const text = this.#text;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code === CARRIAGE_RETURN && text.charCodeAt(index + 1) === LINE_FEED) index++;
      if (code === LINE_FEED || code === CARRIAGE_RETURN) this.#add(index + 1);
    }
    this.#end = Number.POSITIVE_INFINITY;
  }

  #add(start: number): void {
    if (this.#count === this.#starts.length) {
      const larger = new Uint32Array(this.#count * 4);
      larger.set(this.#starts);
      this.#starts = larger;
    }
    this.#starts[this.#count++] = start;
  }
}
