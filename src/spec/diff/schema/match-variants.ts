import { canonical } from '../../normalise/json-type.ts';
import type { SchemaPart } from '../../normalise/schema-part.ts';
import type { SchemaView } from '../../normalise/schema-view.ts';
import { referenceOf, referredName } from '../../reference-targets.ts';
import type { SchemaPair } from '../schema-pair.ts';

/** One alternative: as it is written, and together with everything that stands beside the group. */
export interface Variant {
  readonly written: SchemaPart;
  readonly whole: readonly SchemaPart[];
}

export interface MatchedVariants {
  readonly pairs: readonly (readonly [Variant, Variant])[];
  readonly removed: readonly Variant[];
  readonly added: readonly Variant[];
}

type Side = 'base' | 'head';
/** What two alternatives have in common when they are the same; null says nothing. */
type Trait = (pair: SchemaPair, side: Side, variant: Variant) => string | null;

/** Tried in this order, the surest first. */
const TRAITS: readonly Trait[] = [
  referenceTrait,
  contentTrait,
  titleTrait,
  tagTrait,
  shapeTrait,
  requiredTrait,
  typeTrait,
];

/** Finds for every alternative of the base the one of the head that stands for the same. What is left came or went. */
export function matchVariants(pair: SchemaPair, base: readonly Variant[], head: readonly Variant[]): MatchedVariants {
  const pairs: [Variant, Variant][] = [];
  let removed = [...base];
  let added = [...head];
  for (const trait of TRAITS) {
    if (removed.length === 0 || added.length === 0) break;
    const available = byTrait(pair, { side: 'head', variants: added }, trait);
    const taken = new Set<Variant>();
    for (const [key, left] of byTrait(pair, { side: 'base', variants: removed }, trait)) {
      const right = available.get(key) ?? [];
      // A trait that several share tells nothing, unless they are the same in everything.
      if (trait !== contentTrait && (left.length > 1 || right.length > 1)) continue;
      for (const [index, variant] of left.entries()) {
        const counterpart = right[index];
        if (counterpart === undefined) break;
        if (trait === typeTrait && isReplaced(pair, variant, counterpart)) continue;
        pairs.push([variant, counterpart]);
        taken.add(variant).add(counterpart);
      }
    }
    removed = removed.filter((each) => !taken.has(each));
    added = added.filter((each) => !taken.has(each));
  }
  for (const [left, right] of alikePairs(pair, removed, added)) {
    pairs.push([left, right]);
    removed = removed.filter((each) => each !== left);
    added = added.filter((each) => each !== right);
  }
  const [left] = removed;
  const [right] = added;
  // One left on both sides was edited, not replaced; and a schema that was wrapped or unwrapped is the first alternative.
  const isSingle =
    (removed.length === 1 && added.length === 1) || (pairs.length === 0 && Math.min(base.length, head.length) === 1);
  if (left !== undefined && right !== undefined && isSingle && !isReplaced(pair, left, right)) {
    return { pairs: [...pairs, [left, right]], removed: removed.slice(1), added: added.slice(1) };
  }
  return { pairs, removed, added };
}

/** Whether two named schemas have nothing to do with each other: the one before is there as ever, only not here. */
function isReplaced(pair: SchemaPair, left: Variant, right: Variant): boolean {
  const [before, after] = [referenceOf(left.written.node), referenceOf(right.written.node)];
  if (before === null || after === null || before === after) return false;
  return pair.actions.isThere('head', before, right.written.node);
}

/** Half of the names of two objects have to be the same for one to be the other after an edit. */
const LEAST_ALIKE = 0.5;
/** Pairs that are held against each other: some 50 ms. */
const MAX_HELD = 10_000;

/** Objects that are more like each other than like any other of the other side. */
function alikePairs(pair: SchemaPair, removed: readonly Variant[], added: readonly Variant[]): [Variant, Variant][] {
  if (removed.length * added.length > MAX_HELD) return [];
  const names = new Map([
    ...removed.map((each) => [each, namesOf(viewOf(pair, 'base', each))] as const),
    ...added.map((each) => [each, namesOf(viewOf(pair, 'head', each))] as const),
  ]);
  const best = (variant: Variant, others: readonly Variant[]): Variant | null => {
    const rated = others.map((other) => ({ other, share: shareOf(names.get(variant), names.get(other)) }));
    const [first, second] = rated.sort((one, other) => other.share - one.share);
    const isClear = first !== undefined && first.share >= LEAST_ALIKE && first.share > (second?.share ?? 0);
    return isClear ? first.other : null;
  };
  return removed.flatMap((left): [Variant, Variant][] => {
    const right = best(left, added);
    return right !== null && best(right, removed) === left ? [[left, right]] : [];
  });
}

function namesOf(view: SchemaView): ReadonlySet<string> {
  return new Set([...view.properties.keys(), ...[...view.required.keys()].map((name) => `${name} is required`)]);
}

function shareOf(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): number {
  const common = [...one].filter((name) => other.has(name)).length;
  const all = one.size + other.size - common;
  return all === 0 ? 0 : common / all;
}

function byTrait(
  pair: SchemaPair,
  from: { side: Side; variants: readonly Variant[] },
  trait: Trait,
): Map<string, Variant[]> {
  const found = new Map<string, Variant[]>();
  for (const variant of from.variants) {
    const key = trait(pair, from.side, variant);
    if (key === null) continue;
    const list = found.get(key);
    if (list === undefined) found.set(key, [variant]);
    else list.push(variant);
  }
  return found;
}

/** Named schemas: by what they are called, wherever they are written. */
function referenceTrait(_pair: SchemaPair, _side: Side, { written }: Variant): string | null {
  const name = referredName(written.node);
  if (name !== null) return name;
  const owner = String(written.node.parent?.key);
  return owner === 'schemas' || owner === 'definitions' ? String(written.node.key) : null;
}

function titleTrait(pair: SchemaPair, side: Side, variant: Variant): string | null {
  const title = viewOf(pair, side, variant).plain.get('title')?.value;
  return typeof title === 'string' ? title : null;
}

/** A property that can only have one value says which alternative it is: `kind: { const: card }`. */
function tagTrait(pair: SchemaPair, side: Side, variant: Variant): string | null {
  const tags: string[] = [];
  for (const [name, members] of viewOf(pair, side, variant).properties) {
    const { values } = pair.actions.view(side, members.parts);
    if (values !== null && values.value.length === 1) tags.push(`${name}=${canonical(values.value[0])}`);
  }
  return tags.length === 0 ? null : tags.sort().join();
}

function contentTrait(pair: SchemaPair, side: Side, variant: Variant): string | null {
  return viewOf(pair, side, variant)
    .leaves.map(({ node }) => canonical(node.value))
    .join('&');
}

/** Objects by the names of their properties, other types by their name and format. */
function shapeTrait(pair: SchemaPair, side: Side, variant: Variant): string | null {
  const view = viewOf(pair, side, variant);
  return `${typeNames(view)} ${view.format?.value ?? ''} ${[...view.properties.keys()].sort().join()}`;
}

/** What has to be there tells `{ card }` from `{ iban }` after other properties came or went. */
function requiredTrait(pair: SchemaPair, side: Side, variant: Variant): string | null {
  const { required } = viewOf(pair, side, variant);
  return required.size === 0 ? null : [...required.keys()].sort().join();
}

function typeTrait(pair: SchemaPair, side: Side, variant: Variant): string | null {
  const view = viewOf(pair, side, variant);
  return view.types === null ? null : typeNames(view);
}

function typeNames(view: SchemaView): string {
  return view.types === null ? '' : [...view.types.value].sort().join('|');
}

function viewOf(pair: SchemaPair, side: Side, { written }: Variant): SchemaView {
  return pair.actions.view(side, [written]);
}
