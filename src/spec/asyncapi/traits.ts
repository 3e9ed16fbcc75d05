import type { SpecNode } from '../node.ts';
import { elementsOf } from '../normalise/specification.ts';
import type { AsyncDocument } from './document.ts';

/**
 * An operation or message with its traits, in the order in which a member is looked for: the first that has it says what
 * holds. Later traits win over earlier ones; since version 3 the object itself wins over all of them, before that they win.
 */
export function withTraits({ specification, major }: AsyncDocument, owner: SpecNode): readonly SpecNode[] {
  const traits = elementsOf(specification, owner.child('traits')).toReversed();
  return major === 2 ? [...traits, owner] : [owner, ...traits];
}
