import { describe, expect, it } from 'vitest';
import type { SmokeRequest } from '../../src/traffic/planned-request.ts';
import { planSmoke, type SmokeInput } from '../../src/traffic/smoke-plan.ts';
import { specOf } from '../load/support/load-input.ts';

async function plan(paths: string, changes: Partial<SmokeInput> = {}) {
  const spec = await specOf(`openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths:\n${paths}`);
  return planSmoke({
    specs: [spec],
    operations: spec.operations.map(({ id }) => id),
    owned: true,
    baseUrl: 'http://127.0.0.1:1',
    config: { data: {}, headers: {}, auth: null },
    variables: new Set(),
    failures: true,
    optional: true,
    ...changes,
  });
}

/** `POST /orders`, with where the id of an address comes from: `GET /orders/<POST /orders>`. */
function words({ method, address, asked, role }: SmokeRequest): string {
  const path = address.map((part) => (typeof part === 'string' ? part : `<${part.createdBy}>`)).join('');
  return [role === 'call' ? '' : `(${role}) `, method, ' ', path, asked === null ? '' : ` ${asked}`].join('');
}

const OK = "responses: { '200': { description: ok } }";
const ID = '{ name: id, in: path, required: true, schema: { type: string } }';
const MADE = 'content: { application/json: { schema: { type: object, properties: { id: { type: string } } } } }';

describe('what creates what a path names', () => {
  const cases: readonly (readonly [name: string, paths: string, expected: readonly string[]])[] = [
    [
      'the collection it is in, by the Location header where the body has no id',
      `  /orders:
    post: { responses: { '201': { description: made, headers: { Location: { schema: { type: string } } } } } }
  /orders/{id}:
    get: { parameters: [${ID}], ${OK} }
`,
      ['POST /orders', 'GET /orders/<POST /orders>'],
    ],
    [
      'an operation that links to it, whatever its path',
      `  /checkout:
    post:
      responses:
        '201':
          description: made
          links: { next: { operationId: getOrder, parameters: { id: '$response.body#/order/key' } } }
  /orders/{id}:
    get: { operationId: getOrder, parameters: [${ID}], ${OK} }
`,
      ['POST /checkout', 'GET /orders/<POST /checkout>'],
    ],
    [
      'a collection of the same name elsewhere',
      `  /customers/{customerId}/orders:
    post:
      parameters: [{ name: customerId, in: path, required: true, schema: { type: integer } }]
      responses: { '201': { description: made, ${MADE} } }
  /orders/{id}:
    get: { parameters: [${ID}], ${OK} }
`,
      ['POST /customers/1/orders', 'GET /orders/<POST /customers/{customerId}/orders>'],
    ],
    [
      'a PUT that answers 201 to an id the caller chose',
      `  /orders/{id}:
    parameters: [${ID}]
    get: { ${OK} }
    put: { responses: { '201': { description: made } } }
    delete: { ${OK} }
`,
      ['PUT /orders/sample', 'GET /orders/<PUT /orders/{id}>', 'DELETE /orders/<PUT /orders/{id}>'],
    ],
    [
      'one of two that only name each other',
      `  /a/{id}:
    get:
      parameters: [${ID}]
      operationId: a
      responses: { '200': { description: ok, links: { b: { operationId: b, parameters: { id: '$response.body#/b' } } } } }
  /b/{id}:
    get:
      parameters: [${ID}]
      operationId: b
      responses: { '200': { description: ok, links: { a: { operationId: a, parameters: { id: '$response.body#/a' } } } } }
`,
      ['GET /a/sample', 'GET /b/<GET /a/{id}>'],
    ],
  ];
  for (const [name, paths, expected] of cases) {
    it(`is ${name}`, async () => expect((await plan(paths)).requests.map(words)).toEqual(expected));
  }

  it('comes before load.data, which comes before the example', async () => {
    const paths = `  /orders:
    post: { responses: { '201': { description: made, ${MADE} } } }
  /orders/{id}:
    get: { parameters: [{ name: id, in: path, required: true, schema: { type: string }, example: seven }], ${OK} }
`;
    const config = { data: { id: 'eight' }, headers: {}, auth: null };
    const [, get] = (await plan(paths, { config })).requests;
    expect(get?.address).toEqual(['/orders/', { createdBy: 'POST /orders', otherwise: 'eight' }]);
    const read = { owned: false, operations: ['GET /orders/{id}'] };
    expect((await plan(paths, { config, ...read })).requests.map(words)).toEqual(['GET /orders/eight']);
    expect((await plan(paths, read)).requests.map(words)).toEqual(['GET /orders/seven']);
  });

  it.each([
    ['label', '/orders/.', 'seven'],
    ['matrix', '/orders/;id=', 'seven'],
  ])('is written behind what the style %s puts before it', async (style, before, otherwise) => {
    const paths = `  /orders:
    post: { responses: { '201': { description: made, ${MADE} } } }
  /orders/{id}/lines:
    get: { parameters: [{ name: id, in: path, required: true, style: ${style}, schema: { type: string }, example: seven }], ${OK} }
`;
    const [, get] = (await plan(paths)).requests;
    expect(get?.address).toEqual([before, { createdBy: 'POST /orders', otherwise }, '/lines']);
  });

  it('is taken away at the end, what is inside before what it is in, when no operation in scope does', async () => {
    const paths = `  /shops:
    post: { responses: { '201': { description: made, ${MADE} } } }
  /shops/{shopId}:
    delete: { parameters: [{ name: shopId, in: path, required: true, schema: { type: string } }], ${OK} }
  /shops/{shopId}/orders:
    post:
      parameters: [{ name: shopId, in: path, required: true, schema: { type: string } }]
      responses: { '201': { description: made, ${MADE} } }
  /shops/{shopId}/orders/{orderId}:
    parameters:
      - { name: shopId, in: path, required: true, schema: { type: string } }
      - { name: orderId, in: path, required: true, schema: { type: string } }
    get: { ${OK} }
    delete: { ${OK} }
`;
    const { requests } = await plan(paths, { operations: ['GET /shops/{shopId}/orders/{orderId}'] });
    expect(requests.map(words)).toEqual([
      '(setup) POST /shops',
      '(setup) POST /shops/<POST /shops>/orders',
      'GET /shops/<POST /shops>/orders/<POST /shops/{shopId}/orders>',
      '(cleanup) DELETE /shops/<POST /shops>/orders/<POST /shops/{shopId}/orders>',
      '(cleanup) DELETE /shops/<POST /shops>',
    ]);
  });
});

describe('what an operation is asked', () => {
  it('is every form its body and its answer have', async () => {
    const { requests } = await plan(`  /notes:
    post:
      requestBody:
        content:
          text/plain: { schema: { type: string } }
          application/json: { schema: { type: object, required: [a], properties: { a: { type: integer } } } }
          application/x-www-form-urlencoded: { schema: { type: object, required: [a], properties: { a: { type: integer } } } }
      ${OK}
    get:
      responses: { '200': { description: ok, content: { application/json: {}, text/csv: {} } } }
`);
    expect(requests.map(words)).toEqual([
      'POST /notes',
      'POST /notes with application/x-www-form-urlencoded',
      'POST /notes with text/plain',
      'GET /notes',
      'GET /notes as text/csv',
    ]);
    expect(requests.map(({ body }) => body)).toEqual(['{"a":1}', 'a=1', 'sample', null, null]);
  });

  it('is every valid example that its body has a name for', async () => {
    const { requests } = await plan(`  /jobs:
    post:
      requestBody:
        content:
          application/json:
            schema: { type: object, required: [wait], properties: { wait: { type: boolean } } }
            examples: { at-once: { value: { wait: true } }, later: { value: { wait: false } }, wrong: { value: { wait: 1 } } }
      responses: { '200': { description: done }, '202': { description: begun } }
`);
    expect(requests.map((request) => `${words(request)} ${request.body}`)).toEqual([
      'POST /jobs {"wait":true}',
      'POST /jobs with the example later {"wait":false}',
    ]);
  });

  it('is only the failures that are documented, with a body that is proven to be bad', async () => {
    const paths = `  /orders/{id}:
    put:
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      requestBody:
        content:
          application/json: { schema: { type: object, properties: { note: { type: string, maxLength: 5 } } } }
      responses: { '200': { description: ok }, '400': { description: bad }, '404': { description: unknown } }
    get: { parameters: [{ name: id, in: path, required: true, schema: { type: integer } }], ${OK} }
`;
    const { requests } = await plan(paths);
    expect(requests.map(words)).toEqual([
      'GET /orders/1',
      'PUT /orders/1',
      'PUT /orders/1 with a bad body (note of another type)',
      'PUT /orders/2147483647 with an unknown id',
    ]);
    expect(requests[2]).toMatchObject({ body: '{"note":{"unexpected":true}}', purpose: { expected: [400] } });
    expect((await plan(paths, { failures: false })).requests).toHaveLength(2);
  });

  it('is no bad body where every body is good', async () => {
    const { requests } = await plan(`  /any:
    post:
      requestBody: { content: { application/json: {} } }
      responses: { '200': { description: ok }, '400': { description: bad } }
`);
    expect(requests.map(words)).toEqual(['POST /any']);
  });
});
