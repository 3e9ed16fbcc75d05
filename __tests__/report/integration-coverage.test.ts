import { describe, expect, test } from 'vitest';
import { parseArtifactResult } from '../../src/bot/artifact-result.ts';
import type { GoalResult } from '../../src/model/metrics.ts';
import type { RunResult } from '../../src/model/run-result.ts';
import type { TestCoverage } from '../../src/model/stage.ts';
import { figureOf, measureMetrics, measureOperations } from '../../src/verdict/metrics.ts';
import { decide } from '../../src/verdict/verdict.ts';
import { PROOF, stage } from '../verdict/samples.ts';
import { readCase, reportOf } from './cases.ts';

const OPERATIONS = ['GET /orders', 'POST /orders', 'GET /orders/{id}', 'DELETE /orders/{id}'];
const SEEN: TestCoverage = {
  watched: true,
  notMeasured: null,
  requests: 124,
  called: [
    { operation: 'GET /orders', requests: 120, statuses: { 200: 119, 404: 1 } },
    { operation: 'POST /orders', requests: 1, statuses: { 201: 1 } },
  ],
  notCalled: ['GET /orders/{id}', 'DELETE /orders/{id}'],
  unmatched: { requests: 3, examples: ['GET /health'] },
  unanswered: 0,
  unread: 0,
  refused: null,
};

/** The comment of a run whose tests called this. */
const reportFor = (...given: Parameters<typeof report>) => report(...given).comment;

function report(coverage: TestCoverage, { exitCode = 0, goals = [] as GoalResult[], load = ['GET /orders'] } = {}) {
  const tests = { command: 'npm test', exitCode, durationMs: 900, report: null };
  const outcome = exitCode === 0 ? 'passed' : 'failed';
  const stages = [stage('integration', { outcome, detail: { ...PROOF.integration, tests, coverage } })];
  const exercised = { operations: OPERATIONS, contractOperations: [], loadOperations: load, stages };
  const result: RunResult = {
    ...readCase('no-change'),
    ...{ stages, goals, metrics: measureMetrics(exercised), coverage: measureOperations(exercised) },
    verdict: decide({ setup: [], stages, goals, failOn: 'breaking', changed: true }),
  };
  return { result, ...reportOf(result) };
}

describe('what integration tests call', () => {
  test('is a metric of its own, and each operation has its requests and answers', () => {
    const comment = reportFor(SEEN);
    expect(comment).toContain('- Metrics: coverage 25 % of operations, integration coverage 50 % of operations');
    expect(comment).toContain(
      'They called 2 of 4 operations in 124 requests; 3 requests for nothing in the specification (`GET /health`).',
    );
    expect(comment).toMatch(/`GET \/orders` *\| *120 \| 200 × 119, 404 × 1/u);
    expect(comment).toContain("the team's own tests 2 of 4. Not covered:");
    expect(comment).toContain("- `POST /orders` (the team's own tests call it)");
    const [, listed = ''] = comment.split("The team's own tests do not call:");
    expect(listed.trim().split('\n').slice(0, 2)).toEqual(['- `GET /orders/{id}`', '- `DELETE /orders/{id}`']);
  });

  test('is held against a goal', () => {
    const goal = { metric: 'coverage-integration', goal: '>= 60 %', measured: 0.5, reached: false } as const;
    const comment = reportFor(SEEN, { goals: [goal] });
    expect(comment).toContain('- [ ] Metrics: integration coverage 50 % of operations (goal &gt;= 60 %) · **failed**');
    expect(comment).toContain('Let the integration tests call `GET /orders/{id}` and `DELETE /orders/{id}`.');
  });

  test('names what contracts and load would have to exercise for their goal, and why a goal could not be judged', () => {
    const goal = { metric: 'coverage', goal: '>= 60 %', measured: 0.25, reached: false } as const;
    expect(reportFor(SEEN, { goals: [goal] })).toContain(
      'Let a contract or a request of smoke or load exercise `POST /orders`, `GET /orders/{id}` and `DELETE /orders/{id}`.',
    );
    const none = { ...SEEN, notMeasured: 'the tests sent no request', called: [], notCalled: OPERATIONS };
    const unknown = { metric: 'coverage-integration', goal: '>= 60 %', measured: null, reached: false } as const;
    expect(reportFor(none, { goals: [unknown] })).toContain('(goal &gt;= 60 %): the tests sent no request');
  });

  test('is told with the reason where nobody knows, and tests that failed hear what may keep them from the proxy', () => {
    const notMeasured = "the tests sent no request to the provider's address";
    const none = {
      ...SEEN,
      notMeasured,
      requests: 0,
      called: [],
      notCalled: OPERATIONS,
      unmatched: { requests: 0, examples: [] },
    };
    const [passed, failed] = [reportFor(none), reportFor(none, { exitCode: 1 })];
    expect(passed).toContain(`the team's own tests not measured: ${notMeasured}.`);
    expect(passed).toContain(`Which operations they call is not measured: ${notMeasured}.`);
    expect(passed).not.toContain('none of their requests');
    expect(failed).toContain('`integration.coverage: false` gives the tests the address of the provider.');
    expect(reportFor({ ...none, watched: false, notMeasured: 'switched off' }, { exitCode: 1 })).not.toContain(
      'none of their requests',
    );
  });

  test('names what it could not count', () => {
    const refused = { connections: 2, reason: 'connect ECONNREFUSED 127.0.0.1:4000' };
    const comment = reportFor({ ...SEEN, unanswered: 1, unread: 1, refused });
    expect(comment).toContain("the team's own tests 2 of 4 (at least: 1 connection spoke no HTTP/1.1).");
    expect(comment).toContain(
      '; 1 request without an answer; 1 connection that spoke no HTTP/1.1, which is not counted; 2 connections refused (connect ECONNREFUSED 127.0.0.1:4000).',
    );
  });

  test('is told beside a coverage that nobody measured, without calling everything uncovered', () => {
    const comment = reportFor(SEEN, { load: [] });
    expect(comment).toContain("contract not measured, smoke and load not measured, the team's own tests 2 of 4.");
    expect(comment).not.toContain('Not covered:');
    expect(comment).toContain("The team's own tests do not call:");
  });

  test('is in result.json, from which who publishes a run for a fork reads the same again', () => {
    const refused = { connections: 2, reason: 'connect ECONNREFUSED 127.0.0.1:4000' };
    for (const coverage of [SEEN, { ...SEEN, refused, notMeasured: 'none was answered', called: [] }]) {
      const { result, resultJson } = report(coverage);
      const read = parseArtifactResult(resultJson, result.event);
      expect(read.stages).toEqual(result.stages);
      expect(read).toMatchObject({ metrics: result.metrics, coverage: result.coverage });
    }
  });

  test('is absent from the results and lines of versions that did not count it', () => {
    const { result, resultJson } = report(SEEN);
    const older = JSON.parse(resultJson);
    delete older.metrics.coverageIntegration;
    for (const key of ['integrationOf', 'uncoveredByIntegration']) delete older.coverage[key];
    delete older.stages[0].detail.coverage;
    const read = parseArtifactResult(JSON.stringify(older), result.event);
    expect(figureOf('coverage-integration', read.metrics)).toBeNull();
    expect(reportOf(read).comment).toContain("the team's own tests 2 of 4.");
  });
});
