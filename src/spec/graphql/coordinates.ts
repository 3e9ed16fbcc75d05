import type { Change as Found } from '@graphql-inspector/core';

/** What a change is about: coordinates on both sides, null on the side where it does not exist. */
export interface Coordinates {
  readonly base: string | null;
  readonly head: string | null;
  /** The type, field, argument or value that it belongs to. */
  readonly owner: string;
  /** Tells two changes of one place apart. */
  readonly detail: string;
}

type Meta = Readonly<Record<string, unknown>>;

/** Changes whose path names only the owner, and which part of it they are about. */
const PARTS: Readonly<Record<string, (owner: string, meta: Meta) => string>> = {
  FIELD_TYPE_CHANGED: (owner) => `${owner}:type`,
  FIELD_ARGUMENT_TYPE_CHANGED: (owner) => `${owner}:type`,
  FIELD_ARGUMENT_DEFAULT_CHANGED: (owner) => `${owner}:default`,
  INPUT_FIELD_TYPE_CHANGED: (owner) => `${owner}:type`,
  INPUT_FIELD_DEFAULT_VALUE_CHANGED: (owner) => `${owner}:default`,
  DIRECTIVE_ARGUMENT_TYPE_CHANGED: (owner) => `${owner}:type`,
  DIRECTIVE_ARGUMENT_DEFAULT_VALUE_CHANGED: (owner) => `${owner}:default`,
  DIRECTIVE_ARGUMENT_ADDED: (owner, meta) => `${owner}.${text(meta, 'addedDirectiveArgumentName')}`,
  DIRECTIVE_LOCATION_ADDED: (owner, meta) => `${owner}|${text(meta, 'addedDirectiveLocation')}`,
  DIRECTIVE_LOCATION_REMOVED: (owner, meta) => `${owner}|${text(meta, 'removedDirectiveLocation')}`,
  FIELD_DEPRECATION_REASON_REMOVED: (owner) => `${owner}@deprecated`,
  ENUM_VALUE_DEPRECATION_REASON_REMOVED: (owner) => `${owner}@deprecated`,
  OBJECT_TYPE_INTERFACE_ADDED: (owner, meta) => `${owner}&${text(meta, 'addedInterfaceName')}`,
  OBJECT_TYPE_INTERFACE_REMOVED: (owner, meta) => `${owner}&${text(meta, 'removedInterfaceName')}`,
  UNION_MEMBER_ADDED: (owner, meta) => `${owner}|${text(meta, 'addedUnionMemberTypeName')}`,
  UNION_MEMBER_REMOVED: (owner, meta) => `${owner}|${text(meta, 'removedUnionMemberTypeName')}`,
  SCHEMA_QUERY_TYPE_CHANGED: () => 'schema:query',
  SCHEMA_MUTATION_TYPE_CHANGED: () => 'schema:mutation',
  SCHEMA_SUBSCRIPTION_TYPE_CHANGED: () => 'schema:subscription',
};

/** Says in the words about a removed argument that it has another value now. */
export const NEW_VALUE = 'newArgumentValue';

export function coordinatesOf({ type, path = '', meta, message }: Found): Coordinates {
  const { owner, directive } = splitPath(type, path);
  const part = PARTS[type]?.(owner, meta) ?? `${owner}${directive}`;
  const at = { owner, detail: `${type} ${type.endsWith('CHANGED') ? message : ''}` };
  if (type.endsWith('_ADDED')) return { ...at, base: null, head: part };
  if (type.endsWith('_REMOVED') && !(NEW_VALUE in meta)) return { ...at, base: part, head: null };
  return { ...at, base: part, head: part };
}

/** `User.email.@deprecated` is `User.email` and `@deprecated`; the name of a used directive may lack its mark. */
function splitPath(type: string, path: string): { owner: string; directive: string } {
  const isUse = type.startsWith('DIRECTIVE_USAGE_') || /\.@\w+$/.test(path);
  if (!isUse) return { owner: path, directive: '' };
  const steps = path.split('.');
  const argument =
    type.startsWith('DIRECTIVE_USAGE_ARGUMENT_') && !type.includes('DEFINITION') ? steps.pop() : undefined;
  const name = steps.pop()?.replace(/^@/, '') ?? '';
  const owner = steps.filter((step) => step !== '').join('.');
  return {
    owner: owner === '' ? 'schema' : owner,
    directive: `@${name}${argument === undefined ? '' : `.${argument}`}`,
  };
}

function text(meta: Meta, key: string): string {
  return String(meta[key]);
}
