import { describe, expect, test } from 'vitest';
import type { GoalResult } from '../../src/model/metrics.ts';
import type { RunResult } from '../../src/model/run-result.ts';
import type { StageResult } from '../../src/model/stage.ts';
import { decide } from '../../src/verdict/verdict.ts';
import { finding, PROOF, problem, stage } from '../verdict/samples.ts';
import { readCase, reportOf } from './cases.ts';

function rowsOf(stages: readonly StageResult[], over: Partial<RunResult> = {}): readonly string[] {
  const verdict = decide({ setup: [], stages, goals: over.goals ?? [], failOn: 'breaking', changed: true });
  const report = reportOf({ ...readCase('no-change'), goals: [], stages, verdict, ...over });
  const [list = ''] = /^- .*(?:\n- .*)*/mu.exec(report.comment) ?? [];
  return list.split('\n');
}

describe('rows come from outcomes', () => {
  test('a pass is ticked, a failure says so, a break says why', () => {
    expect(
      rowsOf([
        stage('changes'),
        stage('contract', { outcome: 'broken', problems: [problem({ what: 'The broker answered 401' })] }),
        stage('smoke', { outcome: 'failed' }),
      ]),
    ).toEqual([
      '- [x] Breaking changes: none',
      '- [ ] Contract tests: **could not run**: The broker answered 401',
      '- [ ] Smoke: 1 of 1 operation answers as specified · **failed**',
    ]);
  });

  test('contract tests that fail for the specification alone say each figure once', () => {
    const passed = {
      consumer: 'web',
      consumerVersion: null,
      description: 'an order',
      states: [],
      operation: 'GET /a',
      outcome: 'passed' as const,
      mismatches: [],
    };
    const pacts = [
      {
        consumer: 'web',
        consumerVersion: null,
        provider: 'orders',
        source: ['pacts/web.json'],
        interactions: 1,
        pending: false,
        verification: 'passed' as const,
        published: false,
      },
    ];
    const contract = stage('contract', {
      outcome: 'failed',
      reason: '1 of 1 interaction, 1 consumer; 1 mismatch with the specification',
      detail: { ...PROOF.contract, pacts, interactions: [passed] },
    });
    expect(rowsOf([contract])).toEqual([
      '- [ ] Contract tests: 1 of 1 interaction, 1 consumer (Pact), 1 mismatch with the specification · **failed**',
    ]);
    const pending = { ...passed, outcome: 'pending' as const };
    const row = (interactions: readonly (typeof passed | typeof pending)[]) =>
      rowsOf([stage('contract', { detail: { ...PROOF.contract, pacts, interactions } })])[0];
    expect(row([passed, pending])).toContain('1 of 1 interaction, 1 consumer (Pact), 1 pending');
    expect(row([pending])).toContain('no interaction that has to pass, 1 consumer (Pact), 1 pending');
  });

  test('what could not be compared is never said to have no changes', () => {
    const result = { ...readCase('no-change'), goals: [] };
    const stages = [
      stage('changes', { outcome: 'broken', problems: [problem({ what: 'The file cannot be parsed' })] }),
    ];
    const verdict = decide({ setup: [], stages, goals: [], failOn: 'breaking', changed: true });
    const { comment } = reportOf({ ...result, stages, verdict });
    expect(comment).not.toContain('API changes: none');
    const specs = [{ path: 'api.yaml', basePath: null, status: 'modified' as const, operations: 0 }];
    const read = [{ ...stages[0], detail: { ...PROOF.changes, specs } } as StageResult];
    expect(reportOf({ ...result, stages: read, verdict }).comment).toContain('API changes: not known');
    const some = [{ ...read[0], findings: [finding()] } as StageResult];
    expect(reportOf({ ...result, stages: some, verdict }).comment).toContain('1 breaking, not everything compared');
  });

  test('a pass that proves nothing is not ticked', () => {
    const claimed = stage('load', { detail: { ...PROOF.load, requests: 0 } });
    expect(rowsOf([claimed])).toEqual(['- [ ] Load: **could not run**: it reports a pass with zero requests']);
  });

  test('pacts that were only held against the specification are counted once, with what does not fit', () => {
    const pact = {
      consumer: 'web-app',
      consumerVersion: null,
      provider: 'Orders',
      source: ['pacts/a.json'],
      interactions: 2,
      verification: 'not-run',
      pending: false,
      published: false,
    } as const;
    const mismatch = finding({ rule: 'contract.static.response.body.incompatible' });
    const detail = { ...PROOF.contract, pacts: [pact], staticChecked: 2 };
    const reason =
      '2 interactions of 1 consumer compared with the specification, not verified against a running provider (no provider.start); 1 mismatch with the specification';
    expect(rowsOf([stage('contract', { outcome: 'failed', reason, findings: [mismatch], detail })])).toEqual([
      '- [ ] Contract tests: 2 interactions held against the specification, 1 consumer (Pact), 1 pact not verified against a running provider, 1 mismatch with the specification · **failed**',
    ]);
  });

  test('what did not run has no box, and one reason is told once', () => {
    const skipped = (name: StageResult['stage'], skip: StageResult['skip'], reason: string) =>
      stage(name, { outcome: 'skipped', skip, reason });
    expect(
      rowsOf([
        stage('changes'),
        skipped('contract', 'needs-secret', 'needs a secret'),
        skipped('integration', 'not-configured', 'not configured'),
        skipped('smoke', 'earlier-stage', 'integration broken'),
        skipped('load', 'earlier-stage', 'integration broken'),
      ]).slice(1),
    ).toEqual([
      '- Contract tests: not run: needs a secret',
      '- Smoke, Load: not run: an earlier stage did not pass (Real dependencies could not run)',
      '- Not configured: Real dependencies',
    ]);
  });
});

describe('smoke and load', () => {
  test('share a row when smoke passed and load ran', () => {
    expect(rowsOf([stage('smoke'), stage('load')])).toEqual([
      '- [x] Load: smoke → load passed, p95 212 ms, errors 0.0 %',
    ]);
    expect(rowsOf([stage('smoke'), stage('load', { outcome: 'failed' })])).toEqual([
      '- [ ] Load: smoke → load, p95 212 ms, errors 0.0 % · **failed**',
    ]);
  });

  test('have rows of their own otherwise, and never share them across providers', () => {
    expect(rowsOf([stage('smoke', { outcome: 'failed' }), stage('load')])).toHaveLength(2);
    expect(rowsOf([stage('smoke'), stage('load', { outcome: 'broken' })])).toHaveLength(2);
    expect(rowsOf([stage('smoke', { provider: 'A' }), stage('load', { provider: 'B' })])).toEqual([
      '- [x] Smoke (A): 1 of 1 operation answers as specified',
      '- [x] Load (B): p95 212 ms, errors 0.0 %',
    ]);
  });
});

describe('metrics', () => {
  const metrics = { coverage: 0.6, sla: null, contractFailures: 0, p95Ms: null };
  const goal = (reached: boolean) => ({ metric: 'coverage', goal: '>= 50 %', measured: 0.6, reached }) as const;

  test('have a box only when a goal judges them', () => {
    const rows = (over: Partial<RunResult>) => rowsOf([stage('changes')], { metrics, ...over }).slice(1);
    expect(rows({})).toEqual(['- Metrics: coverage 60 % of operations, contract failures 0']);
    expect(rows({ goals: [goal(true)] })).toEqual([
      '- [x] Metrics: coverage 60 % of operations (goal &gt;= 50 %)',
      '- Metrics: contract failures 0',
    ]);
    expect(rows({ goals: [goal(false)] })[0]).toBe(
      '- [ ] Metrics: coverage 60 % of operations (goal &gt;= 50 %) · **failed**',
    );
  });

  test('name what main was measured at, and leave a goal open that nobody can judge yet', () => {
    const against = { ...goal(false), goal: 'no-decrease' };
    const rows = (over: Partial<GoalResult>) =>
      rowsOf([stage('changes')], { metrics, goals: [{ ...against, ...over }] })[1];
    expect(rows({ baseline: { sha: 'a'.repeat(40), value: 0.75 } })).toBe(
      '- [ ] Metrics: coverage 60 % of operations (goal no-decrease, main 75 %) · **failed**',
    );
    expect(rows({ baseline: null, undecided: 'main has not been measured yet' })).toBe(
      '- [ ] Metrics: coverage 60 % of operations (goal no-decrease, main has not been measured yet) · **not decided**',
    );
  });
});
