import type { SpecNode } from '../node.ts';
import { isSameJson } from '../normalise/json-type.ts';
import { malformedMember } from '../normalise/malformed.ts';
import type { Comparison } from './comparison.ts';

export type ObjectKind =
  | 'specification'
  | 'path item'
  | 'operation'
  | 'media type'
  | 'response'
  | 'parameter'
  | 'header'
  | 'request body';

/** Swagger 2.0 writes the schema of a parameter or header into it; it is compared as a schema. */
const SWAGGER_KEYWORDS = [
  'type',
  'format',
  'items',
  'default',
  'maximum',
  'exclusiveMaximum',
  'minimum',
  'exclusiveMinimum',
  'maxLength',
  'minLength',
  'pattern',
  'maxItems',
  'minItems',
  'uniqueItems',
  'enum',
  'multipleOf',
  'collectionFormat',
];

/** Members that are compared elsewhere, or that are only words for readers. Everything else that changes is said to be not analysed. */
const KNOWN: Readonly<Record<ObjectKind, ReadonlySet<string>>> = {
  specification: new Set([
    'openapi',
    'swagger',
    'info',
    'paths',
    'webhooks',
    'components',
    'security',
    'servers',
    'tags',
    'externalDocs',
    'host',
    'basePath',
    'schemes',
    'consumes',
    'produces',
    'definitions',
    'parameters',
    'responses',
    'securityDefinitions',
    'jsonSchemaDialect',
    '$self',
  ]),
  'path item': new Set([
    '$ref',
    'servers',
    'summary',
    'description',
    'parameters',
    'additionalOperations',
    'get',
    'put',
    'post',
    'delete',
    'options',
    'head',
    'patch',
    'trace',
    'query',
  ]),
  operation: new Set([
    'tags',
    'servers',
    'summary',
    'description',
    'externalDocs',
    'operationId',
    'parameters',
    'requestBody',
    'responses',
    'callbacks',
    'deprecated',
    'security',
    'consumes',
    'produces',
  ]),
  'media type': new Set([
    'schema',
    'encoding',
    'prefixEncoding',
    'itemEncoding',
    'itemSchema',
    'example',
    'examples',
    'name',
    'in',
    'required',
    'description',
    'summary',
    'headers',
    'tags',
    'operationId',
    'parameters',
    'responses',
    'consumes',
    'produces',
    'security',
    'deprecated',
    'externalDocs',
    'schemes',
  ]),
  parameter: new Set([
    'name',
    'in',
    'description',
    'required',
    'deprecated',
    'allowEmptyValue',
    'allowReserved',
    'style',
    'explode',
    'schema',
    'content',
    'example',
    'examples',
    ...SWAGGER_KEYWORDS,
  ]),
  header: new Set([
    'style',
    'explode',
    'allowEmptyValue',
    'allowReserved',
    'description',
    'required',
    'deprecated',
    'schema',
    'content',
    'example',
    'examples',
    ...SWAGGER_KEYWORDS,
  ]),
  'request body': new Set(['description', 'required', 'content', 'name', 'in', 'schema', 'example', 'examples']),
  response: new Set(['summary', 'description', 'headers', 'content', 'links', 'schema', 'examples']),
};

type Foreign = Readonly<Partial<Record<ObjectKind, ReadonlySet<string>>>>;

/** Members of OpenAPI 3 that mean nothing in Swagger 2.0. */
const FOREIGN_TO_SWAGGER: Foreign = {
  specification: new Set(['components', 'webhooks', 'servers']),
  operation: new Set(['requestBody', 'callbacks', 'servers']),
  response: new Set(['content', 'links']),
  parameter: new Set(['content', 'style', 'explode']),
};

/** Members of Swagger 2.0 that mean nothing in OpenAPI 3: files that got another version and were not rewritten. */
const FOREIGN_TO_OPENAPI: Foreign = {
  specification: new Set([
    'host',
    'basePath',
    'schemes',
    'consumes',
    'produces',
    'definitions',
    'parameters',
    'responses',
  ]),
  operation: new Set(['consumes', 'produces', 'schemes']),
  response: new Set(['schema']),
  parameter: new Set(SWAGGER_KEYWORDS),
  header: new Set(SWAGGER_KEYWORDS),
};

/** Why a member means nothing in the version of its file; null where it has a meaning there. */
function foreignWords(kind: ObjectKind, key: string, version: string): string | null {
  const isSwagger = version === '2.0';
  const foreign = isSwagger ? FOREIGN_TO_SWAGGER : FOREIGN_TO_OPENAPI;
  if (foreign[kind]?.has(key) !== true) return null;
  return `it means nothing in ${isSwagger ? 'Swagger 2.0' : `OpenAPI ${version}`}; only what a reference leads to is compared`;
}

/** Says of every changed member that nobody compares that it was not compared. */
export function compareUnknownMembers(
  comparison: Comparison,
  kind: ObjectKind,
  { base, head }: { readonly base: SpecNode; readonly head: SpecNode },
): void {
  if (base.value === head.value) return;
  if (comparison.reportedMembers.has(head.value)) return;
  comparison.reportedMembers.add(head.value);
  const keys = new Set([...base.children(), ...head.children()].map((each) => String(each.key)));
  for (const key of keys) {
    const before = base.child(key);
    const after = head.child(key);
    const malformed = malformedMember(after) ?? malformedMember(before);
    const foreign = foreignWords(kind, key, (after === null ? comparison.base : comparison.head).version);
    const isCompared = malformed === null && foreign === null && KNOWN[kind].has(key);
    if (isCompared || key.startsWith('x-')) continue;
    if (isSameJson(before?.value ?? null, after?.value ?? null)) continue;
    const shown = malformed?.node ?? after ?? before;
    if (shown === null) continue;
    comparison.missed.push({
      location: shown.location(),
      what: `"${key}" of the ${kind}`,
      why: malformed?.why ?? foreign ?? 'its changes are not compared',
    });
  }
}
