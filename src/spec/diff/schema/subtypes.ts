import type { SchemaPair } from '../schema-pair.ts';

/** Schemas that extend this one: a value of it may be any of them. */
export function compareSubtypes(pair: SchemaPair): void {
  const before = pair.actions.subtypes('base', pair.base);
  const after = pair.actions.subtypes('head', pair.head);
  for (const [name, base] of before) {
    const head = after.get(name);
    if (head !== undefined) pair.actions.descend([base], [head], null);
    else {
      const message = `"${name}", which extends ${pair.subject()}, was removed`;
      pair.report('variant.removed', message, { base: base.node, head: null });
    }
  }
  for (const [name, head] of after) {
    if (before.has(name)) continue;
    pair.report('variant.added', `"${name}", which extends ${pair.subject()}, was added`, {
      base: null,
      head: head.node,
    });
  }
}
