import type { Change } from '../../model/change.ts';
import { pointerTokens } from '../../model/json-pointer.ts';
import type { SpecLocation } from '../../model/location.ts';
import { SpecNode } from '../node.ts';
import type { Specification } from '../normalise/specification.ts';

/**
 * Adds to what only one side has the place that has lost it, or got it, on the other side: the list or object around it, as
 * far up as both sides go together.
 */
export function withSurroundings(change: Change, sides: { base: Specification; head: Specification }): Change {
  if (change.counterpart !== null) return change;
  const { base, head } = sides;
  const [from, to] = change.location.side === 'base' ? [base, head] : [head, base];
  const surroundings = surroundingsOf(change.location, from, to);
  return surroundings === null ? change : { ...change, surroundings };
}

function surroundingsOf(location: SpecLocation, from: Specification, to: Specification): SpecLocation | null {
  // The entry file may have been renamed.
  const isEntry = location.file === from.sources.entry.document.file;
  const document = isEntry ? to.sources.entry.document : to.sources.documents.get(location.file);
  if (document === undefined) return null;
  let node = SpecNode.root(document);
  for (const token of (pointerTokens(location.pointer) ?? []).slice(0, -1)) {
    const child = node.child(Array.isArray(node.value) ? Number(token) : token);
    if (child === null) break;
    node = child;
  }
  return node.location();
}
