import type { Members, SchemaView } from '../../normalise/schema-view.ts';
import type { SchemaPair } from '../schema-pair.ts';

/** What is allowed beside the listed properties: everything, nothing, or what fits a schema. */
type Openness = 'open' | 'closed' | Members;

export function compareAdditional(pair: SchemaPair): void {
  const before = opennessOf(pair.base);
  const after = opennessOf(pair.head);
  if (typeof before === 'object' && typeof after === 'object') {
    pair.actions.descend(before.parts, after.parts, '*');
    return;
  }
  if (before === after) return;
  const at = { base: pair.base.additional?.node ?? null, head: pair.head.additional?.node ?? null };
  const subject = pair.subjectAt(at);
  if (after === 'closed')
    pair.report('additional-properties.forbidden', `Other properties of ${subject} are no longer allowed`, at);
  else if (before === 'closed')
    pair.report('additional-properties.allowed', `Other properties of ${subject} are allowed`, at);
  else if (after === 'open')
    pair.report('additional-properties.widened', `Other properties of ${subject} may have any value`, at);
  else pair.report('additional-properties.narrowed', `Other properties of ${subject} have to fit a schema`, at);
}

function opennessOf(view: SchemaView): Openness {
  if (view.additional === null) return 'open';
  if ('value' in view.additional) return view.additional.value ? 'open' : 'closed';
  // A schema that says nothing allows everything.
  const isEmpty = view.additional.parts.every(({ node }) => isEmptyObject(node.value));
  return isEmpty ? 'open' : view.additional;
}

function isEmptyObject(value: unknown): boolean {
  return value !== null && typeof value === 'object' && Object.keys(value).length === 0;
}
