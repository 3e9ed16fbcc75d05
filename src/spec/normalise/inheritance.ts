import type { SpecNode } from '../node.ts';
import { referenceOf } from '../resolve.ts';
import { entriesOf, memberOf, type Specification } from './specification.ts';

/** Schemas that extend a schema with a discriminator, by the extended schema's written value, then by name. */
export type Inheritance = ReadonlyMap<unknown, ReadonlyMap<string, SpecNode>>;

/**
 * Who extends whom. Where a schema has a discriminator and no oneOf, a value of it may be any schema that holds it in allOf
 * or that its mapping names, and nothing else in the file leads there.
 */
export function inheritanceOf(specification: Specification): Inheritance {
  const found = new Map<unknown, Map<string, SpecNode>>();
  const add = (extended: unknown, name: string, schema: SpecNode) => {
    const known = found.get(extended);
    if (known === undefined) found.set(extended, new Map([[name, schema]]));
    else known.set(name, schema);
  };
  for (const [name, schema] of namedSchemas(specification)) {
    for (const part of schema.child('allOf')?.children() ?? []) {
      const extended = referenceOf(part) === null ? null : specification.sources.resolve(part);
      if (extended !== null && isOpenFamily(extended)) add(extended.value, name, schema);
    }
    if (!isOpenFamily(schema)) continue;
    for (const [target, mapped] of mappedSchemas(specification, schema)) add(schema.value, target, mapped);
  }
  return found;
}

/** A discriminator whose alternatives are not listed beside it. */
function isOpenFamily(schema: SpecNode): boolean {
  return schema.child('discriminator') !== null && schema.child('oneOf') === null && schema.child('anyOf') === null;
}

function namedSchemas(specification: Specification): [string, SpecNode][] {
  const { root, version } = specification;
  if (version === '2.0') return entriesOf(specification, root.child('definitions'));
  const components = memberOf(specification, root, 'components');
  return entriesOf(specification, components === null ? null : components.child('schemas'));
}

function mappedSchemas(specification: Specification, schema: SpecNode): [string, SpecNode][] {
  const mapping = schema.child('discriminator')?.child('mapping')?.children() ?? [];
  return mapping.flatMap(({ value }) => {
    if (typeof value !== 'string') return [];
    const reference = /[#/.]/.test(value) ? value : `#/components/schemas/${value}`;
    const target = specification.sources.follow(reference, schema.document);
    // A mapping that leads back adds nothing.
    return target === null || target.value === schema.value ? [] : [[String(target.key), target] as [string, SpecNode]];
  });
}
