import type { NotAnalysed } from '../../model/change.ts';
import type { SpecNode } from '../node.ts';
import { notAnalysed, type Specification } from './specification.ts';

/** Names the dialect of a schema and of everything in it. */
const WORD = '$schema';
/** Dialects that schemas are read as since OpenAPI 3.1; every other one is compared as if it were the second. */
const KNOWN = /^https:\/\/(?:spec\.openapis\.org\/oas\/3\.[12]\/dialect\/|json-schema\.org\/draft\/2020-12\/schema)/;
/** What AsyncAPI's own schemas are a superset of. */
const KNOWN_TO_ASYNCAPI = /^https?:\/\/json-schema\.org\/draft-07\/schema#?$/;

/** The dialect that the file sets for all of its schemas, where it is one that they are not read as. */
export function unknownDialect(specification: Specification): NotAnalysed[] {
  const dialect = hasDialects(specification) ? specification.root.child('jsonSchemaDialect') : null;
  return dialect === null || isKnown(specification, dialect) ? [] : [asUnknown(dialect)];
}

/** The same for a dialect that a schema sets for itself, or that one around it does. */
export function unknownDialectOf(specification: Specification, schema: SpecNode): NotAnalysed[] {
  for (let node: SpecNode | null = schema; node !== null; node = node.parent) {
    const dialect = node.child(WORD);
    // A map of properties may well have one of that name.
    if (typeof dialect?.value === 'string') return isKnown(specification, dialect) ? [] : [asUnknown(dialect)];
  }
  return [];
}

/** False where no schema of any file sets a dialect, or none may: before 3.1 the word has no meaning. */
export function mayNameDialects(specification: Specification): boolean {
  const { documents } = specification.sources;
  return hasDialects(specification) && [...documents.values()].some(({ parsed }) => parsed.tree.mayHaveKey(WORD));
}

function hasDialects({ version }: Specification): boolean {
  return version !== '2.0' && version !== '3.0';
}

function isKnown({ root }: Specification, { value }: SpecNode): boolean {
  return KNOWN.test(String(value)) || (root.child('asyncapi') !== null && KNOWN_TO_ASYNCAPI.test(String(value)));
}

function asUnknown(dialect: SpecNode): NotAnalysed {
  const why = 'its schemas are compared as JSON Schema 2020-12';
  return notAnalysed(dialect, `dialect ${String(dialect.value)}`, why);
}
