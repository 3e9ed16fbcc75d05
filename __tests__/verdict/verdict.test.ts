import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FailOn } from '../../src/model/config.ts';
import { type SkipCause, STAGE_NAMES, type StageResult } from '../../src/model/stage.ts';
import type { Evidence } from '../../src/verdict/evidence.ts';
import { decide } from '../../src/verdict/verdict.ts';
import { finding, PROOF, problem, stage } from './samples.ts';

const NOTHING: Evidence = { setup: [], stages: [], goals: [], failOn: 'breaking', changed: true };

function judge(over: Partial<Evidence>) {
  return decide({ ...NOTHING, ...over });
}

const web = { consumer: 'web-app', version: '1.4.0', where: ['production'], interactions: [] };
const mobile = { ...web, consumer: 'mobile-app' };
const broke = (over = {}) => stage('changes', { outcome: 'failed', findings: [finding(over)] });

describe('the word and the conclusion', () => {
  test('a stage that passed and nothing else is a success', () => {
    expect(judge({ stages: [stage('changes')] })).toMatchObject({
      word: 'passed',
      conclusion: 'success',
      failsStep: false,
      breakingChanges: 0,
    });
  });

  test('a failed stage fails the check and the step', () => {
    expect(judge({ stages: [broke()] })).toMatchObject({
      word: 'failed',
      conclusion: 'failure',
      failsStep: true,
      breakingChanges: 1,
    });
  });

  test('a broken stage is broken, whatever the others found', () => {
    const stages = [broke(), stage('contract', { outcome: 'broken' }), stage('smoke')];
    expect(judge({ stages })).toMatchObject({ word: 'broken', conclusion: 'failure', breakingChanges: 1 });
  });

  test('a problem before the stages is broken', () => {
    expect(judge({ setup: [problem()], stages: [stage('changes')] }).word).toBe('broken');
  });

  test('findings under fail-on never are neutral and do not fail the step', () => {
    expect(judge({ stages: [broke()], failOn: 'never' })).toMatchObject({
      word: 'failed',
      conclusion: 'neutral',
      failsStep: false,
    });
  });

  test('what could not run fails under fail-on never too', () => {
    const stages = [stage('contract', { outcome: 'broken' })];
    expect(judge({ stages, failOn: 'never' })).toMatchObject({
      word: 'broken',
      conclusion: 'failure',
      failsStep: true,
    });
  });

  test.each([
    ['breaking', 'passed'],
    ['never', 'passed'],
    ['warning', 'failed'],
  ] as const)('a warning under fail-on %s is %s', (failOn, word) => {
    const stages = [stage('changes', { findings: [finding({ severity: 'warning' })] })];
    expect(judge({ stages, failOn }).word).toBe(word);
  });

  test('a goal that was not reached fails', () => {
    const goals = [{ metric: 'coverage', goal: '>= 80 %', measured: 0.6, reached: false }] as const;
    const verdict = judge({ stages: [stage('changes')], goals });
    expect(verdict.word).toBe('failed');
    expect(verdict.headline).toBe('Goal not reached: coverage 60 % (goal >= 80 %)');
  });

  test('without an API change and without a stage that ran there is nothing to reach a goal with', () => {
    const goals = [{ metric: 'coverage', goal: '>= 80 %', measured: null, reached: false }] as const;
    const stages = [stage('changes', { outcome: 'skipped', skip: 'nothing-changed' })];
    expect(judge({ stages, goals, changed: false })).toMatchObject({ word: 'no-change', conclusion: 'success' });
  });

  test('a specification in which only comments and layout changed is no API change', () => {
    const stages = [stage('changes'), stage('smoke', { outcome: 'skipped', skip: 'nothing-changed' })];
    expect(judge({ stages, changed: false })).toMatchObject({ word: 'no-change', headline: 'No API change' });
    const verified = [...stages, stage('contract')];
    expect(judge({ stages: verified, changed: false }).headline).toBe(
      'Passed: no API change, 3 interactions held against the specification',
    );
  });

  test('several providers are counted together, with the slowest of them', () => {
    const of = (provider: string, p95Ms: number) => [
      stage('changes', { provider }),
      stage('contract', { provider }),
      stage('smoke', { provider }),
      stage('load', { provider, detail: { ...PROOF.load, p95Ms } }),
    ];
    expect(judge({ stages: [...of('orders', 45), ...of('billing', 212.3)] }).headline).toBe(
      'Passed: no breaking change, 6 interactions held against the specification, 2 operations answer as specified, p95 up to 212 ms',
    );
  });

  test('a base that cannot be read is told in the headline of a pass', () => {
    const repaired = finding({ rule: 'specification.unreadable-before', severity: 'warning' });
    expect(judge({ stages: [stage('changes', { findings: [repaired] })] }).headline).toBe(
      'Passed: the base cannot be read, so what changed is not known',
    );
  });

  test('a change that no stage looked at is not a success', () => {
    const stages = STAGE_NAMES.map((name) => stage(name, { outcome: 'skipped', skip: 'not-selected' }));
    expect(judge({ stages })).toMatchObject({ word: 'broken', conclusion: 'failure' });
    expect(judge({ stages: [] }).headline).toBe('Could not be checked: the API changed and no stage ran');
  });

  test('stages that wait for an earlier stage prove nothing on their own', () => {
    const stages = [stage('load', { outcome: 'skipped', skip: 'earlier-stage' })];
    expect(judge({ stages, changed: false }).word).toBe('broken');
  });
});

describe('a pass without proof', () => {
  test.each([
    ['no result at all', stage('smoke', { detail: null })],
    ['a problem beside it', stage('changes', { problems: [problem()] })],
    ['zero interactions', stage('contract', { detail: { ...PROOF.contract, staticChecked: 0 } })],
    ['zero calls', stage('smoke', { detail: { ...PROOF.smoke, calls: [] } })],
    ['zero requests', stage('load', { detail: { ...PROOF.load, requests: 0 } })],
  ])('is broken with %s', (_, claimed) => {
    expect(judge({ stages: [claimed] })).toMatchObject({ word: 'broken', conclusion: 'failure' });
  });

  test('is failed with a breaking finding', () => {
    expect(judge({ stages: [stage('changes', { findings: [finding()] })] }).word).toBe('failed');
  });
});

describe('the headline', () => {
  test('says what broke and who uses it', () => {
    expect(judge({ stages: [broke({ consumers: [web, mobile] })] }).headline).toBe(
      '1 breaking change: `GET /payments/{id}` no longer answers with `user_id`; web-app and mobile-app use it',
    );
  });

  test('names the operation where the message does not', () => {
    expect(judge({ stages: [broke({ message: 'response property `user_id` was removed.' })] }).headline).toBe(
      '1 breaking change: `GET /payments/{id}`: response property `user_id` was removed',
    );
  });

  test('counts several breaks and names the first', () => {
    const stages = [stage('changes', { outcome: 'failed', findings: [finding({ consumers: [web] }), finding()] })];
    expect(judge({ stages }).headline).toBe(
      '2 breaking changes for web-app, first: `GET /payments/{id}` no longer answers with `user_id`',
    );
  });

  test('does not tell the same break twice when the contract tests fail for it', () => {
    const stages = [broke({ consumers: [web] }), stage('contract', { outcome: 'failed' })];
    expect(judge({ stages }).headline).not.toContain('Contract tests');
  });

  test('sums up what passed and names what was asked for and not run', () => {
    const stages = [
      stage('changes'),
      stage('contract', { outcome: 'skipped', skip: 'needs-secret' }),
      stage('smoke', { outcome: 'skipped', skip: 'not-configured' }),
      stage('load'),
    ];
    expect(judge({ stages }).headline).toBe('Passed: no breaking change, p95 212 ms; not run: contract tests');
  });

  test('of a broken run says what could not run, and what was found nevertheless', () => {
    expect(judge({ stages: [broke(), stage('integration', { outcome: 'broken' })] }).headline).toBe(
      'Could not be checked: Real dependencies: Docker does not answer. Also found: 1 breaking change: `GET /payments/{id}` no longer answers with `user_id`',
    );
  });

  test('names the place of a mistake in the configuration', () => {
    const where = { file: '.github/api-testing.yml', line: 3, column: 1 };
    expect(
      judge({ setup: [problem({ what: 'Unknown key `spces`', where }), problem()], changed: false }).headline,
    ).toBe('Could not be checked: Unknown key `spces` (`.github/api-testing.yml:3`), and 1 more problem');
  });

  test('names the provider only where there are several', () => {
    const failed = stage('load', { outcome: 'failed', provider: 'A', reason: 'p95 612 ms' });
    expect(judge({ stages: [failed] }).headline).toBe('Load failed: p95 612 ms');
    expect(judge({ stages: [failed, stage('load', { provider: 'B' })] }).headline).toBe('Load (A) failed: p95 612 ms');
  });
});

describe('nothing is ever green by accident', () => {
  const causes: readonly SkipCause[] = [
    'not-configured',
    'nothing-changed',
    'needs-secret',
    'untrusted',
    'not-selected',
    'earlier-stage',
    'not-available',
  ];
  const anyStage = fc
    .record({
      name: fc.constantFrom(...STAGE_NAMES),
      outcome: fc.constantFrom('passed', 'failed', 'skipped', 'broken'),
      skip: fc.constantFrom(...causes),
      severity: fc.constantFrom('breaking', 'warning', 'info', null),
      hasProof: fc.boolean(),
    })
    .map(({ name, outcome, skip, severity, hasProof }): StageResult => {
      const ran = outcome !== 'skipped';
      return stage(name, {
        outcome,
        skip: ran ? null : skip,
        findings: ran && severity !== null ? [finding({ severity })] : [],
        detail: ran && hasProof ? PROOF[name] : null,
      });
    });
  const anyEvidence = fc.record({
    setup: fc.array(fc.constant(problem()), { maxLength: 1 }),
    stages: fc.array(anyStage, { maxLength: 8 }),
    goals: fc.constant([]),
    failOn: fc.constantFrom<FailOn>('breaking', 'warning', 'never'),
    changed: fc.boolean(),
  });

  test('success needs a proven pass and nothing broken or failed, or a run without anything to look at', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const { stages, setup, changed } = evidence;
        const verdict = decide(evidence);
        const proven = stages.some(({ outcome, detail }) => outcome === 'passed' && detail !== null);
        const spoilt = setup.length > 0 || stages.some(({ outcome }) => outcome === 'broken' || outcome === 'failed');
        const idle = !changed && stages.every(({ outcome, skip }) => outcome === 'skipped' && skip !== 'earlier-stage');
        if (verdict.conclusion === 'success') expect(!spoilt && (proven || idle)).toBe(true);
        if (setup.length > 0 || stages.some(({ outcome }) => outcome === 'broken')) {
          expect(verdict).toMatchObject({ word: 'broken', conclusion: 'failure', failsStep: true });
        }
        if (verdict.conclusion === 'neutral')
          expect(evidence.failOn === 'never' || verdict.comparison === 'inconclusive').toBe(true);
        expect(verdict.failsStep).toBe(verdict.conclusion === 'failure');
        expect(verdict.headline.trim()).not.toBe('');
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a comparison that could not be decided, and may pass', () => {
  const [first] = PROOF.compare.comparisons;
  if (first === undefined) throw new Error('the sample compares nothing');
  const compared = (verdicts: readonly (typeof first.verdict)[], over: Partial<typeof PROOF.compare> = {}) => {
    const comparisons = verdicts.map((verdict, at) => ({ ...first, operation: `GET /${at}`, verdict }));
    return stage('compare', { detail: { ...PROOF.compare, comparisons, ...over } });
  };

  test('is the first thing that the headline says, before everything that passed', () => {
    const stages = [stage('changes'), compared(['no-regression', 'inconclusive', 'faster'])];
    const verdict = judge({ stages });
    expect(verdict).toMatchObject({ word: 'passed', comparison: 'inconclusive' });
    expect(verdict.headline).toBe(
      'Not decided whether it is slower (1 of 3 comparisons); otherwise passed: no breaking change',
    );
  });

  test.each([
    'breaking',
    'warning',
    'never',
  ] as const)('is neutral and no green check, and blocks nothing: fail-on %s', (failOn) => {
    const verdict = judge({ stages: [stage('changes'), compared(['no-regression', 'inconclusive'])], failOn });
    expect(verdict).toMatchObject({ word: 'passed', conclusion: 'neutral', failsStep: false });
  });

  test('is not outvoted by the comparison of another provider', () => {
    const stages = [compared(['no-regression']), { ...compared(['inconclusive']), provider: 'Ledger' }];
    const { headline, comparison } = judge({ stages, changed: false });
    expect(headline).toBe('Not decided whether it is slower (1 of 2 comparisons); otherwise passed: no API change');
    expect(comparison).toBe('inconclusive');
  });

  test('where nothing else ran leaves nothing that passed to tell', () => {
    const { headline } = judge({ stages: [compared(['inconclusive'])] });
    expect(headline).toBe('Not decided whether it is slower (1 of 1 comparison)');
  });

  test('of the base with itself says nothing of the head', () => {
    const verdict = judge({ stages: [compared(['inconclusive'], { mode: 'self' })], changed: false });
    expect(verdict.headline).toBe('Passed: no API change, the runner measured (1 of 1 comparison not decided)');
    expect(verdict).toMatchObject({ comparison: null, conclusion: 'success' });
  });

  test.each([
    [['no-regression', 'faster'], 'no-regression'],
    [['no-regression', 'suspect'], 'suspect'],
    [['suspect', 'inconclusive'], 'inconclusive'],
    [['inconclusive', 'regressed'], 'regressed'],
  ] as const)('%j together are %s', (verdicts, comparison) => {
    expect(judge({ stages: [compared(verdicts)] }).comparison).toBe(comparison);
  });

  test('is not taken for an answer where the comparison broke or the head ended', () => {
    const broken = { ...compared(['no-regression']), outcome: 'broken' as const, problems: [problem()] };
    expect(judge({ stages: [broken] }).comparison).toBeNull();
    const died = finding({ rule: 'compare.head-died', severity: 'breaking' });
    const ended = { ...compared(['no-regression']), outcome: 'failed' as const, findings: [died] };
    expect(judge({ stages: [ended] }).comparison).toBe('regressed');
    const failing = finding({ rule: 'compare.head-fails', severity: 'breaking' });
    const failed = { ...compared(['no-regression']), outcome: 'failed' as const, findings: [failing] };
    expect(judge({ stages: [failed] }).comparison).toBe('regressed');
    const hardly = { ...compared(['no-regression']), findings: [{ ...failing, severity: 'warning' as const }] };
    expect(judge({ stages: [hardly] }).comparison).toBe('no-regression');
  });

  test('and operations that were not compared are no part of what was shown', () => {
    const notCompared = [{ operation: 'GET /new', reason: 'the base does not have it' }];
    const { headline } = judge({ stages: [compared(['no-regression'], { notCompared })] });
    expect(headline).toBe('Passed: no regression of 10 % or more (1 operation not compared)');
  });
});
