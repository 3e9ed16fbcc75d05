import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { StageResult } from '../../src/model/stage.ts';
import { findSteps } from '../../src/report/next-steps.ts';
import { decide } from '../../src/verdict/verdict.ts';
import { finding, PROOF, problem, stage } from '../verdict/samples.ts';
import { readCase, reportOf } from './cases.ts';

const use = (consumer: string) => ({ consumer, version: null, where: [], interactions: ['a request'] });

function resultOf(stages: readonly StageResult[]) {
  const verdict = decide({ setup: [], stages, goals: [], failOn: 'warning', changed: true });
  return { ...readCase('no-change'), stages, goals: [], verdict };
}

const failed = (name: StageResult['stage'], findings: readonly Finding[]) =>
  stage(name, { outcome: 'failed', findings });

describe('one cause is told once', () => {
  const cause = finding({ consumers: [use('web-app')] });
  const contract = (over: Partial<Finding>) => finding({ rule: 'contract.interaction.failed', ...over });

  test('contract findings of the same operation and consumer belong to the break', () => {
    const stages = [failed('changes', [cause]), failed('contract', [contract({ consumers: [use('web-app')] })])];
    expect(findSteps(resultOf(stages))).toMatchObject([{ kind: 'finding', finding: cause, echoes: [{}] }]);
  });

  test.each([
    ['another consumer', { consumers: [use('mobile-app')] }],
    ['another operation', { consumers: [use('web-app')], operations: ['GET /accounts'] }],
    ['no operation', { consumers: [use('web-app')], operations: [] }],
    ['no consumer', { consumers: [] }],
    ['another interaction', { consumers: [{ ...use('web-app'), interactions: ['another'] }] }],
    ['no answer', { rule: 'contract.interaction.no-answer', consumers: [use('web-app')] }],
    ['a state that was not set up', { rule: 'contract.state.failed', consumers: [use('web-app')] }],
  ])('one of %s is a step of its own', (_, over) => {
    const stages = [failed('changes', [cause]), failed('contract', [contract(over)])];
    expect(findSteps(resultOf(stages))).toHaveLength(2);
  });

  test('each is counted once where two breaks reach the same operation', () => {
    const other = finding({ consumers: [use('web-app')], fingerprint: 'ff' });
    const stages = [failed('changes', [cause, other]), failed('contract', [contract({ consumers: [use('web-app')] })])];
    const echoes = findSteps(resultOf(stages)).map((step) => (step.kind === 'finding' ? step.echoes.length : 0));
    expect(echoes).toEqual([1, 0]);
  });

  test('an interaction that fails and what the specification says of it are one step', () => {
    const consumers = [use('web-app')];
    const against = contract({ rule: 'contract.static.response.body.incompatible', consumers });
    const other = { ...against, consumers: [use('mobile-app')] };
    const result = resultOf([failed('contract', [contract({ consumers }), against, other])]);
    expect(findSteps(result)).toMatchObject([
      { finding: { rule: 'contract.interaction.failed' }, echoes: [{ finding: against }] },
      { finding: other, echoes: [] },
    ]);
    expect(reportOf(result).comment).toContain('; its pact is against the specification too (1 finding)');
  });

  test('a change that was accepted is told for the contracts that it breaks all the same', () => {
    const accepted = {
      fingerprint: cause.fingerprint,
      severity: 'breaking',
      reason: 'moved to /v2',
      until: '2027-12-31',
      by: null,
      at: null,
      source: 'configuration',
      url: null,
    } as const;
    const consumers = [use('web-app')];
    const settled = { ...cause, consumers: [use('web-app'), use('mobile-app')], accepted };
    const against = contract({ rule: 'contract.static.response.body.incompatible', consumers });
    const stages = [stage('changes', { findings: [settled] }), failed('contract', [contract({ consumers }), against])];
    const result = resultOf(stages);
    expect(findSteps(result)).toMatchObject([{ kind: 'accepted', finding: settled, echoes: [{}, {}] }]);
    const { comment } = reportOf(result);
    expect(comment).toContain('web-app still relies on what was accepted: `GET /payments/{id}` no longer answers');
    expect(comment).toContain('- **Who:** **web-app**; the contract tests show it (2 findings)');
    expect(comment).toContain('- **Accepted:** As breaking in `changes.accepted` until 2027-12-31: moved to /v2');
    expect(comment).toContain('- **Do:** An acceptance takes no contract from its consumer');
    // Nobody relies on it any more: then there is nothing to tell.
    expect(findSteps(resultOf([stage('changes', { findings: [settled] })]))).toEqual([]);
  });
});

test('what could not run comes first in a run that could not be checked', () => {
  const stages = [failed('changes', [finding()]), stage('integration', { outcome: 'broken' })];
  expect(findSteps(resultOf(stages)).map(({ kind }) => kind)).toEqual(['problem', 'finding']);
  const found = [failed('changes', [finding()]), stage('integration', { outcome: 'failed', problems: [problem()] })];
  expect(findSteps(resultOf(found)).map(({ kind }) => kind)).toEqual(['finding', 'problem']);
});

test('warnings are steps where they are what fails the run', () => {
  const warning = finding({ severity: 'warning' });
  expect(findSteps(resultOf([stage('changes', { findings: [warning] })]))).toHaveLength(1);
  expect(findSteps(resultOf([failed('changes', [finding(), warning])]))).toHaveLength(1);
});

test('a provider that does not start is one step, which names what else it stops', () => {
  const ended = problem({ what: 'Orders exited with code 1', why: 'it ended with "Error: x"', todo: 'Look.' });
  const stages = [
    stage('contract', { outcome: 'broken', problems: [problem({ what: 'no provider to ask', why: ended.what })] }),
    stage('integration', { outcome: 'broken', problems: [ended] }),
  ];
  expect(findSteps(resultOf(stages))).toHaveLength(1);
  const { comment } = reportOf(resultOf(stages));
  expect(comment).toContain('1. **Real dependencies: Orders exited with code 1**');
  expect(comment).toContain('- **Stops:** Contract tests as well');
});

test('a specification that nobody could compare has no list of changes that is empty', () => {
  const stages = [stage('changes', { outcome: 'broken', problems: [problem()] })];
  expect(reportOf(resultOf(stages)).comment).not.toContain('API changes: none');
});

describe('who is hit when nobody is known', () => {
  const shown = (stages: readonly StageResult[]) => reportOf(resultOf(stages)).comment;

  test('is said with what was looked at, and not as a proof', () => {
    const comment = shown([
      failed('changes', [finding()]),
      stage('contract', { detail: { ...PROOF.contract, lookedAt: '2 pacts, main' } }),
    ]);
    expect(comment).toContain('no known consumer uses it (looked at 2 pacts, main)');
    expect(comment).toContain('may still be used');
  });

  test.each([
    ['SEND orders.created'],
    ['QUERY order'],
    ['RPC shop.v1.Orders/Get'],
  ])('is not claimed of %s, which no pact is joined with', (operation) => {
    const comment = shown([
      failed('changes', [finding({ operations: [operation], consumers: [] })]),
      stage('contract', { detail: { ...PROOF.contract, lookedAt: '2 pacts, main' } }),
    ]);
    expect(comment).toContain('not known: only calls over HTTP are looked up in pacts');
    expect(comment).not.toContain('no known consumer');
  });

  test('is not claimed when no contract was looked at', () => {
    const comment = shown([failed('changes', [finding()]), stage('contract', { outcome: 'broken', detail: null })]);
    expect(comment).toContain('not known: no contract was looked at');
    expect(comment).not.toContain('no known consumer');
  });

  test('is not claimed of no pact at all, where the broker did not answer', () => {
    const detail = { ...PROOF.contract, pacts: [], lookedAt: '' };
    const comment = shown([failed('changes', [finding()]), stage('contract', { outcome: 'broken', detail })]);
    expect(comment).toContain('not known: no contract was looked at');
    expect(comment).not.toContain('no known consumer');
  });
});
