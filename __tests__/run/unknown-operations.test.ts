import { describe, expect, it } from 'vitest';
import type { StageResult } from '../../src/model/stage.ts';
import type { Doors } from '../../src/run/doors.ts';
import { makeRepository } from '../detect/repository.ts';
import { type Asked, runOn } from './support.ts';

const spec = (path: string) => `openapi: 3.1.0
info: { title: ${path}, version: '1' }
paths:
  /${path}: { get: { responses: { '200': { description: ok } } } }
`;
const LIMITS = "{ http_req_duration: ['p(95)<200'] }";

interface Watched {
  readonly result: StageResult;
  /** Providers that were started. */
  readonly started: readonly string[];
}

/** A stage of Orders in a pull request with these lines in its configuration; its provider and k6 are told to work. */
async function stageOf(
  stage: 'load' | 'compare',
  lines: string,
  { files = {}, asked = {} }: { readonly files?: Readonly<Record<string, string>>; readonly asked?: Asked } = {},
): Promise<Watched> {
  const repository = makeRepository();
  const config = `version: 1
providers:
  - { name: Orders, specs: [orders.yaml], start: x }
  - { name: Payments, specs: [payments.yaml], start: y }
${lines}
`;
  const both = { 'payments.yaml': spec('payments'), '.github/api-testing.yml': config, ...files };
  const base = repository.commit({ 'orders.yaml': spec('orders'), ...both });
  const changed = 'get: { parameters: [{ name: q, in: query, schema: { type: string } }], ';
  const head = repository.commit({ 'orders.yaml': spec('orders').replace('get: { ', changed) });
  const environment = { baseUrl: 'http://127.0.0.1:9', exited: () => null, tail: () => [] };
  const started: string[] = [];
  const told = async () => ({
    ...{ stage, provider: 'Orders', outcome: 'passed', reason: 'as told', skip: null, durationMs: 0 },
    ...{ findings: [], problems: [], detail: null },
  });
  const doors = {
    startEnvironment: async ({ provider }: { provider: { name: string } }) => {
      started.push(provider.name);
      return { ...environment, [Symbol.asyncDispose]: async () => {} };
    },
    runLoad: told,
    runCompare: told,
  } as unknown as Partial<Doors>;
  const ran = await runOn(repository, { base, head }, { stages: [stage], doors, ...asked });
  return { result: ran.stage(stage, 'Orders'), started };
}

const loadOf = (load: string, files: Readonly<Record<string, string>> = {}) =>
  stageOf('load', `load: { smoke: false, load: {}, ${load} }`, { files });

const compareOf = (name: string, asked: Asked = {}) =>
  stageOf('compare', `load: { smoke: false }\ncompare: { operations: ['${name}'] }`, { asked });

describe('an operation that the load configuration names', () => {
  it.each([
    ['load.operations', `operations: { GET /order: ${LIMITS} }`],
    ['load.weights', 'weights: { GET /order: 10 }'],
  ])('in %s and no specification has is refused before anything is started: a limit on it would hold for ever', async (key, load) => {
    const { result, started } = await loadOf(load);
    expect(result.outcome).toBe('broken');
    expect(result.problems).toMatchObject([
      { what: `\`${key}\` names GET /order, which no specification has`, todo: 'Did you mean `GET /orders`?' },
    ]);
    expect(started).toEqual([]);
  });

  it.each([
    ['its own provider has', `operations: { GET /orders: ${LIMITS} }`, {}],
    ['another provider has', `operations: { GET /payments: ${LIMITS} }`, {}],
    ['may stand where nobody can read', `operations: { GET /order: ${LIMITS} }`, { 'payments.yaml': 'openapi: [\n' }],
  ])('and %s keeps nothing from running', async (_, load, files) => {
    const { result } = await loadOf(load, files);
    expect({ outcome: result.outcome, problems: result.problems }).toEqual({ outcome: 'passed', problems: [] });
  });
});

describe('an operation that the comparison names', () => {
  it.each([
    ['GET /order', 'Did you mean `GET /orders`?'],
    ['get /orders', 'Did you mean `GET /orders`?'],
    ['/order', 'Did you mean `/orders`?'],
    ['GET /odrers*', 'Did you mean `GET /orders*`?'],
    ['/odr*', 'Did you mean `/ord*`?'],
    ['DELETE /customers/{id}/addresses', 'Write method and path as the specification has them.'],
  ])('and no specification has is refused before anything is started: %s', async (name, todo) => {
    const { result, started } = await compareOf(name);
    expect(result.outcome).toBe('broken');
    expect(result.problems).toMatchObject([
      {
        code: 'compare.operation-unknown',
        what: `\`compare.operations\` names ${name}, which no specification has`,
        todo,
      },
    ]);
    expect(started).toEqual([]);
  });

  it('at a desk is refused by the name of its option', async () => {
    const compare = { mode: null, operations: ['GET /order'] };
    const { result } = await compareOf('GET /orders', { compare });
    expect(result.problems).toMatchObject([{ what: '`--operation` names GET /order, which no specification has' }]);
  });

  it.each([
    'GET /orders',
    '/orders',
    'GET /ord*',
    '/*',
  ])('is compared where its own provider has it: %s', async (name) => {
    const { result } = await compareOf(name);
    expect({ outcome: result.outcome, problems: result.problems }).toEqual({ outcome: 'passed', problems: [] });
  });

  it('leaves a provider out that has none of those that are named', async () => {
    const { result } = await compareOf('GET /payments');
    const reason = 'what is named to be compared belongs to other providers';
    expect(result).toMatchObject({ outcome: 'skipped', skip: 'not-selected', reason });
  });
});
