import { describe, expect, test } from 'vitest';
import type { MetricGoal } from '../../src/model/config.ts';
import type { TestCoverage } from '../../src/model/stage.ts';
import { checkGoals, type Exercised, isMissed, measureMetrics, measureOperations } from '../../src/verdict/metrics.ts';
import { PROOF, stage } from './samples.ts';

const OPERATIONS = ['GET /a', 'POST /a', 'GET /a/{id}', 'DELETE /a/{id}'];
const NOBODY: Exercised = { operations: OPERATIONS, contractOperations: [], stages: [] };
const verified = stage('contract');

describe('coverage', () => {
  test('counts an operation once, whoever exercised it, and only operations of the specification', () => {
    const contractOperations = ['GET /a', 'GET /a', 'GET /gone'];
    const exercised = { ...NOBODY, contractOperations, loadOperations: ['GET /a', 'POST /a'], stages: [verified] };
    expect(measureMetrics(exercised).coverage).toBe(0.5);
  });

  test('is zero when contracts ran and exercised nothing, and not measured when nothing ran', () => {
    expect(measureMetrics({ ...NOBODY, stages: [verified] }).coverage).toBe(0);
    expect(measureMetrics(NOBODY).coverage).toBeNull();
  });

  test('is not measured without a specification', () => {
    expect(measureMetrics({ ...NOBODY, operations: [], stages: [verified] }).coverage).toBeNull();
  });

  test('takes what smoke and load called from their results, also behind the name of a provider', () => {
    const smoke = stage('smoke', {
      provider: 'Payments',
      detail: {
        ...PROOF.smoke,
        calls: [
          { operation: 'GET /a', status: 200, problem: null, durationMs: 1 },
          { operation: 'POST /a', status: null, problem: 'no answer', durationMs: null },
        ],
      },
    });
    expect(measureMetrics({ ...NOBODY, stages: [smoke] }).coverage).toBe(0.25);
    const operations = OPERATIONS.map((operation) => `Payments ${operation}`);
    expect(measureMetrics({ ...NOBODY, operations, stages: [smoke] }).coverage).toBe(0.25);
  });
});

describe('figures of the load stage', () => {
  const slow = stage('load', {
    provider: 'B',
    detail: { ...PROOF.load, requests: 3_000, withinThreshold: 2_010, p95Ms: 800 },
  });

  test('join several providers: the share over all requests, the slowest percentile', () => {
    expect(measureMetrics({ ...NOBODY, stages: [stage('load'), slow] })).toMatchObject({ sla: 0.75, p95Ms: 800 });
  });

  test('are measured on a failed stage, and never on a broken one', () => {
    const failed = stage('load', { outcome: 'failed' });
    expect(measureMetrics({ ...NOBODY, stages: [failed] })).toMatchObject({ sla: 0.99, p95Ms: 212.3 });
    const broken = stage('load', { outcome: 'broken', detail: PROOF.load });
    expect(measureMetrics({ ...NOBODY, stages: [broken] })).toMatchObject({ sla: null, p95Ms: null });
  });

  test('are not measured with zero requests or without a latency threshold', () => {
    const empty = stage('load', {
      outcome: 'failed',
      detail: { ...PROOF.load, requests: 0, withinThreshold: 0, p95Ms: null },
    });
    expect(measureMetrics({ ...NOBODY, stages: [empty] })).toMatchObject({ sla: null, p95Ms: null });
    const open = stage('load', { detail: { ...PROOF.load, withinThreshold: null } });
    expect(measureMetrics({ ...NOBODY, stages: [stage('load'), open] }).sla).toBeNull();
  });
});

describe('contract failures', () => {
  const interaction = {
    consumer: 'web-app',
    consumerVersion: null,
    description: 'a request',
    states: [],
    operation: 'GET /a',
    mismatches: [],
  };

  test('count what failed and is not pending', () => {
    const outcomes = ['passed', 'failed', 'failed', 'pending'] as const;
    const interactions = outcomes.map((outcome) => ({ ...interaction, outcome }));
    const failed = stage('contract', { outcome: 'failed', detail: { ...PROOF.contract, interactions } });
    expect(measureMetrics({ ...NOBODY, stages: [failed] }).contractFailures).toBe(2);
  });

  test('are not measured when no interaction was verified', () => {
    expect(measureMetrics({ ...NOBODY, stages: [verified] }).contractFailures).toBeNull();
  });
});

describe('goals', () => {
  const metrics = { coverage: 0.8, coverageIntegration: 0.25, sla: null, contractFailures: 0, p95Ms: 500 };
  const goal = (metric: MetricGoal['metric'], operator: MetricGoal['operator'], value: number): MetricGoal => ({
    metric,
    operator,
    value,
    text: `${operator} ${value}`,
  });

  test.each([
    ['coverage', '>=', 0.8, true],
    ['coverage', '>', 0.8, false],
    ['coverage', '>=', 0.8000000001, true],
    ['contract-failures', '=', 0, true],
    ['contract-failures', '<', 0, false],
    ['coverage-integration', '>=', 0.25, true],
    ['coverage-integration', '>', 0.25, false],
    ['p95', '<=', 500, true],
    ['p95', '<', 500, false],
    ['p95', '<', 501, true],
  ] as const)('%s %s %d is reached: %s', (metric, operator, value, reached) => {
    expect(checkGoals([goal(metric, operator, value)], metrics)[0]?.reached).toBe(reached);
  });

  test('that nobody measured are not reached', () => {
    expect(checkGoals([goal('sla', '>=', 0)], metrics)).toEqual([
      { metric: 'sla', goal: '>= 0', measured: null, reached: false },
    ]);
  });
});

describe('goals against main', () => {
  const goal: MetricGoal = { metric: 'coverage', operator: 'no-decrease', text: 'no-decrease' };
  const metrics = { coverage: 0.6, sla: null, contractFailures: null, p95Ms: null };
  const main = (value: number | null) =>
    ({ known: true, of: () => (value === null ? null : { sha: 'a'.repeat(40), value }) }) as const;
  const check = (baseline: Parameters<typeof checkGoals>[2], measured = metrics) =>
    checkGoals([goal], measured, baseline)[0];

  test('are reached by the same and by more, and missed by less', () => {
    expect(check(main(0.6))?.reached).toBe(true);
    expect(check(main(0.5))?.reached).toBe(true);
    expect(check(main(0.61))).toMatchObject({ reached: false, baseline: { value: 0.61 } });
  });

  test('stay open where main was never measured, and are missed where nobody knows or nothing was measured', () => {
    const missed = [
      check(main(null)),
      check({ known: false }),
      check(undefined),
      check(main(0.5), { ...metrics, coverage: null } as never),
    ];
    expect(missed.map((one) => one !== undefined && isMissed(one))).toEqual([false, true, true, true]);
  });
});

describe('who exercised what', () => {
  const called = {
    ...NOBODY,
    stages: [verified],
    contractOperations: ['GET /a'],
    loadOperations: ['GET /a', 'POST /a'],
  };

  test('is told apart, with the operations that nobody counts', () => {
    const stages = [verified, tested(['GET /a/{id}', 'GET /a'])];
    expect(measureOperations({ ...called, stages })).toEqual({
      operations: 4,
      contract: 1,
      load: 2,
      integration: 2,
      integrationOf: 4,
      uncovered: ['GET /a/{id}', 'DELETE /a/{id}'],
      onlyIntegration: ['GET /a/{id}'],
      uncoveredByIntegration: ['POST /a', 'DELETE /a/{id}'],
    });
    expect(measureMetrics({ ...called, stages })).toMatchObject({ coverage: 0.5, coverageIntegration: 0.5 });
    expect(measureOperations(called)).toMatchObject({ integration: null, onlyIntegration: [] });
    expect(measureOperations(NOBODY)).toBeNull();
  });

  test('is told where the team has integration tests alone: coverage stays what contracts and load exercise', () => {
    const alone = { ...NOBODY, stages: [tested(['GET /a'])] };
    expect(measureOperations(alone)).toMatchObject({ contract: null, load: null, integration: 1 });
    expect(measureMetrics(alone)).toMatchObject({ coverage: null, coverageIntegration: 0.25 });
  });

  test('says why nobody knows what the tests call', () => {
    const silent = tested([], { notMeasured: 'the tests sent no request' });
    expect(measureMetrics({ ...called, stages: [silent] }).coverageIntegration).toBeNull();
    expect(measureOperations({ ...called, stages: [silent] })).toMatchObject({
      integration: null,
      integrationNote: 'the tests sent no request',
    });
  });

  test('is at least what was seen where some connections could not be read', () => {
    const stages = [tested(['GET /a'], { unread: 2 })];
    expect(measureMetrics({ ...called, stages }).coverageIntegration).toBe(0.25);
    expect(measureOperations({ ...called, stages })).toMatchObject({
      integration: 1,
      integrationNote: 'at least: 2 connections spoke no HTTP/1.1',
    });
  });

  test('is no figure of tests that were cut short, whatever they had called by then', () => {
    const cut = { ...tested(['GET /a']), outcome: 'broken' as const };
    expect(measureMetrics({ ...called, stages: [cut] }).coverageIntegration).toBeNull();
    expect(measureOperations({ ...called, stages: [cut] })).toMatchObject({
      integrationNote: 'the tests did not run to their end',
    });
  });

  test('joins several providers, and is not known of all where it is not known of one', () => {
    const operations = ['A GET /a', 'A POST /a', 'A GET /a/{id}', 'A DELETE /a/{id}', 'B GET /a', 'C GET /c'];
    const [one, other] = [tested(['GET /a'], {}, 'A'), tested(['GET /a'], { notCalled: [] }, 'B')];
    const of = (stages: Exercised['stages']) => ({ ...NOBODY, operations, stages });
    expect(measureMetrics(of([one, other])).coverageIntegration).toBe(0.4);
    expect(measureOperations(of([one, other]))).toMatchObject({
      integration: 2,
      integrationOf: 5,
      uncoveredByIntegration: ['A POST /a', 'A GET /a/{id}', 'A DELETE /a/{id}'],
    });
    const silent = tested([], { notMeasured: 'the tests sent no request' }, 'B');
    expect(measureMetrics(of([one, silent])).coverageIntegration).toBeNull();
    expect(measureOperations(of([one, silent]))).toMatchObject({ integrationNote: 'B: the tests sent no request' });
  });
});

/** A stage whose tests called these of the operations. */
function tested(operations: readonly string[], over: Partial<TestCoverage> = {}, provider: string | null = null) {
  const coverage: TestCoverage = {
    watched: true,
    notMeasured: null,
    requests: operations.length,
    called: operations.map((operation) => ({ operation, requests: 1, statuses: { 200: 1 } })),
    notCalled: OPERATIONS.filter((operation) => !operations.includes(operation)),
    unmatched: { requests: 0, examples: [] },
    unanswered: 0,
    unread: 0,
    refused: null,
    ...over,
  };
  const tests = { command: 'npm test', exitCode: 0, durationMs: 10, report: null };
  return stage('integration', { provider, detail: { ...PROOF.integration, tests, coverage } });
}
