import { describe, expect, it } from 'vitest';
import { metricOutputs } from '../../src/runner/metric-outputs.ts';

const METRICS = { coverage: 0.875, sla: 0.99999999, contractFailures: 0, p95Ms: 212.4, coverageIntegration: 0.625 };
const NONE = { coverage: null, sla: null, contractFailures: null, p95Ms: null };
type Given = Parameters<typeof metricOutputs>[0];
const outputs = (over: Partial<Given>) => metricOutputs({ metrics: METRICS, goals: [], verdict: {}, ...over } as Given);

describe('metrics as outputs of the step', () => {
  it('are percent and milliseconds, and 100 is only what is all of it', () => {
    expect(outputs({})).toMatchObject({
      coverage: '87.5',
      'coverage-integration': '62.5',
      sla: '99.9999',
      'contract-failures': '0',
      p95: '212.4',
    });
    expect(outputs({ metrics: { ...METRICS, coverage: 1, sla: 0.57 } })).toMatchObject({ coverage: '100', sla: '57' });
  });

  it('are empty where nothing was measured, never zero', () => {
    expect(Object.values(outputs({ metrics: NONE }))).toEqual(['', '', '', '', '', '', '', '', '']);
  });

  it('say of the comparison with the base what it says, doubt too', () => {
    const verdict = { word: 'passed', comparison: 'inconclusive' } as Given['verdict'];
    expect(outputs({ verdict })['comparison']).toBe('inconclusive');
    expect(outputs({ verdict: { ...verdict, comparison: null } })['comparison']).toBe('');
  });

  it('count changes of main, and those that nobody was told of before', () => {
    const point = {
      metric: 'p95',
      operation: null,
      before: 'a',
      after: 'b',
      from: 1,
      to: 2,
      p: 0.01,
      note: null,
    } as const;
    const changePoints = [point, { ...point, isNew: true }, { ...point, isNew: false }];
    const history = { recorded: true, changePoints } as unknown as NonNullable<Given['history']>;
    expect(outputs({ history })).toMatchObject({ 'change-points': '3', 'new-change-points': '1' });
    expect(outputs({ history: { ...history, recorded: false } })['new-change-points']).toBe('');
  });

  it('say whether goals are reached, of those that could be judged', () => {
    const goal = { metric: 'coverage', goal: '>= 80 %', measured: 0.875, reached: true } as const;
    const open = { ...goal, reached: false, baseline: null, undecided: 'main has not been measured yet' };
    expect(outputs({ goals: [goal, open] })['goals-reached']).toBe('true');
    expect(outputs({ goals: [goal, { ...goal, reached: false }] })['goals-reached']).toBe('false');
    expect(outputs({ goals: [open] })['goals-reached']).toBe('');
  });
});
