import type { ApiOperation, ApiSpec, JsonSchema } from '../model/api.ts';
import type { PactInteraction } from './pact.ts';
import { asArray, asRecord, type JsonRecord } from './shape.ts';

export interface UnpromisedField {
  /** `$.items[*].qty` */
  readonly path: string;
  readonly how: 'optional' | 'nullable';
}

const MAX_DEPTH = 32; // a recursive schema, followed by an example that is as deep

/**
 * Fields of a response that a consumer's example always has, and that the specification allows to be absent or null. Only plain
 * `properties` are followed; behind `oneOf` and its like no promise can be read off.
 */
export function unpromisedFields(
  interaction: PactInteraction,
  operation: ApiOperation | null,
  spec: ApiSpec,
): readonly UnpromisedField[] {
  const body = interaction.response?.body;
  const schema = responseSchema(interaction, operation);
  if (!body || schema === undefined) return [];
  const found = new Map<string, UnpromisedField>();
  collect({ value: body.value, schema, path: '$', depth: 0 }, { spec, found });
  return [...found.values()];
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
  readonly found: Map<string, UnpromisedField>;
}

function collect(place: Place, into: Collecting): void {
  const schema = resolveSchema(place.schema, into.spec);
  if (schema === null || place.depth > MAX_DEPTH) return;
  const depth = place.depth + 1;
  const elements = asArray(place.value);
  if (elements) {
    for (const value of elements)
      collect({ value, schema: schema.items as JsonSchema | undefined, path: `${place.path}[*]`, depth }, into);
    return;
  }
  const [fields, properties] = [asRecord(place.value), asRecord(schema.properties)];
  if (fields === null || properties === null) return;
  const required = asArray(schema.required) ?? [];
  for (const [name, value] of Object.entries(fields)) {
    if (!Object.hasOwn(properties, name)) continue;
    const property = properties[name] as JsonSchema;
    const path = `${place.path}.${name}`;
    if (!required.includes(name)) into.found.set(path, { path, how: 'optional' });
    else if (value !== null && allowsNull(resolveSchema(property, into.spec)))
      into.found.set(path, { path, how: 'nullable' });
    collect({ value, schema: property, path, depth }, into);
  }
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
