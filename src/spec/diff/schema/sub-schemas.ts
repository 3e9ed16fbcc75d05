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

/** Whether the keyword is a map of schemas, each of which comes and goes on its own, like properties. */
export function isByName(word: string): boolean {
  const [shape] = SHAPES.get(word) ?? ['single'];
  return shape === 'by-name';
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
  reportSubSchemas(pair, word, { before, after });
}

/** Lists and maps of schemas, either of which may be missing as a whole. */
export function reportSubSchemas(
  pair: SchemaPair,
  word: string,
  { before, after }: { before: Keyword<unknown> | null; after: Keyword<unknown> | null },
): void {
  const [, step] = SHAPES.get(word) ?? ['single', null];
  const [left, right] = [schemasBelow(before), schemasBelow(after)];
  for (const name of new Set([...left.keys(), ...right.keys()])) {
    const base = left.get(name) ?? null;
    const head = right.get(name) ?? null;
    // Where anything fits, nothing is said.
    if ((base === null && isEmptySchema(head)) || (head === null && isEmptySchema(base))) continue;
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

/** By name or position, without the lists of names that stood between the schemas until draft 7. */
function schemasBelow(keyword: Keyword<unknown> | null): Map<string, SpecNode> {
  const members = (keyword?.node.children() ?? []).filter((each) => !Array.isArray(each.value));
  return new Map(members.map((each) => [String(each.key), each]));
}

export function partAt(view: SchemaView, node: SpecNode): SchemaPart {
  return schemaPart(node, view.leaves[0]?.dialect ?? '3.1');
}

function isEmptySchema(node: SpecNode | null): boolean {
  return node !== null && ['true', '{}'].includes(canonical(node.value));
}
