import type { JsonSchema } from '../model/api.ts';
import { isSchemaObject, lookUp } from './orient-schema.ts';

export type FlatSchema = Readonly<Record<string, unknown>>;

export interface FlattenInput {
  readonly definitions: Readonly<Record<string, JsonSchema>>;
  /** Which branch of every `oneOf` and `anyOf` is taken, modulo their number. */
  readonly branch: number;
}

/** References and compositions around one value; more is a schema that refers to itself without end. */
const MAX_STEPS = 200;

/**
 * One object schema without `$ref`, `allOf`, `oneOf` and `anyOf` at its top: what a value at this place has to keep to,
 * with one branch chosen. Null where no value can be (`false`) or where the schema never ends.
 */
export function flattenSchema(schema: unknown, input: FlattenInput): FlatSchema | null {
  let steps = 0;
  /** Schemas with a discriminator whose extending schema is being joined: inside of it they are themselves. */
  const extended = new Set<unknown>();
  return flatten(schema);

  function flatten(value: unknown): FlatSchema | null {
    steps += 1;
    if (steps > MAX_STEPS || value === false) return null;
    if (!isSchemaObject(value)) return {};
    const { $ref, allOf, oneOf, anyOf, discriminator, ...own } = value;
    let flat: FlatSchema | null = own;
    if (typeof $ref === 'string') flat = joinFlat(flatten(lookUp($ref, input) ?? false), flat);
    for (const part of listOf(allOf)) flat = joinFlat(flat, flatten(part));
    const family = readDiscriminator(discriminator);
    for (const choice of [listOf(oneOf), listOf(anyOf)]) flat = joinFlat(flat, flattenBranch(choice, family));
    const isOpen = family !== null && oneOf === undefined && anyOf === undefined && !extended.has(value);
    return isOpen ? joinFlat(flat, flattenExtending(value, family)) : flat;
  }

  function flattenBranch(branches: readonly unknown[], family: Family | null): FlatSchema | null {
    if (branches.length === 0) return {};
    // A branch for null says least about the data: it is taken only when the others are used up.
    const ordered = [...branches.filter((branch) => !isNullSchema(branch)), ...branches.filter(isNullSchema)];
    const branch = ordered[input.branch % ordered.length];
    const named = family?.names.find(([, reference]) => isSchemaObject(branch) && branch.$ref === reference);
    return withName(flatten(branch), family, named?.[0]);
  }

  /** Who receives a value of such a schema wants to know which of the schemas that extend it it is. */
  function flattenExtending(value: unknown, family: Family): FlatSchema | null {
    const { names } = family;
    const [name, reference] = names[input.branch % Math.max(1, names.length)] ?? [];
    if (reference === undefined) return {};
    extended.add(value);
    const flat = flatten(lookUp(reference, input) ?? false);
    extended.delete(value);
    return withName(flat, family, name);
  }

  function withName(flat: FlatSchema | null, family: Family | null, name: string | undefined): FlatSchema | null {
    if (flat === null || family === null || name === undefined) return flat;
    const properties = isSchemaObject(flat.properties) ? flat.properties : {};
    const known = flatten(properties[family.property]) ?? {};
    // What the schema itself says of the value is what is validated.
    if (known.const !== undefined || (Array.isArray(known.enum) && !known.enum.includes(name))) return flat;
    return joinFlat(flat, { properties: { [family.property]: { const: name } }, required: [family.property] });
  }
}

/** A discriminator: the property, and its values with the references to what they name. */
interface Family {
  readonly property: string;
  readonly names: readonly (readonly [value: string, reference: string])[];
}

function readDiscriminator(written: unknown): Family | null {
  if (!isSchemaObject(written) || typeof written.propertyName !== 'string') return null;
  const mapping = isSchemaObject(written.mapping) ? Object.entries(written.mapping) : [];
  const names = mapping.flatMap(([value, reference]) =>
    typeof reference === 'string' ? [[value, reference] as const] : [],
  );
  return { property: written.propertyName, names };
}

function isNullSchema(schema: unknown): boolean {
  return isSchemaObject(schema) && (schema.type === 'null' || ('const' in schema && schema.const === null));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function joinFlat(a: FlatSchema | null, b: FlatSchema | null): FlatSchema | null {
  if (a === null || b === null) return null;
  const result: Record<string, unknown> = { ...a };
  for (const [keyword, value] of Object.entries(b)) {
    result[keyword] = Object.hasOwn(a, keyword) ? joinKeyword(keyword, a[keyword], value) : value;
  }
  return result;
}

function joinKeyword(keyword: string, a: unknown, b: unknown): unknown {
  switch (keyword) {
    case 'minimum':
    case 'exclusiveMinimum':
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return Math.max(Number(a), Number(b));
    case 'maximum':
    case 'exclusiveMaximum':
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return Math.min(Number(a), Number(b));
    case 'type':
      return joinTypes(a, b);
    case 'enum':
      return listOf(a).filter((value) => listOf(b).some((other) => JSON.stringify(other) === JSON.stringify(value)));
    case 'required':
      return [...new Set([...listOf(a), ...listOf(b)])];
    case 'properties':
      return joinProperties(a, b);
    case 'items':
    case 'additionalProperties':
      return { allOf: [a, b] };
    default:
      return b;
  }
}

function joinTypes(a: unknown, b: unknown): unknown {
  const left = Array.isArray(a) ? a : [a];
  const right = Array.isArray(b) ? b : [b];
  const shared = left.filter((type) => right.includes(type) || (type === 'integer' && right.includes('number')));
  return shared.length === 0 && left.includes('number') && right.includes('integer') ? ['integer'] : shared;
}

function joinProperties(a: unknown, b: unknown): Readonly<Record<string, unknown>> {
  const left = isSchemaObject(a) ? a : {};
  const right = isSchemaObject(b) ? b : {};
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  return Object.fromEntries(
    names.map((name) => {
      const parts = [left, right].filter((side) => Object.hasOwn(side, name)).map((side) => side[name]);
      return [name, parts.length === 1 ? parts[0] : { allOf: parts }];
    }),
  );
}
