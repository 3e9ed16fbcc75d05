import type { SpecNode } from '../node.ts';
import { changedExample } from './changed-example.ts';
import type { ExchangePair } from './exchange-pair.ts';
import type { ReachPart } from './operation-pair.ts';
import type { Flow } from './schema-pair.ts';

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
