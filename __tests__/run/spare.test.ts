import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/model/change.ts';
import type { StageResult } from '../../src/model/stage.ts';
import { spareUnused } from '../../src/run/spare.ts';

function change(fingerprint: string, operation = 'GET /orders/{id}'): Change {
  const reach = {
    operation,
    direction: 'response',
    status: '200',
    mediaType: null,
    property: ['a'],
    parameter: null,
  } as const;
  const location = { side: 'base', file: 'openapi.yaml', line: 1, column: 1, pointer: '' } as const;
  const common = {
    rule: 'response.property.removed',
    severity: 'breaking',
    message: 'a was removed',
    todo: null,
  } as const;
  return { ...common, operations: [operation], reaches: [reach], location, counterpart: null, fingerprint };
}

const USED = { consumer: 'web', version: '1', where: ['main'], interactions: ['x'] };

function result(changes: readonly Change[], used: readonly string[] = []): StageResult {
  return {
    stage: 'changes',
    provider: null,
    outcome: 'failed',
    reason: `${changes.length} breaking changes`,
    skip: null,
    durationMs: 1,
    findings: changes.map(({ rule, severity, message, todo, operations, fingerprint }) => ({
      ...{ rule, severity, message, todo, operations, fingerprint, location: null },
      consumers: used.includes(fingerprint) ? [USED] : [],
    })),
    problems: [],
    detail: null,
  };
}

const BREAKS = [change('one'), change('two')];
const CONTEXT = { failOn: 'consumer-breaking', changes: BREAKS, everyPactRead: true } as const;

describe('fail-on: consumer-breaking', () => {
  it('lets a break that no known consumer uses pass as a warning that says so', () => {
    const spared = spareUnused(result(BREAKS), CONTEXT);
    expect(spared.outcome).toBe('passed');
    expect(spared.reason).toBe('2 breaking changes; 2 breaking changes are used by no known consumer');
    expect(spared.findings.map(({ severity, message }) => [severity, message])).toEqual(
      Array(2).fill(['warning', 'Breaking, and no known consumer uses it: a was removed']),
    );
  });

  it('fails for the break that a consumer uses, beside one that nobody uses', () => {
    const spared = spareUnused(result(BREAKS, ['two']), CONTEXT);
    expect(spared.outcome).toBe('failed');
    expect(spared.findings.map(({ severity }) => severity)).toEqual(['warning', 'breaking']);
  });

  it('never spares when a pact could not be read, or there was none', () => {
    expect(spareUnused(result(BREAKS), { ...CONTEXT, everyPactRead: false })).toEqual(result(BREAKS));
  });

  it('never spares what pacts are not joined by', () => {
    const message = change('one', 'receive orderCreated');
    const unreached = { ...change('two'), reaches: [] };
    const context = { ...CONTEXT, changes: [message, unreached] };
    expect(spareUnused(result([message, unreached]), context).outcome).toBe('failed');
  });

  it('spares nothing without the configuration', () => {
    for (const failOn of ['breaking', 'warning', 'never'] as const) {
      expect(spareUnused(result(BREAKS), { ...CONTEXT, failOn }).outcome).toBe('failed');
    }
  });

  it('does not make a stage pass that is broken', () => {
    expect(spareUnused({ ...result(BREAKS), outcome: 'broken' }, CONTEXT).outcome).toBe('broken');
  });
});
