import type { SpecNode } from '../../node.ts';
import { canonical } from '../../normalise/json-type.ts';
import { type SchemaPart, schemaPart } from '../../normalise/schema-part.ts';
import type { Keyword, SchemaView } from '../../normalise/schema-view.ts';
import type { SchemaPair } from '../schema-pair.ts';
import { reportConstraint } from './bounds.ts';

/** How a keyword's schemas are told apart, and which property they lead to. */
type Shape = 'single' | 'by-name' | 'by-position';

/** Keywords whose schemas allow less exactly when the whole allows less. `not` and `if` are not among them. */
const SHAPES: ReadonlyMap<string, readonly [shape: Shape, step: string | null]> = new Map([
  ['contains', ['single', '*']],
  ['propertyNames', ['single', null]],
  ['unevaluatedItems', ['single', '*']],
  ['unevaluatedProperties', ['single', '*']],
  ['contentSchema', ['single', null]],
  ['then', ['single', null]],
  ['else', ['single', null]],
  ['patternProperties', ['by-name', '*']],
  ['dependentSchemas', ['by-name', null]],
  ['prefixItems', ['by-position', '*']],
]);

/** Whether this keyword is compared by comparing its schemas. */
export function holdsSchemas(word: string): boolean {
  return SHAPES.has(word);
}

/** Compares the schemas below a keyword that both sides have; those that only one side has come or go as a constraint. */
export function compareSubSchemas(
  pair: SchemaPair,
  word: string,
  { before, after }: { before: Keyword<unknown>; after: Keyword<unknown> },
): void {
  const [shape, step] = SHAPES.get(word) ?? ['single', null];
  if (shape === 'single') {
    pair.actions.descend([partAt(pair.base, before.node)], [partAt(pair.head, after.node)], step);
    return;
  }
  const left = new Map(before.node.children().map((each) => [String(each.key), each]));
  const right = new Map(after.node.children().map((each) => [String(each.key), each]));
  for (const name of new Set([...left.keys(), ...right.keys()])) {
    const base = left.get(name) ?? null;
    const head = right.get(name) ?? null;
    if (base !== null && head !== null) {
      pair.actions.descend([partAt(pair.base, base)], [partAt(pair.head, head)], step);
    } else {
      const text = (node: SpecNode | null) => node && canonical(node.value);
      reportConstraint(pair, head !== null, {
        word: `${word} ${name}`,
        before: text(base),
        after: text(head),
        at: { base, head },
      });
    }
  }
}

function partAt(view: SchemaView, node: SpecNode): SchemaPart {
  return schemaPart(node, view.leaves[0]?.dialect ?? '3.1');
}
