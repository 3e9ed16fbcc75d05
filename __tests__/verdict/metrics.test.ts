import { describe, expect, test } from 'vitest';
import type { MetricGoal } from '../../src/model/config.ts';
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
  const metrics = { coverage: 0.8, sla: null, contractFailures: 0, p95Ms: 500 };
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
  test('is told apart, with the operations that nobody counts', () => {
    const called = {
      ...NOBODY,
      stages: [verified],
      contractOperations: ['GET /a'],
      loadOperations: ['GET /a', 'POST /a'],
    };
    expect(measureOperations({ ...called, integrationOperations: ['GET /a/{id}', 'GET /a'] })).toEqual({
      operations: 4,
      contract: 1,
      load: 2,
      integration: 2,
      uncovered: ['GET /a/{id}', 'DELETE /a/{id}'],
      onlyIntegration: ['GET /a/{id}'],
    });
    expect(measureOperations(called)).toMatchObject({ integration: null, onlyIntegration: [] });
    expect(measureOperations(NOBODY)).toBeNull();
  });
});
