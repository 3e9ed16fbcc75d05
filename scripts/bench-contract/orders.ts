import type { Change } from '../../src/model/change.ts';

export const INTERACTIONS_PER_PACT = 21;

const PROPERTIES = {
  id: { type: 'integer' },
  owner: { type: 'string' },
  status: { type: 'string', enum: ['open', 'paid', 'sent'] },
  total: { type: 'number', minimum: 0 },
  created_at: { type: 'string', format: 'date-time' },
  items: {
    type: 'array',
    items: {
      type: 'object',
      required: ['sku', 'qty'],
      properties: { sku: { type: 'string' }, qty: { type: 'integer', minimum: 1 } },
    },
  },
} as const;

/** What every example holds, and what a provider answers that keeps to it. */
export const RESOURCE = {
  id: 42,
  owner: 'u-1',
  status: 'open',
  total: 12.5,
  created_at: '2026-01-01T00:00:00Z',
  items: [{ sku: 'a-1', qty: 2 }],
};

/** OpenAPI 3.1 with one resource for each interaction of {@link orderPact}. */
export function ordersSpec(): string {
  const schema = { type: 'object', required: Object.keys(PROPERTIES), properties: PROPERTIES };
  const parameters = [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }];
  const get = { parameters, responses: { 200: { description: 'It', content: { 'application/json': { schema } } } } };
  const paths = Array.from({ length: INTERACTIONS_PER_PACT }, (_, index) => [`/resources-${index}/{id}`, { get }]);
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Orders', version: '1' },
    paths: Object.fromEntries(paths),
  });
}

/** `number` of the interactions; the consumer's name makes its content its own. */
export function orderPact(consumer: string, number = INTERACTIONS_PER_PACT): object {
  const interactions = Array.from({ length: number }, (_, index) => ({
    type: 'Synchronous/HTTP',
    description: `${consumer} asks for resource ${index}`,
    pending: false,
    request: { method: 'GET', path: `/resources-${index % INTERACTIONS_PER_PACT}/42` },
    response: {
      status: 200,
      headers: { 'Content-Type': ['application/json'] },
      body: { content: RESOURCE, contentType: 'application/json', encoded: false },
    },
  }));
  return {
    consumer: { name: consumer },
    provider: { name: 'orders-api' },
    interactions,
    metadata: { pactSpecification: { version: '4.0' } },
  };
}

export function removedProperty(path: string, property: string): Change {
  const operation = `GET ${path}`;
  return {
    rule: 'response.property.removed',
    severity: 'breaking',
    message: `${property} was removed`,
    todo: null,
    operations: [operation],
    reaches: [
      {
        operation,
        direction: 'response',
        status: '200',
        mediaType: 'application/json',
        property: [property],
        parameter: null,
      },
    ],
    location: { side: 'base', file: 'openapi.json', line: 1, column: 1, pointer: '' },
    counterpart: null,
    fingerprint: `${operation} ${property}`,
  };
}
