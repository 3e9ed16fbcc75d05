import type { ApiOperation } from '../model/api.ts';
import { planFailures } from './failure-requests.ts';
import { essenceOf } from './media-type.ts';
import { planOptional } from './optional-requests.ts';
import type { NotCalled, PlannedRequest, RequestPlan, SmokeRequest } from './planned-request.ts';
import { writeBodies, writeExamples } from './request-body.ts';
import type { Planning, RequestInput } from './request-parts.ts';
import { planningFor, planRequests } from './requests.ts';
import { planCleanup } from './smoke-cleanup.ts';

export interface SmokePlan {
  readonly requests: readonly SmokeRequest[];
  readonly notCalled: readonly NotCalled[];
}

export interface SmokeInput extends RequestInput {
  /** Whether documented failures are asked for too. */
  readonly failures: boolean;
  /** Whether each operation is also called with its optional parameters and properties. */
  readonly optional: boolean;
}

/** Content types of one direction that are tried; more say little that the first ones do not. */
const MAX_FORMS = 4;
/** Characters of an example's name that are shown. */
const SHOWN_CHARACTERS = 40;

/**
 * Every operation in scope, in the order create, read, update, delete: once for each form of its body and of its answer, then with
 * what is optional, then its cheap failures, deletions last, and with them of everything else that these requests made.
 */
export function planSmoke(input: SmokeInput, plan: RequestPlan = planRequests(input)): SmokePlan {
  const find = planningFor(input);
  const deletions = plan.requests.filter(({ method, role }) => method === 'DELETE' && role === 'call');
  const others = plan.requests.filter((request) => !deletions.includes(request));
  const expand = (request: PlannedRequest) => expandCall(request, find(request.operation));
  const fail = (request: PlannedRequest) => {
    const planning = find(request.operation);
    return input.failures && request.role === 'call' && planning !== null ? planFailures(request, planning) : [];
  };
  const fill = (request: PlannedRequest) => {
    const planning = find(request.operation);
    return input.optional && planning !== null ? planOptional(request, planning) : [];
  };
  const calls = deletions.flatMap(expand);
  const before = [...others.flatMap(expand), ...others.flatMap(fill), ...others.flatMap(fail)];
  const cleanup = planCleanup([...before, ...calls], input);
  const requests = [
    ...cleanup.requests.slice(0, before.length),
    ...deepestFirst([...calls, ...cleanup.deletions]),
    ...deletions.flatMap(fail),
  ];
  return { requests, notCalled: plan.notCalled };
}

/** What is inside goes before what it is in, which may refuse to go while it holds something; a call before what only cleans up. */
function deepestFirst(deletions: readonly SmokeRequest[]): readonly SmokeRequest[] {
  const depth = ({ operation }: SmokeRequest): number => operation.split('/').length;
  return deletions.toSorted((one, other) => depth(other) - depth(one));
}

function expandCall(request: PlannedRequest, planning: Planning | null): readonly SmokeRequest[] {
  const first: SmokeRequest = { ...request, purpose: { kind: 'success' }, asked: null, variant: 0 };
  if (planning === null || request.role !== 'call' || request.method === 'DELETE') return [first];
  const forms = [
    ...bodyForms(request, planning),
    ...exampleForms(request, planning),
    ...answerForms(request, planning.operation),
  ];
  return [first, ...forms.map((form, at) => ({ ...first, ...form, idAt: null, variant: at + 1 }))];
}

type Form = Pick<SmokeRequest, 'asked' | 'headers' | 'body'>;

function bodyForms(request: PlannedRequest, { operation, sampler, spec }: Planning): readonly Form[] {
  const bodies = writeBodies({ operation, sampler, definitions: spec.definitions });
  return bodies.slice(1, MAX_FORMS).flatMap((body) => {
    if ('why' in body || body.mediaType === null) return [];
    const headers = withHeader(request.headers, 'Content-Type', body.mediaType);
    return [{ asked: `with ${essenceOf(body.mediaType)}`, headers, body: body.text }];
  });
}

/** Authors write several examples down where they lead to different answers. */
function exampleForms(request: PlannedRequest, { operation, sampler, spec }: Planning): readonly Form[] {
  return writeExamples({ operation, sampler, definitions: spec.definitions })
    .slice(0, MAX_FORMS)
    .map(({ name, text }) => ({
      asked: `with the example ${name.slice(0, SHOWN_CHARACTERS)}`,
      headers: request.headers,
      body: text,
    }));
}

/** Only what reads is repeated for another form of the answer: making a thing twice tells nothing new of it. */
function answerForms(request: PlannedRequest, operation: ApiOperation): readonly Form[] {
  if (request.method !== 'GET') return [];
  const success = operation.responses.filter(({ status }) => status.startsWith('2'));
  const types = [...new Set(success.flatMap(({ content }) => content.map(({ mediaType }) => mediaType)))];
  return types
    .slice(1, MAX_FORMS)
    .filter((type) => !type.includes('*') && /^[\x20-\x7e]+$/u.test(type))
    .map((type) => ({
      asked: `as ${essenceOf(type)}`,
      headers: withHeader(request.headers, 'Accept', type),
      body: request.body,
    }));
}

function withHeader(headers: PlannedRequest['headers'], name: string, value: string): PlannedRequest['headers'] {
  return [...headers.filter(([other]) => other.toLowerCase() !== name.toLowerCase()), [name, value]];
}
