import type { SpecNode } from '../../node.ts';
import { referenceOf, referredName } from '../../reference-targets.ts';
import type { SchemaPair } from '../schema-pair.ts';

/** The property that names the alternative, and which value names which. */
export function compareDiscriminator(pair: SchemaPair): void {
  const before = pair.base.plain.get('discriminator')?.node ?? null;
  const after = pair.head.plain.get('discriminator')?.node ?? null;
  if (before === null && after === null) return;
  const subject = pair.subject();
  const at = { base: before, head: after };
  if (before === null) pair.report('discriminator.added', `A discriminator was added to ${subject}`, at);
  else if (after === null) pair.report('discriminator.removed', `The discriminator of ${subject} was removed`, at);
  else {
    const from = propertyOf(before);
    const to = propertyOf(after);
    if (from !== to) {
      const message = `The discriminator of ${subject} changed from "${from}" to "${to}"`;
      pair.report('discriminator.property-changed', message, { ...at, detail: `${from} > ${to}` });
    }
    compareMapping(pair, mappingOf(before), mappingOf(after));
    compareFallback(pair, before.child('defaultMapping'), after.child('defaultMapping'));
  }
}

/** 3.2 says what a value is whose discriminator is missing or unknown. */
function compareFallback(pair: SchemaPair, before: SpecNode | null, after: SpecNode | null): void {
  const subject = pair.subject();
  const at = { base: before, head: after };
  const [from, to] = [schemaName(before?.value), schemaName(after?.value)];
  if (before === null && after !== null) {
    pair.report('discriminator.value-added', `Without a known discriminator ${subject} is ${to} now`, at);
  } else if (before !== null && after === null) {
    pair.report('discriminator.value-removed', `Without a known discriminator ${subject} is no longer ${from}`, at);
  } else if (from !== to) {
    const message = `Without a known discriminator ${subject} is ${to} instead of ${from}`;
    pair.report('discriminator.value-retargeted', message, at);
  }
}

/** Names of the alternatives, which are values of the discriminator without being written in its mapping. */
function impliedBy(pair: SchemaPair, side: 'base' | 'head'): ReadonlySet<string> {
  const { groups } = pair[side];
  const variants = groups.flatMap((group) => group.variants.map(({ node }) => referredName(node)));
  const named = variants.filter((name) => name !== null);
  return new Set([...named, ...pair.actions.subtypes(side, pair[side]).keys()]);
}

/** A value that comes or goes with its alternative, which `side` does not have, is one edit with it. */
function isToldByVariant(
  pair: SchemaPair,
  side: 'base' | 'head',
  {
    target,
    implied,
  }: { readonly target: SpecNode; readonly implied: Readonly<Record<'base' | 'head', ReadonlySet<string>>> },
): boolean {
  const name = schemaName(target.value);
  const variants = pair[side].groups.flatMap((group) => group.variants);
  // An alternative without a name may be the same one.
  const areNamed = variants.length > 0 && variants.every(({ node }) => referenceOf(node) !== null);
  return areNamed && !implied[side].has(name) && implied[side === 'base' ? 'head' : 'base'].has(name);
}

function compareMapping(
  pair: SchemaPair,
  before: ReadonlyMap<string, SpecNode>,
  after: ReadonlyMap<string, SpecNode>,
): void {
  const subject = pair.subject();
  const implied = { base: impliedBy(pair, 'base'), head: impliedBy(pair, 'head') };
  // Where values came and others went, an alternative may only have been renamed, and its value with it.
  const onlyCame = [...before.keys()].every((value) => after.has(value));
  const onlyWent = [...after.keys()].every((value) => before.has(value));
  for (const [value, base] of before) {
    const head = after.get(value) ?? null;
    if (head === null && implied.head.has(value) && schemaName(base.value) === value) continue;
    if (head === null && onlyWent && isToldByVariant(pair, 'head', { target: base, implied })) continue;
    const at = { base, head };
    if (head === null)
      pair.report('discriminator.value-removed', `Discriminator value "${value}" of ${subject} was removed`, at);
    else if (schemaName(base.value) !== schemaName(head.value)) {
      const message = `Discriminator value "${value}" of ${subject} names ${schemaName(head.value)} instead of ${schemaName(base.value)}`;
      pair.report('discriminator.value-retargeted', message, at);
    }
  }
  for (const [value, head] of after) {
    if (before.has(value) || (onlyCame && isToldByVariant(pair, 'base', { target: head, implied }))) continue;
    if (implied.base.has(value)) {
      if (schemaName(head.value) === value) continue;
      const message = `Discriminator value "${value}" of ${subject} names ${schemaName(head.value)} instead of ${value}`;
      pair.report('discriminator.value-retargeted', message, { base: null, head });
      continue;
    }
    pair.report('discriminator.value-added', `Discriminator value "${value}" of ${subject} was added`, {
      base: null,
      head,
    });
  }
}

/** An object in OpenAPI 3, the property's name alone in Swagger 2.0. */
function propertyOf(node: SpecNode): string {
  return typeof node.value === 'string' ? node.value : String(node.child('propertyName')?.value);
}

function mappingOf(node: SpecNode): Map<string, SpecNode> {
  return new Map((node.child('mapping')?.children() ?? []).map((each) => [String(each.key), each]));
}

/** `Cat` and `#/components/schemas/Cat` name the same schema. */
function schemaName(target: unknown): string {
  return String(target).replace(/^#\/components\/schemas\//, '');
}
