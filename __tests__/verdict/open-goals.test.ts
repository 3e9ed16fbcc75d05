import { describe, expect, it } from 'vitest';
import type { GoalResult } from '../../src/model/metrics.ts';
import type { SkipCause, StageName, StageResult } from '../../src/model/stage.ts';
import { leaveOpen } from '../../src/verdict/open-goals.ts';

const goal = (metric: GoalResult['metric'], measured: number | null = null): GoalResult => ({
  metric,
  goal: '>= 75 %',
  measured,
  reached: false,
});
const stage = (name: StageName, skip: SkipCause | null) => ({ stage: name, skip }) as unknown as StageResult;
const openOf = (one: GoalResult, ...stages: readonly StageResult[]) => leaveOpen([one], stages)[0]?.undecided;

describe('a goal that nothing measured', () => {
  it('stays open where the stages that measure it were not asked for, or had nothing to call', () => {
    expect(openOf(goal('p95'), stage('load', 'not-selected'))).toBe('what measures it was not asked for');
    expect(openOf(goal('sla'), stage('load', 'nothing-changed'))).toBe('the change reaches nothing that is measured');
    const left = (['contract', 'smoke', 'load'] as const).map((name) => stage(name, 'not-selected'));
    expect(openOf(goal('coverage'), ...left)).toBe('what measures it was not asked for');
  });

  it.each([
    ['ran', null],
    ['is not configured', 'not-configured'],
    ['came behind one that failed', 'earlier-stage'],
    ['needs a secret', 'needs-secret'],
  ] as const)('is missed where the stage %s', (_, skip) => {
    expect(openOf(goal('p95'), stage('load', skip))).toBeUndefined();
    expect(openOf(goal('coverage'), stage('contract', 'not-selected'), stage('smoke', skip))).toBeUndefined();
  });

  it('and one that was measured is judged', () => {
    expect(openOf(goal('p95', 900), stage('load', 'not-selected'))).toBeUndefined();
  });

  it('is missed where no stage is there to be left out', () => {
    expect(openOf(goal('p95'))).toBeUndefined();
  });
});
