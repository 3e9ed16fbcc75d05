import type { ApiParameter } from '../model/api.ts';
import { listSome } from '../model/list-some.ts';
import { isObject } from '../model/object.ts';
import type { PlannedRequest, SmokeRequest } from './planned-request.ts';
import { writeBody } from './request-body.ts';
import { optionalParameters, type Planning, planAddress, planHeaders } from './request-parts.ts';
import { withPrefix } from './requests.ts';

/** Optional parts that are sent one at a time where all of them together were refused; more are only sent together. */
const MAX_ALONE = 8;
/** Names that one request is told by. */
const MAX_NAMES = 5;
/** Characters of a name that are shown. */
const SHOWN_CHARACTERS = 40;
/** Far from the numbers of the other successes: what must be unique differs by it. */
const FIRST_VARIANT = 0x4000;

/** What a request may leave out: a parameter, or what the body has beside what it needs. */
type Part = { readonly parameter: ApiParameter } | { readonly body: string; readonly names: readonly string[] };

/**
 * One more request with every optional parameter and property at once, and for where it is refused one for each of them: a provider that
 * fails behind `?limit` is found, and one that does not take a value together with another has not failed.
 */
export function planOptional(request: PlannedRequest, planning: Planning): readonly SmokeRequest[] {
  if (request.role !== 'call' || request.method === 'DELETE') return [];
  const parameters = optionalParameters(planning).map((parameter): Part => ({ parameter }));
  const parts = [...parameters, ...bodyParts(request, planning)];
  if (parts.length === 0) return [];
  const together = withParts(request, planning, parts);
  if (together === null) return [];
  const asked = `with everything optional (${namesOf(parts)})`;
  const common = { purpose: { kind: 'optional' }, role: 'call', idAt: null } as const;
  const all: SmokeRequest = { ...request, ...together, ...common, asked, variant: FIRST_VARIANT, after: 'success' };
  const alone = parts.length === 1 ? [] : parts.slice(0, MAX_ALONE);
  const single = alone.flatMap((part, at): readonly SmokeRequest[] => {
    const changes = withParts(request, planning, [part]);
    const variant = FIRST_VARIANT + at + 1;
    const words =
      'parameter' in part ? `with ${nameOf(part.parameter)}` : `with optional properties (${namesOf([part])})`;
    return changes === null ? [] : [{ ...request, ...changes, ...common, asked: words, variant, after: 'refusal' }];
  });
  return [all, ...single];
}

/** None where the body has no more than it needs, or nothing that its schema allows could be added. */
function bodyParts(request: PlannedRequest, { operation, sampler, spec }: Planning): readonly Part[] {
  const { definitions } = spec;
  const plain = writeBody({ operation, sampler, definitions });
  const filled = writeBody({ operation, sampler: { ...sampler, sample: sampler.fill }, definitions });
  if ('why' in plain || 'why' in filled || filled.text === null || filled.mediaType !== plain.mediaType) return [];
  if (filled.text === request.body) return [];
  const known = new Set(keysOf(plain.written?.value));
  const added = keysOf(filled.written?.value).filter((name) => !known.has(name));
  return [{ body: filled.text, names: added.length === 0 ? ['of what is in the body'] : added }];
}

function keysOf(value: unknown): readonly string[] {
  return isObject(value) ? Object.keys(value) : [];
}

/** Null where the address or the headers cannot be written with them. */
function withParts(
  request: PlannedRequest,
  planning: Planning,
  parts: readonly Part[],
): Pick<PlannedRequest, 'address' | 'headers' | 'body'> | null {
  const sent = new Set(parts.flatMap((part) => ('parameter' in part ? [part.parameter] : [])));
  const body = parts.find((part) => 'body' in part)?.body ?? request.body;
  // What stands in the path is the same as in the request that succeeds.
  const used = request.address.flatMap((part) => (typeof part === 'string' ? [] : [part.createdBy]));
  const address = planAddress({ ...planning, sent }, (creator) => used.includes(creator.operation.id));
  const headers = planHeaders({ ...planning, sent });
  if ('why' in address || 'why' in headers) return null;
  const type = request.headers.filter(([name]) => name === 'Content-Type');
  return { address: withPrefix(planning, address.parts), headers: [...headers.list, ...type], body };
}

function namesOf(parts: readonly Part[]): string {
  const names = parts.flatMap((part) => ('parameter' in part ? [nameOf(part.parameter)] : part.names));
  return listSome(names, MAX_NAMES, (name) => name.slice(0, SHOWN_CHARACTERS));
}

function nameOf({ name, in: place }: ApiParameter): string {
  const shown = name.slice(0, SHOWN_CHARACTERS);
  return place === 'query' ? `?${shown}` : `the ${place} ${shown}`;
}
