import type { Severity } from './finding.ts';
import type { SpecLocation } from './location.ts';

/** Who sends the changed part: the client (`request`), the provider (`response`), or neither (an operation as a whole). */
export type Direction = 'request' | 'response' | 'none';

/** One place of one operation that a change reaches: what is joined with what consumers use. */
export interface Reach {
  /** `GET /orders/{id}` */
  readonly operation: string;
  readonly direction: Direction;
  /** Response status as the specification writes it (`200`, `4XX`, `default`); null for requests. */
  readonly status: string | null;
  readonly mediaType: string | null;
  /** Property path in the body, `['items', '*', 'price']` (`*` is any element); empty for the whole body or none. */
  readonly property: readonly string[];
  /** Parameter that is reached, as `query:limit`; null when it is no parameter. */
  readonly parameter: string | null;
}

/** One edit of a specification and everything it reaches. */
export interface Change {
  /** Rule id, e.g. `response.property.removed`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** A compatible way to the same end; null when there is none. */
  readonly todo: string | null;
  /** Operations of the head (of the base, when removed), sorted, without repetition. */
  readonly operations: readonly string[];
  readonly reaches: readonly Reach[];
  /** The line a person would point at: in the head, or in the base for what was removed. */
  readonly location: SpecLocation;
  /** The same place on the other side; null where it does not exist. */
  readonly counterpart: SpecLocation | null;
  /** Without a counterpart, the object or list on the other side that has lost it, or that got it; absent where there is none. */
  readonly surroundings?: SpecLocation;
  /** Hexadecimal, unchanged by edits elsewhere in the file. */
  readonly fingerprint: string;
}

/** A part of a specification that was not compared; never silently fine. */
export interface NotAnalysed {
  readonly location: SpecLocation;
  /** What stands there, e.g. `keyword "unevaluatedItems"`. */
  readonly what: string;
  readonly why: string;
}

/** What the comparison of one pair of specifications found. */
export interface SpecDiff {
  readonly changes: readonly Change[];
  readonly notAnalysed: readonly NotAnalysed[];
  /** Operations that are new, or that any change reaches, sorted: what smoke and load call. */
  readonly touched: readonly string[];
}
