import type { JsonType } from '../../normalise/json-type.ts';
import { canonical, isTypeAllowed, tidyTypes } from '../../normalise/json-type.ts';
import { type SchemaPart, schemaPart } from '../../normalise/schema-part.ts';
import type { Keyword, SchemaView } from '../../normalise/schema-view.ts';

interface Views {
  readonly base: SchemaView;
  readonly head: SchemaView;
}

type ViewOf = (parts: readonly SchemaPart[]) => SchemaView;

/** Which type a keyword says something about; what is not listed says something about every value. */
const SPEAKS_OF: ReadonlyMap<string, readonly JsonType[]> = new Map(
  (
    [
      [['string'], 'minLength maxLength contentEncoding contentMediaType contentSchema'],
      [['array'], 'minItems maxItems uniqueItems prefixItems contains minContains maxContains'],
      [['object'], 'minProperties maxProperties propertyNames patternProperties dependentRequired'],
      [['number', 'integer'], 'multipleOf'],
    ] satisfies [JsonType[], string][]
  ).flatMap(([types, words]) => words.split(' ').map((word) => [word, types] as const)),
);
/** Words for readers: they go with the alternative that they describe. */
const WORDS = new Set(['title', 'description', '$comment', 'example', 'examples', 'externalDocs']);

/**
 * Writes both sides in the same form where only one lists alternatives: `oneOf: [string, integer]` is
 * `type: [string, integer]`, and alternatives of one value each are a list of values.
 */
export function alignViews(views: Views, viewOf: { readonly base: ViewOf; readonly head: ViewOf }): Views {
  const { base, head } = alignOpenness(views);
  if (base.groups.length === 1 && head.groups.length === 0) {
    return { base: foldVariants(base, head, viewOf.base) ?? base, head };
  }
  if (head.groups.length === 1 && base.groups.length === 0) {
    return { base, head: foldVariants(head, base, viewOf.head) ?? head };
  }
  return { base, head };
}

/** With allOf written out, `unevaluatedProperties` says what `additionalProperties` says, unless something chooses between schemas. */
function alignOpenness({ base, head }: Views): Views {
  const says = (view: SchemaView) => view.plain.has('unevaluatedProperties');
  if (says(base) === says(head)) return { base, head };
  if (says(base)) return { base: head.additional === null ? base : asAdditional(base), head };
  return { base, head: base.additional === null ? head : asAdditional(head) };
}

const CHOICES = ['if', 'dependentSchemas', 'patternProperties', '$dynamicRef'];

function asAdditional(view: SchemaView): SchemaView {
  const unevaluated = view.plain.get('unevaluatedProperties');
  const isFree = view.groups.length === 0 && !CHOICES.some((word) => view.plain.has(word));
  if (unevaluated === undefined || view.additional !== null || !isFree) return view;
  const plain = new Map([...view.plain].filter(([word]) => word !== 'unevaluatedProperties'));
  const { value, node } = unevaluated;
  const dialect = view.leaves[0]?.dialect ?? '3.1';
  const additional = typeof value === 'boolean' ? { value, node } : { parts: [schemaPart(node, dialect)], node };
  return { ...view, plain, additional };
}

function foldVariants(view: SchemaView, other: SchemaView, viewOf: ViewOf): SchemaView | null {
  const [group] = view.groups;
  if (group === undefined) return null;
  const variants = group.variants.map((part) => viewOf([part]));
  if (variants.some((each) => each.groups.length > 0)) return null;
  if (other.values !== null && variants.every((each) => each.values !== null)) return foldValues(view, variants);
  const isUnion = other.types !== null && other.types.value.size > 1;
  return isUnion && haveDistinctTypes(variants) ? foldTypes(view, variants) : null;
}

/** Alternatives that are nothing but their values, as one list. */
function foldValues(view: SchemaView, variants: readonly SchemaView[]): SchemaView | null {
  const isMore = (each: SchemaView) =>
    each.limits.size + each.properties.size + each.required.size + each.patterns.length > 0 ||
    [each.minimum, each.maximum, each.format, each.additional, each.items].some((part) => part !== null) ||
    ownWords(each).length > 0;
  const node = view.groups[0]?.node;
  if (node === undefined || view.values !== null || variants.some(isMore)) return null;
  const values = variants.flatMap((each) => each.values?.value ?? []);
  // A value of two alternatives fits neither of `oneOf`.
  if (new Set(values.map(canonical)).size < values.length) return null;
  const types = variants.every((each) => each.types !== null)
    ? tidyTypes(variants.flatMap((each) => [...(each.types?.value ?? [])]))
    : null;
  return {
    ...view,
    groups: [],
    values: { value: values, node },
    types: view.types ?? (types === null ? null : { value: types, node }),
    nullable: nullability(view, variants),
  };
}

function haveDistinctTypes(variants: readonly SchemaView[]): boolean {
  return variants.every((left, index) =>
    variants.slice(index + 1).every((right) => left.types !== null && areDistinct(left.types, right.types)),
  );
}

export function areDistinct(left: Keyword<ReadonlySet<JsonType>> | null, right: typeof left): boolean {
  if (left === null || right === null) return false;
  const isShared = (type: JsonType) => isTypeAllowed(type, right.value);
  const isOther = (type: JsonType) => isTypeAllowed(type, left.value);
  return ![...left.value].some(isShared) && ![...right.value].some(isOther);
}

/** One schema of several types. Null where an alternative says something that would hold for the others as well. */
function foldTypes(view: SchemaView, variants: readonly SchemaView[]): SchemaView | null {
  const node = view.groups[0]?.node;
  const parts = [view, ...variants.map(withoutIdleWords)];
  const isWithin = (each: SchemaView) =>
    [...(each.types?.value ?? [])].every((type) => view.types === null || isTypeAllowed(type, view.types.value));
  if (node === undefined || !variants.every(isWithin) || !variants.every(speaksOfItsTypes)) return null;
  if (parts.some((each) => each.values !== null)) return null;
  const one = <Part>(get: (each: SchemaView) => Part | null) => parts.map(get).filter((each) => each !== null);
  const singles = {
    minimum: one((each) => each.minimum),
    maximum: one((each) => each.maximum),
    format: one((each) => each.format),
    additional: one((each) => each.additional),
    items: one((each) => each.items),
  };
  if (Object.values(singles).some((list) => list.length > 1)) return null;
  const [limits, plain] = [mergeMaps(parts.map((each) => each.limits)), mergeMaps(parts.map((each) => each.plain))];
  const properties = mergeMaps(parts.map((each) => each.properties));
  const required = mergeMaps(parts.map((each) => each.required));
  if (limits === null || plain === null || properties === null || required === null) return null;
  const types = tidyTypes(variants.flatMap((each) => [...(each.types?.value ?? [])]));
  return {
    ...view,
    groups: [],
    types: { value: types, node },
    nullable: nullability(view, variants),
    minimum: singles.minimum[0] ?? null,
    maximum: singles.maximum[0] ?? null,
    format: singles.format[0] ?? null,
    additional: singles.additional[0] ?? null,
    items: singles.items[0] ?? null,
    limits,
    plain,
    properties,
    required,
    patterns: parts.flatMap((each) => each.patterns),
  };
}

/** Without a type the view takes null for one of all values; what says so here is the group, or one of its alternatives. */
function nullability(view: SchemaView, variants: readonly SchemaView[]): SchemaView['nullable'] {
  const said = view.types === null ? view.nullable.node !== null : view.nullable.value;
  const own = variants.find((each) => each.types !== null && each.nullable.value);
  return { value: said || own !== undefined, node: view.nullable.node ?? own?.nullable.node ?? null };
}

/** Whether everything that the alternative says is about its own types, so that it says nothing about the others. */
function speaksOfItsTypes(variant: SchemaView): boolean {
  const has = (...types: JsonType[]) => types.some((type) => variant.types?.value.has(type));
  const isForeign =
    (variant.patterns.length > 0 && !has('string')) ||
    ((variant.minimum !== null || variant.maximum !== null) && !has('number', 'integer')) ||
    (variant.properties.size + variant.required.size > 0 && !has('object')) ||
    (variant.additional !== null && !has('object')) ||
    (variant.items !== null && !has('array')) ||
    variant.repeated.size > 0;
  if (isForeign) return false;
  return [...variant.limits.keys(), ...ownWords(variant)].every((word) => {
    const types = SPEAKS_OF.get(word);
    return types !== undefined && has(...types);
  });
}

function ownWords(view: SchemaView): string[] {
  return [...view.plain.keys()].filter((word) => !WORDS.has(word) && !word.startsWith('x-'));
}

function withoutIdleWords(view: SchemaView): SchemaView {
  const plain = new Map([...view.plain].filter(([word]) => !WORDS.has(word) && !word.startsWith('x-')));
  return { ...view, plain };
}

/** Null where two of them hold the same key. */
function mergeMaps<Value>(maps: readonly ReadonlyMap<string, Value>[]): Map<string, Value> | null {
  const merged = new Map<string, Value>();
  for (const map of maps) {
    for (const [key, value] of map) {
      if (merged.has(key)) return null;
      merged.set(key, value);
    }
  }
  return merged;
}
