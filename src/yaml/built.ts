import type { TapeValues } from './direct/tape-values.ts';

/** Where the entries of objects and the elements of lists stand. */
export interface Places {
  /** Offset of a key or a value, or null where the container has no such entry. */
  offsetOf(container: object, key: string | number, part: 'key' | 'value'): number | null;
}

/** What was made of a text. */
export interface Built {
  readonly value: unknown;
  /** Offset of the document's value. */
  readonly start: number;
  readonly places: Places;
  /** What the value is made from, piece by piece; null where it was made as a whole. */
  readonly values: TapeValues | null;
}
