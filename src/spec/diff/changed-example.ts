import type { SpecNode } from '../node.ts';
import { isSameJson } from '../normalise/json-type.ts';

const WORDS = ['example', 'examples'];

/** Schemas of 3.1 list their examples, those before have one: the same written otherwise is no change. */
export function changedSchemaExample(base: SpecNode, head: SpecNode): ReturnType<typeof changedExample> {
  return isSameJson(listed(base), listed(head)) ? null : changedExample(base, head);
}

function listed(schema: SpecNode): unknown[] {
  const [one, list] = [schema.child('example'), schema.child('examples')?.value];
  return [...(one === null ? [] : [one.value]), ...(Array.isArray(list) ? list : [])];
}

/** The member that holds another example now; null where none does. */
export function changedExample(
  base: SpecNode,
  head: SpecNode,
): { readonly base: SpecNode | null; readonly head: SpecNode | null } | null {
  for (const word of WORDS) {
    const [before, after] = [base.child(word), head.child(word)];
    if (!isSameJson(before?.value ?? null, after?.value ?? null)) return { base: before, head: after };
  }
  return null;
}
