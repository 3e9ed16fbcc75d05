import type { JsonSchema } from '../model/api.ts';
import { coerce, type Scalar } from './coerce.ts';
import { type FlatSchema, flattenSchema } from './flatten-schema.ts';
import { PatternTimeout } from './guarded-pattern.ts';
import { isSchemaObject } from './orient-schema.ts';
import { propertyNames, undeclaredSchema } from './property-names.ts';
import { sampleNumber, sampleString, type Written } from './sample-scalar.ts';
import { openSchemas, type SchemaSet } from './schemas.ts';
import { wordsOfViolation } from './violation-words.ts';

/** A value that was proven to keep to its schema, and where it came from; or why there is none. */
export type Sample =
  | { readonly kind: 'value'; readonly value: unknown; readonly source: 'example' | 'generated' }
  | { readonly kind: 'none'; readonly why: string };

export interface Sampler {
  /** `example`: the specification's own, undefined where it has none. Same input, same value. */
  sample(schema: JsonSchema | null, example: unknown): Sample;
  /** The same with every optional property that can be written. */
  fill(schema: JsonSchema | null, example: unknown): Sample;
  /** A value from the configuration in the type the schema asks for; `none` where it does not fit the schema. */
  fit(schema: JsonSchema | null, value: Scalar): Sample;
  /** Whether a request may send the value; null where nobody can tell. */
  isValid(schema: JsonSchema | null, value: unknown): boolean | null;
}

export interface SamplerInput {
  readonly definitions: Readonly<Record<string, JsonSchema>>;
  /** Values for body properties, by name, at any depth. */
  readonly data: Readonly<Record<string, Scalar>>;
}

/** How one attempt goes about it; attempts are made in turn until a value is valid. */
interface Attempt {
  readonly branch: number;
  /** Whether examples and defaults inside the schema are taken. */
  readonly hints: boolean;
  /** Whether optional properties without a known value are filled in. */
  readonly full: boolean;
}

/** Branches of `oneOf` and `anyOf` that are tried. */
const BRANCHES_TRIED = 6;
/** Depth to which optional parts are filled in, and to which required ones may recurse. */
const MAX_OPTIONAL_DEPTH = 4;
const MAX_DEPTH = 24;

const ATTEMPTS: readonly Attempt[] = Array.from({ length: BRANCHES_TRIED }, (_, branch) => [
  { branch, hints: true, full: false },
  { branch, hints: false, full: false },
  { branch, hints: true, full: true },
  { branch, hints: false, full: true },
]).flat();

/** Makes values as a client would send them: `readOnly` properties are left out. */
export function makeSampler(input: SamplerInput): Sampler {
  const schemas = openSchemas({ definitions: input.definitions, direction: 'request' });
  return {
    sample: (schema, example) => givingUp(() => drawSample(schema, example)),
    fill: (schema, example) => givingUp(() => fillSample(schema, example)),
    fit: (schema, value) => givingUp(() => fitValue(schema, value)),
    isValid: (schema, value) => {
      const check = schema === null ? { kind: 'valid' as const } : schemas.check(schema, value);
      return check.kind === 'unchecked' ? null : check.kind === 'valid';
    },
  };

  function drawSample(schema: JsonSchema | null, example: unknown): Sample {
    if (schema === null) return example === undefined ? generated('sample') : fromExample(example);
    if (example !== undefined) {
      const given = writeValue(schema, { input, attempt: ATTEMPTS[0] as Attempt, given: example });
      if ('value' in given && schemas.check(schema, given.value).kind === 'valid') return fromExample(given.value);
    }
    return firstValid(
      schema,
      ATTEMPTS.map((attempt) => ({ input, attempt })),
      schemas,
    );
  }

  function fillSample(schema: JsonSchema | null, example: unknown): Sample {
    if (schema === null) return drawSample(schema, example);
    const full = ATTEMPTS.filter((attempt) => attempt.full).map((attempt) => ({ input, attempt }));
    // What the example has is kept, where that leads to a valid value.
    const completed = example === undefined ? [] : full.map((place) => ({ ...place, given: example }));
    return firstValid(schema, [...completed, ...full], schemas);
  }

  function fitValue(schema: JsonSchema | null, value: Scalar): Sample {
    const typed = schema === null ? value : coerce(flattenSchema(schema, { ...input, branch: 0 }) ?? {}, value);
    const check = schema === null ? { kind: 'valid' as const } : schemas.check(schema, typed);
    if (check.kind === 'valid') return generated(typed);
    return { kind: 'none', why: check.kind === 'unchecked' ? check.why : wordsOfViolation(check.violations[0]) };
  }
}

/** A pattern that never answers has no sample; asking it again, for the next attempt, would only take longer. */
function givingUp(attempt: () => Sample): Sample {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof PatternTimeout) return { kind: 'none', why: error.message };
    throw error;
  }
}

function fromExample(value: unknown): Sample {
  return { kind: 'value', value, source: 'example' };
}

function generated(value: unknown): Sample {
  return { kind: 'value', value, source: 'generated' };
}

function firstValid(schema: JsonSchema, places: readonly Place[], schemas: SchemaSet): Sample {
  let why = 'no value was found';
  for (const place of places) {
    const written = writeValue(schema, place);
    if ('why' in written) {
      why = written.why;
      continue;
    }
    const check = schemas.check(schema, written.value);
    if (check.kind === 'valid') return generated(written.value);
    why = check.kind === 'unchecked' ? check.why : wordsOfViolation(check.violations[0]);
  }
  return { kind: 'none', why };
}

interface Place {
  readonly input: SamplerInput;
  readonly attempt: Attempt;
  readonly depth?: number;
  /** Number of the value among its siblings in a list: unique items differ by it. */
  readonly nth?: number;
  /** A value that is there already (an example): kept, apart from what requests leave out and what `data` names. */
  readonly given?: unknown;
}

function writeValue(schema: unknown, place: Place): Written<unknown> {
  const flat = flattenSchema(schema, { definitions: place.input.definitions, branch: place.attempt.branch });
  if (flat === null) return { why: 'the schema allows no value, or refers to itself without end' };
  if ((place.depth ?? 0) > MAX_DEPTH) return { why: 'the schema requires itself without end' };
  const given = place.given === undefined ? knownValue(flat, place) : place.given;
  const type = typeOf(flat, given);
  if (type === 'object') return writeObject(flat, { ...place, given });
  if (type === 'array') return writeArray(flat, { ...place, given });
  if (given !== undefined) return { value: given };
  return writeScalar(flat, type, place.nth ?? 0);
}

/** `const`, an `enum` member, or what the schema's author wrote as example or default. */
function knownValue(flat: FlatSchema, place: Place): unknown {
  if (flat.const !== undefined) return flat.const;
  const hints = place.attempt.hints ? hintsOf(flat) : [];
  const allowed = Array.isArray(flat.enum) ? flat.enum : null;
  const nth = place.nth ?? 0;
  if (hints[nth] !== undefined) return hints[nth];
  return allowed === null ? undefined : allowed[nth % Math.max(allowed.length, 1)];
}

function hintsOf(flat: FlatSchema): readonly unknown[] {
  const examples = Array.isArray(flat.examples) ? flat.examples : [];
  return [flat.example, ...examples, flat.default].filter((hint) => hint !== undefined && hint !== null);
}

function typeOf(flat: FlatSchema, given: unknown): string {
  if (given !== undefined) return Array.isArray(given) ? 'array' : isSchemaObject(given) ? 'object' : 'given';
  const types = (Array.isArray(flat.type) ? flat.type : [flat.type]).filter((type) => typeof type === 'string');
  const named = types.find((type) => type !== 'null') ?? types[0];
  if (named !== undefined) return named;
  if ('properties' in flat || 'required' in flat || 'additionalProperties' in flat) return 'object';
  if ('items' in flat || 'prefixItems' in flat) return 'array';
  if ('minimum' in flat || 'maximum' in flat || 'multipleOf' in flat) return 'number';
  return 'string';
}

function writeScalar(flat: FlatSchema, type: string, nth: number): Written<unknown> {
  switch (type) {
    case 'integer':
      return sampleNumber(flat, true, nth);
    case 'number':
      return sampleNumber(flat, false, nth);
    case 'boolean':
      return { value: nth % 2 === 0 };
    case 'null':
      return { value: null };
    default:
      return sampleString(flat, nth);
  }
}

function writeArray(flat: FlatSchema, place: Place): Written<unknown> {
  const prefix = Array.isArray(flat.prefixItems) ? flat.prefixItems : [];
  const given = Array.isArray(place.given) ? place.given : null;
  const count = given?.length ?? itemCount(flat, prefix.length, place);
  const items: unknown[] = [];
  for (let at = 0; at < count; at += 1) {
    const schema =
      prefix[at] ??
      (at === 0 && flat.contains !== undefined ? { allOf: [flat.contains, flat.items ?? true] } : flat.items);
    const nth = flat.uniqueItems === true ? at : (place.nth ?? 0);
    const item = writeValue(schema ?? true, { ...deeper(place), nth, given: given?.[at] });
    if ('why' in item) return count > 0 && numberOf(flat.minItems) === 0 && !given ? { value: [] } : item;
    items.push(item.value);
  }
  return { value: items };
}

function itemCount(flat: FlatSchema, prefix: number, place: Place): number {
  const least = Math.max(
    numberOf(flat.minItems),
    prefix,
    flat.contains === undefined ? 0 : Math.max(1, numberOf(flat.minContains)),
  );
  const most = typeof flat.maxItems === 'number' ? flat.maxItems : Number.POSITIVE_INFINITY;
  const wanted = (place.depth ?? 0) > MAX_OPTIONAL_DEPTH || flat.items === false ? least : Math.max(least, 1);
  return Math.min(wanted, most);
}

function writeObject(flat: FlatSchema, place: Place): Written<unknown> {
  const properties = isSchemaObject(flat.properties) ? flat.properties : {};
  const given = isSchemaObject(place.given) ? place.given : null;
  const entries: [string, unknown][] = [];
  const names = propertyNames({
    flat,
    given: given && Object.keys(given),
    isNamed: (name) => Object.hasOwn(place.input.data, name),
    isWanted: (name) => isWanted(properties[name], place),
    fills: place.attempt.full,
    whole: (place.depth ?? 0) === 0,
  });
  for (const name of names) {
    const known = given && Object.hasOwn(given, name) ? given[name] : undefined;
    const written = writeProperty(name, properties[name] ?? undeclaredSchema(flat, name), {
      ...deeper(place),
      given: known,
    });
    if (written === null) continue;
    if ('why' in written) {
      // Filled in where it can be: one that cannot is left out, and the schema decides.
      if (place.attempt.full && !isRequired(flat, name)) continue;
      return { why: `${name}: ${written.why}` };
    }
    entries.push([name, written.value]);
  }
  return { value: Object.fromEntries(entries) };
}

function isRequired(flat: FlatSchema, name: string): boolean {
  return Array.isArray(flat.required) && flat.required.includes(name);
}

/** Null where a request leaves the property out. */
function writeProperty(name: string, schema: unknown, place: Place): Written<unknown> | null {
  const flat = flattenSchema(schema, { definitions: place.input.definitions, branch: place.attempt.branch }) ?? {};
  if (flat.readOnly === true) return null;
  const named = Object.hasOwn(place.input.data, name) ? place.input.data[name] : undefined;
  return named === undefined ? writeValue(schema, place) : { value: coerce(flat, named) };
}

/** Whether an optional property is filled in: its author wrote a value down, or this attempt fills in all. */
function isWanted(schema: unknown, place: Place): boolean {
  const { attempt, input } = place;
  if (attempt.full) return (place.depth ?? 0) < MAX_OPTIONAL_DEPTH;
  const flat = attempt.hints ? flattenSchema(schema, { definitions: input.definitions, branch: attempt.branch }) : null;
  return flat !== null && (flat.const !== undefined || hintsOf(flat).length > 0);
}

function deeper(place: Place): Place {
  return { input: place.input, attempt: place.attempt, depth: (place.depth ?? 0) + 1 };
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
