import type { Position } from '../model/location.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Offsets of a text (UTF-16 units) as lines and columns; the table of lines is made when the first one is asked for. */
export class LineTable {
  readonly #text: string;
  #starts: Uint32Array | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  positionOf(offset: number): Position {
    this.#starts ??= lineStarts(this.#text);
    const starts = this.#starts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }
}

function lineStarts(text: string): Uint32Array {
  if (text.includes('\r')) return mixedLineStarts(text);
  let starts = new Uint32Array(1 << 12);
  let count = 1;
  for (let feed = text.indexOf('\n'); feed !== -1; feed = text.indexOf('\n', feed + 1)) {
    if (count === starts.length) {
      const larger = new Uint32Array(count * 2);
      larger.set(starts);
      starts = larger;
    }
    starts[count++] = feed + 1;
  }
  return starts.subarray(0, count);
}

function mixedLineStarts(text: string): Uint32Array {
  const starts = [0];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === CARRIAGE_RETURN && text.charCodeAt(index + 1) === LINE_FEED) index++;
    if (code === LINE_FEED || code === CARRIAGE_RETURN) starts.push(index + 1);
  }
  return Uint32Array.from(starts);
}
