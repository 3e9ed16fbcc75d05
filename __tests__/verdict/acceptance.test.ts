import { describe, expect, test } from 'vitest';
import type { Acceptance } from '../../src/model/acceptance.ts';
import { acceptChanges, nameCommands } from '../../src/verdict/acceptance.ts';
import { decide } from '../../src/verdict/verdict.ts';
import { finding, problem, stage } from './samples.ts';

const PRINT = '3f9a1c2b7d04e5f6';
const TODAY = '2026-05-05';

function acceptance(over: Partial<Acceptance> = {}): Acceptance {
  return {
    fingerprint: PRINT,
    severity: 'breaking',
    reason: 'v1 is off',
    source: 'comment',
    by: 'ada',
    at: '2026-05-04T10:00:00Z',
    until: null,
    url: 'https://github.com/acme/shop/pull/7#issuecomment-1',
    ...over,
  };
}

const BREAK = finding({ fingerprint: PRINT });
const broke = (over = {}) => stage('changes', { outcome: 'failed', findings: [BREAK], ...over });

function judge(stages: Parameters<typeof acceptChanges>[0], acceptances: readonly Acceptance[], failOn = 'breaking') {
  const accepted = acceptChanges(stages, acceptances, TODAY);
  const evidence = { setup: [], stages: accepted.stages, goals: [], failOn: failOn as 'breaking', changed: true };
  return { ...accepted, verdict: decide(evidence) };
}

describe('an accepted change', () => {
  test('fails nothing, is marked, and the headline says so', () => {
    const { stages, verdict, notices } = judge([broke()], [acceptance()]);
    expect(verdict).toMatchObject({ word: 'passed', conclusion: 'success', breakingChanges: 1 });
    expect(verdict.headline).toContain('1 breaking change, accepted');
    expect(stages[0]?.findings[0]?.accepted).toEqual(acceptance());
    expect(notices).toEqual([]);
  });

  test('does not excuse another one', () => {
    const { verdict } = judge(
      [broke({ findings: [BREAK, finding({ fingerprint: 'ff00ff00ff00ff00' })] })],
      [acceptance()],
    );
    expect(verdict).toMatchObject({ word: 'failed', breakingChanges: 2 });
    expect(verdict.headline).toContain('1 breaking change:');
  });

  test('does not turn what could not be compared into a pass', () => {
    const stages = [broke({ outcome: 'broken', problems: [problem()] })];
    expect(judge(stages, [acceptance()]).verdict.word).toBe('broken');
  });

  test('excuses no other stage with the same fingerprint', () => {
    const stages = [stage('contract', { outcome: 'failed', findings: [BREAK] })];
    expect(judge(stages, [acceptance()]).verdict.word).toBe('failed');
  });

  test('counts as no warning under fail-on: warning', () => {
    const warning = finding({ fingerprint: PRINT, severity: 'warning' });
    const stages = [stage('changes', { findings: [warning] })];
    expect(judge(stages, [], 'warning').verdict.word).toBe('failed');
    expect(judge(stages, [acceptance({ severity: 'warning' })], 'warning').verdict.word).toBe('passed');
    expect(judge(stages, [acceptance()], 'warning').verdict.word).toBe('passed');
  });
});

describe('an accepted regression', () => {
  const SLOWER = finding({ rule: 'compare.regressed', fingerprint: PRINT, operations: ['GET /orders/{id}'] });
  const slower = (...findings: readonly ReturnType<typeof finding>[]) =>
    stage('compare', { outcome: 'failed', reason: '1 regressed', findings: [SLOWER, ...findings] });

  test('fails nothing, and the headline says so', () => {
    const { stages, verdict } = judge([slower()], [acceptance()]);
    expect(verdict).toMatchObject({ word: 'passed', conclusion: 'success', breakingChanges: 0 });
    expect(verdict.headline).toContain('1 operation slower, accepted');
    expect(stages[0]).toMatchObject({ outcome: 'passed', reason: '1 regressed; 1 finding accepted' });
  });

  test('does not excuse another operation', () => {
    const other = finding({ rule: 'compare.regressed', fingerprint: 'ff00ff00ff00ff00', operations: ['GET /orders'] });
    expect(judge([slower(other)], [acceptance()]).verdict.word).toBe('failed');
  });

  test('covers the same found less bad, and not the same found worse', () => {
    const worse = 'aa00aa00aa00aa00';
    const covered = stage('compare', { outcome: 'failed', findings: [{ ...SLOWER, coveredBy: [worse] }] });
    expect(judge([covered], [acceptance({ fingerprint: worse })]).verdict.word).toBe('passed');
    expect(judge([slower()], [acceptance({ fingerprint: worse })]).verdict.word).toBe('failed');
  });

  test.each([
    ['ends', 'compare.head-died'],
    ['fails what its base answers', 'compare.head-fails'],
  ])('excuses no provider that %s', (_, rule) => {
    const found = finding({ rule, fingerprint: 'dd00dd00dd00dd00' });
    const stages = [stage('compare', { outcome: 'failed', findings: [found] })];
    expect(judge(stages, [acceptance({ fingerprint: 'dd00dd00dd00dd00' })]).verdict.word).toBe('failed');
    expect(nameCommands(stages)[0]?.findings[0]?.todo ?? '').not.toContain('/api-test');
  });

  test('is named with its command while it is open', () => {
    const [open] = nameCommands([slower()]);
    expect(open?.findings[0]?.todo).toContain(`/api-test accept ${PRINT} <reason>`);
  });
});

describe('an acceptance that no longer holds', () => {
  test('falls when the change got worse, and says so', () => {
    const { verdict, notices } = judge([broke()], [acceptance({ severity: 'warning' })]);
    expect(verdict.word).toBe('failed');
    expect(notices).toEqual([
      `ada accepted \`${PRINT}\` as a warning, and it is breaking now: the change counts again.`,
    ]);
  });

  test('ends after its last day, and says so', () => {
    const configured = { source: 'configuration', by: null, at: null, url: null } as const;
    expect(judge([broke()], [acceptance({ ...configured, until: TODAY })]).verdict.word).toBe('passed');
    const { verdict, notices } = judge([broke()], [acceptance({ ...configured, until: '2026-05-04' })]);
    expect(verdict.word).toBe('failed');
    expect(notices[0]).toContain('ended on 2026-05-04');
  });

  test('is replaced by one that does', () => {
    const { verdict, notices } = judge([broke()], [acceptance({ severity: 'warning' }), acceptance()]);
    expect(verdict.word).toBe('passed');
    expect(notices).toEqual([]);
  });
});

test('every breaking change names the command that accepts it; an accepted one does not', () => {
  const [open] = nameCommands([broke()]);
  expect(open?.findings[0]?.todo).toContain(`/api-test accept ${PRINT} <reason>`);
  const [done] = nameCommands(acceptChanges([broke()], [acceptance()], TODAY).stages);
  expect(done?.findings[0]?.todo ?? '').not.toContain('/api-test');
});
