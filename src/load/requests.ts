import type { ApiOperation, ApiParameter, ApiSpec } from '../model/api.ts';
import type { LoadConfig } from '../model/config.ts';
import { type Creator, findCreator } from './creators.ts';
import type { AddressPart, NotCalled, PlannedRequest, RequestPlan, StatusRange } from './planned-request.ts';
import { writeBody } from './request-body.ts';
import { inRunningOrder } from './request-order.ts';
import { makeSampler, type Sampler, type Scalar } from './sample.ts';
import { UNIQUE_MARK } from './sample-scalar.ts';
import { encode, serialiseParameter } from './serialise.ts';
import { prefixFor } from './target.ts';

export interface RequestInput {
  readonly specs: readonly ApiSpec[];
  /** Ids of the operations in scope, `GET /orders/{id}`. */
  readonly operations: readonly string[];
  /** Whether the provider was started by this run: only then are requests sent that change data. */
  readonly owned: boolean;
  readonly baseUrl: string;
  readonly config: Pick<LoadConfig, 'data' | 'headers'>;
  /** Names of the environment variables that are set. */
  readonly variables: ReadonlySet<string>;
}

/** Methods that only read (RFC 9110, 9.2.1). */
const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
const CALLABLE_METHODS: ReadonlySet<string> = new Set([...SAFE_METHODS, 'POST', 'PUT', 'PATCH', 'DELETE']);
/** Set by the client itself, or from the body: OpenAPI says to ignore parameters of these names. */
const OWN_HEADERS: ReadonlySet<string> = new Set(['accept', 'content-type', 'authorization']);
/** What no header value may hold: it would end the header, or the client would refuse it. */
const NOT_IN_HEADER = /[^\t\x20-\x7e\x80-\xff]/u;

/** Every operation in scope as a request, in the order create, read, update, delete; or the reason why not. */
export function planRequests(input: RequestInput): RequestPlan {
  const notCalled: NotCalled[] = [];
  const planned = new Map<string, PlannedRequest>();
  const samplers = new Map(input.specs.map((spec) => [spec, makeSampler({ ...spec, data: input.config.data })]));
  for (const id of new Set(input.operations)) {
    const spec = input.specs.find((candidate) => candidate.operations.some((operation) => operation.id === id));
    const operation = spec?.operations.find((candidate) => candidate.id === id);
    const sampler = spec && samplers.get(spec);
    if (!spec || !operation || !sampler) {
      notCalled.push({ operation: id, cause: 'unknown', reason: 'the specification of the head does not have it' });
      continue;
    }
    const request = planOperation({ input, spec, operation, sampler });
    if ('cause' in request) notCalled.push(request);
    else for (const one of request) addRequest(planned, one);
  }
  return { requests: inRunningOrder(withRoles([...planned.values()])), notCalled };
}

/** What is called for itself stays so, even if it also makes data for others. */
function addRequest(planned: Map<string, PlannedRequest>, request: PlannedRequest): void {
  const known = planned.get(request.operation);
  const idAt = request.idAt ?? known?.idAt ?? null;
  const role = known && rank(known.role) > rank(request.role) ? known.role : request.role;
  planned.set(request.operation, { ...request, idAt, role });
}

/** What is made once, before the load, cannot use what only a round makes: then it is made in every round, too. */
function withRoles(requests: readonly PlannedRequest[]): readonly PlannedRequest[] {
  const inRounds = new Set(requests.filter(({ role }) => role !== 'setup').map(({ operation }) => operation));
  const late = requests.filter(
    ({ role, address }) =>
      role === 'setup' && address.some((part) => typeof part !== 'string' && inRounds.has(part.createdBy)),
  );
  if (late.length === 0) return requests;
  return withRoles(requests.map((request) => (late.includes(request) ? { ...request, role: 'prepare' } : request)));
}

function rank(role: PlannedRequest['role']): number {
  return ['setup', 'prepare', 'call'].indexOf(role);
}

interface Planning {
  readonly input: RequestInput;
  readonly spec: ApiSpec;
  readonly operation: ApiOperation;
  readonly sampler: Sampler;
}

/** The operation's own request, after those that make what it needs. */
function planOperation(planning: Planning): readonly PlannedRequest[] | NotCalled {
  const refusal = refuse(planning);
  if (refusal) return { operation: planning.operation.id, ...refusal };
  const creators: PlannedRequest[] = [];
  const request = planOne(planning, (creator) => planCreators(planning, creator, creators));
  return 'cause' in request ? request : [...creators, request];
}

function refuse({ input, operation }: Planning): Omit<NotCalled, 'operation'> | null {
  const { method } = operation;
  if (!CALLABLE_METHODS.has(method)) return { cause: 'not-writable', reason: `${method} is not called` };
  if (!input.owned && !SAFE_METHODS.has(method)) {
    return { cause: 'changes-data', reason: `${method} changes data, and this run did not start the provider` };
  }
  const names = Object.values(input.config.headers);
  const missing = names.find((name) => !input.variables.has(name));
  if (missing !== undefined) return { cause: 'needs-secret', reason: `the environment variable ${missing} is not set` };
  const { security } = operation;
  const open = security.length === 0 || security.some((alternative) => Object.keys(alternative).length === 0);
  if (open || names.length > 0) return null;
  const schemes = Object.keys(security[0] ?? {}).join(', ');
  return { cause: 'needs-secret', reason: `it needs credentials (${schemes}), and load.headers names none` };
}

/** Whether what creates a thing can be called too, and what it needs itself; adds the requests, parents first. */
function planCreators(planning: Planning, creator: Creator, into: PlannedRequest[]): boolean {
  const { operation, idAt } = creator;
  if (into.some((request) => request.operation === operation.id)) return true;
  const inner: Planning = { ...planning, operation };
  if (refuse(inner)) return false;
  const parents: PlannedRequest[] = [];
  const request = planOne(inner, (parent) => planCreators(inner, parent, parents));
  if ('cause' in request) return false;
  const role = planning.operation.method === 'DELETE' ? 'prepare' : 'setup';
  into.push(...parents.map((parent) => ({ ...parent, role }) as const), { ...request, idAt, role });
  return true;
}

type WithCreator = (creator: Creator) => boolean;

function planOne(planning: Planning, withCreator: WithCreator): PlannedRequest | NotCalled {
  const { spec, operation } = planning;
  const notWritable = (reason: string): NotCalled => ({ operation: operation.id, cause: 'not-writable', reason });
  const address = planAddress(planning, withCreator);
  if ('why' in address) return notWritable(address.why);
  const headers = planHeaders(planning);
  if ('why' in headers) return notWritable(headers.why);
  const body = writeBody(operation, planning.sampler);
  if ('why' in body) return notWritable(body.why);
  return {
    operation: operation.id,
    method: operation.method,
    address: joined([
      prefixFor(planning.input.baseUrl, spec.basePaths[0] ?? '') + address.parts[0],
      ...address.parts.slice(1),
    ]),
    headers: [...headers.list, ...(body.mediaType === null ? [] : [['Content-Type', body.mediaType] as const])],
    body: body.text,
    success: successOf(operation),
    idAt: null,
    role: 'call',
  };
}

type Problematic = { readonly why: string };

/** Path template and query with their values; ids come from the configuration, a creator, the example, or the schema. */
function planAddress(planning: Planning, withCreator: WithCreator): { parts: readonly AddressPart[] } | Problematic {
  const parts: AddressPart[] = [''];
  for (const piece of planning.operation.path.split(/(\{[^}]+\})/u)) {
    if (!piece.startsWith('{')) {
      parts.push(piece);
      continue;
    }
    const part = planPathParameter(planning, piece.slice(1, -1), withCreator);
    if (typeof part === 'object' && 'why' in part) return part;
    parts.push(part);
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

function planPathParameter(planning: Planning, name: string, withCreator: WithCreator): AddressPart | Problematic {
  const { spec, operation, input } = planning;
  const declared = operation.parameters.find((one) => one.in === 'path' && one.name === name);
  if (!declared) return { why: `the path parameter {${name}} is not described` };
  const parameter = { ...declared, required: true };
  const value = parameterValue(planning, parameter);
  if (value === null || 'why' in value) return value ?? { why: `{${name}} has no value` };
  const text = serialiseParameter(parameter, value.value);
  // An empty segment or one of dots names another resource than the one that is meant.
  if (/^\.{0,2}$/u.test(text)) return { why: `{${name}} would be ${JSON.stringify(text)}, which no path can hold` };
  if (Object.hasOwn(input.config.data, name) || !input.owned) return text;
  const creator = findCreator(spec, operation.path, name);
  const usable = creator !== null && creator.operation.id !== operation.id && withCreator(creator);
  return usable ? { createdBy: creator.operation.id, otherwise: text } : text;
}

/** Null where the parameter is left out: optional, and nothing named for it. */
function parameterValue(planning: Planning, parameter: ApiParameter): { value: unknown } | Problematic | null {
  const { data } = planning.input.config;
  const named: Scalar | undefined = Object.hasOwn(data, parameter.name) ? data[parameter.name] : undefined;
  if (named === undefined && !parameter.required) return null;
  const sampled =
    named === undefined
      ? planning.sampler.sample(parameter.schema, parameter.example)
      : planning.sampler.fit(parameter.schema, named);
  if (sampled.kind === 'value') return { value: sampled.value };
  const source = named === undefined ? `no value for the ${parameter.in} parameter` : 'load.data does not fit';
  return { why: `${source} ${parameter.name}: ${sampled.why}` };
}

function planHeaders(planning: Planning): { list: readonly (readonly [string, string])[] } | Problematic {
  const list: [string, string][] = [['Accept', acceptOf(planning.operation)]];
  const cookies: string[] = [];
  const credentials = new Set(Object.keys(planning.input.config.headers).map((name) => name.toLowerCase()));
  for (const parameter of planning.operation.parameters) {
    const lower = parameter.name.toLowerCase();
    if (parameter.in !== 'header' && parameter.in !== 'cookie') continue;
    if (parameter.in === 'header' && (OWN_HEADERS.has(lower) || credentials.has(lower))) continue;
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

/** Documented 2xx and 3xx; where none is documented, all of them: a documented 404 is an answer, but no success. */
export function successOf(operation: ApiOperation): readonly StatusRange[] {
  const ranges = operation.responses.flatMap(({ status }): readonly StatusRange[] => {
    const digit = /^[23]/u.exec(status)?.[0];
    if (digit === undefined) return [];
    return /^\d{3}$/u.test(status)
      ? [{ min: Number(status), max: Number(status) }]
      : [{ min: Number(digit) * 100, max: Number(digit) * 100 + 99 }];
  });
  return ranges.length > 0 ? ranges : [{ min: 200, max: 399 }];
}

function joined(parts: readonly AddressPart[]): readonly AddressPart[] {
  const result: AddressPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = last + part;
    else if (part !== '') result.push(part);
  }
  return result;
}
