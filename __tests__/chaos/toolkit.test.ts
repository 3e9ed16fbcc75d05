import { describe, expect, it } from 'vitest';
import { checkToolkitExperiment } from '../../src/chaos/toolkit-experiment.ts';
import { judgeToolkit } from '../../src/chaos/toolkit-journal.ts';

const JOURNAL = {
  'chaoslib-version': '1.44.0',
  status: 'completed',
  deviated: false,
  experiment: { title: 'orders survive', rollbacks: [{ name: 'put back' }] },
  steady_states: { before: { steady_state_met: true, probes: [] }, after: { steady_state_met: true, probes: [] } },
  run: [{ activity: { name: 'stop the queue' }, status: 'succeeded' }],
  rollbacks: [{ activity: { name: 'put back' }, status: 'succeeded' }],
};

const judge = (over: object | null) =>
  judgeToolkit({
    file: 'chaos/orders.yaml',
    journal: over === null ? null : JSON.stringify({ ...JOURNAL, ...over }),
    lastLine: 'last words',
    isRolledBack: true,
  });

describe('a journal of Chaos Toolkit', () => {
  it('that completed without deviation is a pass', () => {
    expect(judge({}).result).toMatchObject({
      name: 'orders survive',
      outcome: 'passed',
      restored: true,
      faults: ['stop the queue'],
    });
  });

  it('that completed and deviated is a failure: completed is not success', () => {
    const after = { steady_state_met: false, probes: [{ activity: { name: 'orders answer' }, tolerance_met: false }] };
    const judged = judge({
      status: 'completed',
      deviated: true,
      steady_states: { before: { steady_state_met: true }, after },
    });
    expect(judged.result.outcome).toBe('failed');
    expect(judged.findings.map(({ rule, message }) => [rule, message])).toEqual([
      [
        'chaos.toolkit-deviated',
        'orders survive: the steady state did not hold after the method (probe "orders answer")',
      ],
    ]);
  });

  it('without a steady state before is no finding, and no pass', () => {
    const judged = judge({ status: 'failed', deviated: true, steady_states: { before: { steady_state_met: false } } });
    expect(judged).toMatchObject({ result: { outcome: 'broken' }, findings: [], problem: { code: 'chaos.toolkit' } });
  });

  it.each(['aborted', 'interrupted', 'failed'])('that ended as %s is a fault of the tool', (status) => {
    expect(judge({ status }).result.outcome).toBe('broken');
  });

  it('whose rollback failed says so first', () => {
    const judged = judge({ rollbacks: [{ activity: { name: 'put back' }, status: 'failed' }] });
    expect(judged.findings[0]?.rule).toBe('chaos.not-restored');
    expect(judged.result).toMatchObject({ outcome: 'failed', restored: false });
  });

  it.each([
    { status: 'aborted' },
    { status: 'failed', deviated: true, steady_states: { before: { steady_state_met: false } } },
  ])('whose rollback failed is not restored, however it ended: %j', (over) => {
    const { result, findings } = judge({ ...over, rollbacks: [{ activity: { name: 'put back' }, status: 'failed' }] });
    expect(findings.map(({ rule }) => rule)).toEqual(['chaos.not-restored']);
    expect(result).toMatchObject({ outcome: 'failed', restored: false, reason: expect.stringMatching(/NOT RESTORED/) });
  });

  it('whose rollbacks are played again says nothing of their first end', () => {
    const rollbacks = [{ activity: { name: 'put back' }, status: 'failed' }];
    const journal = JSON.stringify({ ...JOURNAL, status: 'aborted', rollbacks });
    const { result, findings } = judgeToolkit({ file: 'a.yaml', journal, lastLine: '', isRolledBack: false });
    expect([result.outcome, findings]).toEqual(['broken', []]);
  });

  it('without a hypothesis says that nothing was asked', () => {
    expect(judge({ steady_states: { before: null, after: null } }).result.reason).toContain(
      'no steady-state hypothesis',
    );
    expect(judge({}).result.reason).not.toContain('hypothesis');
  });

  it('of thousands of activities names the first', () => {
    const run = Array.from({ length: 3_000 }, (_, index) => ({
      activity: { name: `step ${index}` },
      status: 'succeeded',
    }));
    const { faults } = judge({ run }).result;
    expect(faults.slice(-2)).toEqual(['step 9', 'and 2990 more']);
  });

  it.each([
    null,
    { status: 1 },
    { deviated: 'no' },
    { experiment: null },
  ])('that is missing or malformed (%j) is never a pass', (over) => {
    expect(judge(over).result.outcome).toBe('broken');
  });

  it('that is cut off is never a pass', () => {
    const judged = judgeToolkit({
      file: 'a.yaml',
      journal: JSON.stringify(JOURNAL).slice(0, 50),
      lastLine: '',
      isRolledBack: true,
    });
    expect(judged.result.outcome).toBe('broken');
  });

  it('that declares no rollbacks says so', () => {
    expect(judge({ experiment: { title: 'x' }, rollbacks: [] }).result.reason).toContain('no rollbacks');
  });
});

describe('an experiment of Chaos Toolkit', () => {
  const withProvider = (lines: string) =>
    `title: t\ndescription: d\nmethod:\n- type: action\n  name: a\n  provider:\n${lines}`;

  it.each([
    ['    type: ruby\n', 'config.yaml:7:11', 'not known'],
    [
      '    type: process\n    path: sh\n    timeout: 3\n    arguments: -c "rm -rf x"\n',
      'config.yaml:10:16',
      'by a shell',
    ],
    ['    type: process\n    path: sleep\n    arguments: ["100"]\n', 'config.yaml:6:3', 'for ever'],
  ])('is refused at its line: %j', (lines, at, why) => {
    const message = messageOf(() => checkToolkitExperiment(withProvider(lines), 'config.yaml'));
    expect(message).toContain(why);
    expect(message.slice(0, at.indexOf(':', 12))).toBe(at.slice(0, at.indexOf(':', 12)));
  });

  it.each(['', '[]', 'title: only', '<html>'])('that is none is refused: %j', (text) => {
    expect(messageOf(() => checkToolkitExperiment(text, 'config.yaml'))).not.toBe('');
  });

  it('with a process, its arguments as a list and a timeout is taken', () => {
    const lines = '    type: process\n    path: sleep\n    arguments: ["1"]\n    timeout: 3\n';
    expect(messageOf(() => checkToolkitExperiment(withProvider(lines), 'config.yaml'))).toBe('');
  });
});

function messageOf(work: () => void): string {
  try {
    work();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}
