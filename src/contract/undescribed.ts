import type { ApiSpec, JsonSchema } from '../model/api.ts';
import { asRecord, type JsonRecord } from './shape.ts';
import { type ExampleObject, walkExample } from './walk-example.ts';

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
  const visit = ({ value: fields, schema: own, path }: ExampleObject): void => {
    const properties = asRecord(own.properties);
    // What `additionalProperties` forbids is told by the schema itself, and what it describes is described.
    if (properties === null || own.additionalProperties !== undefined) return;
    for (const name of Object.keys(fields)) if (!Object.hasOwn(properties, name)) found.add(`${path}.${name}`);
  };
  if (schema !== null) walkExample({ value, schema }, { spec, isPlain, visit });
  return [...found];
}

/** Keywords that describe properties elsewhere than in `properties`. */
const ELSEWHERE = ['allOf', 'oneOf', 'anyOf', 'if', 'not', 'patternProperties', 'dependentSchemas', '$dynamicRef'];

function isPlain(schema: JsonRecord): boolean {
  return !ELSEWHERE.some((keyword) => keyword in schema);
}
