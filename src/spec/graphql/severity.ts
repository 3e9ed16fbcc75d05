import { CriticalityLevel, type Change as Found } from '@graphql-inspector/core';
import { type GraphQLSchema, isInterfaceType, isObjectType, Kind } from 'graphql';
import type { Severity } from '../../model/finding.ts';
import type { SchemaUses } from './uses.ts';

const SEVERITIES: Readonly<Record<CriticalityLevel, Severity>> = {
  [CriticalityLevel.Breaking]: 'breaking',
  [CriticalityLevel.Dangerous]: 'warning',
  [CriticalityLevel.NonBreaking]: 'info',
};

/** Places of a request. A directive that may stand at none of them is only for servers and tools. */
const REQUEST_PLACES: ReadonlySet<string> = new Set([
  'QUERY',
  'MUTATION',
  'SUBSCRIPTION',
  'FIELD',
  'FRAGMENT_DEFINITION',
  'FRAGMENT_SPREAD',
  'INLINE_FRAGMENT',
  'VARIABLE_DEFINITION',
]);

/** The address of a scalar's description, which servers and clients do not read. */
const SAYS_WHERE_TO_READ = /(?:^|[.@])specifiedBy(?:\.|$)/;

const DEFAULT_CHANGES: ReadonlySet<string> = new Set([
  'FIELD_ARGUMENT_DEFAULT_CHANGED',
  'INPUT_FIELD_DEFAULT_VALUE_CHANGED',
]);

interface Side {
  readonly schema: GraphQLSchema;
  readonly uses: SchemaUses;
}

/** What graphql-inspector says, except where a client cannot notice, or cannot but notice. */
export function severityOf(found: Found, base: Side | null, head: Side): Severity {
  const { type, criticality, path = '', meta } = found;
  const [owner = ''] = path.split('.');
  if (type === 'ENUM_VALUE_ADDED' && !head.uses.isReturned(owner)) return 'info';
  if (type === 'DIRECTIVE_LOCATION_REMOVED') {
    const place = String((meta as Readonly<Record<string, unknown>>).removedDirectiveLocation);
    return REQUEST_PLACES.has(place) ? 'breaking' : 'info';
  }
  if (owner.startsWith('@') && !isForClients(owner.slice(1), base ?? head)) return 'info';
  if (isNullWrittenDown(found, head) || SAYS_WHERE_TO_READ.test(path)) return 'info';
  // Whoever leaves the value out silently gets something else, in every format.
  if (DEFAULT_CHANGES.has(type) && hadDefault(meta)) return 'breaking';
  // Whoever repeats it is refused for certain, which graphql-inspector calls dangerous.
  if (type === 'DIRECTIVE_REPEATABLE_REMOVED') return 'breaking';
  return SEVERITIES[criticality.level];
}

const NULL = 'null';

/** A default of null says of what may be null what leaving it out says; many tools write it down everywhere. */
function isNullWrittenDown({ type, meta }: Found, { schema }: Side): boolean {
  const said = meta as Readonly<Record<string, unknown>>;
  const { oldDefaultValue: from, newDefaultValue: to } = said;
  if (DEFAULT_CHANGES.has(type)) return (from ?? NULL) === NULL && (to ?? NULL) === NULL;
  if (type === 'INPUT_FIELD_ADDED') return said['addedFieldDefault'] === NULL;
  if (type !== 'FIELD_ARGUMENT_ADDED') return false;
  const owner = schema.getType(String(said['typeName']));
  const fields = isObjectType(owner) || isInterfaceType(owner) ? owner.getFields() : {};
  const added = fields[String(said['fieldName'])]?.args.find(({ name }) => name === said['addedArgumentName']);
  return added?.astNode?.defaultValue?.kind === Kind.NULL;
}

function hadDefault(meta: Found['meta']): boolean {
  return (meta as Readonly<Record<string, unknown>>).oldDefaultValue !== undefined;
}

function isForClients(directive: string, { schema }: Side): boolean {
  return schema.getDirective(directive)?.locations.some((place) => REQUEST_PLACES.has(place)) ?? false;
}
