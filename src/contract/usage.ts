import { closest, distance } from 'fastest-levenshtein';
import type { ApiSpec } from '../model/api.ts';
import { pointerTokens } from '../model/json-pointer.ts';
import { ProblemError } from '../model/problem.ts';
import { templateShape } from '../model/template-shape.ts';
import { compareTexts } from '../model/text-order.ts';
import { matchOperation } from '../spec/match.ts';
import { callsOf, type InteractionUse } from './impact.ts';
import { asArray, asRecord } from './shape.ts';

/** What a person asks about: an operation, or one field of it. */
export interface UsageQuestion {
  /** `GET /orders/{id}` */
  readonly operation: string;
  /** `user_id` (at any depth), `$.user_id` or `/user_id` (from the top), `query:limit`, `header:etag`; null: the whole operation. */
  readonly field: string | null;
}

export interface InteractionUsage {
  readonly description: string;
  readonly status: number;
  /** Places of the exchange that are used: `response user_id`, `request items[*].sku`, `query limit`. */
  readonly uses: readonly string[];
}

/** One version of one consumer, and the interactions of its pact that use what was asked about. */
export interface ConsumerUsage {
  readonly consumer: string;
  /** Null when the pact came from a file. */
  readonly version: string | null;
  readonly where: readonly string[];
  readonly interactions: readonly InteractionUsage[];
}

const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'];

/** The operation as it was typed, its method in capitals. Throws ProblemError. */
export function parseOperation(text: string): string {
  const [method = '', path = '', ...rest] = text.trim().split(/\s+/);
  if (METHODS.includes(method.toUpperCase()) && path.startsWith('/') && rest.length === 0) {
    return `${method.toUpperCase()} ${path}`;
  }
  throw new ProblemError({
    code: 'desk.operation',
    what: `${JSON.stringify(text)} is no operation`,
    why: 'an operation is a method and a path',
    todo: "Write it like 'GET /orders/{id}', in quotes.",
  });
}

/** The specification's name of the operation: nobody remembers whether its parameter is `{id}` or `{order_id}`. */
export function asSpecified(operation: string, specified: readonly string[]): string {
  if (specified.includes(operation)) return operation;
  return specified.find((id) => templateShape(id) === templateShape(operation)) ?? operation;
}

/**
 * The operation that was probably meant by one that no specification has: the one that answers this path, or the nearest name. A misspelt
 * operation has no consumers either. Null where nothing is near.
 */
export function suggestOperation(operation: string, specs: readonly ApiSpec[]): string | null {
  const [method = '', path = ''] = operation.split(' ');
  for (const spec of specs) {
    const found = matchOperation(spec, method, path);
    if (found !== null) return found.id;
  }
  const known = specs.flatMap((spec) => spec.operations.map(({ id }) => id));
  if (known.length === 0) return null;
  const nearest = closest(operation, known);
  return distance(operation, nearest) <= Math.max(1, Math.round(nearest.length * LARGEST_SHARE)) ? nearest : null;
}

/** Part of a name that may be mistyped before another name is no help any more. */
const LARGEST_SHARE = 0.3;

/** Who uses it, sorted by consumer and version; nobody is an empty list. */
export function findUsage(uses: readonly InteractionUse[], question: UsageQuestion): readonly ConsumerUsage[] {
  const isCall = callsOf(question.operation);
  const consumers = new Map<string, ConsumerUsage & { readonly interactions: InteractionUsage[] }>();
  for (const use of uses) {
    if (!isCall(use)) continue;
    const places = placesOf(use).filter(question.field === null ? ({ isLeaf }) => isLeaf : isField(question.field));
    if (question.field !== null && places.length === 0) continue;
    const { consumer, version, where, description } = use;
    const key = JSON.stringify([consumer, version, where]);
    const known = consumers.get(key) ?? { consumer, version, where, interactions: [] };
    const names = [...new Set(places.map(({ shown }) => shown))];
    known.interactions.push({ description, status: use.response.status, uses: names });
    consumers.set(key, known);
  }
  return [...consumers.values()].sort(byName).map((entry) => ({ ...entry, interactions: sorted(entry.interactions) }));
}

interface Place {
  readonly kind: 'response' | 'request' | 'query' | 'header' | 'cookie';
  readonly path: readonly string[];
  readonly isLeaf: boolean;
  readonly shown: string;
}

/** Every place that an interaction fills: properties of both bodies, parameters, headers. */
function placesOf(use: InteractionUse): readonly Place[] {
  const { request, response } = use;
  const named = (kind: Place['kind'], names: readonly string[], side: string): readonly Place[] =>
    names.map((name) => ({ kind, path: [name], isLeaf: true, shown: `${side}${kind} ${name}` }));
  return [
    ...bodyPlaces('response', response.body?.value),
    ...named('header', response.headers, 'response '),
    ...bodyPlaces('request', request.body?.value),
    ...named('query', request.query, ''),
    ...named('header', request.headers, 'request '),
    ...named('cookie', request.cookies, ''),
  ];
}

function bodyPlaces(kind: 'request' | 'response', body: unknown, path: readonly string[] = []): readonly Place[] {
  const children = childrenOf(body);
  const deeper = children.flatMap(([step, value]) => bodyPlaces(kind, value, [...path, step]));
  if (path.length === 0) return deeper;
  return [{ kind, path, isLeaf: children.length === 0, shown: `${kind} ${show(path)}` }, ...deeper];
}

function childrenOf(body: unknown): readonly (readonly [step: string, value: unknown])[] {
  const list = asArray(body);
  return list ? list.map((element) => ['*', element] as const) : Object.entries(asRecord(body) ?? {});
}

function show(path: readonly string[]): string {
  return path.reduce((text, step) => (step === '*' ? `${text}[*]` : text === '' ? step : `${text}.${step}`), '');
}

/** Elements of lists need not be spelt out: `items.price` and `items[*].price` are the same field. */
function isField(field: string): (place: Place) => boolean {
  const named = /^(query|header|cookie|request|response):(.+)$/.exec(field);
  if (named) {
    const [, kind, name = ''] = named;
    if (kind === 'request' || kind === 'response') return (place) => place.kind === kind && isField(name)(place);
    return (place) => place.kind === kind && sameName(place, name);
  }
  const anchored = field.startsWith('$') || field.startsWith('/');
  const steps =
    pointerTokens(field) ??
    field
      .replace(/^\$\.?/, '')
      .replaceAll(/\[[*\d]*\]/g, '.*')
      .split('.');
  const wanted = steps.filter((step) => step !== '*' && step !== '');
  return ({ path }) => {
    if (path.at(-1) === '*') return false;
    const own = path.filter((step) => step !== '*');
    if (own.length < wanted.length || (anchored && own.length !== wanted.length)) return false;
    return wanted.every((step, index) => own[own.length - wanted.length + index] === step);
  };
}

function sameName({ kind, path: [name = ''] }: Place, wanted: string): boolean {
  return kind === 'header' ? name === wanted.toLowerCase() : name === wanted || name.replace(/\[.*\]$/, '') === wanted;
}

function sorted(interactions: readonly InteractionUsage[]): readonly InteractionUsage[] {
  return [...interactions].sort(
    (one, other) => compareTexts(one.description, other.description) || one.status - other.status,
  );
}

function byName(one: ConsumerUsage, other: ConsumerUsage): number {
  return compareTexts(one.consumer, other.consumer) || compareTexts(one.version ?? '', other.version ?? '');
}
