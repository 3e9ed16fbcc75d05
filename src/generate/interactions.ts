import { createHash } from 'node:crypto';
import type { ApiOperation, ApiParameter, ApiResponse, ApiSpec } from '../model/api.ts';
import { findCreators } from '../traffic/creators.ts';
import { isJson } from '../traffic/media-type.ts';
import { writeBody } from '../traffic/request-body.ts';
import { makeSampler, type Sampler } from '../traffic/sample.ts';
import { UNIQUE_MARK } from '../traffic/sample-scalar.ts';
import { serialiseParameter } from '../traffic/serialise.ts';
import { type ExpectedValue, exactValue, expectedValue } from './expected-value.ts';
import { singular, withArticle, wordsOf } from './names.ts';

/** A value of the request's path or query; with a name, the provider's state may choose it. */
export interface RequestText {
  readonly name: string;
  readonly example: string;
  readonly fromState: boolean;
}

/** One interaction of a consumer with an operation, in no language yet. */
export interface Interaction {
  readonly operation: string;
  /** What the test is called: `getPayment`, or method and path. */
  readonly title: string;
  /** `a request to get payment` */
  readonly description: string;
  readonly states: readonly string[];
  readonly method: string;
  /** With the examples filled in. */
  readonly path: string;
  /** With `${name}` where a state may choose the value; null: the path is fixed. */
  readonly pathExpression: string | null;
  readonly query: readonly RequestText[];
  readonly headers: readonly (readonly [string, string])[];
  /** JSON; null: none is sent. */
  readonly body: ExpectedValue | null;
  readonly status: number;
  /** Media type of the answer; null: it has no body. */
  readonly responseType: string | null;
  /** Null where the answer is not JSON. */
  readonly response: ExpectedValue | null;
}

export interface Interactions {
  readonly interactions: readonly Interaction[];
  readonly notes: readonly string[];
}

/** Every operation of the list as a consumer calls it: with required parameters, expecting the first documented success. */
export function planInteractions(consumer: string, spec: ApiSpec, operations: readonly ApiOperation[]): Interactions {
  const sampler = makeSampler({ definitions: spec.definitions, data: {} });
  const ids = idsOf(spec);
  const planned = operations.map((operation) =>
    planInteraction({ spec, operation, sampler, ids, digits: digitsOf(`${consumer} ${operation.id}`) }),
  );
  return {
    interactions: planned.filter((one) => 'method' in one),
    notes: planned.flatMap((one) => ('why' in one ? [`${one.operation} is left out: ${one.why}.`] : [])),
  };
}

/** Path parameters that something creates: their values are ids that a state can choose. By name, the collection they are of. */
export function idsOf(spec: ApiSpec): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const operation of spec.operations) {
    const segments = operation.path.split('/');
    for (const [at, segment] of segments.entries()) {
      const name = /^\{([^}]+)\}$/.exec(segment)?.[1];
      const collection = segments[at - 1];
      if (name === undefined || !collection || collection.startsWith('{') || found.has(name)) continue;
      if (findCreators(spec, operation, name).length > 0) found.set(name, collection);
    }
  }
  return found;
}

/** `a payment exists`, of the parameter `payment_id` after `payments`. */
export function stateOf(collection: string): string {
  return `${withArticle(singular(wordsOf(collection).join(' ')))} exists`;
}

/** What follows the host in the request's address, examples filled in. */
export function requestTarget({ path, query }: Pick<Interaction, 'path' | 'query'>): string {
  const search = new URLSearchParams(query.map(({ name, example }): [string, string] => [name, example])).toString();
  return search === '' ? path : `${path}?${search}`;
}

interface Place {
  readonly spec: ApiSpec;
  readonly operation: ApiOperation;
  readonly sampler: Sampler;
  readonly ids: ReadonlyMap<string, string>;
  /** What must be unique, an idempotency key say, has them in it. */
  readonly digits: string;
}

function planInteraction(place: Place): Interaction | { readonly operation: string; readonly why: string } {
  const { spec, operation, sampler, ids } = place;
  const refuse = (why: string) => ({ operation: operation.id, why });
  const texts = operation.parameters.filter(isNeeded).map((parameter) => ({ parameter, ...textOf(parameter, place) }));
  const bad = texts.find((text) => 'why' in text);
  if (bad !== undefined && 'why' in bad) return refuse(`no value for ${bad.parameter.name} was found (${bad.why})`);
  const known = texts.filter((text) => 'example' in text);
  const body = writeBody({ operation, sampler, definitions: spec.definitions });
  if ('why' in body) return refuse(body.why);
  if (body.mediaType !== null && !isJson(body.mediaType)) return refuse(`its body is ${body.mediaType}, not JSON`);
  const response = successOf(operation);
  if (response === null) return refuse('no success with a status of its own is documented');
  const at = (place: ApiParameter['in']) => known.filter(({ parameter }) => parameter.in === place);
  const sent: unknown = body.text === null ? null : JSON.parse(withDigits(body.text, place.digits));
  const bodyIds = Object.keys(sent !== null && typeof sent === 'object' ? sent : {}).filter((name) => ids.has(name));
  const answer = answerOf(spec, response);
  const listed = operation.method === 'GET' && hasList(answer.response) ? collectionOf(operation) : null;
  // What is in the list says by itself whose it is: its state answers with those ids.
  const named = listed === null ? [...at('path'), ...at('query')] : at('path');
  const states = named.filter(({ fromState }) => fromState).map(({ name }) => name);
  const collections = [...states, ...bodyIds].map((name) => ids.get(name) ?? name);
  return {
    operation: operation.id,
    title: operation.operationId ?? operation.id,
    description: `a request to ${operation.operationId ? wordsOf(operation.operationId).join(' ') : operation.id}`,
    states: [...new Set([...collections, ...(listed === null ? [] : [listed])].map(stateOf))],
    method: operation.method,
    ...pathOf(place, at('path')),
    query: [...at('query'), ...apiKeys(place, 'query')],
    headers: [
      ...headersOf(response.content[0]?.mediaType ?? null, body.mediaType),
      ...at('header').map(({ name, example }) => [name, example] as const),
      ...credentialHeaders(place),
    ],
    body: body.text === null ? null : exactValue(sent, new Set(bodyIds)),
    ...answer,
  };
}

/** Whether an answer is, or holds, a list with at least one entry. */
function hasList(response: ExpectedValue | null): boolean {
  if (response?.kind === 'object') return response.entries.some(([, value]) => value.kind === 'each');
  return response?.kind === 'each';
}

/** `payments` of `/payments` and `/accounts/{id}/payments`. */
function collectionOf({ path }: ApiOperation): string | null {
  const last = path.split('/').findLast((segment) => segment !== '');
  return last === undefined || last.startsWith('{') ? null : last;
}

function isNeeded({ required, in: where, name }: ApiParameter): boolean {
  const own = ['accept', 'content-type', 'authorization'].includes(name.toLowerCase());
  return (required || where === 'path') && where !== 'cookie' && !(where === 'header' && own);
}

function textOf(parameter: ApiParameter, { sampler, ids, digits }: Place): RequestText | { readonly why: string } {
  const sampled = sampler.sample(parameter.schema, parameter.example);
  if (sampled.kind === 'none') return { why: sampled.why };
  const simple = { ...parameter, required: true };
  const text = parameter.in === 'query' ? String(sampled.value) : serialiseParameter(simple, sampled.value);
  const fromState = parameter.in !== 'header' && ids.has(parameter.name);
  return { name: parameter.name, example: withDigits(text, digits), fromState };
}

function withDigits(text: string, digits: string): string {
  return text.replaceAll(UNIQUE_MARK, digits);
}

/** Two consumers must not send the same key: a provider would answer the second with what the first one got. */
function digitsOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, UNIQUE_MARK.length);
}

function pathOf(
  { spec, operation }: Place,
  texts: readonly RequestText[],
): Pick<Interaction, 'path' | 'pathExpression'> {
  const template = (spec.basePaths[0] ?? '') + operation.path;
  const fill = (value: (text: RequestText) => string) =>
    texts.reduce((path, text) => path.replaceAll(`{${text.name}}`, () => value(text)), template);
  const chosen = texts.some(({ fromState }) => fromState);
  const expression = (text: RequestText) => (text.fromState ? `\${${text.name}}` : text.example);
  return { path: fill(({ example }) => example), pathExpression: chosen ? fill(expression) : null };
}

function successOf(operation: ApiOperation): ApiResponse | null {
  return operation.responses.find(({ status }) => /^2\d\d$/.test(status)) ?? null;
}

function headersOf(accepted: string | null, sent: string | null): readonly (readonly [string, string])[] {
  const accept = accepted === null ? [] : [['Accept', accepted] as const];
  return sent === null ? accept : [...accept, ['Content-Type', sent] as const];
}

function answerOf(spec: ApiSpec, response: ApiResponse): Pick<Interaction, 'status' | 'responseType' | 'response'> {
  const media = response.content.find(({ mediaType }) => isJson(mediaType)) ?? response.content[0];
  const status = Number(response.status);
  if (media === undefined) return { status, responseType: null, response: null };
  const json = isJson(media.mediaType) && media.schema !== null;
  const input = { definitions: spec.definitions, example: media.example };
  return { status, responseType: media.mediaType, response: json ? expectedValue(media.schema, input) : null };
}

/** The first way in that the operation documents, with credentials that open nothing. */
function credentialHeaders(place: Place): readonly (readonly [string, string])[] {
  return schemesOf(place).flatMap((scheme): (readonly [string, string])[] => {
    if (scheme.kind === 'bearer') return [['Authorization', 'Bearer test-token']];
    if (scheme.kind === 'basic') return [['Authorization', 'Basic dGVzdDp0ZXN0']];
    return scheme.kind === 'api-key' && scheme.in === 'header' ? [[scheme.name, 'test-key']] : [];
  });
}

function apiKeys(place: Place, where: 'query'): readonly RequestText[] {
  return schemesOf(place).flatMap((scheme) =>
    scheme.kind === 'api-key' && scheme.in === where
      ? [{ name: scheme.name, example: 'test-key', fromState: false }]
      : [],
  );
}

function schemesOf({ spec, operation }: Place) {
  const names = Object.keys(operation.security[0] ?? {});
  return names.flatMap((name) => spec.securitySchemes[name] ?? []);
}
