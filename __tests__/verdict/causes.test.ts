import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import type { StageName, StageResult } from '../../src/model/stage.ts';
import { findCauses } from '../../src/verdict/causes.ts';
import { decide } from '../../src/verdict/verdict.ts';
import { problem, stage } from './samples.ts';

const broken = (name: StageName, of: Partial<Problem>, over: Partial<StageResult> = {}) =>
  stage(name, { outcome: 'broken', problems: [problem(of)], detail: null, ...over });

const told = (stages: readonly StageResult[]) =>
  findCauses(stages).map((cause) => [cause.stage.stage, cause.problem.what, cause.repeats.map((one) => one.stage)]);

const ENDED = { what: 'Orders exited with code 1 before it was ready', why: 'it ended with "Error: x"' };
const NOBODY = { what: 'Pacts were not verified, because there is no provider to ask', why: ENDED.what };
const where = { file: 'openapi.yaml', line: 65, column: 18 };
const UNREADABLE = { what: 'The file cannot be parsed', why: 'a key has no colon', where };

describe('what several stages could not do', () => {
  it('is told by the stage that knows why, whichever comes first', () => {
    const stages = [broken('contract', NOBODY), broken('integration', ENDED)];
    expect(told(stages)).toEqual([['integration', ENDED.what, ['contract']]]);
    expect(told(stages.toReversed())).toEqual([['integration', ENDED.what, ['contract']]]);
  });

  it('is told once where they say the same, by the first', () => {
    const stages = [broken('changes', UNREADABLE), broken('contract', UNREADABLE), broken('smoke', UNREADABLE)];
    expect(told(stages)).toEqual([['changes', UNREADABLE.what, ['contract', 'smoke']]]);
  });

  it.each([
    ['at another place', { ...UNREADABLE, where: { ...where, line: 3 } }],
    ['for another reason', { ...UNREADABLE, why: 'the line is indented with a tab' }],
    ['other than that', { ...UNREADABLE, what: 'The file is too large' }],
  ])('%s stays a cause of its own', (_, of) => {
    expect(findCauses([broken('changes', UNREADABLE), broken('smoke', of)])).toHaveLength(2);
  });

  it('is found among tens of thousands, which a result that somebody else made may hold', () => {
    const problems = Array.from({ length: 40_000 }, (_, index) =>
      problem({ what: `fault ${index}`, why: `why ${index}` }),
    );
    expect(findCauses([broken('load', {}, { problems })])).toHaveLength(40_000);
    expect(findCauses([broken('load', {}, { problems }), broken('smoke', { ...problems[7] })])).toHaveLength(40_000);
  });

  it('of another provider is never its consequence', () => {
    const stages = [broken('contract', NOBODY), broken('integration', ENDED, { provider: 'Payments' })];
    expect(findCauses(stages)).toHaveLength(2);
  });

  it('keeps a problem whose reason is its own words, and one that nobody explained', () => {
    const loop = broken('smoke', { what: 'a', why: 'a' });
    const silent = broken('load', {}, { problems: [], reason: 'k6 crashed' });
    expect(told([loop, silent])).toEqual([
      ['smoke', 'a', []],
      ['load', 'k6 crashed', []],
    ]);
  });

  it('keeps the first of two that name each other', () => {
    const stages = [broken('contract', { what: 'a', why: 'b' }), broken('integration', { what: 'b', why: 'a' })];
    expect(told(stages)).toEqual([['contract', 'a', ['integration']]]);
  });
});

it('the headline names the cause, and not what only follows from it', () => {
  const stages = [stage('changes'), broken('contract', NOBODY), broken('integration', ENDED)];
  const { headline } = decide({ setup: [], stages, goals: [], failOn: 'breaking', changed: true });
  expect(headline).toBe(`Could not be checked: Real dependencies: ${ENDED.what}`);
});
