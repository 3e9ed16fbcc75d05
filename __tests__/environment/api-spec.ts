import type { ApiSpec } from '../../src/model/api.ts';

/** A specification with these operations (`GET /orders/{id}`) and nothing else. */
export function apiSpec(operations: readonly string[], basePaths: readonly string[] = ['']): ApiSpec {
  const location = { file: 'openapi.yaml', line: 1, column: 1 };
  return {
    file: location.file,
    title: 'Shop',
    version: '3.1',
    basePaths,
    operations: operations.map((id) => {
      const [method = '', path = ''] = id.split(' ');
      const none = { operationId: null, parameters: [], requestBody: null, responses: [], security: [] };
      return { id, method, path, ...none, location };
    }),
    securitySchemes: {},
    definitions: {},
    bundled: {},
  };
}
