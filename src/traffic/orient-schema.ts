import type { JsonSchema } from '../model/api.ts';
import { fragmentTokens } from '../model/json-pointer.ts';
import { isObject } from '../model/object.ts';
import { ONE_SCHEMA, SCHEMA_LIST, SCHEMA_MAP } from '../model/schema-keywords.ts';

export interface SchemaSource {
  readonly definitions: Readonly<Record<string, JsonSchema>>;
  /** `readOnly` properties are absent from requests, `writeOnly` ones from responses. */
  readonly direction: 'request' | 'response';
}

type SchemaObject = Readonly<Record<string, unknown>>;

/** Assertions that hold plain data; everything that is in none of the four sets asserts nothing and is left out. */
const ASSERTIONS: ReadonlySet<string> = new Set([
  'type',
  'enum',
  'const',
  'multipleOf',
  'maximum',
  'exclusiveMaximum',
  'minimum',
  'exclusiveMinimum',
  'maxLength',
  'minLength',
  'pattern',
  'maxItems',
  'minItems',
  'uniqueItems',
  'maxContains',
  'minContains',
  'maxProperties',
  'minProperties',
  'required',
  'dependentRequired',
  'format',
  '$dynamicRef',
  '$dynamicAnchor',
]);

/** Definitions that are followed to see whether a property is read-only; a longer chain of references is a mistake. */
const MAX_REFERENCES = 32;

/**
 * The schema as one direction sees it: what that direction leaves out is neither required nor allowed to be judged.
 * `definitionsAt` is where references find the definitions; empty inside the definitions themselves.
 */
export function orientSchema(schema: JsonSchema, source: SchemaSource, definitionsAt = ''): JsonSchema {
  return orient(schema, new Set());

  function orient(value: unknown, hiddenAbove: ReadonlySet<string>): JsonSchema {
    if (!isSchemaObject(value)) return value === undefined || value === true ? true : value !== false;
    const hidden = new Set([...hiddenAbove, ...hiddenProperties(value, source)]);
    const result: Record<string, unknown> = {};
    for (const [keyword, content] of Object.entries(value)) {
      const oriented = orientKeyword(keyword, content, hidden);
      if (oriented !== undefined) result[keyword] = oriented;
    }
    return result;
  }

  function orientKeyword(keyword: string, content: unknown, hidden: ReadonlySet<string>): unknown {
    if (keyword === '$ref' && typeof content === 'string') return definitionsAt + content;
    if (keyword === 'required' && Array.isArray(content)) return content.filter((name) => !hidden.has(name));
    if (ASSERTIONS.has(keyword)) return content;
    if (ONE_SCHEMA.has(keyword)) return orient(content, new Set());
    if (SCHEMA_LIST.has(keyword) && Array.isArray(content)) {
      const inherited = keyword === 'prefixItems' ? new Set<string>() : hidden;
      return content.map((item) => orient(item, inherited));
    }
    if (SCHEMA_MAP.has(keyword) && isSchemaObject(content)) {
      return Object.fromEntries(Object.entries(content).map(([name, item]) => [name, orient(item, new Set())]));
    }
    return undefined;
  }
}

/** Names of the properties that this direction leaves out, declared here or in a part that is always joined in. */
function hiddenProperties(schema: SchemaObject, source: SchemaSource, depth = 0): ReadonlySet<string> {
  const names = new Set<string>();
  if (depth > MAX_REFERENCES) return names;
  const properties = isSchemaObject(schema.properties) ? schema.properties : {};
  for (const [name, property] of Object.entries(properties)) {
    if (isHidden(property, source)) names.add(name);
  }
  const parts = Array.isArray(schema.allOf) ? schema.allOf : [];
  for (const part of [...parts, lookUp(schema.$ref, source)]) {
    if (!isSchemaObject(part)) continue;
    for (const name of hiddenProperties(part, source, depth + 1)) names.add(name);
  }
  return names;
}

function isHidden(schema: unknown, source: SchemaSource, depth = 0): boolean {
  if (!isSchemaObject(schema) || depth > MAX_REFERENCES) return false;
  if (schema[source.direction === 'request' ? 'readOnly' : 'writeOnly'] === true) return true;
  const parts = Array.isArray(schema.allOf) ? schema.allOf : [];
  return [...parts, lookUp(schema.$ref, source)].some((part) => isHidden(part, source, depth + 1));
}

/** The definition a reference names; undefined when it names none of them, or a place inside one. */
export function lookUp(reference: unknown, source: Pick<SchemaSource, 'definitions'>): unknown {
  const [container, ...steps] = (typeof reference === 'string' ? fragmentTokens(reference) : null) ?? [];
  if (container !== '$defs' || steps.length === 0) return undefined;
  let at: unknown = source.definitions;
  for (const step of steps) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, step)) return undefined;
    at = Reflect.get(at, step);
  }
  return at;
}

export function isSchemaObject(value: unknown): value is SchemaObject {
  return isObject(value);
}
