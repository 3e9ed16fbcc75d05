import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/** GitHub's own description of its API, version 3.0 of OpenAPI: https://github.com/github/rest-api-description. */
const DESCRIPTION = '@octokit/openapi/generated/api.github.com.json';

/** Answers that GitHub gives everywhere and its description mostly leaves out. */
const UNDECLARED_STATUSES = new Set(['301', '307', '401', '403', '404', '422', '429', '500', '502', '503']);

/** Where GitHub is known to answer other than it describes, as `operation status instancePath`, each with the reason. */
const KNOWN_DEVIATIONS: ReadonlyMap<string, string> = new Map([
  [
    'GET /repos/{owner}/{repo}/pulls/{pull_number} 200 /head/repo',
    'null once the fork is deleted, described as an object',
  ],
]);

type Json = { readonly [key: string]: unknown };

interface Operation {
  readonly parameters: readonly Parameter[];
  readonly requestBody: unknown;
  readonly responses: ReadonlyMap<string, unknown>;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: unknown;
}

export interface Exchange {
  readonly method: string;
  /** Path as the description writes it, `/repos/{owner}/{repo}/check-runs`. */
  readonly template: string;
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Parsed JSON, or undefined where there was no body. */
  readonly body: unknown;
}

export interface OpenApi {
  /** What is wrong with a request, one sentence each; empty when it is as described. */
  checkRequest(exchange: Exchange): readonly string[];
  /** What is wrong with an answer, one sentence each; empty when it is as described. */
  checkResponse(exchange: Exchange, status: number, body: unknown): readonly string[];
}

/** Reading takes 0.15 s and each schema some milliseconds: one description serves all servers of a process. */
let opened: OpenApi | null = null;

/** GitHub's description, read once per process; only the schemas that are asked for are compiled. */
export function openDescription(): OpenApi {
  opened ??= readDescription();
  return opened;
}

function readDescription(): OpenApi {
  const document = JSON.parse(readFileSync(createRequire(import.meta.url).resolve(DESCRIPTION), 'utf8')) as Json;
  const compiled = new Map<string, ValidateFunction>();
  const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false, logger: false });
  addFormats.default(ajv);

  function validator(key: string, schema: unknown): ValidateFunction {
    const known = compiled.get(key);
    if (known) return known;
    const made = ajv.compile(selfContained(document, schema));
    compiled.set(key, made);
    return made;
  }

  return {
    checkRequest(exchange) {
      const operation = findOperation(document, exchange);
      if (!operation) return [`${exchange.method} ${exchange.template} is not an operation of GitHub`];
      return [
        ...checkParameters(operation, exchange, validator),
        ...checkBody(document, operation, exchange, validator),
      ];
    },
    checkResponse(exchange, status, body) {
      const operation = findOperation(document, exchange);
      if (!operation) return [];
      return checkAnswer(operation, { exchange, status, body }, validator);
    },
  };
}

type Compile = (key: string, schema: unknown) => ValidateFunction;

function checkParameters(operation: Operation, exchange: Exchange, compile: Compile): string[] {
  const name = `${exchange.method} ${exchange.template}`;
  const problems: string[] = [];
  for (const key of exchange.query.keys()) {
    if (!operation.parameters.some((parameter) => parameter.in === 'query' && parameter.name === key)) {
      problems.push(`${name}: unknown query parameter "${key}"`);
    }
  }
  for (const parameter of operation.parameters) {
    const text = parameter.in === 'path' ? exchange.path[parameter.name] : exchange.query.get(parameter.name);
    if (text === undefined || text === null) {
      if (parameter.required) problems.push(`${name}: parameter "${parameter.name}" is missing`);
      continue;
    }
    const validate = compile(`${name} ${parameter.in}:${parameter.name}`, parameter.schema);
    if (!validate(text) && !validate(readNumber(text)))
      problems.push(...explain(`${name} ${parameter.name}`, validate));
  }
  return problems;
}

function checkBody(document: Json, operation: Operation, exchange: Exchange, compile: Compile): string[] {
  const name = `${exchange.method} ${exchange.template}`;
  const schema = jsonSchemaOf(operation.requestBody);
  if (schema === null) return exchange.body === undefined ? [] : [`${name}: takes no body`];
  if (exchange.body === undefined) return [`${name}: body is missing`];
  const validate = compile(`${name} body`, schema);
  const problems = validate(exchange.body) ? [] : explain(`${name} body`, validate);
  return [
    ...problems,
    ...unknownProperties(document, schema, exchange.body).map((key) => `${name}: unknown property "${key}"`),
  ];
}

function checkAnswer(
  operation: Operation,
  answer: { exchange: Exchange; status: number; body: unknown },
  compile: Compile,
): string[] {
  const name = `${answer.exchange.method} ${answer.exchange.template} ${answer.status}`;
  const declared = operation.responses.get(String(answer.status));
  if (declared === undefined)
    return UNDECLARED_STATUSES.has(String(answer.status)) ? [] : [`${name}: status is not described`];
  const schema = jsonSchemaOf(declared);
  if (schema === null) return [];
  const validate = compile(name, schema);
  return validate(answer.body) ? [] : explain(name, validate);
}

function explain(name: string, validate: ValidateFunction): string[] {
  return (validate.errors ?? []).filter((error) => !isKnown(name, error)).map((error) => `${name}: ${describe(error)}`);
}

function isKnown(name: string, error: ErrorObject): boolean {
  return [...KNOWN_DEVIATIONS.keys()].some((known) => `${name} ${error.instancePath}`.startsWith(known));
}

function describe(error: ErrorObject): string {
  return `${error.instancePath || '/'} ${error.message ?? error.keyword} ${JSON.stringify(error.params)}`;
}

/** Numbers and booleans arrive as text in a query; what is neither stays text. */
function readNumber(text: string): unknown {
  if (/^-?[0-9]+$/.test(text)) return Number(text);
  return text === 'true' ? true : text === 'false' ? false : text;
}

/** Names GitHub would ignore without a word: for a client they are mistakes. */
function unknownProperties(document: Json, schema: unknown, body: unknown): string[] {
  const properties = objectAt(resolve(document, schema), 'properties');
  if (!properties || typeof body !== 'object' || body === null) return [];
  return Object.keys(body).filter((key) => !Object.hasOwn(properties, key));
}

function findOperation(document: Json, exchange: Exchange): Operation | null {
  const found = objectAt(objectAt(objectAt(document, 'paths'), exchange.template), exchange.method.toLowerCase());
  if (!found) return null;
  const parameters = (found['parameters'] as unknown[] | undefined) ?? [];
  const responses = Object.entries((found['responses'] as Json | undefined) ?? {});
  return {
    parameters: parameters.map((parameter) => readParameter(resolve(document, parameter))),
    requestBody: resolve(document, found['requestBody']),
    responses: new Map(responses.map(([status, response]) => [status, resolve(document, response)])),
  };
}

function readParameter(parameter: unknown): Parameter {
  const {
    name,
    in: place,
    required,
    schema,
  } = parameter as { name: string; in: string; required?: boolean; schema: unknown };
  return { name, in: place, required: required ?? false, schema };
}

function jsonSchemaOf(part: unknown): unknown {
  const media = objectAt(objectAt(part, 'content'), 'application/json');
  return media?.['schema'] ?? null;
}

function objectAt(value: unknown, key: string): Json | null {
  if (typeof value !== 'object' || value === null) return null;
  const found = (value as Json)[key];
  return typeof found === 'object' && found !== null ? (found as Json) : null;
}

function resolve(document: Json, value: unknown): unknown {
  const reference = typeof value === 'object' && value !== null ? (value as Json)['$ref'] : undefined;
  return typeof reference === 'string' ? resolve(document, lookUp(document, reference)) : value;
}

function lookUp(document: Json, reference: string): unknown {
  let found: unknown = document;
  for (const part of reference.slice(2).split('/'))
    found = (found as Json)[part.replaceAll('~1', '/').replaceAll('~0', '~')];
  return found;
}

/** The schema with everything it refers to beside it, and OpenAPI's `nullable` in the words of JSON Schema. */
function selfContained(document: Json, schema: unknown): Json {
  const definitions: Record<string, unknown> = {};

  function convert(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(convert);
    if (typeof value !== 'object' || value === null) return value;
    const { nullable, example: _example, examples: _examples, ...rest } = value as Json;
    const reference = rest['$ref'];
    if (typeof reference === 'string') return { $ref: `#/$defs/${define(reference)}` };
    const converted = Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, convert(part)]));
    return nullable === true ? { anyOf: [converted, { type: 'null' }] } : converted;
  }

  function define(reference: string): string {
    const name = reference.slice(reference.lastIndexOf('/') + 1);
    if (!Object.hasOwn(definitions, name)) {
      definitions[name] = true;
      definitions[name] = convert(lookUp(document, reference));
    }
    return name;
  }

  return { allOf: [convert(schema)], $defs: definitions };
}
