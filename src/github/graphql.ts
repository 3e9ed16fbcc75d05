import type { GitHub } from './client.ts';
import { asList, asObject, type Json, readText, ShapeError } from './shape.ts';
import { FaultSignal } from './transport.ts';

export interface GraphQlCall<T> {
  /** As it follows "could not": `read the review threads`. */
  readonly purpose: string;
  readonly query: string;
  readonly variables: Json;
  /** `read` for queries; mutations here set a state, so saying them twice is the same as once. */
  readonly idempotency: 'read' | 'idempotent-write';
  /** Takes what we rely on out of `data`; throws ShapeError. */
  readonly parse: (data: Json) => T;
}

/** One GraphQL request. Refusals, which GraphQL answers with 200, are raised like any other answer that is not as asked for. */
export function sendGraphQl<T>(github: GitHub, call: GraphQlCall<T>): Promise<T> {
  return github.send({
    purpose: call.purpose,
    route: `POST ${graphQlUrl(github.apiUrl)}`,
    parameters: { query: call.query, variables: call.variables },
    idempotency: call.idempotency,
    status: 200,
    parse: (answer) => call.parse(dataOf(answer)),
  });
}

/** GitHub Enterprise Server has it beside `/api/v3`, not below. */
function graphQlUrl(apiUrl: string): string {
  return `${apiUrl.replace(/\/+$/u, '').replace(/\/v3$/u, '')}/graphql`;
}

function dataOf(answer: unknown): Json {
  const object = asObject(answer, 'the answer');
  const errors = object['errors'];
  if (errors !== undefined && asList(errors, '"errors"').length > 0) {
    const [first] = asList(errors, '"errors"');
    throw refusalOf(asObject(first, 'the error'));
  }
  return asObject(object['data'], '"data"');
}

/** What REST answers with a status, GraphQL says in a word beside 200. */
const STATUS_OF_TYPE: Readonly<Record<string, number>> = { FORBIDDEN: 403, NOT_FOUND: 404, RATE_LIMITED: 429 };
/** GitHub leaves the word out of some refusals. */
const NOT_ACCESSIBLE = /^Resource not accessible by /u;

function refusalOf(error: Json): Error {
  const message = readText(error, 'message');
  const type = typeof error['type'] === 'string' ? error['type'] : '';
  const status = STATUS_OF_TYPE[type] ?? (NOT_ACCESSIBLE.test(message) ? STATUS_OF_TYPE['FORBIDDEN'] : undefined);
  if (status === undefined) return new ShapeError(message);
  return new FaultSignal({ kind: 'status', answer: { status, headers: {}, message } });
}
