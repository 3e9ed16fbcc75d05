import type { SpecNode } from '../node.ts';
import { isSameJson } from '../normalise/json-type.ts';
import type { ExchangePair, ReachPart } from './exchange-pair.ts';
import type { Flow } from './schema-pair.ts';

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

/** Examples of a parameter, a header or a media type. */
export function compareExamples(
  pair: ExchangePair,
  sides: { readonly base: SpecNode; readonly head: SpecNode },
  { flow, part, subject }: { readonly flow: Flow; readonly part: ReachPart; readonly subject: string },
): void {
  const changed = changedExample(sides.base, sides.head);
  if (changed === null) return;
  pair.report('examples.changed', `The examples of ${subject} changed`, { direction: flow, part, ...changed });
}
