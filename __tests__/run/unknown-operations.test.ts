import { describe, expect, it } from 'vitest';
import type { StageResult } from '../../src/model/stage.ts';
import type { Doors } from '../../src/run/doors.ts';
import { makeRepository } from '../detect/repository.ts';
import { runOn } from './support.ts';

const spec = (path: string) => `openapi: 3.1.0
info: { title: ${path}, version: '1' }
paths:
  /${path}: { get: { responses: { '200': { description: ok } } } }
`;
const LIMITS = "{ http_req_duration: ['p(95)<200'] }";

/** The load stage of Orders in a pull request with this configuration; its provider and k6 are told to work. */
async function loadOf(load: string, files: Readonly<Record<string, string>> = {}): Promise<StageResult> {
  const repository = makeRepository();
  const config = `version: 1
providers:
  - { name: Orders, specs: [orders.yaml], start: x }
  - { name: Payments, specs: [payments.yaml], start: y }
load: { smoke: false, load: {}, ${load} }
`;
  const both = { 'payments.yaml': spec('payments'), '.github/api-testing.yml': config, ...files };
  const base = repository.commit({ 'orders.yaml': spec('orders'), ...both });
  const changed = 'get: { parameters: [{ name: q, in: query, schema: { type: string } }], ';
  const head = repository.commit({ 'orders.yaml': spec('orders').replace('get: { ', changed) });
  const environment = { baseUrl: 'http://127.0.0.1:9', exited: () => null, tail: () => [] };
  const doors = {
    startEnvironment: async () => ({ ...environment, [Symbol.asyncDispose]: async () => {} }),
    runLoad: async () => ({
      stage: 'load',
      provider: 'Orders',
      outcome: 'passed',
      reason: 'as told',
      skip: null,
      durationMs: 0,
      findings: [],
      problems: [],
      detail: null,
    }),
  } as unknown as Partial<Doors>;
  const { stage } = await runOn(repository, { base, head }, { stages: ['load'], doors });
  return stage('load', 'Orders');
}

describe('an operation that the load configuration names', () => {
  it.each([
    ['load.operations', `operations: { GET /order: ${LIMITS} }`],
    ['load.weights', 'weights: { GET /order: 10 }'],
  ])('in %s and no specification has is refused: a limit on it would hold for ever', async (key, load) => {
    const { outcome, problems } = await loadOf(load);
    expect(outcome).toBe('broken');
    expect(problems).toMatchObject([
      { what: `\`${key}\` names GET /order, which no specification has`, todo: 'Did you mean `GET /orders`?' },
    ]);
  });

  it.each([
    ['its own provider has', `operations: { GET /orders: ${LIMITS} }`, {}],
    ['another provider has', `operations: { GET /payments: ${LIMITS} }`, {}],
    ['may stand where nobody can read', `operations: { GET /order: ${LIMITS} }`, { 'payments.yaml': 'openapi: [\n' }],
  ])('and %s keeps nothing from running', async (_, load, files) => {
    const { outcome, problems } = await loadOf(load, files);
    expect({ outcome, problems }).toEqual({ outcome: 'passed', problems: [] });
  });
});
