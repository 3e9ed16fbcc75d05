import type { SpecNode } from '../node.ts';
import { referenceOf } from '../reference-targets.ts';
import type { Specification } from './specification.ts';

/** Schemas that extend a schema with a discriminator, by the extended schema's written value, then by name. */
export type Inheritance = ReadonlyMap<unknown, ReadonlyMap<string, SpecNode>>;

/**
 * Who extends whom. Where a schema has a discriminator and no oneOf, a value of it may be any schema that holds it in allOf
 * or that its mapping names, and nothing else in the file leads there.
 */
export function inheritanceOf(specification: Specification): Inheritance {
  const known = KNOWN.get(specification);
  if (known !== undefined) return known;
  const found = findInheritance(specification);
  KNOWN.set(specification, found);
  return found;
}

/** A specification is never changed once it is read, and several parts of a comparison ask. */
const KNOWN = new WeakMap<Specification, Inheritance>();

function findInheritance(specification: Specification): Inheritance {
  const found = new Map<unknown, Map<string, SpecNode>>();
  const add = (extended: unknown, name: string, schema: SpecNode) => {
    const known = found.get(extended);
    if (known === undefined) found.set(extended, new Map([[name, schema]]));
    else known.set(name, schema);
  };
  for (const [name, schema] of namedSchemas(specification)) {
    for (const part of schema.child('allOf')?.children() ?? []) {
      const reference = referenceOf(part);
      const extended = reference === null ? null : specification.sources.follow(reference, part.document);
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

/** Without one of these a schema extends nothing, and nothing extends it. */
const EXTENDING = ['allOf', 'discriminator'] as const;

/** Named schemas that may extend another or be extended, and are not only another name for one. */
function namedSchemas({ root, version, sources }: Specification): [string, SpecNode][] {
  const map = version === '2.0' ? root.child('definitions') : (root.child('components')?.child('schemas') ?? null);
  const resolved = map === null ? null : sources.resolve(map);
  const schemas = resolved === null ? [] : extendingChildren(resolved);
  return schemas.filter((schema) => referenceOf(schema) === null).map((schema) => [String(schema.key), schema]);
}

/** Most schemas are told by what they lack, without making them. */
function extendingChildren(map: SpecNode): SpecNode[] {
  const { tree } = map.document.parsed;
  const place = map.value === null || typeof map.value !== 'object' ? undefined : tree.placeOf(map.value);
  if (place === undefined || Array.isArray(map.value)) return map.children();
  const schemas: SpecNode[] = [];
  tree.forEach(place, (member, key) => {
    const mayExtend = EXTENDING.some((word) => tree.member(member, word) !== undefined);
    const schema = mayExtend && key !== null ? map.child(key) : null;
    if (schema !== null) schemas.push(schema);
  });
  return schemas;
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
