import type { Creator } from './creators.ts';
import type { AddressPart, NotCalled, PlannedRequest, RequestPlan } from './planned-request.ts';
import { writeBody } from './request-body.ts';
import { chooseCredentials, credentialVariables } from './request-credentials.ts';
import { inRunningOrder } from './request-order.ts';
import { type Planning, planAddress, planHeaders, type RequestInput, type WithCreator } from './request-parts.ts';
import { makeSampler } from './sample.ts';
import { successOf } from './success.ts';
import { prefixFor } from './target.ts';

/** Methods that only read (RFC 9110, 9.2.1). */
const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
const CALLABLE_METHODS: ReadonlySet<string> = new Set([...SAFE_METHODS, 'POST', 'PUT', 'PATCH', 'DELETE']);
/** Every operation in scope as a request, in the order create, read, update, delete; or the reason why not. */
export function planRequests(input: RequestInput): RequestPlan {
  const notCalled: NotCalled[] = [];
  const planned = new Map<string, PlannedRequest>();
  const find = planningFor(input);
  for (const id of new Set(input.operations)) {
    const planning = find(id);
    if (planning === null) {
      notCalled.push({ operation: id, cause: 'unknown', reason: 'the specification of the head does not have it' });
      continue;
    }
    const request = planOperation(planning);
    if ('cause' in request) notCalled.push(request);
    else for (const one of request) addRequest(planned, one);
  }
  return { requests: inRunningOrder(withRoles([...planned.values()])), notCalled };
}

/** Looks an operation up with what its requests are made with; null where no specification has it. */
export function planningFor(input: RequestInput): (operation: string) => Planning | null {
  const plannings = new Map<string, Planning>();
  for (const spec of input.specs) {
    const sampler = makeSampler({ ...spec, data: input.config.data });
    for (const operation of spec.operations) {
      if (!plannings.has(operation.id)) plannings.set(operation.id, { input, spec, operation, sampler });
    }
  }
  return (operation) => plannings.get(operation) ?? null;
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

/** The operation's own request, after those that make what it needs. */
function planOperation(planning: Planning): readonly PlannedRequest[] | NotCalled {
  const refusal = refuse(planning);
  if (refusal) return { operation: planning.operation.id, ...refusal };
  const creators: PlannedRequest[] = [];
  const request = planOne(planning, (creator) => planCreators(planning, creator, creators));
  return 'cause' in request ? request : [...creators, request];
}

function refuse({ input, spec, operation }: Planning): Omit<NotCalled, 'operation'> | null {
  const { method } = operation;
  if (!CALLABLE_METHODS.has(method)) return { cause: 'not-writable', reason: `${method} is not called` };
  if (!input.owned && !SAFE_METHODS.has(method)) {
    return {
      cause: 'changes-data',
      reason: `${method} changes data, and neither did this run start the provider nor does load.allow-writes name it`,
    };
  }
  const { headers, auth } = input.config;
  const missing = credentialVariables(headers, auth).find((name) => !input.variables.has(name));
  if (missing !== undefined) return { cause: 'needs-secret', reason: `the environment variable ${missing} is not set` };
  const chosen = chooseCredentials(spec, operation, auth);
  // Headers of the configuration may hold what no scheme describes.
  if ('credentials' in chosen || Object.keys(headers).length > 0) return null;
  return { cause: 'needs-secret', reason: chosen.why };
}

/** Whether what creates a thing can be called too, and what it needs itself; adds the requests, parents first. */
function planCreators(planning: Planning, creator: Creator, into: PlannedRequest[]): boolean {
  const { operation, idAt } = creator;
  if (into.some((request) => request.operation === operation.id)) return true;
  const needing = [...(planning.needing ?? []), planning.operation.id];
  const inner: Planning = { ...planning, operation, needing };
  if (needing.includes(operation.id) || refuse(inner)) return false;
  const parents: PlannedRequest[] = [];
  const request = planOne(inner, (parent) => planCreators(inner, parent, parents));
  if ('cause' in request) return false;
  const role = planning.operation.method === 'DELETE' ? 'prepare' : 'setup';
  into.push(...parents.map((parent) => ({ ...parent, role }) as const), { ...request, idAt, role });
  return true;
}

function planOne(planning: Planning, withCreator: WithCreator): PlannedRequest | NotCalled {
  const { spec, operation } = planning;
  const notWritable = (reason: string): NotCalled => ({ operation: operation.id, cause: 'not-writable', reason });
  const address = planAddress(planning, withCreator);
  if ('why' in address) return notWritable(address.why);
  const headers = planHeaders(planning);
  if ('why' in headers) return notWritable(headers.why);
  const body = writeBody({ operation, sampler: planning.sampler, definitions: spec.definitions });
  if ('why' in body) return notWritable(body.why);
  const chosen = chooseCredentials(spec, operation, planning.input.config.auth);
  return {
    operation: operation.id,
    method: operation.method,
    address: withPrefix(planning, address.parts),
    headers: [...headers.list, ...(body.mediaType === null ? [] : [['Content-Type', body.mediaType] as const])],
    body: body.text,
    success: successOf(operation),
    idAt: null,
    credentials: 'credentials' in chosen ? chosen.credentials : [],
    role: 'call',
  };
}

/** Address parts behind the prefix of the specification, neighbouring texts joined. */
export function withPrefix({ input, spec }: Planning, parts: readonly AddressPart[]): readonly AddressPart[] {
  return joined([prefixFor(input.baseUrl, spec.basePaths[0] ?? ''), ...parts]);
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
