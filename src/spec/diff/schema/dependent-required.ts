import type { SpecNode } from '../../node.ts';
import type { Keyword } from '../../normalise/schema-view.ts';
import type { SchemaPair } from '../schema-pair.ts';
import { reportConstraint } from './bounds.ts';

/** Properties that have to be there when another one is: one finding for every property that asks for more, or for less. */
export function compareNames(
  pair: SchemaPair,
  { before, after }: { before: Keyword<unknown> | null; after: Keyword<unknown> | null },
): void {
  const base = before?.node ?? null;
  const head = after?.node ?? null;
  const names = new Set([...(base?.children() ?? []), ...(head?.children() ?? [])].map((each) => String(each.key)));
  for (const name of names)
    compareOne(pair, name, { base: base?.child(name) ?? null, head: head?.child(name) ?? null });
}

function compareOne(
  pair: SchemaPair,
  name: string,
  at: { readonly base: SpecNode | null; readonly head: SpecNode | null },
): void {
  const [from, to] = [namesOf(at.base), namesOf(at.head)];
  const word = `dependentRequired ${name}`;
  const change = { word, before: describe(at.base, from), after: describe(at.head, to), at };
  if (to.some((each) => !from.includes(each))) reportConstraint(pair, true, change);
  if (from.some((each) => !to.includes(each))) reportConstraint(pair, false, change);
}

function namesOf(node: SpecNode | null): string[] {
  return Array.isArray(node?.value) ? node.value.filter((each) => typeof each === 'string') : [];
}

function describe(node: SpecNode | null, names: readonly string[]): string | null {
  return node === null ? null : names.join(', ') || 'nothing';
}
