import type { ApiOperation, ApiSpec, JsonSchema } from '../model/api.ts';
import { flattenSchema } from './flatten-schema.ts';
import { isSchemaObject } from './orient-schema.ts';

/** The operation that makes what a path parameter names, and where its answer holds the id. */
export interface Creator {
  readonly operation: ApiOperation;
  readonly idAt: readonly string[];
}

/** `POST /orders` for the parameter of `GET /orders/{id}`: null where no such operation answers with an id. */
export function findCreator(spec: ApiSpec, path: string, parameter: string): Creator | null {
  const segments = path.split('/');
  const at = segments.indexOf(`{${parameter}}`);
  if (at <= 0) return null;
  const collection = shapeOf(segments.slice(0, at).join('/'));
  for (const operation of spec.operations) {
    if (operation.method !== 'POST' || shapeOf(operation.path) !== collection) continue;
    const idAt = findId(spec, operation, idNames(parameter, segments[at - 1] ?? ''));
    if (idAt) return { operation, idAt };
  }
  return null;
}

/** The path without the names of its parameters: `/users/{id}/orders` and `/users/{userId}/orders` are one collection. */
function shapeOf(path: string): string {
  return path.replaceAll(/\{[^}]*\}/gu, '{}').replace(/\/+$/u, '');
}

/** Names an id goes by, likeliest first: the parameter's own, `id`, and those made with the collection's name. */
function idNames(parameter: string, collection: string): readonly string[] {
  const singular = collection.replace(/ies$/u, 'y').replace(/s$/u, '');
  return [
    parameter,
    'id',
    `${singular}id`,
    'uuid',
    `${singular}uuid`,
    'key',
    'code',
    'number',
    'reference',
    'name',
  ].map(plainName);
}

function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/gu, '');
}

/** Objects that answers are wrapped in. */
const WRAPPERS: ReadonlySet<string> = new Set(['data', 'result', 'item', 'payload']);

function findId(spec: ApiSpec, operation: ApiOperation, names: readonly string[]): readonly string[] | null {
  for (const schema of successSchemas(operation)) {
    const properties = propertiesOf(spec, schema);
    const own = pickId(properties, names);
    if (own !== null) return [own];
    for (const [wrapper, inner] of Object.entries(properties)) {
      if (!WRAPPERS.has(plainName(wrapper))) continue;
      const wrapped = pickId(propertiesOf(spec, inner), names);
      if (wrapped !== null) return [wrapper, wrapped];
    }
  }
  return null;
}

function successSchemas(operation: ApiOperation): readonly JsonSchema[] {
  return operation.responses
    .filter((response) => /^2/u.test(response.status))
    .flatMap((response) => response.content)
    .filter((media) => isJson(media.mediaType))
    .flatMap((media) => (media.schema === null ? [] : [media.schema]));
}

function propertiesOf(spec: ApiSpec, schema: unknown): Readonly<Record<string, unknown>> {
  const flat = flattenSchema(schema, { definitions: spec.definitions, branch: 0 });
  return flat && isSchemaObject(flat.properties) ? flat.properties : {};
}

function pickId(properties: Readonly<Record<string, unknown>>, names: readonly string[]): string | null {
  for (const name of names) {
    const found = Object.keys(properties).find((property) => plainName(property) === name);
    if (found !== undefined) return found;
  }
  return null;
}

/** `application/json`, `application/problem+json; charset=utf-8`, … */
export function isJson(mediaType: string): boolean {
  const essence = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  return essence === 'application/json' || essence === 'text/json' || essence.endsWith('+json');
}
