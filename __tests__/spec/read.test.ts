import { describe, expect, it } from 'vitest';
import type { ApiSpec } from '../../src/model/api.ts';
import type { ReadSibling } from '../../src/model/spec.ts';
import { matchOperation } from '../../src/spec/match.ts';
import { readSpec } from '../../src/spec/read.ts';
import { externalReferences } from '../../src/spec/references.ts';

function read(text: string, files: Readonly<Record<string, string>> = {}): Promise<ApiSpec> {
  const sibling: ReadSibling = async (path) => files[path] ?? null;
  return readSpec({ path: 'api/openapi.yaml', text, commit: null }, 'head', sibling);
}

const ORDERS = `openapi: 3.0.3
info: {title: Orders, version: '1'}
servers:
  - url: https://{region}.example.com/v1/
    variables: {region: {default: eu}}
  - url: /v2
security: [{key: []}]
paths:
  /orders/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: integer, minimum: 0, exclusiveMinimum: true}, example: 7}
      - {name: verbose, in: query, schema: {type: boolean}}
    get:
      operationId: getOrder
      security: []
      parameters:
        - {name: verbose, in: query, required: true, schema: {type: string, nullable: true}}
        - {name: Authorization, in: header, schema: {type: string}}
      responses:
        200:
          description: ok
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Order'}
              examples: {first: {value: {id: 1}}}
        4xx: {$ref: '#/components/responses/Problem'}
    put:
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
      responses: {default: {description: any}}
components:
  responses:
    Problem: {description: problem}
  schemas:
    Order:
      type: object
      required: [id]
      properties:
        id: {type: integer, example: 5}
        parent: {$ref: '#/components/schemas/Order'}
        part: {nullable: true, allOf: [{$ref: '#/components/schemas/Part'}]}
    Part: {type: string, enum: [a, b], nullable: true}
`;

describe('an OpenAPI 3.0 specification', () => {
  it('has its operations with parameters pushed down and overridden', async () => {
    const [get] = (await read(ORDERS)).operations;
    expect(get).toMatchObject({ id: 'GET /orders/{id}', operationId: 'getOrder', method: 'GET', security: [] });
    expect(get?.parameters.map(({ name, required, style, explode }) => [name, required, style, explode])).toEqual([
      ['id', true, 'simple', false],
      ['verbose', true, 'form', true],
    ]);
    expect(get?.location).toEqual({ file: 'api/openapi.yaml', line: 13, column: 5 });
  });

  it('has schemas of 2020-12 with definitions', async () => {
    const { operations, definitions } = await read(ORDERS);
    expect(operations[0]?.parameters[0]?.schema).toEqual({ type: 'integer', exclusiveMinimum: 0 });
    expect(operations[0]?.responses[0]?.content[0]?.schema).toEqual({ $ref: '#/$defs/Order' });
    expect(definitions['Order']).toMatchObject({
      properties: {
        id: { type: 'integer', examples: [5] },
        parent: { $ref: '#/$defs/Order' },
        part: { anyOf: [{ allOf: [{ $ref: '#/$defs/Part' }] }, { type: 'null' }] },
      },
    });
    expect(definitions['Part']).toEqual({ type: ['string', 'null'], enum: ['a', 'b', null] });
  });

  it('has statuses, bodies, examples and security', async () => {
    const [get, put] = (await read(ORDERS)).operations;
    expect(get?.responses.map((response) => response.status)).toEqual(['200', '4XX']);
    expect(get?.responses[0]?.content[0]?.example).toEqual({ id: 1 });
    expect(get?.parameters[0]?.example).toBe(7);
    expect(put?.requestBody).toMatchObject({ required: true, content: [{ mediaType: 'application/json' }] });
    expect(put?.security).toEqual([{ key: [] }]);
  });

  it('has the paths of its servers', async () => {
    expect((await read(ORDERS)).basePaths).toEqual(['/v1', '/v2']);
  });

  it('is its own document when it is one file', async () => {
    const { bundled } = await read(ORDERS);
    expect(bundled).toMatchObject({
      openapi: '3.0.3',
      paths: { '/orders/{id}': { get: { operationId: 'getOrder' } } },
    });
  });
});

describe('Swagger 2.0', () => {
  const text = `swagger: '2.0'
info: {title: Pets, version: '1'}
basePath: /api
consumes: [application/json]
paths:
  /pets:
    post:
      parameters:
        - {name: pet, in: body, required: true, schema: {$ref: '#/definitions/Pet'}}
        - {name: tags, in: query, type: array, collectionFormat: pipes, items: {type: string}}
      responses:
        201: {description: made, schema: {$ref: '#/definitions/Pet'}, examples: {application/json: {name: Tom}}}
  /photos:
    post:
      consumes: [multipart/form-data]
      parameters:
        - {name: file, in: formData, required: true, type: file}
      responses: {204: {description: ok}}
definitions:
  Pet: {type: object, properties: {name: {type: string, x-nullable: true}}}
`;

  it('is read in the words of OpenAPI 3', async () => {
    const spec = await read(text);
    expect(spec).toMatchObject({ version: '2.0', basePaths: ['/api'] });
    const [pets, photos] = spec.operations;
    expect(pets?.requestBody?.content).toMatchObject([
      { mediaType: 'application/json', schema: { $ref: '#/$defs/Pet' } },
    ]);
    expect(pets?.parameters).toMatchObject([
      { name: 'tags', style: 'pipeDelimited', explode: false, schema: { type: 'array', items: { type: 'string' } } },
    ]);
    expect(pets?.responses[0]?.content[0]?.example).toEqual({ name: 'Tom' });
    expect(photos?.requestBody?.content[0]).toMatchObject({
      mediaType: 'multipart/form-data',
      schema: { properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
    });
    expect(spec.definitions['Pet']).toEqual({ type: 'object', properties: { name: { type: ['string', 'null'] } } });
  });
});

describe('several files', () => {
  const files = {
    'api/orders.yaml': "get:\n  responses:\n    '200': {$ref: 'answers.yaml#/Ok'}\n",
    'api/answers.yaml': "Ok: {description: ok, content: {application/json: {schema: {$ref: 'schemas/order.yaml'}}}}\n",
    'api/schemas/order.yaml':
      "type: object\nproperties:\n  parent: {$ref: 'order.yaml'}\n  total: {$ref: '../openapi.yaml#/components/schemas/Money'}\n",
  };
  const text =
    "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths:\n  /orders: {$ref: orders.yaml}\ncomponents: {schemas: {Money: {type: string}, order: {type: boolean}}}\n";

  it('become one document that refers to itself alone', async () => {
    const { bundled } = await read(text, files);
    expect(JSON.stringify(bundled)).not.toMatch(/\.yaml/);
    expect(bundled).toMatchObject({
      paths: { '/orders': { get: { responses: { 200: { description: 'ok' } } } } },
      components: {
        schemas: {
          order: { type: 'boolean' },
          order_2: {
            properties: {
              parent: { $ref: '#/components/schemas/order_2' },
              total: { $ref: '#/components/schemas/Money' },
            },
          },
        },
      },
    });
  });

  it('are named to whoever needs to know them', () => {
    expect(externalReferences(text, 'api/openapi.yaml')).toEqual(['api/orders.yaml']);
    expect(externalReferences(files['api/schemas/order.yaml'], 'api/schemas/order.yaml')).toEqual(['api/openapi.yaml']);
  });
});

describe('versions', () => {
  it.each([
    ['openapi: 3.1', '3.1'],
    ['openapi: 3.0', '3.0'],
    ['openapi: 3.2.0', '3.2'],
    ['openapi: 3.1.1', '3.1'],
    ['swagger: 2.0', '2.0'],
  ])('reads %s', async (line, version) => {
    expect((await read(`${line}\npaths: {}\n`)).version).toBe(version);
  });

  it.each([
    'openapi: 4.0.0',
    'swagger: "1.2"',
    'asyncapi: 3.0.0',
    '{}',
    'null',
    'text',
    '[]',
    'openapi: 3.10.0',
  ])('refuses %s with its place', async (line) => {
    await expect(read(`${line}\n`)).rejects.toMatchObject({
      problem: { where: { file: 'api/openapi.yaml', line: 1 } },
    });
  });
});

describe('names that objects inherit', () => {
  it('do no harm as names of schemas, properties and paths', async () => {
    const spec = await read(`openapi: 3.1.0
paths:
  /__proto__:
    get: {responses: {200: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/__proto__'}}}}}}
components:
  schemas:
    __proto__: {type: object, properties: {__proto__: {type: string}, constructor: {type: integer}}}
`);
    expect(Object.keys(spec.definitions)).toEqual(['__proto__']);
    expect(spec.operations[0]?.id).toBe('GET /__proto__');
  });
});

describe('finding the operation of a request', () => {
  const spec = read(`openapi: 3.1.0
servers: [{url: https://example.com/v1}]
paths:
  /orders/{id}: {get: {responses: {}}}
  /orders/mine: {get: {responses: {}}, post: {responses: {}}}
  /orders/{id}/parts/{part}.json: {get: {responses: {}}}
  /{any}/mine: {get: {responses: {}}}
  /: {get: {responses: {}}}
`);

  it.each([
    ['GET', '/orders/7', 'GET /orders/{id}'],
    ['GET', '/v1/orders/7', 'GET /orders/{id}'],
    ['get', '/v1/orders/7?x=1#y', 'GET /orders/{id}'],
    ['GET', '/orders/mine', 'GET /orders/mine'],
    ['POST', '/orders/mine', 'POST /orders/mine'],
    ['GET', '/users/mine', 'GET /{any}/mine'],
    ['GET', '/orders/7/parts/wheel.json', 'GET /orders/{id}/parts/{part}.json'],
    ['GET', '/orders/7/', 'GET /orders/{id}'],
    ['GET', '/v1', 'GET /'],
    ['POST', '/orders/7', null],
    ['GET', '/orders//', null],
    ['GET', '/orders/7/parts/wheel', null],
    ['GET', '/v10/orders/7', null],
  ])('%s %s is %s', async (method, path, expected) => {
    expect(matchOperation(await spec, method, path)?.id ?? null).toBe(expected);
  });
});
