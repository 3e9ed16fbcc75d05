import type { ApiSpec } from '../model/api.ts';
import type { Change, Reach } from '../model/change.ts';
import type { ConsumerUse } from '../model/finding.ts';
import { matchOperation } from '../spec/match.ts';
import { isMoreConcrete, parseTemplate, rankTemplate, segmentsOf } from '../spec/path-template.ts';
import { hasPath, mediaTypeCovers, statusCovers } from './covers.ts';
import type { PactInteraction, PactRequest, PactResponse } from './pact.ts';
import type { PactSource } from './source.ts';

/** One interaction of one pact, as what it uses of the provider. */
export interface InteractionUse {
  readonly consumer: string;
  readonly version: string | null;
  readonly where: readonly string[];
  readonly description: string;
  /** `GET /orders/{id}` of the head; null where no operation of it fits. */
  readonly operation: string | null;
  /** Its path, as written and without each base path of the specifications: what a removed operation is matched with. */
  readonly paths: readonly string[];
  readonly request: PactRequest;
  readonly response: PactResponse;
}

/** What pacts use; messages use no operation of an HTTP specification and are left out. */
export function findUses(sources: readonly PactSource[], specs: readonly ApiSpec[]): readonly InteractionUse[] {
  const basePaths = [...new Set(specs.flatMap((spec) => spec.basePaths))];
  return sources.flatMap((source) =>
    source.pact.interactions.flatMap((interaction) => {
      const { request, response, description } = interaction;
      if (interaction.kind !== 'http' || request === null || response === null) return [];
      const { pact, consumerVersion: version, where } = source;
      const operation = operationOf(interaction, specs);
      return [
        {
          consumer: pact.consumer,
          version,
          where,
          description,
          operation,
          paths: relativePaths(request.path, basePaths),
          request,
          response,
        },
      ];
    }),
  );
}

/** Id of the operation that an interaction calls; null for messages, and where no specification has one. */
export function operationOf(interaction: PactInteraction, specs: readonly ApiSpec[]): string | null {
  const { request } = interaction;
  if (request === null) return null;
  for (const spec of specs) {
    const operation = matchOperation(spec, request.method, request.path);
    if (operation) return operation.id;
  }
  return null;
}

function relativePaths(path: string, basePaths: readonly string[]): readonly string[] {
  const stripped = basePaths
    .filter((base) => base !== '' && path.startsWith(`${base}/`))
    .map((base) => path.slice(base.length));
  return [...new Set([path, ...stripped])];
}

/** Who is hit by each change, by the change's fingerprint; a change that hits nobody has an empty list. */
export function attachConsumers(
  changes: readonly Change[],
  uses: readonly InteractionUse[],
): ReadonlyMap<string, readonly ConsumerUse[]> {
  return new Map(changes.map((change) => [change.fingerprint, consumersOf(uses.filter(hitBy(change)))]));
}

function hitBy(change: Change): (use: InteractionUse) => boolean {
  const places = change.reaches.map((reach) => ({ reach, calls: callsOf(reach.operation) }));
  return (use) => places.some(({ reach, calls }) => calls(use) && usesPlace(change.rule, reach, use));
}

/**
 * Whether a use is a call of an operation: by the head's operation, or by the path, for an operation that the head has no more. Many
 * thousand uses are asked about one operation, so what only depends on the operation that answers a use is decided once.
 */
export function callsOf(operation: string): (use: InteractionUse) => boolean {
  const [method, path] = splitId(operation);
  const template = parseTemplate(path);
  const isGone = remembering((current: string) => isMoreConcrete(template, parseTemplate(splitId(current)[1])));
  return (use) => {
    if (use.operation === operation) return true;
    if (method !== use.request.method || (use.operation !== null && !isGone(use.operation))) return false;
    return use.paths.some((called) => rankTemplate(template, segmentsOf(called)) !== null);
  };
}

/** Method and path of `GET /orders/{id}`. */
function splitId(operation: string): [method: string, path: string] {
  const space = operation.indexOf(' ');
  return [operation.slice(0, space), operation.slice(space + 1)];
}

function remembering(decide: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const answer = known.get(name) ?? decide(name);
    known.set(name, answer);
    return answer;
  };
}

/** Rules about something having to be there hit those who do not send it; all others hit those who use it. */
function isRequirement(rule: string): boolean {
  return /required|mandatory/.test(rule);
}

function usesPlace(rule: string, reach: Reach, use: InteractionUse): boolean {
  if (reach.parameter !== null) return usesNamed(rule, reach.parameter, { reach, use });
  switch (reach.direction) {
    case 'none':
      return true;
    case 'response':
      return usesResponse(reach, use.response);
    case 'request':
      return usesRequest(rule, reach, use.request);
    default:
      return reach.direction satisfies never;
  }
}

/** A parameter of the request as `query:limit`, or a header of the response as `header:etag`. */
function usesNamed(rule: string, parameter: string, { reach, use }: { reach: Reach; use: InteractionUse }): boolean {
  const colon = parameter.indexOf(':');
  const [place, name] = [parameter.slice(0, colon), parameter.slice(colon + 1)];
  if (reach.direction === 'response') {
    const covered = reach.status === null || statusCovers(reach.status, use.response.status);
    return covered && use.response.headers.includes(name.toLowerCase());
  }
  // A call of the operation fills every place of its path.
  if (place === 'path') return true;
  return sends(use.request, place, name) !== isRequirement(rule);
}

function sends(request: PactRequest, place: string, name: string): boolean {
  if (place === 'query') return request.query.some((key) => key === name || key.replace(/\[.*\]$/, '') === name);
  return place === 'cookie' ? request.cookies.includes(name) : request.headers.includes(name.toLowerCase());
}

function usesResponse(reach: Reach, response: PactResponse): boolean {
  if (reach.status !== null && !statusCovers(reach.status, response.status)) return false;
  if (reach.property.length === 0 && reach.mediaType === null) return true;
  const { body } = response;
  if (body === null || !mediaTypeCovers(reach.mediaType, body.mediaType)) return false;
  return hasPath(body.value, reach.property);
}

function usesRequest(rule: string, reach: Reach, request: PactRequest): boolean {
  const { body } = request;
  if (reach.property.length === 0 && reach.mediaType === null) return true;
  if (reach.property.length === 0) {
    if (body === null) return isRequirement(rule);
    return !isRequirement(rule) && mediaTypeCovers(reach.mediaType, body.mediaType);
  }
  if (body === null || !mediaTypeCovers(reach.mediaType, body.mediaType)) return false;
  if (!isRequirement(rule)) return hasPath(body.value, reach.property);
  const parent = reach.property.slice(0, -1);
  return hasPath(body.value, parent) && !hasPath(body.value, reach.property);
}

function consumersOf(uses: readonly InteractionUse[]): readonly ConsumerUse[] {
  const byVersion = new Map<string, { first: InteractionUse; where: Set<string>; interactions: Set<string> }>();
  for (const use of uses) {
    const key = JSON.stringify([use.consumer, use.version]);
    const known = byVersion.get(key) ?? { first: use, where: new Set(), interactions: new Set() };
    for (const place of use.where) known.where.add(place);
    known.interactions.add(use.description);
    byVersion.set(key, known);
  }
  const entries = [...byVersion.values()].map(({ first: { consumer, version }, where, interactions }) => {
    return { consumer, version, where: mainFirst([...where]), interactions: [...interactions].sort() };
  });
  return withoutRetold(entries).sort(byName);
}

/** Without pacts in files that say nothing new about a consumer whose published version does the same. */
function withoutRetold(entries: readonly ConsumerUse[]): ConsumerUse[] {
  const published = Map.groupBy(
    entries.filter(({ version }) => version !== null),
    ({ consumer }) => consumer,
  );
  return entries.filter(({ consumer, version, interactions }) => {
    if (version !== null) return true;
    const others = published.get(consumer) ?? [];
    return !others.some((other) => interactions.every((interaction) => other.interactions.includes(interaction)));
  });
}

function mainFirst(where: readonly string[]): readonly string[] {
  const names = [...new Set(where)].sort();
  return names.includes('main') ? ['main', ...names.filter((name) => name !== 'main')] : names;
}

/** Of one consumer the version on main first, as everywhere. Thousands are sorted for every change: nothing is made here. */
function byName(left: ConsumerUse, right: ConsumerUse): number {
  if (left.consumer !== right.consumer) return left.consumer < right.consumer ? -1 : 1;
  const isMain = Number(right.where.includes('main')) - Number(left.where.includes('main'));
  if (isMain !== 0) return isMain;
  const [a, b] = [left.version ?? '', right.version ?? ''];
  return a < b ? -1 : a > b ? 1 : 0;
}
