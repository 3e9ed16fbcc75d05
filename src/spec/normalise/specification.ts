import type { NotAnalysed } from '../../model/change.ts';
import type { SpecNode } from '../node.ts';
import type { SpecSources } from '../resolve.ts';
import type { SpecVersion } from '../version.ts';

/** Everything that is looked at together while one side is normalised. */
export interface Specification {
  readonly sources: SpecSources;
  readonly version: SpecVersion;
  readonly root: SpecNode;
}

/** Two sides have the same meaning for the same text only in the same family of versions. */
export type Dialect = '2.0' | '3.0' | '3.1';

export function dialectOf(version: SpecVersion): Dialect {
  return version === '3.2' ? '3.1' : version;
}

/** A member that is text; null where it is absent or something else. */
export function textOf(node: SpecNode, key: string): string | null {
  const value = node.child(key)?.value;
  return typeof value === 'string' ? value : null;
}

/** A member, references followed; null where it is absent or leads to nothing. */
export function memberOf(specification: Specification, node: SpecNode, key: string | number): SpecNode | null {
  const child = node.child(key);
  return child === null ? null : specification.sources.resolve(child);
}

/** Members of a map of names, the map's and the members' references followed. A header may well be named `x-total-count`. */
export function entriesOf(specification: Specification, map: SpecNode | null): [string, SpecNode][] {
  const resolved = map === null ? null : specification.sources.resolve(map);
  if (resolved === null || Array.isArray(resolved.value)) return [];
  return resolved.children().flatMap((child): [string, SpecNode][] => {
    const target = specification.sources.resolve(child);
    return target === null ? [] : [[String(child.key), target]];
  });
}

/** The same for paths, responses and callbacks: only these maps may hold extensions beside their names. */
export function entriesBesideExtensions(specification: Specification, map: SpecNode | null): [string, SpecNode][] {
  return entriesOf(specification, map).filter(([name]) => !name.startsWith('x-'));
}

/** Elements of a list, their references followed; empty for what is no list. */
export function elementsOf(specification: Specification, list: SpecNode | null): SpecNode[] {
  if (list === null || !Array.isArray(list.value)) return [];
  return list.children().flatMap((child) => specification.sources.resolve(child) ?? []);
}

/** A part that is not compared, with the reason a reader needs. */
export function notAnalysed(node: SpecNode, what: string, why: string): NotAnalysed {
  return { location: node.location(), what, why };
}
