import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/desk/arguments.ts';
import type { CompareDetail, Comparison, StageResult } from '../../src/model/stage.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { describeRow, isUndecided } from '../../src/report/sections/table.ts';
import { outcomeOf } from '../../src/verdict/outcome.ts';
import { decide } from '../../src/verdict/verdict.ts';
import { PROOF, stage } from '../verdict/samples.ts';
import { readCase, reportOf } from './cases.ts';

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

/** Words of the line that repeats a comparison, as a shell hands them on. */
function repeatedWords(comment: string): readonly string[] {
  const command = /^npx api-testing (compare .*)$/mu.exec(comment)?.[1];
  if (command === undefined) throw new Error('the report does not say how to repeat it');
  return execFileSync('bash', ['-c', `printf '%s\\0' ${command}`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);
}

describe('the line that repeats a comparison', () => {
  const base = 'b7d20e5519c4f3a86e0b92d7c15a48f6e3097d2a';
  const head = '4f1c9a7be2d05a8c3e6b71d94a0f2c8857d3e610';

  it.each([
    ['compare-regressed', base, null, ['GET /payments']],
    ['compare-inconclusive', base, null, ['GET /payments', 'GET /accounts/{account_id}']],
    ['compare-self', head, 'self', null],
    ['compare-base-not-startable', base, null, null],
  ])('is one that the desk understands: %s', (name, ref, mode, operations) => {
    const { comment } = reportOf(readCase(name));
    expect(parseArguments(repeatedWords(comment))).toMatchObject({
      base: ref,
      stages: ['compare'],
      compare: { mode, operations },
    });
    expect(comment).toContain(`git switch --detach ${head}\nnpx api-testing compare`);
  });

  it('quotes an operation whatever is in its path, and leaves out what a shell would read', () => {
    const result = readCase('compare-regressed');
    const named = (operation: string) => {
      const stages = result.stages.map((one) => renamed(one, operation));
      return parseArguments(repeatedWords(reportOf({ ...result, stages }).comment));
    };
    for (const operation of ['POST /orders/{id}:cancel', 'GET /a/$(id)/*', 'GET /a;b=1', 'GET /~x%20y!']) {
      expect(named(operation)).toMatchObject({ compare: { operations: [operation] } });
    }
    expect(named("GET /it's")).toMatchObject({ compare: { operations: null } });
  });
});

describe('the line that repeats a run with a configuration of its own', () => {
  const commands = (configPath: string, name = 'compare-regressed') => {
    const { comment } = reportOf({ ...readCase(name), configPath });
    return [/^npx api-testing (compare .*)$/mu, /^npx api-testing (run .*)$/mu].map((line) => {
      const command = line.exec(comment)?.[1] ?? '';
      const words = execFileSync('bash', ['-c', `printf '%s\\0' ${command}`], { encoding: 'utf8' });
      return words.split('\0').slice(0, -1);
    });
  };

  it.each(['ci/api.yml', 'ci/two words.yml', 'ci/$(id);x.yml', 'ci/`id`.yml'])('names it: %s', (path) => {
    for (const words of commands(path)) expect(parseArguments(words)).toMatchObject({ config: path });
  });

  it.each(["ci/it's.yml", 'ci/\u202egpj.yml', '-x.yml', 'a\nid'])('leaves out what could be misread: %j', (path) => {
    for (const words of commands(path)) expect(parseArguments(words)).toMatchObject({ config: null });
  });
});

describe('a comparison that is open and passes', () => {
  const result = readCase('compare-inconclusive');

  it('is no tick anywhere: not in the comment, the check, the terminal, nor in what machines read', () => {
    const { comment, check, terminal, resultJson } = reportOf(result);
    expect(comment).toContain(
      '\n### ❔ Not decided whether it is slower (3 of 5 comparisons); otherwise passed: no breaking change',
    );
    expect(comment).toContain('**It is not known whether the head is slower.**');
    expect(check.title).toMatch(/^Not decided whether it is slower/u);
    expect(terminal).toMatch(/^❔ Not decided whether it is slower/u);
    expect(JSON.parse(resultJson).verdict).toMatchObject({ conclusion: 'neutral', comparison: 'inconclusive' });
  });

  it('says why, and what to do, in the comment, the check, the summary and JUnit', () => {
    const { comment, check, summary, terminal } = reportOf(result);
    for (const text of [comment, check.summary, summary, terminal]) {
      const plain = text.replaceAll(/[\\`*]/gu, '');
      expect(plain).toContain('GET /payments: p50 +4.0 % [-6.1, +15.3]');
      expect(plain).toContain('The measurement ended because the cap was reached');
      expect(plain).toMatch(/What to do: Run again, which adds to what was measured; or use/u);
      expect(plain).toContain('The check concludes neutral');
    }
    expect(renderJunit(result)).toMatch(/<skipped message="GET \/payments: [^>]*>[^<]*What to do: Run again/u);
  });

  it('is no test that passed in JUnit', () => {
    const cases = renderJunit(result).match(/<testcase [^>]*classname="No regression[^"]*".*/gu) ?? [];
    expect(cases.length).toBeGreaterThan(0);
    for (const one of cases) expect(one).toContain('<skipped message=');
  });

  it('stays in a title that has to be cut, as does what was not run', () => {
    const stages: StageResult[] = [
      ...result.stages,
      stage('contract'),
      stage('integration'),
      stage('smoke'),
      stage('load'),
      stage('chaos'),
      stage('stress', { outcome: 'skipped', skip: 'earlier-stage', reason: 'load failed' }),
    ];
    const verdict = decide({ setup: [], stages, goals: [], failOn: 'breaking', changed: true });
    const { title } = reportOf({ ...result, stages, verdict }).check;
    expect(Array.from(title).length).toBeLessThanOrEqual(120);
    expect(title).toMatch(
      /^Not decided whether it is slower \(3 of 5 comparisons\); otherwise passed: .*…; not run: stress$/u,
    );
  });
});

function renamed(one: StageResult, operation: string): StageResult {
  if (one.detail?.kind !== 'compare') return one;
  const comparisons = one.detail.comparisons.map((each) => (each.operation === null ? each : { ...each, operation }));
  return { ...one, detail: { ...one.detail, comparisons } };
}

describe('the words of a second witness', () => {
  it('are those of a warning, and not of a latency', () => {
    const { comment } = reportOf(readCase('compare-suspect-and-faster'));
    expect(comment).toMatch(/peak memory .*⚠️ at least 10 % more in every start/u);
    expect(comment).toMatch(/processor time per request .*✅ less/u);
  });
});
