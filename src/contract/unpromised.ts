import type { ApiOperation, ApiSpec, JsonSchema } from '../model/api.ts';
import type { PactInteraction } from './pact.ts';
import { asArray, asRecord, type JsonRecord } from './shape.ts';

export interface UnpromisedField {
  /** `$.items[*].qty` */
  readonly path: string;
  readonly how: 'optional' | 'nullable';
}

const MAX_DEPTH = 32; // a recursive schema, followed by an example that is as deep

type FindUnpromised = (interaction: PactInteraction, operation: ApiOperation | null) => readonly UnpromisedField[];

/**
 * Fields of a response that a consumer's example always has, and that the specification allows to be absent or null. Only plain
 * `properties` are followed; behind `oneOf` and its like no promise can be read off. What a schema promises is read once for all pacts.
 */
export function openUnpromised(spec: ApiSpec): FindUnpromised {
  const promises = new Map<JsonRecord, Promises>();
  return (interaction, operation) => {
    const body = interaction.response?.body;
    const schema = responseSchema(interaction, operation);
    if (!body || schema === undefined) return [];
    const found = new Map<string, UnpromisedField>();
    collect({ value: body.value, schema, path: '$', depth: 0 }, { spec, promises, found });
    return [...found.values()];
  };
}

/** Schema of the body that an interaction expects; undefined where the specification has none for its status and media type. */
export function responseSchema(interaction: PactInteraction, operation: ApiOperation | null): JsonSchema | undefined {
  const response = operation?.responses.find(({ status }) => status === String(interaction.response?.status));
  const { mediaType } = interaction.response?.body ?? {};
  return response?.content.find((candidate) => candidate.mediaType === mediaType)?.schema ?? undefined;
}

interface Place {
  readonly value: unknown;
  readonly schema: JsonSchema | undefined;
  readonly path: string;
  readonly depth: number;
}

interface Collecting {
  readonly spec: ApiSpec;
  readonly promises: Map<JsonRecord, Promises>;
  readonly found: Map<string, UnpromisedField>;
}

/** What a schema says of each property: its own schema, and what it leaves open; null where the property is always there with a value. */
type Promises = ReadonlyMap<string, { readonly schema: JsonSchema; readonly open: UnpromisedField['how'] | null }>;

function collect(place: Place, into: Collecting): void {
  const { value, path } = place;
  if (typeof value !== 'object' || value === null || place.depth > MAX_DEPTH) return;
  const schema = resolveSchema(place.schema, into.spec);
  if (schema === null) return;
  const depth = place.depth + 1;
  if (Array.isArray(value)) {
    const items = schema.items as JsonSchema | undefined;
    for (const element of value) collect({ value: element, schema: items, path: `${path}[*]`, depth }, into);
    return;
  }
  const promises = promisesOf(schema, into);
  for (const [name, held] of Object.entries(value)) {
    const promise = promises.get(name);
    if (promise === undefined) continue;
    // Of a field that is null in the example, nobody needs a value.
    const how = promise.open === 'nullable' && held === null ? null : promise.open;
    if (how !== null) into.found.set(`${path}.${name}`, { path: `${path}.${name}`, how });
    if (typeof held === 'object')
      collect({ value: held, schema: promise.schema, path: `${path}.${name}`, depth }, into);
  }
}

function promisesOf(schema: JsonRecord, { spec, promises }: Collecting): Promises {
  const known = promises.get(schema);
  if (known !== undefined) return known;
  const required = new Set(asArray(schema.required) ?? []);
  const read: Promises = new Map(
    Object.entries(asRecord(schema.properties) ?? {}).map(([name, property]) => {
      const own = property as JsonSchema;
      const open = !required.has(name) ? 'optional' : allowsNull(resolveSchema(own, spec)) ? 'nullable' : null;
      return [name, { schema: own, open }];
    }),
  );
  promises.set(schema, read);
  return read;
}

function allowsNull(schema: JsonRecord | null): boolean {
  if (schema === null) return false;
  return asArray(schema.type)?.includes('null') === true || schema.nullable === true;
}

/** Follows `#/$defs/…` as far as it leads; null where there is no object schema. */
export function resolveSchema(schema: JsonSchema | undefined, spec: Pick<ApiSpec, 'definitions'>): JsonRecord | null {
  let current: unknown = schema;
  for (let hops = 0; hops < MAX_DEPTH; hops++) {
    const record = asRecord(current);
    const reference = record?.$ref;
    if (typeof reference !== 'string') return record;
    current = spec.definitions[decodePointer(reference.replace(/^#\/\$defs\//, ''))];
  }
  return null;
}

function decodePointer(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}
