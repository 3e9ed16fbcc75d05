import type { TapeValues } from './direct/tape-values.ts';
import type { Places } from './places.ts';

/** What was made of a text. */
export interface Built {
  readonly value: unknown;
  /** Offset of the document's value. */
  readonly start: number;
  readonly places: Places;
  /** What the value is made from, piece by piece; null where it was made as a whole. */
  readonly values: TapeValues | null;
}
