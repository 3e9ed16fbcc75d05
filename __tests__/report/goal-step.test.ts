import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../src/model/run-result.ts';
import type { StageResult } from '../../src/model/stage.ts';
import { goalStep } from '../../src/report/goal-step.ts';

const GOAL = { metric: 'coverage', goal: '>= 75 %', measured: 0.5, reached: false } as const;
const COVERAGE = {
  operations: 2,
  contract: 0,
  load: 1,
  integration: null,
  uncovered: ['Orders POST /orders'],
  onlyIntegration: [],
};
const CALLED = { operation: 'GET /orders', status: 200, problem: null, durationMs: 1 };

function smoke(over: Partial<StageResult>, notCalled: readonly string[] = []): StageResult {
  const rows = notCalled.map((operation) => ({ operation, reason: 'no value fits' }));
  const detail = { kind: 'smoke', calls: [CALLED], notCalled: rows } as const;
  const common = { provider: 'Orders', reason: 'as told', durationMs: 1, findings: [], problems: [] };
  return { ...common, stage: 'smoke', outcome: 'passed', skip: null, detail, ...over };
}

function todo(stage: StageResult, over: Partial<RunResult> = {}): string | null {
  const specs = { found: 1, changed: 1 };
  return goalStep({ coverage: COVERAGE, stages: [stage], specs, ...over } as unknown as RunResult, GOAL).todo;
}

describe('a goal for coverage that is not reached', () => {
  it('asks for the whole scope where smoke left out what the change does not reach', () => {
    expect(todo(smoke({}))).toMatch(
      /^Write `load: \{ scope: all \}`: .* let a contract exercise `Orders POST \/orders`\.$/u,
    );
    expect(todo(smoke({ outcome: 'skipped', skip: 'nothing-changed', detail: null }))).toContain('scope: all');
  });

  it('does not where everything was in scope already', () => {
    const usual = 'Let a contract or a request of smoke or load exercise `Orders POST /orders`.';
    expect(todo(smoke({}, ['POST /orders']))).toBe(usual);
    expect(todo(smoke({}), { asked: 'all' })).toBe(usual);
    expect(todo(smoke({ outcome: 'skipped', skip: 'not-configured', detail: null }))).toBe(usual);
  });

  it('says what it takes to measure it, where nothing did', () => {
    const unmeasured = { ...GOAL, measured: null };
    const result = { coverage: null, stages: [], specs: { found: 1, changed: 1 } } as unknown as RunResult;
    expect(goalStep(result, unmeasured).todo).toBe('It takes contract tests, smoke or load that come to their end.');
  });

  it.each([
    [
      'passed',
      true,
      'Let the integration tests call operations of the specification at the address in `PROVIDER_URL`.',
    ],
    ['passed', false, 'It takes integration tests that come to their end.'],
    ['broken', true, 'It takes integration tests that come to their end.'],
  ] as const)('of tests that are %s, seen by the proxy: %s, says what measures them', (outcome, watched, expected) => {
    const coverage = { watched, notMeasured: 'why', requests: 0, called: [], notCalled: ['GET /orders'] };
    const stages = [{ stage: 'integration', outcome, detail: { kind: 'integration', coverage } }];
    const result = { coverage: COVERAGE, stages, specs: { found: 1, changed: 1 } } as unknown as RunResult;
    const unmeasured = { ...GOAL, metric: 'coverage-integration', measured: null } as const;
    expect(goalStep(result, unmeasured).todo).toBe(expected);
  });
});
