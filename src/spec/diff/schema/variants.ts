import { listSome } from '../../../model/list-some.ts';
import type { SpecNode } from '../../node.ts';
import { canonical } from '../../normalise/json-type.ts';
import type { SchemaGroup } from '../../normalise/leaves.ts';
import type { SchemaPart } from '../../normalise/schema-part.ts';
import type { SchemaView } from '../../normalise/schema-view.ts';
import { referredName } from '../../reference-targets.ts';
import type { SchemaPair } from '../schema-pair.ts';
import { reportConstraint } from './bounds.ts';
import { isExclusive } from './exclusive-variants.ts';
import { matchVariants, type Variant } from './match-variants.ts';

/** Alternatives that a message lists before it counts the rest. */
const MAX_LISTED = 8;

/**
 * Alternatives of `oneOf` and `anyOf`. A schema without alternatives is one alternative, so that wrapping it changes nothing.
 * Answers false where only one side has alternatives, or has in each of them what the other has beside them: everything else is
 * compared within them.
 */
export function compareVariants(pair: SchemaPair): boolean {
  const [before] = pair.base.groups;
  const [after] = pair.head.groups;
  if (before === undefined && after === undefined) return true;
  if (pair.base.groups.length > 1 || pair.head.groups.length > 1) {
    compareGroups(pair);
    return true;
  }
  const left = before === undefined ? wholeSchema(pair.base) : variantsOf(pair.base, before);
  const right = after === undefined ? wholeSchema(pair.head) : variantsOf(pair.head, after);
  const isLifted = before === undefined || after === undefined || isSpreadOtherwise(pair, [before, after]);
  compareAlternatives(pair, { left, right, groups: { before: before ?? null, after: after ?? null }, isLifted });
  return !isLifted;
}

/** Whether one side says beside its alternatives which type and properties there are, and the other in each of them. */
function isSpreadOtherwise(pair: SchemaPair, [before, after]: readonly [SchemaGroup, SchemaGroup]): boolean {
  const isBeside = (side: 'base' | 'head', group: SchemaGroup) => hasShape(pair, side, besideOf(pair[side], group));
  const areInside = (side: 'base' | 'head', { variants }: SchemaGroup) =>
    variants.every((written) => hasShape(pair, side, [written]));
  const [isBefore, isAfter] = [isBeside('base', before), isBeside('head', after)];
  return (isBefore && !isAfter && areInside('head', after)) || (isAfter && !isBefore && areInside('base', before));
}

function hasShape(pair: SchemaPair, side: 'base' | 'head', parts: readonly SchemaPart[]): boolean {
  const { types, properties } = pair.actions.view(side, parts);
  return types !== null && properties.size > 0;
}

/** Several groups all have to hold: each is compared with the one that stands for it, and the others came or went. */
function compareGroups(pair: SchemaPair): void {
  const { pairs, removed, added } = matchGroups(pair.base.groups, pair.head.groups);
  for (const [before, after] of pairs) {
    const [left, right] = [variantsOf(pair.base, before), variantsOf(pair.head, after)];
    compareAlternatives(pair, { left, right, groups: { before, after }, isLifted: false });
  }
  for (const { kind, node } of added) {
    reportConstraint(pair, true, { word: kind, before: null, after: 'alternatives', at: { base: null, head: node } });
  }
  for (const { kind, node } of removed) {
    reportConstraint(pair, false, { word: kind, before: 'alternatives', after: null, at: { base: node, head: null } });
  }
}

/** The same text first, then the same keyword, then what is left, in the written order. */
function matchGroups(base: readonly SchemaGroup[], head: readonly SchemaGroup[]) {
  const pairs: [SchemaGroup, SchemaGroup][] = [];
  const removed = [...base];
  const added = [...head];
  const traits = [(group: SchemaGroup) => canonical(group.node.value), (group: SchemaGroup) => group.kind, () => ''];
  for (const trait of traits) {
    for (const before of [...removed]) {
      const after = added.find((each) => trait(each) === trait(before));
      if (after === undefined) continue;
      pairs.push([before, after]);
      removed.splice(removed.indexOf(before), 1);
      added.splice(added.indexOf(after), 1);
    }
  }
  return { pairs, removed, added };
}

function besideOf(view: SchemaView, group: SchemaGroup): SchemaPart[] {
  return view.leaves.map((leaf) => (leaf === group.leaf ? { ...leaf, without: [...leaf.without, group.kind] } : leaf));
}

function variantsOf(view: SchemaView, group: SchemaGroup): Variant[] {
  const beside = besideOf(view, group);
  return group.variants.map((written) => ({ written, whole: [...beside, written] }));
}

function wholeSchema(view: SchemaView): Variant[] {
  const [first] = view.leaves;
  return first === undefined ? [] : [{ written: first, whole: view.leaves }];
}

function compareAlternatives(
  pair: SchemaPair,
  sides: {
    readonly left: readonly Variant[];
    readonly right: readonly Variant[];
    readonly groups: { readonly before: SchemaGroup | null; readonly after: SchemaGroup | null };
    readonly isLifted: boolean;
  },
): void {
  const { before, after } = sides.groups;
  compareKinds(pair, before, after);
  const matched = matchVariants(pair, sides.left, sides.right);
  for (const [base, head] of matched.pairs) {
    // Beside two groups the rest is compared on its own; beside one it belongs to the alternative.
    if (sides.isLifted) pair.actions.descend(base.whole, head.whole, null);
    else pair.actions.descend([base.written], [head.written], null);
  }
  reportVariants(pair, 'variant.removed', matched.removed);
  reportVariants(pair, 'variant.added', matched.added);
}

/** All that came or went in one list are one edit, shown at the first of them. */
function reportVariants(
  pair: SchemaPair,
  rule: 'variant.removed' | 'variant.added',
  variants: readonly Variant[],
): void {
  const [first] = variants;
  if (first === undefined) return;
  const names = variants.map(({ written }) => nameVariant(written.node));
  const isRemoved = rule === 'variant.removed';
  const what = `${names.length === 1 ? 'Alternative' : 'Alternatives'} ${listNames(names)} of ${pair.subject()}`;
  const message = `${what} ${names.length === 1 ? 'was' : 'were'} ${isRemoved ? 'removed' : 'added'}`;
  const { node } = first.written;
  const at = isRemoved ? { base: node, head: null } : { base: null, head: node };
  pair.report(rule, message, { ...at, detail: names.length === 1 ? '' : names.join() });
}

function listNames(names: readonly string[]): string {
  return listSome(names, MAX_LISTED);
}

/** `oneOf` became `anyOf`, or the other way, which says something only where a value can fit two alternatives. */
function compareKinds(pair: SchemaPair, before: SchemaGroup | null, after: SchemaGroup | null): void {
  if (before === null || after === null || before.kind === after.kind) return;
  if (isExclusive(pair, 'base', before) && isExclusive(pair, 'head', after)) return;
  const at = { base: before.node, head: after.node };
  const subject = pair.subject();
  if (after.kind === 'oneOf')
    pair.report('variants.made-exclusive', `Only one alternative of ${subject} may fit at a time`, at);
  else pair.report('variants.made-combinable', `Several alternatives of ${subject} may fit at once`, at);
}

function nameVariant(node: SpecNode): string {
  const [own, first] = [referredName(node), node.child('allOf')?.child(0) ?? null];
  const referred = own ?? (first === null ? null : referredName(first));
  const values = node.child('const') === null ? node.child('enum')?.value : [node.child('const')?.value];
  const only =
    Array.isArray(values) && values.length <= MAX_LISTED ? ` (only ${values.map(canonical).join(', ')})` : '';
  const name = (own === null ? node.child('title')?.value : undefined) ?? referred ?? node.child('type')?.value;
  return name === undefined ? String(Number(node.key) + 1) : `"${String(name)}"${only}`;
}
