import { describe, expect, it } from 'vitest';
import { readSpec } from '../../src/spec/read.ts';

/** What requests and their answers need beside schemas. */
function read(text: string) {
  return readSpec({ path: 'openapi.yaml', text, commit: null }, 'head', async () => null);
}

const ORDERS = `openapi: 3.1.0
info: {title: Orders, version: '1'}
paths:
  /orders:
    post:
      requestBody:
        content:
          multipart/form-data:
            schema: {type: object}
            encoding: {file: {contentType: image/png}, note: {style: form}}
      responses:
        '201':
          description: made
          headers:
            Location: {required: true, schema: {type: string}}
            X-Count: {$ref: '#/components/headers/Count'}
          links:
            byId: {operationId: getOrder, parameters: {path.id: '$response.body#/key'}}
            byPath: {operationRef: '#/paths/~1orders~1{id}/delete', parameters: {id: 7}}
            nowhere: {operationId: unknown}
  /orders/{id}:
    get: {operationId: getOrder, responses: {'200': {description: ok}}}
    delete: {responses: {'204': {description: gone}}}
components:
  headers: {Count: {schema: {type: integer}}}
  securitySchemes:
    token: {type: http, scheme: Bearer}
    login: {type: http, scheme: basic}
    oauth: {type: oauth2, flows: {}}
    key: {type: apiKey, in: query, name: api_key}
    cert: {type: mutualTLS}
`;

describe('what is read for requests', () => {
  it('has the headers of an answer with their lines, and the content types of parts', async () => {
    const [post] = (await read(ORDERS)).operations;
    expect(post?.responses[0]?.headers).toMatchObject([
      { name: 'Location', required: true, schema: { type: 'string' }, location: { line: 15 } },
      { name: 'X-Count', required: false, schema: { type: 'integer' } },
    ]);
    expect(post?.requestBody?.content[0]?.encoding).toEqual({ file: 'image/png' });
  });

  it('follows links by operationId and by operationRef, and leaves those that lead nowhere', async () => {
    const [post] = (await read(ORDERS)).operations;
    expect(post?.responses[0]?.links).toEqual([
      { operation: 'GET /orders/{id}', parameters: { id: '$response.body#/key' } },
      { operation: 'DELETE /orders/{id}', parameters: { id: '7' } },
    ]);
  });

  it('knows how each security scheme is sent, also in Swagger 2.0', async () => {
    expect((await read(ORDERS)).securitySchemes).toEqual({
      token: { kind: 'bearer' },
      login: { kind: 'basic' },
      oauth: { kind: 'bearer' },
      key: { kind: 'api-key', in: 'query', name: 'api_key' },
      cert: { kind: 'other', words: 'mutualTLS' },
    });
    const swagger = await read(`swagger: '2.0'
info: {title: Orders, version: '1'}
paths: {}
securityDefinitions: {login: {type: basic}, key: {type: apiKey, in: header, name: X-Key}}
`);
    expect(swagger.securitySchemes).toEqual({
      login: { kind: 'basic' },
      key: { kind: 'api-key', in: 'header', name: 'X-Key' },
    });
  });
});
