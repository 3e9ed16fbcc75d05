import { describe, expect, it } from 'vitest';
import { makeRepository } from '../detect/repository.ts';
import { type Asked, type Ran, runOn } from './support.ts';

const spec = (path: string, description: string) => `openapi: 3.1.0
info: { title: Shop, version: '1' }
servers: [{ url: 'https://shop.example/v1' }]
paths:
  ${path}: { get: { description: ${description}, responses: { '200': { description: ok } } } }
  ${path}/{id}: { get: { responses: { '200': { description: ok } } } }
`;

const SERVER = `require('node:http').createServer((_, answer) => answer.end('{}')).listen(process.env.PORT, '127.0.0.1');\n`;

const CONFIG = `version: 1
providers:
  - { name: Orders, specs: [orders.yaml], start: node server.cjs }
  - { name: Stock, specs: [stock.yaml], start: node server.cjs }
integration: { run: node tests.cjs }
load: { smoke: false }
`;

/** Both providers changed, and the team's tests ask whichever they are run against for these paths. */
async function runWith(paths: readonly string[], asked: Asked = {}, config = CONFIG): Promise<Ran> {
  const repository = makeRepository();
  const tests = `(async () => { for (const path of ${JSON.stringify(paths)}) await fetch(process.env.PROVIDER_URL + path); })();\n`;
  const base = repository.commit({
    'orders.yaml': spec('/orders', 'old'),
    'stock.yaml': spec('/stock', 'old'),
    'server.cjs': SERVER,
    'tests.cjs': tests,
    '.github/api-testing.yml': config,
  });
  const head = repository.commit({
    'orders.yaml': spec('/orders', 'new'),
    'stock.yaml': spec('/stock', 'new'),
  });
  return runOn(repository, { base, head }, { stages: ['changes', 'integration'], ...asked });
}

describe('coverage by integration tests', () => {
  it('is measured for each provider by itself, and for all together', async () => {
    const { result, stage } = await runWith(['/orders/1', '/v1/stock', '/stock/7']);
    expect(result.metrics).toMatchObject({ coverage: null, coverageIntegration: 0.75 });
    expect(result.coverage).toEqual({
      operations: 4,
      contract: null,
      load: null,
      integration: 3,
      integrationOf: 4,
      uncovered: ['Orders GET /orders', 'Orders GET /orders/{id}', 'Stock GET /stock', 'Stock GET /stock/{id}'],
      onlyIntegration: ['Orders GET /orders/{id}', 'Stock GET /stock', 'Stock GET /stock/{id}'],
      uncoveredByIntegration: ['Orders GET /orders'],
    });
    expect(stage('integration', 'Stock').detail).toMatchObject({
      coverage: { requests: 3, notCalled: [], unmatched: { examples: ['GET /orders/1'] } },
    });
  });

  it('is not known of all while it is not known of one of them', async () => {
    const { result } = await runWith(['/orders']);
    expect(result.metrics.coverageIntegration).toBeNull();
    expect(result.coverage).toMatchObject({
      integration: null,
      integrationNote: expect.stringMatching(/^Stock: none of the tests' requests .* \(`GET \/orders`\)$/u),
    });
  });

  it('is said to be switched off where it is', async () => {
    const { result } = await runWith(['/orders'], {}, CONFIG.replace('tests.cjs }', 'tests.cjs, coverage: false }'));
    expect(result.coverage?.integrationNote).toContain('switched off');
    expect(result.stages.filter(({ stage }) => stage === 'integration').map(({ outcome }) => outcome)).toEqual([
      'passed',
      'passed',
    ]);
  });
});
