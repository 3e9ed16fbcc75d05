import type { SpecNode } from '../node.ts';
import { isSameJson } from '../normalise/json-type.ts';

const WORDS = ['example', 'examples'];

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
