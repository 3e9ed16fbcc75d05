import { describe, expect, it } from 'vitest';
import type { Change, Direction } from '../../src/model/change.ts';
import type { RuleOverride } from '../../src/model/config.ts';
import { overrideRules } from '../../src/run/rule-overrides.ts';

const TODAY = '2026-06-30';

function change(rule: string, directions: readonly Direction[] = ['response']): Change {
  const reach = { operation: 'GET /orders', status: null, mediaType: null, property: [], parameter: null };
  return {
    rule,
    severity: 'breaking',
    message: 'Something changed',
    todo: 'Keep it.',
    operations: ['GET /orders'],
    reaches: directions.map((direction) => ({ ...reach, direction })),
    location: { side: 'head', file: 'openapi.yaml', line: 1, column: 1, pointer: '' },
    counterpart: null,
    fingerprint: rule,
  };
}

function asked(severity: RuleOverride['severity'], over: Partial<RuleOverride> = {}): RuleOverride {
  return { severity, reason: null, until: null, ...over };
}

describe('rules that are rated otherwise', () => {
  it('leaves everything as it is where nothing is asked', () => {
    const changes = [change('response.property.removed')];
    expect(overrideRules(changes, {}, TODAY)).toEqual({ changes, notices: [] });
  });

  it('re-rates a rule, and says nothing about it', () => {
    const { changes, notices } = overrideRules(
      [change('response.enum.widened')],
      { 'response.enum.widened': asked('warning') },
      TODAY,
    );
    expect(changes).toMatchObject([{ severity: 'warning', todo: 'Keep it.' }]);
    expect(notices).toEqual([]);
  });

  it('gives no advice for what is only worth knowing', () => {
    const { changes } = overrideRules([change('server.removed', ['none'])], { 'server.removed': asked('info') }, TODAY);
    expect(changes).toMatchObject([{ severity: 'info', todo: null }]);
  });

  it('leaves out what is ignored, and counts it with its reason', () => {
    const rule = 'response.property.removed';
    const { changes, notices } = overrideRules(
      [change(rule), change(rule), change('path.removed', ['none'])],
      { [rule]: asked('ignore', { reason: 'nobody ever got it.' }) },
      TODAY,
    );
    expect(changes.map((each) => each.rule)).toEqual(['path.removed']);
    expect(notices).toEqual([
      '2 changes are left out by the rule response.property.removed of changes.rules: nobody ever got it.',
    ]);
  });

  it.each([
    ['2026-06-30', []],
    ['2026-06-29', ['response.property.removed']],
  ])('holds up to its last day, %s', (until, rules) => {
    const rule = 'response.property.removed';
    const { changes, notices } = overrideRules([change(rule)], { [rule]: asked('ignore', { until }) }, TODAY);
    expect(changes.map((each) => each.rule)).toEqual(rules);
    expect(notices).toHaveLength(1);
    if (rules.length > 0) expect(notices[0]).toContain('ended on 2026-06-29: the rule counts again');
  });

  it('keeps what breaks both ways where only one way is asked about', () => {
    const both = change('response.type.changed', ['request', 'response']);
    const one = { 'response.type.changed': asked('ignore') };
    expect(overrideRules([both], one, TODAY).changes).toEqual([both]);
    const two = { ...one, 'request.type.changed': asked('warning') };
    expect(overrideRules([both], two, TODAY).changes).toMatchObject([{ severity: 'warning' }]);
  });

  it('puts the worst first again', () => {
    const changes = [change('response.enum.widened'), change('response.type.changed')];
    const { changes: sorted } = overrideRules(changes, { 'response.enum.widened': asked('info') }, TODAY);
    expect(sorted.map((each) => each.rule)).toEqual(['response.type.changed', 'response.enum.widened']);
  });
});
