import { canonical } from '../../normalise/json-type.ts';
import type { SchemaGroup } from '../../normalise/leaves.ts';
import type { SchemaPart } from '../../normalise/schema-part.ts';
import type { SchemaView } from '../../normalise/schema-view.ts';
import type { SchemaPair } from '../schema-pair.ts';
import { areDistinct } from './fold-variants.ts';

/** Alternatives beyond which nobody compares every one with every other: 64 are 2016 pairs. */
const MAX_VARIANTS = 64;

/**
 * Whether no value can fit two of the alternatives, so that `oneOf` and `anyOf` say the same: by type, by their values, by a
 * property that each requires with other values, or because a discriminator picks one.
 */
export function isExclusive(pair: SchemaPair, side: 'base' | 'head', group: SchemaGroup): boolean {
  if (group.variants.length > MAX_VARIANTS) return false;
  if (pair[side].plain.has('discriminator')) return true;
  const viewOf = (parts: readonly SchemaPart[]) => pair.actions.view(side, parts);
  const views = group.variants.map((part) => viewOf([part]));
  return views.every((left, index) => views.slice(index + 1).every((right) => excludes(left, right, viewOf)));
}

type ViewOf = (parts: readonly SchemaPart[]) => SchemaView;

function excludes(left: SchemaView, right: SchemaView, viewOf: ViewOf): boolean {
  if (areDistinct(left.types, right.types) || haveOtherValues(left, right)) return true;
  return lacksRequired(left, right) || lacksRequired(right, left) || haveOtherTags(left, right, viewOf);
}

function haveOtherValues(left: SchemaView, right: SchemaView): boolean {
  if (left.values === null || right.values === null) return false;
  const keys = new Set(left.values.value.map(canonical));
  return !right.values.value.some((value) => keys.has(canonical(value)));
}

/** One asks for a property that the other, which is closed, does not know. */
function lacksRequired(asking: SchemaView, closed: SchemaView): boolean {
  const isClosed = closed.additional !== null && 'value' in closed.additional && !closed.additional.value;
  if (!isClosed || closed.plain.has('patternProperties')) return false;
  return [...asking.required.keys()].some((name) => !closed.properties.has(name));
}

/** Both ask for a property, `kind` for one, and no value of it fits both. */
function haveOtherTags(left: SchemaView, right: SchemaView, viewOf: ViewOf): boolean {
  return [...left.required.keys()].some((name) => {
    const [one, other] = [left.properties.get(name), right.properties.get(name)];
    if (!right.required.has(name) || one === undefined || other === undefined) return false;
    return haveOtherValues(viewOf(one.parts), viewOf(other.parts));
  });
}
