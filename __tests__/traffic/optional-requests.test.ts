import { describe, expect, it } from 'vitest';
import type { SmokeRequest } from '../../src/traffic/planned-request.ts';
import { planSmoke, type SmokeInput } from '../../src/traffic/smoke-plan.ts';
import { specOf } from '../load/support/load-input.ts';

async function plan(paths: string, { data = {}, optional = true }: { data?: object; optional?: boolean } = {}) {
  const text = `openapi: 3.1.0\ninfo: { title: t, version: '1' }\ncomponents: { securitySchemes: { key: { type: apiKey, in: query, name: api_key } } }\npaths:\n${paths}`;
  const spec = await specOf(text);
  const input: SmokeInput = {
    specs: [spec],
    operations: spec.operations.map(({ id }) => id),
    owned: true,
    baseUrl: 'http://127.0.0.1:1',
    config: { data: data as SmokeInput['config']['data'], headers: { 'X-Tenant': 'TENANT' }, auth: null },
    variables: new Set(['TENANT']),
    failures: false,
    optional,
  };
  return planSmoke(input).requests;
}

function words({ method, address, asked, after, headers, body }: SmokeRequest): string {
  const path = address.map((part) => (typeof part === 'string' ? part : `<${part.createdBy}>`)).join('');
  const own = headers.filter(([name]) => name !== 'Accept' && name !== 'Content-Type').map(([name]) => name);
  return [method, path, ...own, body ?? '', asked ?? '', after === undefined ? '' : `after ${after}`]
    .filter((word) => word !== '')
    .join(' ');
}

const OK = "responses: { '200': { description: ok } }";

describe('what is optional', () => {
  it('is sent at once after the first call succeeded, and one by one where that is refused', async () => {
    const requests = await plan(`  /orders:
    get:
      parameters:
        - { name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 100 }, example: 20 }
        - { name: status, in: query, schema: { enum: [open, paid] } }
        - { name: X-Trace, in: header, schema: { type: string } }
      ${OK}
`);
    expect(requests.map(words)).toEqual([
      'GET /orders',
      'GET /orders?limit=20&status=open X-Trace with everything optional (?limit, ?status, the header X-Trace) after success',
      'GET /orders?limit=20 with ?limit after refusal',
      'GET /orders?status=open with ?status after refusal',
      'GET /orders X-Trace with the header X-Trace after refusal',
    ]);
  });

  it('is of the body too, what its example has is kept, and what is only read is left out', async () => {
    const schema =
      '{ type: object, required: [email], properties: { id: { type: string, readOnly: true }, email: { type: string }, address: { type: object, properties: { city: { type: string } } } } }';
    const requests = await plan(`  /orders:
    post: { requestBody: { content: { application/json: { schema: ${schema}, example: { email: a@b.c } } } }, ${OK} }
`);
    expect(requests.map(words)).toEqual([
      'POST /orders {"email":"a@b.c"}',
      'POST /orders {"email":"a@b.c","address":{"city":"sample"}} with everything optional (address) after success',
    ]);
  });

  it('is no credential, nothing that the configuration sets, and nothing without a valid value', async () => {
    const requests = await plan(
      `  /orders:
    get:
      parameters:
        - { name: api_key, in: query, schema: { type: string } }
        - { name: X-Tenant, in: header, schema: { type: string } }
        - { name: never, in: query, schema: { type: string, minLength: 2, maxLength: 1 } }
        - { name: page, in: query, schema: { type: integer } }
      ${OK}
`,
      { data: { page: 3 } },
    );
    expect(requests.map(words)).toEqual(['GET /orders?page=3']);
  });

  it('keeps to a schema whose optional properties exclude each other', async () => {
    const schema =
      '{ type: object, required: [a], properties: { a: { type: string }, b: { type: string }, c: { type: string } }, not: { required: [b, c] } }';
    const requests = await plan(`  /orders:
    post: { requestBody: { content: { application/json: { schema: ${schema} } } }, ${OK} }
`);
    expect(requests.map(words)).toEqual(['POST /orders {"a":"sample"}']);
  });

  it('comes behind every first call, is left out of deletions, and is asked for one by one at most eight times', async () => {
    const many = Array.from({ length: 12 }, (_, at) => `{ name: p${at}, in: query, schema: { type: integer } }`);
    const requests = await plan(`  /orders:
    get: { parameters: [${many.join(', ')}], ${OK} }
    post: { ${OK} }
    delete: { parameters: [${many[0]}], ${OK} }
`);
    const told = requests.map(words);
    expect(told.slice(0, 2).map((line) => line.split(' ')[0])).toEqual(['POST', 'GET']);
    expect(told[2]).toMatch(/\(\?p0, \?p1, \?p2, \?p3, \?p4 and 7 more\) after success$/u);
    expect(told.filter((line) => line.endsWith('after refusal'))).toHaveLength(8);
    expect(told.at(-1)).toBe('DELETE /orders');
  });

  it('is left out where the configuration says so', async () => {
    const paths = `  /orders: { get: { parameters: [{ name: limit, in: query, schema: { type: integer } }], ${OK} } }\n`;
    expect((await plan(paths, { optional: false })).map(words)).toEqual(['GET /orders']);
  });
});
