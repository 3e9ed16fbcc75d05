import type { ApiOperation, ApiSpec, JsonSchema } from '../model/api.ts';
import { pointerTokens } from '../model/json-pointer.ts';
import { templateShape } from '../model/template-shape.ts';
import { flattenSchema } from './flatten-schema.ts';
import { isJson } from './media-type.ts';
import { isSchemaObject } from './orient-schema.ts';
import type { IdAt } from './planned-request.ts';

/** The operation that makes what a path parameter names, and where its answer holds the id. */
export interface Creator {
  readonly operation: ApiOperation;
  /** Null: the caller chose the id itself (`PUT /orders/{id}` that answers 201). */
  readonly idAt: IdAt | null;
}

/**
 * What makes `{id}` of `GET /orders/{id}`, likeliest first: an operation whose answer links to it, `POST /orders`, a `POST` to another
 * collection of that name (`/customers/{id}/orders`), a `PUT` that creates what it names. Empty where no operation does.
 */
export function findCreators(spec: ApiSpec, operation: ApiOperation, parameter: string): readonly Creator[] {
  const index = indexOf(spec);
  const key = `${operation.id} ${parameter}`;
  const known = index.found.get(key);
  if (known) return known;
  const found = unique(searchCreators({ spec, index, operation, parameter }));
  index.found.set(key, found);
  return found;
}

interface Search {
  readonly spec: ApiSpec;
  readonly index: CreatorIndex;
  readonly operation: ApiOperation;
  readonly parameter: string;
}

function searchCreators({ spec, index, operation, parameter }: Search): readonly Creator[] {
  const linked = (index.links.get(operation.id) ?? [])
    .filter((link) => link.parameter === parameter)
    .map(({ from, idAt }) => ({ operation: from, idAt }));
  const segments = operation.path.split('/');
  const at = segments.indexOf(`{${parameter}}`);
  if (at <= 0) return linked;
  const name = segments[at - 1] ?? '';
  const inPlace = index.posts.get(shapeOf(segments.slice(0, at).join('/'))) ?? [];
  const byName = name.startsWith('{') || name === '' ? [] : (index.makers.get(singularOf(name)) ?? []);
  const answering = [...new Set([...inPlace, ...byName])].flatMap((post) => {
    const idAt = findId(spec, post, idNames(parameter, name));
    return idAt === null ? [] : [{ operation: post, idAt }];
  });
  const puts = index.puts.get(shapeOf(segments.slice(0, at + 1).join('/'))) ?? [];
  return [...linked, ...answering, ...puts.map((put) => ({ operation: put, idAt: null }))];
}

/** What could create something, by what it would create; large descriptions have a thousand operations. */
interface CreatorIndex {
  readonly posts: ReadonlyMap<string, readonly ApiOperation[]>;
  readonly makers: ReadonlyMap<string, readonly ApiOperation[]>;
  readonly puts: ReadonlyMap<string, readonly ApiOperation[]>;
  readonly links: ReadonlyMap<string, readonly { from: ApiOperation; parameter: string; idAt: IdAt }[]>;
  readonly found: Map<string, readonly Creator[]>;
}

const indexes = new WeakMap<ApiSpec, CreatorIndex>();

function indexOf(spec: ApiSpec): CreatorIndex {
  const known = indexes.get(spec);
  if (known) return known;
  const posts = spec.operations.filter(({ method }) => method === 'POST');
  const puts = spec.operations.filter(
    ({ method, responses }) => method === 'PUT' && responses.some(({ status }) => status === '201'),
  );
  const index: CreatorIndex = {
    posts: Map.groupBy(posts, ({ path }) => shapeOf(path)),
    makers: Map.groupBy(posts, ({ path }) => madeName(path)),
    puts: Map.groupBy(puts, ({ path }) => shapeOf(path)),
    links: new Map([...Map.groupBy(spec.operations.flatMap(linksFrom), ({ to }) => to)]),
    found: new Map(),
  };
  indexes.set(spec, index);
  return index;
}

function linksFrom(from: ApiOperation) {
  return from.responses.filter(isSuccess).flatMap(({ links }) =>
    links.flatMap(({ operation: to, parameters }) =>
      Object.entries(parameters).flatMap(([parameter, expression]) => {
        const idAt = idOfExpression(expression);
        return idAt === null || to === from.id ? [] : [{ from, to, parameter, idAt }];
      }),
    ),
  );
}

function unique(creators: readonly Creator[]): readonly Creator[] {
  return creators.filter(
    ({ operation }, index) => creators.findIndex((other) => other.operation === operation) === index,
  );
}

/** `$response.body#/data/id` → data, id; what is taken from the request needs no answer. */
function idOfExpression(expression: string): IdAt | null {
  if (expression.toLowerCase() === '$response.header.location') return 'location';
  const pointer = /^\$response\.body#(\/.+)$/u.exec(expression)?.[1];
  return pointer === undefined ? null : pointerTokens(pointer);
}

/** The path without the names of its parameters: `/users/{id}/orders` and `/users/{userId}/orders` are one collection. */
function shapeOf(path: string): string {
  return templateShape(path).replace(/\/+$/u, '');
}

/** The name at the end of a path, in the singular and without a verb: what `POST` to it makes. */
function madeName(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '');
  const verb = /^(?:create|new|add)$/iu.test(segments.at(-1) ?? '');
  return singularOf(segments.at(verb ? -2 : -1) ?? '');
}

function singularOf(collection: string): string {
  return plainName(collection)
    .replace(/ies$/u, 'y')
    .replace(/(ss|x|ch|sh)es$/u, '$1')
    .replace(/s$/u, '');
}

/** Names an id goes by, likeliest first: the parameter's own, `id`, and those made with the collection's name. */
function idNames(parameter: string, collection: string): readonly string[] {
  const singular = singularOf(collection);
  const alone = ['uuid', 'guid', 'key', 'code', 'number', 'reference', 'slug', 'name'];
  const joined = ['id', 'uuid', 'guid', 'key', 'code', 'number', 'reference'].map((suffix) => singular + suffix);
  return [plainName(parameter), 'id', ...joined, ...alone];
}

function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/gu, '');
}

/** Objects that answers are wrapped in, beside the thing's own name. */
const WRAPPERS: ReadonlySet<string> = new Set([
  'data',
  'result',
  'item',
  'payload',
  'resource',
  'entity',
  'attributes',
]);

function findId(spec: ApiSpec, operation: ApiOperation, names: readonly string[]): IdAt | null {
  const own = singularOf(
    operation.path.split('/').findLast((segment) => segment !== '' && !segment.startsWith('{')) ?? '',
  );
  for (const schema of successSchemas(operation)) {
    const properties = propertiesOf(spec, schema);
    const direct = pickId(properties, names);
    if (direct !== null) return [direct];
    for (const [wrapper, inner] of Object.entries(properties)) {
      if (!WRAPPERS.has(plainName(wrapper)) && plainName(wrapper) !== own) continue;
      const wrapped = pickId(propertiesOf(spec, inner), names);
      if (wrapped !== null) return [wrapper, wrapped];
    }
  }
  const headers = operation.responses.filter(isSuccess).flatMap((response) => response.headers);
  return headers.some(({ name }) => name.toLowerCase() === 'location') ? 'location' : null;
}

function isSuccess({ status }: { readonly status: string }): boolean {
  return status.startsWith('2');
}

function successSchemas(operation: ApiOperation): readonly JsonSchema[] {
  return operation.responses
    .filter(isSuccess)
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
