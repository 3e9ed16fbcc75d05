import { describe, expect, it } from 'vitest';
import type { CompareDetail, Comparison, StageResult } from '../../src/model/stage.ts';
import { describeRow, isUndecided } from '../../src/report/sections/table.ts';
import { outcomeOf } from '../../src/verdict/outcome.ts';
import { PROOF, stage } from '../verdict/samples.ts';

function comparison(over: Partial<Comparison> = {}): Comparison {
  const [first] = PROOF.compare.comparisons;
  if (!first) throw new Error('the sample compares nothing');
  return { ...first, ...over };
}

function compared(comparisons: readonly Comparison[], over: Partial<CompareDetail> = {}): StageResult {
  return stage('compare', { detail: { ...PROOF.compare, comparisons, ...over } });
}

describe('the row of a comparison', () => {
  it('says the median with its interval', () => {
    expect(describeRow(compared([comparison()]))).toBe('head vs base p50 +0.8 % [-1.2, +2.7]');
  });

  it('names the operation that matters most where there are several, and what was not compared', () => {
    const slower = comparison({ operation: 'GET /b', change: 0.142, low: 0.098, high: 0.189, verdict: 'regressed' });
    const notCompared = [{ operation: 'GET /new', reason: 'the base does not have it' }];
    expect(describeRow(compared([comparison(), slower], { notCompared }))).toBe(
      'head vs base p50 +14.2 % [+9.8, +18.9] at worst (`GET /b`, 2 operations), 1 not compared',
    );
  });

  it('says another metric where that says something worse', () => {
    const mean = comparison({ metric: 'mean', change: 0.06, low: 0.04, high: 0.08, verdict: 'suspect' });
    expect(describeRow(compared([comparison(), mean]))).toBe('head vs base mean +6.0 % [+4.0, +8.0], suspect');
  });

  it('shows the noise of the runner where it is known', () => {
    const noiseFloor = { spread: 0.018, falseAlarms: 0, comparisons: 60, runner: 'AMD EPYC, 4 cores, linux' };
    expect(describeRow(compared([comparison()], { noiseFloor }))).toContain('(this runner class: ± 1.8 %)');
  });

  it('is never ticked where a comparison is open, and open ends are not invented', () => {
    const open = comparison({ change: 0.04, low: null, high: 0.153, verdict: 'inconclusive' });
    expect(isUndecided(compared([open]))).toBe(true);
    expect(describeRow(compared([open]))).toBe('head vs base p50 +4.0 % […, +15.3], inconclusive');
    expect(isUndecided(compared([comparison()]))).toBe(false);
  });

  it('does not take a pass without a comparison for a pass', () => {
    expect(outcomeOf(compared([]))).toBe('broken');
    expect(outcomeOf(compared([comparison({ operation: null, metric: 'cpu' })]))).toBe('broken');
  });
});
