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
  /** Keywords that do not count here because they are held or compared on their own. */
  readonly without: readonly string[];
  /** The fields of a Swagger 2.0 form, which is a body without a schema object; null for every other form. */
  readonly fields: readonly SpecNode[] | null;
}

export function schemaPart(node: SpecNode, dialect: Dialect): SchemaPart {
  return { node, dialect, form: 'schema', without: [], fields: null };
}

/** Keywords of a Swagger 2.0 parameter, header or form field as a schema. */
export function parameterPart(node: SpecNode): SchemaPart {
  return { node, dialect: '2.0', form: 'parameter', without: [], fields: null };
}

export function formPart(node: SpecNode, fields: readonly SpecNode[]): SchemaPart {
  return { node, dialect: '2.0', form: 'form-data', without: [], fields };
}
