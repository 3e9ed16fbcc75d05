import type { JsonSchema } from '../model/api.ts';
import { fragmentTokens } from '../model/json-pointer.ts';
import { type FlatSchema, flattenSchema } from './flatten-schema.ts';
import { isSchemaObject } from './orient-schema.ts';

type Definitions = Readonly<Record<string, JsonSchema>>;

/** A value as XML, by OpenAPI's `xml` object: names, attributes, wrapped lists, prefixes and namespaces. */
export function serialiseXml(value: unknown, schema: JsonSchema | null, definitions: Definitions): string {
  const name = isSchemaObject(schema) && typeof schema.$ref === 'string' ? nameOfReference(schema.$ref) : 'root';
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(name, value, { schema, definitions })}`;
}

interface Place {
  readonly schema: unknown;
  readonly definitions: Definitions;
}

function element(key: string, value: unknown, { schema, definitions }: Place): string {
  const flat = flattenSchema(schema, { definitions, branch: 0 }) ?? {};
  if (Array.isArray(value)) return list(key, value, { flat, definitions });
  const name = nameOf(key, flat);
  if (!isSchemaObject(value)) return `<${name}${namespace(flat)}>${escapeText(scalar(value))}</${name}>`;
  const properties = isSchemaObject(flat.properties) ? flat.properties : {};
  const entries = Object.entries(value).map(([property, item]) => {
    const inner = flattenSchema(properties[property], { definitions, branch: 0 }) ?? {};
    return { property, item, inner, attribute: isAttribute(inner) };
  });
  const attributes = entries
    .filter(({ attribute }) => attribute)
    .map(({ property, item, inner }) => ` ${nameOf(property, inner)}="${escapeText(scalar(item))}"`);
  const children = entries
    .filter(({ attribute }) => !attribute)
    .map(({ property, item }) => element(property, item, { schema: properties[property], definitions }));
  return `<${name}${namespace(flat)}${attributes.join('')}>${children.join('')}</${name}>`;
}

/**
 * Only a wrapped list is an element itself, and only then its name counts: its items bear it too, unless their own schema names them.
 * OpenAPI 3.2 writes `nodeType: element` for `wrapped`.
 */
function list(key: string, items: readonly unknown[], place: { flat: FlatSchema; definitions: Definitions }): string {
  const { flat, definitions } = place;
  const { wrapped, nodeType, name } = xmlOf(flat);
  const isWrapped = wrapped === true || nodeType === 'element';
  const itemKey = isWrapped && typeof name === 'string' ? name : key;
  const children = items.map((item) => element(itemKey, item, { schema: flat.items, definitions })).join('');
  return isWrapped ? `<${nameOf(key, flat)}${namespace(flat)}>${children}</${nameOf(key, flat)}>` : children;
}

function isAttribute(flat: FlatSchema): boolean {
  const { attribute, nodeType } = xmlOf(flat);
  return attribute === true || nodeType === 'attribute';
}

function xmlOf(flat: FlatSchema): Readonly<Record<string, unknown>> {
  return isSchemaObject(flat.xml) ? flat.xml : {};
}

/** Characters that no name of XML may hold are replaced: property names are free. */
function nameOf(key: string, flat: FlatSchema): string {
  const { name, prefix } = xmlOf(flat);
  const own = (typeof name === 'string' ? name : key)
    .replaceAll(/[^\p{L}\p{N}._-]/gu, '_')
    .replace(/^(?![\p{L}_])/u, '_');
  return typeof prefix === 'string' && prefix !== '' ? `${prefix}:${own}` : own;
}

function namespace(flat: FlatSchema): string {
  const { namespace: uri, prefix } = xmlOf(flat);
  if (typeof uri !== 'string') return '';
  return ` xmlns${typeof prefix === 'string' && prefix !== '' ? `:${prefix}` : ''}="${escapeText(uri)}"`;
}

function nameOfReference(reference: string): string {
  return fragmentTokens(reference)?.at(-1) ?? 'root';
}

function scalar(value: unknown): string {
  return value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Control characters have no place in XML 1.0, not even escaped. */
function escapeText(text: string): string {
  return text.replaceAll(/(?![\t\n\r])\p{Cc}/gu, '').replaceAll(/[&<>"]/gu, (one) => ENTITIES[one] ?? one);
}
