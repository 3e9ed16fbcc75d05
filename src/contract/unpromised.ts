import type { ApiOperation, ApiResponse, ApiSpec, JsonSchema } from '../model/api.ts';
import { mediaTypeCovers, statusCovers } from './covers.ts';
import { comparableStatus } from './matched-status.ts';
import type { PactInteraction } from './pact.ts';
import { asArray, asRecord, type JsonRecord } from './shape.ts';
import { type ExampleObject, resolveSchema, walkExample } from './walk-example.ts';

export interface UnpromisedField {
  /** `$.items[*].qty` */
  readonly path: string;
  readonly how: 'optional' | 'nullable';
}

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
    const visit = ({ value, schema: own, path }: ExampleObject): void => {
      const promised = promisesOf(own, { spec, promises });
      for (const [name, held] of Object.entries(value)) {
        const how = promised.get(name) ?? null;
        // Of a field that is null in the example, nobody needs a value.
        if (how !== null && (how === 'optional' || held !== null))
          found.set(`${path}.${name}`, { path: `${path}.${name}`, how });
      }
    };
    walkExample({ value: body.value, schema }, { spec, visit });
    return [...found.values()];
  };
}

/** Schema of the body that an interaction expects; undefined where the specification has none for its status and media type. */
export function responseSchema(interaction: PactInteraction, operation: ApiOperation | null): JsonSchema | undefined {
  const status = comparableStatus(interaction, operation);
  const mediaType = interaction.response?.body?.mediaType ?? null;
  if (status === null || mediaType === null || operation === null) return undefined;
  const content = coveringResponse(operation, status)?.content ?? [];
  const media =
    content.find((candidate) => candidate.mediaType === mediaType) ??
    content.find((candidate) => mediaTypeCovers(candidate.mediaType, mediaType));
  return media?.schema ?? undefined;
}

/** `200` before `2XX` (OpenAPI 3, "Responses Object"). Not `default`: what it says is rarely meant for one status. */
function coveringResponse({ responses }: ApiOperation, status: number): ApiResponse | undefined {
  const text = String(status);
  return (
    responses.find((response) => response.status === text) ??
    responses.find((response) => response.status !== 'default' && statusCovers(response.status, status))
  );
}

/** What a schema leaves open of each property; null where it is always there with a value. */
type Promises = ReadonlyMap<string, UnpromisedField['how'] | null>;

interface Known {
  readonly spec: ApiSpec;
  readonly promises: Map<JsonRecord, Promises>;
}

function promisesOf(schema: JsonRecord, { spec, promises }: Known): Promises {
  const known = promises.get(schema);
  if (known !== undefined) return known;
  const required = new Set(asArray(schema.required) ?? []);
  const read: Promises = new Map(
    Object.entries(asRecord(schema.properties) ?? {}).map(([name, property]) => {
      const schema = resolveSchema(property as JsonSchema, spec);
      return [name, !required.has(name) ? 'optional' : allowsNull(schema) ? 'nullable' : null];
    }),
  );
  promises.set(schema, read);
  return read;
}

function allowsNull(schema: JsonRecord | null): boolean {
  if (schema === null) return false;
  return asArray(schema.type)?.includes('null') === true || schema.nullable === true;
}
