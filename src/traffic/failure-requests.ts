import type { ApiOperation } from '../model/api.ts';
import { badBody } from './bad-body.ts';
import { isJson } from './media-type.ts';
import type { AddressPart, PlannedRequest, Purpose, SmokeRequest } from './planned-request.ts';
import { writeBody } from './request-body.ts';
import { isOpen } from './request-credentials.ts';
import { type Planning, planAddress } from './request-parts.ts';
import { withPrefix } from './requests.ts';
import { serialiseParameter } from './serialise.ts';
import { unknownId } from './unknown-id.ts';

type Failure = Extract<Purpose, { kind: 'failure' }>['failure'];

/** Requests for the documented failures of an operation that a client can cause without preparation. */
export function planFailures(request: PlannedRequest, planning: Planning): readonly SmokeRequest[] {
  const found = [
    badBodyRequest(request, planning),
    unknownIdRequest(request, planning),
    openRequest(request, planning),
  ];
  return found.filter((one) => one !== null);
}

interface Made {
  readonly failure: Failure;
  readonly asked: string;
  readonly expected: readonly number[];
  readonly changes: Partial<PlannedRequest>;
}

function failing(request: PlannedRequest, { failure, asked, expected, changes }: Made): SmokeRequest {
  const purpose: Purpose = { kind: 'failure', failure, expected };
  return { ...request, ...changes, idAt: null, role: 'call', purpose, asked, variant: VARIANTS[failure] };
}

/** Far from the numbers of successes: with the idempotency key of a success its answer would come back. */
const VARIANTS: Readonly<Record<Failure, number>> = {
  'bad-body': 0x1000,
  'unknown-id': 0x2000,
  'no-credentials': 0x3000,
};

function documented(operation: ApiOperation, statuses: readonly number[]): readonly number[] {
  const written = new Set(operation.responses.map(({ status }) => status.toUpperCase()));
  return statuses.filter((status) => written.has(String(status)));
}

/** 400 and 422 both say that the request itself is wrong. */
const BAD_REQUEST = [400, 422];

function badBodyRequest(request: PlannedRequest, { operation, sampler, spec }: Planning): SmokeRequest | null {
  const expected = documented(operation, BAD_REQUEST);
  if (expected.length === 0) return null;
  const body = writeBody({ operation, sampler, definitions: spec.definitions });
  if ('why' in body || body.written === null || !isJson(body.mediaType ?? '')) return null;
  const { media, value } = body.written;
  const bad = badBody(media.schema, value, sampler);
  if (bad === null) return null;
  const asked = `with a bad body (${bad.words})`;
  return failing(request, { failure: 'bad-body', asked, expected, changes: { body: bad.text } });
}

/** What a provider answers for an id that nobody has; an id of the wrong form may be refused as such. */
function unknownIdRequest(request: PlannedRequest, planning: Planning): SmokeRequest | null {
  const { operation } = planning;
  if (documented(operation, [404]).length === 0) return null;
  const names = [...operation.path.matchAll(/\{([^}]+)\}/gu)].map(([, name = '']) => name);
  const last = names.at(-1);
  const address = last === undefined ? null : unknownAddress(request, planning, last);
  if (address === null) return null;
  const expected = [404, ...documented(operation, BAD_REQUEST)];
  return failing(request, { failure: 'unknown-id', asked: 'with an unknown id', expected, changes: { address } });
}

function unknownAddress(request: PlannedRequest, planning: Planning, name: string): readonly AddressPart[] | null {
  const parameter = planning.operation.parameters.find((one) => one.in === 'path' && one.name === name);
  if (parameter === undefined) return null;
  const id = unknownId(parameter, planning.sampler);
  if (id === null) return null;
  // What stands around the id is the same as in the call that succeeds.
  const used = request.address.flatMap((part) => (typeof part === 'string' ? [] : [part.createdBy]));
  const written = { ...planning, written: { [name]: serialiseParameter(parameter, id) } };
  const address = planAddress(written, (creator) => used.includes(creator.operation.id));
  return 'why' in address ? null : withPrefix(planning, address.parts);
}

function openRequest(request: PlannedRequest, { operation, input }: Planning): SmokeRequest | null {
  if (isOpen(operation)) return null;
  const expected = documented(operation, [401]);
  if (expected.length === 0) return null;
  const names = new Set(Object.keys(input.config.headers).map((name) => name.toLowerCase()));
  const headers = request.headers.filter(([name]) => !names.has(name.toLowerCase()));
  const asked = 'without credentials';
  return failing(request, { failure: 'no-credentials', asked, expected, changes: { headers, credentials: [] } });
}
