import type { ApiSpec, JsonSchema } from '../model/api.ts';
import { lookUp } from '../traffic/orient-schema.ts';
import { asArray, asRecord, type JsonRecord } from './shape.ts';

const MAX_DEPTH = 32; // a recursive schema, followed by an example that is as deep

type Definitions = Pick<ApiSpec, 'definitions'>;

/** An object of an example, beside the schema that describes it. */
export interface ExampleObject {
  readonly value: JsonRecord;
  readonly schema: JsonRecord;
  /** `$.items[*]` */
  readonly path: string;
}

interface Place {
  readonly value: unknown;
  readonly schema: JsonSchema | undefined;
}

interface Walk {
  readonly spec: Definitions;
  /** Whether a schema tells all there is to what it describes: nothing below another is looked at. Absent: each does. */
  readonly isPlain?: (schema: JsonRecord) => boolean;
  readonly visit: (object: ExampleObject) => void;
}

/** Visits every object of an example that `properties` and `items` lead to. */
export function walkExample(place: Place, { spec, isPlain = () => true, visit }: Walk): void {
  const step = ({ value, schema: described }: Place, path: string, depth: number): void => {
    const schema = typeof value === 'object' && value !== null ? resolveSchema(described, spec) : null;
    if (schema === null || depth > MAX_DEPTH || !isPlain(schema)) return;
    const items = schema.items as JsonSchema | undefined;
    for (const element of asArray(value) ?? []) step({ value: element, schema: items }, `${path}[*]`, depth + 1);
    const fields = asRecord(value);
    if (fields === null) return;
    visit({ value: fields, schema, path });
    const properties = asRecord(schema.properties) ?? {};
    for (const [name, held] of Object.entries(fields)) {
      const own = Object.hasOwn(properties, name) ? (properties[name] as JsonSchema) : undefined;
      if (own !== undefined) step({ value: held, schema: own }, `${path}.${name}`, depth + 1);
    }
  };
  step(place, '$', 0);
}

/** Follows `#/$defs/…` as far as it leads; null where there is no object schema. */
export function resolveSchema(schema: JsonSchema | undefined, spec: Definitions): JsonRecord | null {
  let current: unknown = schema;
  for (let hops = 0; hops < MAX_DEPTH; hops++) {
    const record = asRecord(current);
    const reference = record?.$ref;
    if (typeof reference !== 'string') return record;
    current = lookUp(reference, spec);
  }
  return null;
}
