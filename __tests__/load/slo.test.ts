import { expect, it } from 'vitest';
import { readSlos } from '../../src/load/slo.ts';
import { specOf } from './support/load-input.ts';

it.each([
  '50%',
  'My%20Orders',
  '~1orders',
])('finds the x-slo of an operation behind a reference to %s', async (token) => {
  const name = token.replace('%20', ' ').replace('~1', '/');
  const spec = await specOf(`openapi: 3.1.0
info: { title: Orders, version: '1' }
paths:
  /orders: { $ref: '#/components/pathItems/${token}' }
components:
  pathItems:
    '${name}': { get: { x-slo: { p95: 300 }, responses: { '200': { description: ok } } } }
`);
  expect(readSlos([spec], [], ['GET /orders'])).toMatchObject({ limits: [{ expression: 'p(95)<=300' }], findings: [] });
});
