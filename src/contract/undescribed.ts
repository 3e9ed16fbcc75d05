import type { ApiSpec, JsonSchema } from '../model/api.ts';
import { asArray, asRecord } from './shape.ts';
import { resolveSchema } from './unpromised.ts';

const MAX_DEPTH = 32; // a recursive schema, followed by an example that is as deep

/**
 * Fields of an example that its schema does not describe: `$.items[*].colour`. A consumer that has them in its pact relies on them, although
 * JSON Schema allows what it does not know. Only plain `properties` are followed; behind `oneOf` and its like nobody can tell.
 */
export function undescribedFields(
  value: unknown,
  schema: JsonSchema | null,
  spec: Pick<ApiSpec, 'definitions'>,
): readonly string[] {
  const found = new Set<string>();
  if (schema !== null) collect({ value, schema, path: '$', depth: 0 }, { spec, found });
  return [...found];
}

interface Place {
  readonly value: unknown;
  readonly schema: JsonSchema | undefined;
  readonly path: string;
  readonly depth: number;
}

interface Collecting {
  readonly spec: Pick<ApiSpec, 'definitions'>;
  readonly found: Set<string>;
}

/** Keywords that describe properties elsewhere than in `properties`. */
const ELSEWHERE = ['allOf', 'oneOf', 'anyOf', 'if', 'not', 'patternProperties', 'dependentSchemas', '$dynamicRef'];

function collect(place: Place, into: Collecting): void {
  const schema = resolveSchema(place.schema, into.spec);
  if (schema === null || place.depth > MAX_DEPTH || ELSEWHERE.some((keyword) => keyword in schema)) return;
  const depth = place.depth + 1;
  for (const value of asArray(place.value) ?? []) {
    collect({ value, schema: schema.items as JsonSchema | undefined, path: `${place.path}[*]`, depth }, into);
  }
  const [fields, properties] = [asRecord(place.value), asRecord(schema.properties)];
  if (fields === null || properties === null) return;
  const isOpen = schema.additionalProperties !== undefined && schema.additionalProperties !== false;
  for (const [name, value] of Object.entries(fields)) {
    const path = `${place.path}.${name}`;
    if (Object.hasOwn(properties, name)) collect({ value, schema: properties[name] as JsonSchema, path, depth }, into);
    // What is forbidden is told by the schema itself.
    else if (!isOpen && schema.additionalProperties !== false) into.found.add(path);
  }
}
