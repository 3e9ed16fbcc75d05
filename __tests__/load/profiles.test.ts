import { describe, expect, it } from 'vitest';
import { checkBudget } from '../../src/load/budget.ts';
import { profileWords } from '../../src/load/profile-words.ts';
import { latencyLimit } from '../../src/load/profiles.ts';
import { parseRequirements } from '../../src/traffic/requirements.ts';
import { operationTag } from '../../src/traffic/script-requests.ts';

describe('profileWords', () => {
  it('says what is run as a person would', () => {
    const words = (...stages: [number, number][]) =>
      profileWords(stages.map(([durationMs, target]) => ({ durationMs, target })));
    expect(words([120_000, 100], [300_000, 100])).toBe('2 m to 100 users, 5 m at 100');
    expect(words([1_500, 1], [30_000, 20], [3_661_000, 0])).toBe('1.5 s to 1 user, 30 s to 20, 1 h 1 m 1 s to 0');
  });
});

describe('latencyLimit', () => {
  it.each([
    [['p(95)<500'], { limitMs: 500, inclusive: false }],
    [['avg<100', 'p(99)<=800', 'p(95)<=400.5'], { limitMs: 400.5, inclusive: true }],
    [['avg<100', 'p( 90 ) < 300'], { limitMs: 300, inclusive: false }],
    [['max<1000'], { limitMs: 1000, inclusive: false }],
    [['p(95)>100', 'count>5'], null],
    [[], null],
  ])('of %j is %j', (expressions, expected) => {
    expect(latencyLimit(expressions)).toEqual(expected);
  });
});

describe('operationTag', () => {
  it('keeps a path readable, and free of what a selector is cut at', () => {
    expect(operationTag('GET /orders/{id}')).toBe('GET /orders/{id}');
    expect(operationTag(`GET /at/{lat},{lon}/"x'`)).toBe('GET /at/{lat}%2C{lon}/%22x%27');
  });
});

describe('the budget', () => {
  it('reads what k6 says a script takes', () => {
    const read = (text: string) => parseRequirements(text).requirements;
    expect(read('{"totalDuration":"7m30s","maxVUs":100}')).toEqual({ durationMs: 450_000, users: 100 });
    expect(read('{"totalDuration":"1h0m1.5s","maxVUs":1}').durationMs).toBe(3_601_500);
    expect(read('{"totalDuration":"500ms","maxVUs":1}').durationMs).toBe(500);
    expect(read('printed by the script {\n{ too\n{\n"totalDuration":"1s","maxVUs":1}').users).toBe(1);
  });

  it.each([
    '',
    'null',
    '{}',
    '{"totalDuration":"soon","maxVUs":1}',
    '{"totalDuration":"1m"}',
    '{"totalDur',
  ])('refuses the answer %j', (text) => {
    expect(() => parseRequirements(text)).toThrow('did not say how long');
  });

  it('counts the stages, not the time rounds may take to end', () => {
    const check = (durationMs: number, users: number, spentMs = 0) =>
      checkBudget('load', { durationMs, users }, { totalMs: 600_000, spentMs });
    expect(() => check(630_000, 1)).not.toThrow();
    expect(() => check(631_000, 1)).toThrow('10 m 1 s');
    expect(() => check(330_000, 1, 301_000)).toThrow('5 m');
    expect(() => check(31_000, 10_001)).toThrow('10001 users');
  });
});
