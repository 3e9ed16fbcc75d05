import type { ApiOperation, ApiSpec } from '../model/api.ts';
import { findCreators } from './creators.ts';
import type { AddressPart, IdAt, PlannedRequest, SmokeRequest } from './planned-request.ts';
import type { RequestInput } from './request-parts.ts';
import { planRequests } from './requests.ts';

export interface Cleanup {
  /** The same requests; those that make what can be taken away keep its id under a name of their own. */
  readonly requests: readonly SmokeRequest[];
  /** One deletion for each of them that no call deletes for, what was made last first. */
  readonly deletions: readonly SmokeRequest[];
}

/** How what an operation makes is taken away. */
interface Removal {
  /** The deletion, with its place for the id. */
  readonly request: PlannedRequest;
  /** Where the answer of what makes it holds the id. */
  readonly idAt: IdAt;
}

/**
 * Every request may make something, also one that is there for what is optional or for another form of the body, and one that should have
 * been refused: each has a deletion of its own, sent where its answer held the id.
 */
export function planCleanup(requests: readonly SmokeRequest[], input: RequestInput): Cleanup {
  const removals = findRemovals(requests, input);
  const taken = new Set(
    requests
      .filter(({ method, role }) => method === 'DELETE' && role === 'call')
      .map(({ address }) => lastMaker(address)),
  );
  const firsts = new Set<string>();
  const deletions: SmokeRequest[] = [];
  const keeping = requests.map((request, at) => {
    const removal = removals.get(request.operation);
    if (removal === undefined) return request;
    const isFirst = !firsts.has(request.operation);
    firsts.add(request.operation);
    const makes = isFirst ? request.operation : `${request.operation} #${at}`;
    if (!isFirst || !taken.has(request.operation)) deletions.unshift(deletionOf(removal, makes, request.variant));
    return { ...request, idAt: request.idAt ?? removal.idAt, makes };
  });
  return { requests: keeping, deletions };
}

function deletionOf({ request }: Removal, makes: string, variant: number): SmokeRequest {
  const place = request.address.findLastIndex((part) => typeof part !== 'string');
  const address = request.address.map((part, at) =>
    at === place && typeof part !== 'string' ? { ...part, createdBy: makes } : part,
  );
  return { ...request, address, idAt: null, role: 'cleanup', purpose: { kind: 'success' }, asked: null, variant };
}

/** By the operation that makes: a `POST` that the deletion takes its id from, or to the collection that it deletes from. */
function findRemovals(requests: readonly SmokeRequest[], input: RequestInput): ReadonlyMap<string, Removal> {
  const makers = new Set(requests.filter(({ method }) => method === 'POST').map(({ operation }) => operation));
  const found = new Map<string, Removal>();
  if (makers.size === 0) return found;
  const candidates = input.specs.flatMap((spec) =>
    spec.operations.flatMap((operation) => candidateOf(spec, operation, makers)),
  );
  const operations = candidates.map(({ operation }) => operation.id);
  const planned = new Map(
    planRequests({ ...input, operations }).requests.map((request) => [request.operation, request]),
  );
  for (const { operation, creators } of candidates) {
    const request = planned.get(operation.id);
    if (request === undefined || !endsWithId(request.address)) continue;
    for (const { operation: maker, idAt } of creators) {
      const isInPlace = operation.path.replace(/\/\{[^{}]+\}\/?$/u, '') === maker.path.replace(/\/$/u, '');
      if (idAt === null || (!isInPlace && lastMaker(request.address) !== maker.id)) continue;
      if (isInPlace || !found.has(maker.id)) found.set(maker.id, { request, idAt });
    }
  }
  return found;
}

function candidateOf(spec: ApiSpec, operation: ApiOperation, makers: ReadonlySet<string>) {
  const parameter = operation.method === 'DELETE' ? /\{([^{}]+)\}\/?$/u.exec(operation.path)?.[1] : undefined;
  if (parameter === undefined) return [];
  const creators = findCreators(spec, operation, parameter).filter((one) => makers.has(one.operation.id));
  return creators.length === 0 ? [] : [{ operation, creators }];
}

/** The operation that makes what an address ends with. */
function lastMaker(address: readonly AddressPart[]): string | null {
  return address.findLast((part) => typeof part !== 'string')?.createdBy ?? null;
}

/** `DELETE /orders/{id}` takes the order away; `DELETE /orders/{id}/lock` does something else with it. */
function endsWithId(address: readonly AddressPart[]): boolean {
  const last = address.at(-1);
  return address.some((part) => typeof part !== 'string') && (typeof last !== 'string' || /^\/?(?:\?|$)/u.test(last));
}
