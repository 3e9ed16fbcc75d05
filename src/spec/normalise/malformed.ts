import { isObject } from '../../model/object.ts';
import type { SpecNode } from '../node.ts';
import { isJsonType } from './json-type.ts';
import type { SchemaPart } from './schema-part.ts';
import type { Keyword } from './schema-view.ts';

interface Form {
  readonly expected: string;
  readonly fits: (value: unknown) => boolean;
}

const isSchema = (value: unknown): boolean => isObject(value) || typeof value === 'boolean';
const isTypeName = (value: unknown): boolean => value === 'null' || value === 'file' || isJsonType(value);

const LIST: Form = { expected: 'a list', fits: Array.isArray };
const MAP: Form = { expected: 'an object', fits: isObject };
const NUMBER: Form = { expected: 'a number', fits: (value) => typeof value === 'number' };
const BOOLEAN: Form = { expected: 'true or false', fits: (value) => typeof value === 'boolean' };
const TEXT: Form = { expected: 'a text', fits: (value) => typeof value === 'string' };
const SCHEMA: Form = { expected: 'a schema', fits: isSchema };
/** A list is how older drafts write the schemas of the first elements. */
const ITEMS: Form = {
  expected: 'a schema',
  fits: (value) => isSchema(value) || (Array.isArray(value) && value.every(isSchema)),
};
const TYPE: Form = {
  expected: 'a type of JSON Schema',
  fits: (value) => (Array.isArray(value) ? value.length > 0 && value.every(isTypeName) : isTypeName(value)),
};
const BOUND: Form = { expected: 'a number', fits: (value) => typeof value === 'number' || typeof value === 'boolean' };

/** Keywords that are compared by what they mean, and the form in which they mean something. */
const SCHEMA_FORMS: Readonly<Record<string, Form>> = {
  type: TYPE,
  enum: LIST,
  allOf: LIST,
  oneOf: LIST,
  anyOf: LIST,
  required: LIST,
  properties: MAP,
  additionalProperties: SCHEMA,
  items: ITEMS,
  minimum: NUMBER,
  maximum: NUMBER,
  exclusiveMinimum: BOUND,
  exclusiveMaximum: BOUND,
  minLength: NUMBER,
  maxLength: NUMBER,
  minItems: NUMBER,
  maxItems: NUMBER,
  minProperties: NUMBER,
  maxProperties: NUMBER,
  pattern: TEXT,
  format: TEXT,
  nullable: BOOLEAN,
  readOnly: BOOLEAN,
  writeOnly: BOOLEAN,
};

/** Members at the top of a specification; Swagger 2.0 has a map of parameters there. */
const ROOT_FORMS: Readonly<Record<string, Form>> = { paths: MAP, webhooks: MAP, servers: LIST, security: LIST };

/** Members around schemas; below the top a name means the same everywhere. */
const MEMBER_FORMS: Readonly<Record<string, Form>> = {
  required: BOOLEAN,
  deprecated: BOOLEAN,
  explode: BOOLEAN,
  style: TEXT,
  content: MAP,
  headers: MAP,
  responses: MAP,
  callbacks: MAP,
  requestBody: MAP,
  parameters: LIST,
  security: LIST,
  servers: LIST,
  schema: SCHEMA,
  itemSchema: SCHEMA,
};

const GONE = "it has no meaning since 3.1, where null is one of the types (`type: [string, 'null']`)";

/** A value that means nothing where it stands, and why. */
export type Malformed = Keyword<unknown> & { readonly why: string };

/** Keywords of a schema whose value has no meaning, the first of each. */
export function malformedKeywords(leaves: readonly SchemaPart[]): ReadonlyMap<string, Malformed> {
  const found = new Map<string, Malformed>();
  for (const leaf of leaves) {
    if (leaf.form === 'form-data') continue;
    for (const node of leaf.node.children()) {
      const word = String(node.key);
      // A parameter of Swagger 2.0 is required itself.
      if (leaf.form === 'parameter' && word === 'required') continue;
      const malformed = isGone(leaf, word) ? { value: node.value, node, why: GONE } : malformedAs(SCHEMA_FORMS, node);
      if (malformed !== null && !found.has(word)) found.set(word, malformed);
    }
  }
  return found;
}

/** Many files were renumbered to 3.1 and not rewritten. */
function isGone(leaf: SchemaPart, word: string): boolean {
  return word === 'nullable' && leaf.dialect === '3.1' && leaf.form === 'schema';
}

/** The member, if it has a form in which it means nothing; null where it is as expected or not compared here. */
export function malformedMember(node: SpecNode | null): Malformed | null {
  if (node === null) return null;
  const isTop = node.parent?.parent === null;
  return malformedAs(isTop ? ROOT_FORMS : MEMBER_FORMS, node);
}

function malformedAs(forms: Readonly<Record<string, Form>>, node: SpecNode): Malformed | null {
  const word = String(node.key);
  const form = Object.hasOwn(forms, word) ? forms[word] : undefined;
  if (form === undefined || form.fits(node.value)) return null;
  return { value: node.value, node, why: `its value is not ${form.expected}` };
}
