import type { SpecNode } from '../node.ts';
import type { JsonType } from './json-type.ts';
import type { SchemaGroup } from './leaves.ts';
import type { SchemaPart } from './schema-part.ts';

/** A keyword's value, and the node it is written at. */
export interface Keyword<Value> {
  readonly value: Value;
  readonly node: SpecNode;
}

export interface Bound {
  readonly value: number;
  readonly isExclusive: boolean;
  readonly node: SpecNode;
}

/** Where parts of a deeper schema are written. */
export interface Members {
  readonly parts: readonly SchemaPart[];
  readonly node: SpecNode;
}

/** Everything a schema says, allOf and references written out, in the words of 2020-12, every keyword with its origin. */
export interface SchemaView {
  /** Where the schema is written: what it refers to, when it is a reference and nothing else. */
  readonly node: SpecNode;
  readonly leaves: readonly SchemaPart[];
  readonly groups: readonly SchemaGroup[];
  /** Null for every type. An empty set allows nothing, or null alone. */
  readonly types: Keyword<ReadonlySet<JsonType>> | null;
  readonly nullable: { readonly value: boolean; readonly node: SpecNode | null };
  /** Allowed values without null; null where all are. */
  readonly values: Keyword<readonly unknown[]> | null;
  readonly minimum: Bound | null;
  readonly maximum: Bound | null;
  /** minLength, maxItems, …: the strictest one; a lower limit of 0 is none. */
  readonly limits: ReadonlyMap<string, Keyword<number>>;
  readonly patterns: readonly Keyword<string>[];
  readonly format: Keyword<string> | null;
  readonly properties: ReadonlyMap<string, Members>;
  readonly required: ReadonlyMap<string, SpecNode>;
  /** Null: nothing is said, everything is allowed. */
  readonly additional: Keyword<boolean> | Members | null;
  readonly items: Members | null;
  /** First of every keyword that is taken as it is: default, readOnly, discriminator, not, if, … */
  readonly plain: ReadonlyMap<string, Keyword<unknown>>;
  /** Further ones of such a keyword, where an allOf says it more than once: all of them hold. */
  readonly repeated: ReadonlyMap<string, readonly Keyword<unknown>[]>;
}

/** Keywords where the smaller number is the stricter one. */
export const UPPER_LIMITS = ['maxLength', 'maxItems', 'maxProperties'] as const;
export const LOWER_LIMITS = ['minLength', 'minItems', 'minProperties'] as const;
/** `sign` is 1 for lower bounds, where the greater one is stricter, and -1 for upper ones. */
export function isStricter(bound: Bound, than: Bound | null, sign: 1 | -1): boolean {
  if (than === null) return true;
  if (bound.value !== than.value) return (bound.value - than.value) * sign > 0;
  return bound.isExclusive && !than.isExclusive;
}
