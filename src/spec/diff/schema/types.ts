import { isTypeAllowed, type JsonType } from '../../normalise/json-type.ts';
import type { Keyword, SchemaView } from '../../normalise/schema-view.ts';
import type { SchemaPair } from '../schema-pair.ts';

type Types = Keyword<ReadonlySet<JsonType>> | null;

export function compareNullability(pair: SchemaPair): void {
  const { base, head } = pair;
  // Without a type null is one of many values; the comparison of types tells about all of them.
  if (base.nullable.value === head.nullable.value || base.types === null || head.types === null) return;
  const at = { base: base.nullable.node ?? base.types.node, head: head.nullable.node ?? head.types.node };
  if (head.nullable.value) pair.report('null.allowed', `${capital(pair.subject())} may be null`, at);
  else pair.report('null.forbidden', `${capital(pair.subject())} may no longer be null`, at);
}

/** Answers false where nothing is left in common: everything else differs then as well. */
export function compareTypes(pair: SchemaPair): boolean {
  const { base, head } = pair;
  // Nobody knows what a type that does not exist allowed: to correct it is no change of the API.
  if (isUnknown(base)) return true;
  const isNarrower = isWithin(head.types, base.types, pair.isText);
  const isWider = isWithin(base.types, head.types, pair.isText);
  if (isNarrower && isWider && nameTypes(base.types) === nameTypes(head.types)) return true;
  const at = { base: base.types?.node ?? null, head: head.types?.node ?? null };
  const detail = `${nameTypes(base.types)} > ${nameTypes(head.types)}`;
  const now = isUnknown(head) ? 'one that does not exist' : nameTypes(head.types);
  const message = `Type of ${pair.subjectAt(at)} changed from ${nameTypes(base.types)} to ${now}`;
  const oneWay = isNarrower ? 'type.narrowed' : isWider ? 'type.widened' : 'type.changed';
  const rule = isNarrower && isWider ? 'type.respelled' : oneWay;
  // What the values alone say of the type is told with the values.
  if (rule !== 'type.changed' && (isByValues(base) || isByValues(head))) return true;
  pair.report(rule, message, { ...at, detail });
  return rule !== 'type.changed';
}

function isUnknown({ types, nullable }: SchemaView): boolean {
  return types !== null && types.value.size === 0 && !nullable.value;
}

function isByValues({ types, values }: SchemaView): boolean {
  return types !== null && types.node === values?.node;
}

function isWithin(inner: Types, outer: Types, isText: boolean): boolean {
  // Whatever is written as text is a text.
  if (outer === null || (inner === null && isText && outer.value.has('string'))) return true;
  const fits = (type: JsonType) =>
    isTypeAllowed(type, outer.value) || (isText && outer.value.has('string') && type !== 'array' && type !== 'object');
  return inner !== null && [...inner.value].every(fits);
}

function nameTypes(types: Types): string {
  if (types === null) return 'any type';
  return types.value.size === 0 ? 'null' : [...types.value].sort().join(' or ');
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
