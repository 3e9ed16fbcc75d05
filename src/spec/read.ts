import type { ApiHeader, ApiMedia, ApiOperation, ApiParameter, ApiResponse, ApiSpec } from '../model/api.ts';
import type { Location, Side } from '../model/location.ts';
import type { ReadSibling, SpecFile } from '../model/spec.ts';
import { apiLinks } from './api-links.ts';
import { apiSecuritySchemes } from './api-security.ts';
import { bundleDocument } from './bundle.ts';
import { mediaExample, otherExamples, parameterExample } from './examples.ts';
import { JsonSchemas } from './json-schema.ts';
import type { SpecNode } from './node.ts';
import type { ExchangeView, HeaderView, MediaView, ParameterView, ResponseView } from './normalise/exchange.ts';
import { exchangeOf } from './normalise/exchanges.ts';
import { inheritanceOf } from './normalise/inheritance.ts';
import { listPaths, type OperationNode } from './normalise/operations.ts';
import { entriesOf, memberOf, type Specification, textOf } from './normalise/specification.ts';
import { readSources } from './resolve.ts';
import { basePaths } from './servers.ts';
import { specVersion } from './version.ts';

/**
 * Reads one side with all files it refers to, beside the other side when that was read before. Throws `ProblemError` for
 * texts, references and versions that cannot be read.
 */
export async function readSpecification(
  file: SpecFile,
  side: Side,
  read: ReadSibling,
  beside: Specification | null = null,
): Promise<Specification> {
  const sources = await readSources(file, side, read, beside?.sources ?? null);
  return { sources, version: specVersion(sources.entry), root: sources.entry };
}

/**
 * Reads a specification in the form that contracts, smoke and load need: operations with schemas of dialect 2020-12, and
 * one self-contained document. Callbacks and webhooks are left out: nobody calls them. Throws `ProblemError` like above.
 */
export async function readSpec(file: SpecFile, side: Side, read: ReadSibling): Promise<ApiSpec> {
  const specification = await readSpecification(file, side, read);
  const schemas = new JsonSchemas(specification.sources, inheritanceOf(specification));
  const nodes = listPaths(specification).flatMap((path) => path.operations);
  const reader = { specification, schemas, operations: nodes };
  const operations = nodes.map((node) => apiOperation(reader, exchangeOf(specification, node, [])));
  schemas.finish();
  const info = memberOf(specification, specification.root, 'info');
  return {
    file: file.path,
    title: info === null ? '' : (textOf(info, 'title') ?? ''),
    version: specification.version,
    basePaths: basePaths(specification),
    operations,
    securitySchemes: apiSecuritySchemes(specification),
    definitions: schemas.definitions,
    bundled: bundleDocument(specification),
  };
}

/** What reading one operation needs of the rest. */
interface Reader {
  readonly specification: Specification;
  readonly schemas: JsonSchemas;
  readonly operations: readonly OperationNode[];
}

function apiOperation(reader: Reader, exchange: ExchangeView): ApiOperation {
  const { body } = exchange;
  const { specification, schemas } = reader;
  return {
    id: exchange.id,
    method: exchange.method,
    path: exchange.path,
    operationId: textOf(exchange.node, 'operationId'),
    parameters: exchange.parameters.flatMap((each) => apiParameter(specification, each, schemas) ?? []),
    requestBody: body && {
      required: body.required,
      content: body.content.map((media) => apiMedia(specification, { media }, schemas)),
    },
    responses: exchange.responses.map((response) => apiResponse(reader, response)),
    security: exchange.security.alternatives,
    location: fileLocation(exchange.node),
  };
}

function apiResponse({ specification, schemas, operations }: Reader, response: ResponseView): ApiResponse {
  return {
    status: response.status,
    content: response.content.map((media) => apiMedia(specification, { media, response }, schemas)),
    headers: response.headers.map((header) => apiHeader(header, schemas)),
    links: apiLinks(specification, response.node, operations),
    location: fileLocation(response.node),
  };
}

function apiHeader({ name, required, schema, node }: HeaderView, schemas: JsonSchemas): ApiHeader {
  return { name, required, schema: schemas.convert(schema), location: fileLocation(node) };
}

function apiParameter(
  specification: Specification,
  parameter: ParameterView,
  schemas: JsonSchemas,
): ApiParameter | null {
  // A whole query string as one value has no name to send it under.
  if (parameter.in === 'querystring') return null;
  return {
    name: parameter.name,
    in: parameter.in,
    required: parameter.required,
    schema: schemas.convert(parameter.schema),
    example: parameterExample(specification, parameter),
    style: parameter.style,
    explode: parameter.explode,
    ...(parameter.mediaType !== null && { mediaType: parameter.mediaType }),
  };
}

function apiMedia(
  specification: Specification,
  { media, response }: { media: MediaView; response?: ResponseView },
  schemas: JsonSchemas,
): ApiMedia {
  const others = response === undefined ? otherExamples(specification, media) : [];
  return {
    mediaType: media.mediaType,
    schema: schemas.convert(media.schema),
    example: mediaExample(specification, media, response),
    ...(others.length > 0 && { otherExamples: others }),
    encoding: apiEncoding(specification, media.node),
  };
}

function apiEncoding(specification: Specification, media: SpecNode): Readonly<Record<string, string>> {
  const parts = entriesOf(specification, memberOf(specification, media, 'encoding'));
  return Object.fromEntries(
    parts.flatMap(([name, part]) => {
      const contentType = textOf(part, 'contentType');
      return contentType === null ? [] : [[name, contentType]];
    }),
  );
}

function fileLocation(node: SpecNode): Location {
  const { file, line, column } = node.location();
  return { file, line, column };
}
