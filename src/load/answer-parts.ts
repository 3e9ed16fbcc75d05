import { XMLValidator } from 'fast-xml-parser';
import type { ApiHeader, JsonSchema } from '../model/api.ts';
import { coerce } from '../traffic/coerce.ts';
import { flattenSchema } from '../traffic/flatten-schema.ts';
import { essenceOf, isJson, isXml } from '../traffic/media-type.ts';
import type { SchemaSet } from '../traffic/schemas.ts';
import { shortValue, wordsOfViolation } from '../traffic/violation-words.ts';
import type { LoadRuleId } from './rules.ts';

type Read =
  | { readonly kind: 'value'; readonly value: unknown }
  /** Nothing is known of its form. */
  | { readonly kind: 'unread' }
  | { readonly kind: 'wrong'; readonly words: string };

/** A body as the value its schema is about: JSON parsed, text itself; XML only has to be well-formed. */
export function readBody(contentType: string, body: string): Read {
  if (isJson(contentType)) return readJson(body);
  if (isXml(contentType)) {
    const result = XMLValidator.validate(body);
    return result === true ? { kind: 'unread' } : { kind: 'wrong', words: `no XML: ${shortValue(result.err.msg)}` };
  }
  return essenceOf(contentType) === 'text/plain' ? { kind: 'value', value: body } : { kind: 'unread' };
}

function readJson(body: string): Read {
  try {
    return { kind: 'value', value: JSON.parse(body) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { kind: 'wrong', words: `no JSON: ${error.message}` };
  }
}

export interface HeaderCheck {
  readonly schemas: SchemaSet;
  readonly definitions: Readonly<Record<string, JsonSchema>>;
}

/** What is wrong with a documented header; null where nothing is. `values`: those that were sent, undefined for none. */
export function wrongHeader(
  { name, required, schema }: ApiHeader,
  values: readonly string[] | undefined,
  { schemas, definitions }: HeaderCheck,
): { readonly rule: LoadRuleId; readonly words: string } | null {
  if (values === undefined) {
    return required ? { rule: 'smoke.header.missing', words: `without the header ${name}` } : null;
  }
  if (schema === null) return null;
  const result = schemas.check(schema, typedHeader(values, flattenSchema(schema, { definitions, branch: 0 }) ?? {}));
  if (result.kind !== 'invalid') return null;
  const words = `with the header ${name}, and ${wordsOfViolation(result.violations[0])}`;
  return { rule: 'smoke.header.invalid', words };
}

/** Lists are written with commas, or as several headers; what is meant as a number is written as text. */
function typedHeader(values: readonly string[], flat: Readonly<Record<string, unknown>>): unknown {
  if (flat.type !== 'array') return coerce(flat, values.join(', '));
  const items = flattenSchema(flat.items, { definitions: {}, branch: 0 }) ?? {};
  return values.flatMap((value) => value.split(',')).map((item) => coerce(items, item.trim()));
}
