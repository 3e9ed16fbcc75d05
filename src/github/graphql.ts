import type { GitHub } from './client.ts';
import { asList, asObject, type Json, readText, ShapeError } from './shape.ts';

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
export function graphQlUrl(apiUrl: string): string {
  return `${apiUrl.replace(/\/+$/u, '').replace(/\/v3$/u, '')}/graphql`;
}

function dataOf(answer: unknown): Json {
  const object = asObject(answer, 'the answer');
  const errors = object['errors'];
  if (errors !== undefined && asList(errors, '"errors"').length > 0) {
    const [first] = asList(errors, '"errors"');
    throw new ShapeError(readText(asObject(first, 'the error'), 'message'));
  }
  return asObject(object['data'], '"data"');
}
