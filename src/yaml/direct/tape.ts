import type { KeyTable } from '../key-table.ts';

/**
 * A text's values in their written order, as integers: what there is and where, without a single object. Every value has one
 * record of this many integers, and a container's record is followed by those of what it holds.
 */
export const RECORD = 6;

/** Number of the key in the table of keys; `NO_KEY` for elements of lists and the root. */
export const KEY = 0;
export const KEY_AT = 1;
export const VALUE_AT = 2;
/** Of a scalar: the offset behind its characters. Of a container: the index of the record behind it. */
export const END = 3;
export const KIND = 4;
/** Of a block scalar: indentation and chomping. Of a value that was taken over: the index of its record in the other tape. */
export const EXTRA = 5;

export const NO_KEY = -1;

export const EMPTY = 0;
export const PLAIN = 1;
/** A plain scalar of several lines. */
export const PLAIN_LINES = 2;
/** Between quotes, without escapes and line breaks. */
export const QUOTED = 3;
export const SINGLE_QUOTED = 4;
export const DOUBLE_QUOTED = 5;
export const LITERAL = 6;
export const FOLDED = 7;
export const LIST = 8;
export const OBJECT = 9;
/** The part of the kind that says what it is; the others are flags. */
const WHAT = 15;
/** Has a key that begins with a dollar, as `$ref` does, somewhere below. */
export const REFERRING = 16;
/** Is written the same in the other text, whose tape holds the record. */
export const TAKEN = 32;

export interface Tape {
  readonly keys: KeyTable;
  readonly records: Int32Array;
  /** Integers in use. */
  readonly length: number;
}

export function whatOf(kind: number): number {
  return kind & WHAT;
}

export function isContainer(kind: number): boolean {
  return whatOf(kind) >= LIST;
}

/** The index of the record behind a value and all that it holds. */
export function behind(records: Int32Array, at: number): number {
  const kind = records[at + KIND] ?? 0;
  return isContainer(kind) && (kind & TAKEN) === 0 ? (records[at + END] ?? 0) : at + RECORD;
}
