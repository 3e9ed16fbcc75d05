import { diff, type Change as Found } from '@graphql-inspector/core';
import type { Change, NotAnalysed, Reach, SpecDiff } from '../../model/change.ts';
import type { Side } from '../../model/location.ts';
import { plural } from '../../model/plural.ts';
import type { ReadSibling, SpecFile } from '../../model/spec.ts';
import { sortNotAnalysed } from '../not-analysed.ts';
import type { SpecSides } from '../spec-sides.ts';
import { sortChanges, textChange } from '../text-change.ts';
import { type BuiltSchema, buildSchema } from './build.ts';
import { coordinatesOf } from './coordinates.ts';
import { ownEdits } from './own-edits.ts';
import { Places } from './places.ts';
import { reachesOf } from './reaches.ts';
import { readDocuments } from './read.ts';
import { graphqlRuleId, todoOf } from './rules.ts';
import { severityOf } from './severity.ts';
import { SchemaUses } from './uses.ts';

interface SchemaSide extends BuiltSchema {
  readonly places: Places;
  readonly uses: SchemaUses;
  readonly file: SpecFile;
}

/** Compares both sides of a GraphQL schema. Throws `ProblemError` when a side cannot be parsed. */
export async function diffGraphql(
  pair: SpecSides,
  _read: { readonly base: ReadSibling; readonly head: ReadSibling },
): Promise<SpecDiff> {
  const base = pair.base === null ? null : openSide(pair.base, 'base');
  const head = pair.head === null ? null : openSide(pair.head, 'head');
  if (head === null) return { changes: base === null ? [] : [schemaRemoved(base)], notAnalysed: [], touched: [] };
  const found = await diff(base?.schema ?? null, head.schema);
  const outside = new Set([...(base?.unknown.keys() ?? []), ...head.unknown.keys()]);
  const changes = ownEdits(found, { outside, isNew: base === null }).map((each) => toChange(each, base, head));
  const operations = changes.flatMap((change) => change.operations).filter((id) => isCallable(id, head));
  return {
    changes: sortChanges(changes),
    notAnalysed: sortNotAnalysed(outsideTypes(head)),
    touched: [...new Set(operations)].sort(),
  };
}

function openSide(file: SpecFile, side: Side): SchemaSide {
  const document = readDocuments(file);
  const built = buildSchema(document);
  return { ...built, file, places: new Places(side, document, file.path), uses: new SchemaUses(built.schema) };
}

function toChange(found: Found, base: SchemaSide | null, head: SchemaSide): Change {
  const at = coordinatesOf(found);
  const isRemoved = at.head === null && base !== null;
  const shown = isRemoved ? base : head;
  const coordinate = (isRemoved ? at.base : at.head) ?? '';
  const severity = severityOf(found, base, head);
  const other = base === null || at.base === null || at.head === null ? null : base.places;
  return textChange({
    rule: graphqlRuleId(found.type),
    severity,
    message: messageOf(found),
    todo: severity === 'info' ? null : todoOf(found.type),
    reaches: at.owner === '' ? rootReaches(base ?? head, found.type) : reachesOf(shown, at.owner),
    location: shown.places.location(coordinate),
    counterpart: other?.has(at.base ?? '') ? other.location(at.base ?? '') : null,
    key: [coordinate, at.detail],
  });
}

/** What graphql-inspector says, without the full stop, and without its `undefined` for a default that is not there. */
function messageOf({ message }: Found): string {
  return message
    .replace(/\.$/, '')
    .replace(/ changed from ('.*') to 'undefined'$/s, ' was removed (was $1)')
    .replace(/ changed from 'undefined' to ('.*')$/s, ' was set to $1');
}

/** Fields of one root type, by the change that is about it; of all of them for the schema as a whole. */
function rootReaches({ uses }: SchemaSide, type: string): Reach[] {
  const word = /^SCHEMA_(QUERY|MUTATION|SUBSCRIPTION)_/.exec(type)?.[1] ?? '';
  const reach = { direction: 'none', status: null, mediaType: null, property: [], parameter: null } as const;
  const operations = uses.rootOperations().filter((operation) => operation.startsWith(word));
  return operations.map((operation) => ({ ...reach, operation }));
}

function schemaRemoved(side: SchemaSide): Change {
  const reaches = rootReaches(side, 'SCHEMA_REMOVED');
  return textChange({
    rule: graphqlRuleId('SCHEMA_REMOVED'),
    severity: 'breaking',
    message: `The schema ${side.file.path} was removed with ${plural(reaches.length, 'root field')}`,
    todo: todoOf('SCHEMA_REMOVED'),
    reaches,
    location: side.places.location(''),
    counterpart: null,
    key: [],
  });
}

function outsideTypes({ unknown, places }: SchemaSide): NotAnalysed[] {
  return [...unknown].map(([name, node]) => ({
    location: places.locationOf(node, name),
    what: `type "${name}"`,
    why: 'no file of this schema defines it',
  }));
}

function isCallable(id: string, { schema }: SchemaSide): boolean {
  const [word, name = ''] = id.split(' ');
  const roots = new Map([
    ['QUERY', schema.getQueryType()],
    ['MUTATION', schema.getMutationType()],
    ['SUBSCRIPTION', schema.getSubscriptionType()],
  ]);
  const root = roots.get(word ?? '') ?? null;
  const [type = '', field = ''] = word === 'TYPE' ? name.split('.') : [];
  const owner = root ?? schema.getType(type);
  return (
    owner !== undefined &&
    owner !== null &&
    'getFields' in owner &&
    Object.hasOwn(owner.getFields(), root ? name : field)
  );
}
