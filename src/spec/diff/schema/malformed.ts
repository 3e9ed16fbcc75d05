import type { SpecNode } from '../../node.ts';
import { canonical } from '../../normalise/json-type.ts';
import { malformedKeywords } from '../../normalise/malformed.ts';
import type { SchemaView } from '../../normalise/schema-view.ts';
import { referenceOf } from '../../reference-targets.ts';
import type { SchemaPair } from '../schema-pair.ts';

/** Keywords that say nothing because of how they are written, such as `required: name`: read as absent, and said to be. */
export function compareMalformed(pair: SchemaPair): void {
  const before = malformedKeywords(pair.base.leaves);
  const after = malformedKeywords(pair.head.leaves);
  for (const word of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(word), after.get(word)];
    if (old !== undefined && now !== undefined && canonical(old.value) === canonical(now.value)) continue;
    const shown = now ?? old;
    if (shown !== undefined) pair.miss(shown.node, `keyword "${word}"`, shown.why);
  }
  for (const view of [pair.base, pair.head]) {
    if (leadsNowhere(view)) pair.miss(view.node, 'schema', 'its references lead back to itself, so it says nothing');
  }
}

function leadsNowhere(view: SchemaView): boolean {
  const nodes = view.leaves.length === 0 ? [view.node] : view.leaves.map((leaf) => leaf.node);
  return nodes.every(isNothingButReference);
}

function isNothingButReference(node: SpecNode): boolean {
  return referenceOf(node) !== null && Object.keys(node.value as object).length === 1;
}
