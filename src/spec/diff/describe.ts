import type { SpecNode } from '../node.ts';

const NAME_LISTS = new Set(['schemas', 'definitions', '$defs']);
/** One of them is in every schema that holds another one. */
const SCHEMA_WORDS = ['type', 'properties', 'items', 'allOf', 'oneOf', 'anyOf', 'additionalProperties', 'not', 'if'];

/**
 * What a reader would call the place of a schema: `property "address.city" of schema "User"`, `parameter "limit"`,
 * `the request body`. `below` names a property of it.
 */
export function describeSchema(node: SpecNode, below: readonly string[] = []): string {
  const property = [...below];
  for (let at: SpecNode | null = node; at !== null; at = at.parent) {
    const owner = at.parent;
    const key = String(owner?.key ?? '');
    if (owner === null && isSchemaFile(at)) return nameProperty(property, `schema "${nameOfFile(at)}"`);
    if (owner === null) break;
    if (key === 'properties') property.unshift(String(at.key));
    else if (at.key === 'items' || at.key === 'prefixItems' || at.key === 'additionalProperties') property.unshift('*');
    else {
      // A property may be called `parameters` or `headers`: what is in it is a schema all the same.
      const isOfProperty = owner.parent?.key === 'properties' && isSchema(owner);
      const label = isOfProperty ? null : ownerLabel(at, key);
      if (label !== null) return nameProperty(property, label);
    }
  }
  return property.length === 0 ? 'the schema' : `property "${property.join('.')}"`;
}

function nameProperty(property: readonly string[], owner: string): string {
  if (property.length === 0) return owner;
  if (property.every((step) => step === '*')) return `the elements of ${owner}`;
  return `property "${property.join('.')}" of ${owner}`;
}

/** What a schema belongs to, when this node is where that begins. */
function ownerLabel(at: SpecNode, ownerKey: string): string | null {
  const message = messageLabel(at);
  if (message !== null) return message;
  // A file that is neither a specification of its own nor one schema holds schemas by name.
  if (isLibrary(at.parent) && at.child('get') === null) return `schema "${String(at.key)}"`;
  if (NAME_LISTS.has(ownerKey)) return `schema "${String(at.key)}"`;
  if (ownerKey === 'parameters') return parameterLabel(at);
  if (ownerKey === 'headers' && at.key !== 'properties') return `header "${String(at.key)}"`;
  if (ownerKey === 'responses') return `response ${String(at.key)}`;
  if (ownerKey === 'requestBodies') return `request body "${String(at.key)}"`;
  return at.key === 'requestBody' ? 'the request body' : null;
}

function isSchema(node: SpecNode): boolean {
  return SCHEMA_WORDS.some((word) => node.child(word) !== null);
}

function isLibrary(owner: SpecNode | null): boolean {
  if (owner === null || owner.parent !== null) return false;
  return owner.child('paths') === null && owner.child('components') === null && !isSchemaFile(owner);
}

/** Whether a whole file is one schema: by keywords in the form that only a schema has. */
function isSchemaFile(root: SpecNode): boolean {
  const [type, name] = [root.child('type')?.value, root.child('$schema')?.value];
  const isList = (key: string) => Array.isArray(root.child(key)?.value);
  return (
    typeof type === 'string' || typeof name === 'string' || ['type', 'allOf', 'oneOf', 'anyOf', 'enum'].some(isList)
  );
}

function nameOfFile(root: SpecNode): string {
  const title = root.child('title')?.value;
  const name = root.document.file.split('/').at(-1) ?? '';
  return typeof title === 'string' ? title : name.replace(/\.[^.]*$/, '');
}

/** Payload and headers of a message of AsyncAPI, which are schemas; headers of HTTP are a map of them. */
function messageLabel(at: SpecNode): string | null {
  const isHeaders = at.key === 'headers' && (at.child('properties') ?? at.child('type') ?? at.child('$ref')) !== null;
  const owner = at.parent;
  if (owner === null || !(isHeaders || at.key === 'payload')) return null;
  const name = owner.child('name')?.value;
  const key = typeof owner.key === 'number' || MESSAGE_KEYS.has(owner.key) ? '' : owner.key;
  const label = typeof name === 'string' ? name : key;
  return `the ${at.key} of ${label === '' ? 'the message' : `message "${label}"`}`;
}

const MESSAGE_KEYS = new Set(['', 'message']);

function parameterLabel(node: SpecNode): string {
  const name = node.child('name')?.value;
  const isBody = node.child('in')?.value === 'body';
  return isBody ? 'the request body' : `parameter "${typeof name === 'string' ? name : String(node.key)}"`;
}
