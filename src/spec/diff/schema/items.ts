import type { SchemaPair } from '../schema-pair.ts';
import { reportConstraint } from './bounds.ts';

/** The schema of a list's elements. */
export function compareItems(pair: SchemaPair): void {
  const before = pair.base.items;
  const after = pair.head.items;
  if (before !== null && after !== null) {
    pair.actions.descend(before.parts, after.parts, '*');
    return;
  }
  const members = before ?? after;
  if (members === null || isEmptySchema(members.node.value)) return;
  const change = { word: 'items', before: before && 'a schema', after: after && 'a schema' };
  reportConstraint(pair, after !== null, { ...change, at: { base: before?.node ?? null, head: after?.node ?? null } });
}

function isEmptySchema(value: unknown): boolean {
  return value === true || (value !== null && typeof value === 'object' && Object.keys(value).length === 0);
}
