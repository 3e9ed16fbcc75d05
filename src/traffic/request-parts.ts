import type { ApiOperation, ApiParameter, ApiSpec } from '../model/api.ts';
import type { LoadConfig } from '../model/config.ts';
import type { Scalar } from './coerce.ts';
import { type Creator, findCreators } from './creators.ts';
import type { AddressPart } from './planned-request.ts';
import type { Sampler } from './sample.ts';
import { UNIQUE_MARK } from './sample-scalar.ts';
import { encode, serialiseParameter } from './serialise.ts';

export interface RequestInput {
  readonly specs: readonly ApiSpec[];
  /** Ids of the operations in scope, `GET /orders/{id}`. */
  readonly operations: readonly string[];
  /** Whether requests may change data: this run started the provider, or the configuration allows it. */
  readonly owned: boolean;
  readonly baseUrl: string;
  readonly config: Pick<LoadConfig, 'data' | 'headers' | 'auth'>;
  /** Names of the environment variables that are set. */
  readonly variables: ReadonlySet<string>;
}

/** Set by the client itself, or from the body: OpenAPI says to ignore parameters of these names. */
const OWN_HEADERS: ReadonlySet<string> = new Set(['accept', 'content-type', 'authorization']);
/** What no header value may hold: it would end the header, or the client would refuse it. */
const NOT_IN_HEADER = /[^\t\x20-\x7e\x80-\xff]/u;

/** One operation on its way to a request. */
export interface Planning {
  readonly input: RequestInput;
  readonly spec: ApiSpec;
  readonly operation: ApiOperation;
  readonly sampler: Sampler;
  /** Ids of the operations that are planned because of this one, from the first on: what creates must not need itself. */
  readonly needing?: readonly string[];
  /** Path parameters whose text is decided already, by name. */
  readonly written?: Readonly<Record<string, string>>;
  /** Optional parameters that are sent although nothing names a value for them. */
  readonly sent?: ReadonlySet<ApiParameter>;
}

/** Whether the operation that creates a thing can be called before this one. */
export type WithCreator = (creator: Creator) => boolean;

export type Problematic = { readonly why: string };

/** Path template and query with their values; ids come from a creator, the configuration, the example, or the schema. */
export function planAddress(
  planning: Planning,
  withCreator: WithCreator,
): { parts: readonly AddressPart[] } | Problematic {
  const parts: AddressPart[] = [''];
  for (const piece of planning.operation.path.split(/(\{[^}]+\})/u)) {
    if (!piece.startsWith('{')) {
      parts.push(piece);
      continue;
    }
    const part = planPathParameter(planning, piece.slice(1, -1), withCreator);
    if (typeof part === 'object' && 'why' in part) return part;
    parts.push(...(typeof part === 'string' ? [part] : styled(planning, piece.slice(1, -1), part)));
  }
  const query: string[] = [];
  for (const parameter of planning.operation.parameters.filter((one) => one.in === 'query')) {
    const value = parameterValue(planning, parameter);
    if (value === null) continue;
    if ('why' in value) return value;
    query.push(serialiseParameter(parameter, value.value));
  }
  return { parts: query.length === 0 ? parts : [...parts, `?${query.join('&')}`] };
}

/** An id that an answer holds is written behind what its style puts before it: `.` and `;id=` are no part of the id. */
function styled({ operation }: Planning, name: string, part: Exclude<AddressPart, string>): readonly AddressPart[] {
  const parameter = operation.parameters.find((one) => one.in === 'path' && one.name === name);
  const prefix = parameter === undefined ? '' : serialiseParameter(parameter, '');
  return prefix === '' ? [part] : [prefix, { ...part, otherwise: part.otherwise.slice(prefix.length) }];
}

function planPathParameter(planning: Planning, name: string, withCreator: WithCreator): AddressPart | Problematic {
  const { spec, operation, input, written = {} } = planning;
  const decided = Object.hasOwn(written, name) ? written[name] : undefined;
  if (decided !== undefined) return decided;
  const declared = operation.parameters.find((one) => one.in === 'path' && one.name === name);
  if (!declared) return { why: `the path parameter {${name}} is not described` };
  const parameter = { ...declared, required: true };
  const value = parameterValue(planning, parameter);
  if (value === null || 'why' in value) return value ?? { why: `{${name}} has no value` };
  const text = serialiseParameter(parameter, value.value);
  // An empty segment or one of dots names another resource than the one that is meant.
  if (/^\.{0,2}$/u.test(text)) return { why: `{${name}} would be ${JSON.stringify(text)}, which no path can hold` };
  if (!input.owned) return text;
  const creators = findCreators(spec, operation, name).filter((one) => one.operation.id !== operation.id);
  const usable = creators.find(withCreator);
  return usable ? { createdBy: usable.operation.id, otherwise: text } : text;
}

/** Null where the parameter is left out: optional, and nothing named for it. */
function parameterValue(planning: Planning, parameter: ApiParameter): { value: unknown } | Problematic | null {
  const { data } = planning.input.config;
  const named: Scalar | undefined = Object.hasOwn(data, parameter.name) ? data[parameter.name] : undefined;
  if (named === undefined && !parameter.required && !planning.sent?.has(parameter)) return null;
  const sampled =
    named === undefined
      ? planning.sampler.sample(parameter.schema, parameter.example)
      : planning.sampler.fit(parameter.schema, named);
  if (sampled.kind === 'value') return { value: sampled.value };
  const source = named === undefined ? `no value for the ${parameter.in} parameter` : 'load.data does not fit';
  return { why: `${source} ${parameter.name}: ${sampled.why}` };
}

export function planHeaders(planning: Planning): { list: readonly (readonly [string, string])[] } | Problematic {
  const list: [string, string][] = [['Accept', acceptOf(planning.operation)]];
  const cookies: string[] = [];
  for (const parameter of planning.operation.parameters) {
    if (parameter.in !== 'header' && parameter.in !== 'cookie') continue;
    if (isSetElsewhere(planning, parameter)) continue;
    const value = isIdempotencyKey(parameter) ? uniqueValue(planning, parameter) : parameterValue(planning, parameter);
    if (value === null) continue;
    if ('why' in value) return value;
    const text = serialiseParameter(parameter, value.value);
    if (parameter.in === 'cookie') cookies.push(`${encode(parameter.name)}=${encode(text)}`);
    else if (NOT_IN_HEADER.test(text))
      return { why: `the header ${parameter.name} cannot hold ${JSON.stringify(text)}` };
    else list.push([parameter.name, text]);
  }
  return { list: cookies.length === 0 ? list : [...list, ['Cookie', cookies.join('; ')]] };
}

/** A header that the client, the body or the configuration sets. */
function isSetElsewhere({ input }: Planning, { in: place, name }: ApiParameter): boolean {
  const lower = name.toLowerCase();
  if (place !== 'header') return false;
  return OWN_HEADERS.has(lower) || Object.keys(input.config.headers).some((one) => one.toLowerCase() === lower);
}

/** Parameters that a request leaves out and could send: credentials are none of them. */
export function optionalParameters(planning: Planning): readonly ApiParameter[] {
  const { operation, spec, input } = planning;
  const keys = Object.values(spec.securitySchemes).filter((scheme) => scheme.kind === 'api-key');
  return operation.parameters.filter((parameter) => {
    if (parameter.in === 'path' || parameter.required || Object.hasOwn(input.config.data, parameter.name)) return false;
    if (isIdempotencyKey(parameter) || isSetElsewhere(planning, parameter)) return false;
    if (keys.some((key) => key.in === parameter.in && key.name === parameter.name)) return false;
    const sampled = planning.sampler.sample(parameter.schema, parameter.example);
    if (sampled.kind === 'none') return false;
    return parameter.in !== 'header' || !NOT_IN_HEADER.test(serialiseParameter(parameter, sampled.value));
  });
}

function isIdempotencyKey(parameter: ApiParameter): boolean {
  return parameter.in === 'header' && /idempotency[-_]?key/iu.test(parameter.name);
}

/** The same key twice asks for the first answer again, which is no load: every round gets one of its own. */
function uniqueValue(planning: Planning, parameter: ApiParameter): { value: unknown } | Problematic | null {
  for (const candidate of [`00000000-0000-4000-8000-${UNIQUE_MARK}`, UNIQUE_MARK]) {
    if (Object.hasOwn(planning.input.config.data, parameter.name)) break;
    const fitting = planning.sampler.fit(parameter.schema, candidate);
    if (fitting.kind === 'value') return { value: fitting.value };
  }
  return parameterValue(planning, parameter);
}

function acceptOf(operation: ApiOperation): string {
  const types = operation.responses.flatMap((response) => response.content.map((media) => media.mediaType));
  const unique = [...new Set(types)].filter((type) => !NOT_IN_HEADER.test(type));
  return unique.length === 0 ? '*/*' : [...unique, '*/*;q=0.1'].join(', ');
}
