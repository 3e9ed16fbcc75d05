/** One small specification and two changes of it, for scenarios that are not about the comparison. */

export const BASE_SPEC = orders('user_id');
export const BREAKING_SPEC = orders('customer');
export const COMPATIBLE_SPEC = orders('user_id', '                  note: { type: string }\n');

/** A pull request that breaks the specification at `api/openapi.yaml`. */
export const BREAK = { base: { 'api/openapi.yaml': BASE_SPEC }, head: { 'api/openapi.yaml': BREAKING_SPEC } };

function orders(property: string, more = ''): string {
  return `openapi: 3.1.0
info: { title: Orders, version: 1.0.0 }
paths:
  /orders/{id}:
    get:
      operationId: getOrder
      parameters:
        - { name: id, in: path, required: true, schema: { type: string }, example: o-1 }
      responses:
        '200':
          description: The order
          content:
            application/json:
              schema:
                type: object
                required: [id, ${property}]
                properties:
                  id: { type: string }
                  ${property}: { type: string }
${more}`;
}
