import type { SpecNode } from '../node.ts';
import type { Dialect } from './specification.ts';

/**
 * One written schema object. Several parts together mean "all of them", which is how allOf, a `$ref` with keywords beside it
 * and properties that stand in two branches of an allOf are held.
 */
export interface SchemaPart {
  readonly node: SpecNode;
  readonly dialect: Dialect;
  /** `parameter`: a Swagger 2.0 parameter or header, which carries schema keywords beside its own. */
  readonly form: 'schema' | 'parameter' | 'form-data';
  /** A group of this part that is compared on its own and does not count here: `oneOf` or `anyOf`. */
  readonly without: 'oneOf' | 'anyOf' | null;
  /** The fields of a Swagger 2.0 form, which is a body without a schema object; null for every other form. */
  readonly fields: readonly SpecNode[] | null;
}

export function schemaPart(node: SpecNode, dialect: Dialect): SchemaPart {
  return { node, dialect, form: 'schema', without: null, fields: null };
}

/** Names a part for memoising: the same text read in the same way is the same part, wherever it was reached from. */
export function isSamePart(left: SchemaPart, right: SchemaPart): boolean {
  return left.node.value === right.node.value && left.form === right.form && left.without === right.without;
}

/** Keywords of a Swagger 2.0 parameter, header or form field as a schema. */
export function parameterPart(node: SpecNode): SchemaPart {
  return { node, dialect: '2.0', form: 'parameter', without: null, fields: null };
}
