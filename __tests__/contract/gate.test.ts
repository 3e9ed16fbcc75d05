import { describe, expect, it } from 'vitest';
import { gateFindings } from '../../src/contract/findings.ts';
import { askGates, type GateQuestions } from '../../src/contract/gate.ts';
import { gatesNotAsked } from '../../src/contract/gate-words.ts';
import { isNobodyThere, shortenReason } from '../../src/contract/matrix.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { brokerDouble } from './support/broker-double.ts';

function questions(
  answers: readonly (boolean | null)[],
  waitsFor: readonly string[] = ['web-app'],
): GateQuestions & { readonly asked: (string | null)[]; readonly lines: string[] } {
  const left = [...answers];
  const asked: (string | null)[] = [];
  const broker = brokerDouble({
    matrix: async ({ environment }) => {
      asked.push(environment);
      const deployable = left.length > 1 ? (left.shift() ?? null) : (left[0] ?? null);
      return {
        deployable,
        reason: 'because',
        waitsFor: deployable === null ? waitsFor : [],
        rows: [],
        shown: new Map(),
      };
    },
  });
  const limits = { gatePollMs: 60, gatePollEveryMs: 10 };
  const signal = new AbortController().signal;
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  return { broker, pacticipant: 'p', version: 'v', environments: ['production'], limits, log, signal, asked, lines };
}

describe('can-i-deploy', () => {
  it('asks about unknown again, until it is known', async () => {
    const asking = questions([null, null, true]);
    expect(await askGates(asking)).toEqual({
      results: [{ environment: 'production', deployable: true, reason: 'because' }],
      matrix: [],
      problems: [],
      shown: new Map(),
    });
    expect(asking.asked).toHaveLength(3);
  });

  it('leaves unknown unknown after a while', async () => {
    const asking = questions([null]);
    expect((await askGates(asking)).results[0]?.deployable).toBeNull();
    expect(asking.asked.length).toBeGreaterThan(1);
  });

  it('says whom it waits for, how long already, and how long at most', async () => {
    const asking = questions([null]);
    const limits = { gatePollMs: 3_000, gatePollEveryMs: 1_400 };
    const shown: string[] = [];
    const progress = (words: string) => void shown.push(words);
    expect((await askGates({ ...asking, limits, progress })).results[0]?.deployable).toBeNull();
    expect(asking.lines).toEqual(['waiting for web-app, 0 s of 3 s', 'waiting for web-app, 1 s of 3 s']);
    expect(shown).toEqual(asking.lines);
  });

  it('counts whom it waits for, and why it has no answer, where a list would be cut', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `app-${String(index).padStart(2, '0')}`);
    const asking = questions([null], names);
    const nowhere = 'a: There is no verified pact of a (no version is currently recorded as deployed)';
    const sentences = [nowhere, ...names.map((name) => `${name}: not verified`), 'zoo 1: verification failed'];
    const broker = brokerDouble({
      matrix: async () => ({
        deployable: null,
        reason: sentences.join('; '),
        waitsFor: names,
        rows: [],
        shown: new Map(),
      }),
    });
    const { results } = await askGates({ ...asking, broker });
    expect(results[0]?.reason).toBe(
      '32 reasons, the first 4: zoo 1: verification failed; app-00: not verified; app-01: not verified; app-02: not verified',
    );
    expect(isNobodyThere(results[0]?.reason ?? '')).toBe(false);
    expect(asking.lines[0]).toBe('waiting for app-00, app-01, app-02, app-03, app-04 and 25 more, 0 s of 0 s');
  });

  it('still tells that nobody is there where there are many of them', () => {
    const nobody = (name: string) => `There is no verified pact of ${name} (no versions exist for this branch)`;
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map(nobody);
    expect(isNobodyThere(shortenReason(many.join('; ')))).toBe(true);
    expect(isNobodyThere(shortenReason([...many, 'g: not verified'].join('; ')))).toBe(false);
  });

  it('ends a cancelled wait with the last answer, which is no yes', async () => {
    const asking = questions([null]);
    const limits = { gatePollMs: 600_000, gatePollEveryMs: 300_000 };
    const signal = AbortSignal.timeout(20);
    const { results, problems } = await askGates({ ...asking, limits, signal });
    expect(results).toEqual([{ environment: 'production', deployable: null, reason: 'because' }]);
    expect(problems).toEqual([]);
    expect(asking.asked).toHaveLength(1);
  });

  it('waits for nobody where nobody is there who could verify', async () => {
    const asking = questions([null], []);
    expect((await askGates(asking)).results[0]?.deployable).toBeNull();
    expect(asking).toMatchObject({ asked: ['production'], lines: [] });
  });

  it('starts no verification by the consumer itself, and that of the providers once they are named', async () => {
    const asking = questions([null]);
    const waits = [['p'], ['orders'], ['orders']];
    const broker = brokerDouble({
      matrix: async () => {
        const waitsFor = waits.shift() ?? [];
        return { deployable: null, reason: 'because', waitsFor, rows: [], shown: new Map() };
      },
    });
    const started: (readonly string[])[] = [];
    const trigger: NonNullable<GateQuestions['trigger']> = async (missing) => {
      started.push(missing.flatMap(({ providers }) => providers));
      return { started: 1, problems: [] };
    };
    await askGates({ ...asking, broker, trigger });
    expect(started).toEqual([['orders']]);
  });

  it('takes no for an answer at once', async () => {
    const asking = questions([false, true]);
    expect((await askGates(asking)).results[0]?.deployable).toBe(false);
    expect(asking.asked).toHaveLength(1);
  });

  it('keeps the answers of the other environments when one cannot be asked about', async () => {
    const asking = questions([true]);
    const broker = brokerDouble({
      matrix: async ({ environment }) => {
        if (environment === 'prod') throw new ProblemError({ code: 'broker.unknown-environment', what: 'no "prod"' });
        return { deployable: true, reason: 'because', waitsFor: [], rows: [], shown: new Map() };
      },
    });
    const { results, problems } = await askGates({ ...asking, broker, environments: ['prod', 'test'] });
    expect(results.map(({ environment, deployable }) => [environment, deployable])).toEqual([
      ['prod', null],
      ['test', true],
    ]);
    expect(problems).toMatchObject([{ code: 'broker.unknown-environment' }]);
  });

  it('finds nothing for yes, something breaking for no and for unknown, and says when it did not ask', () => {
    const gates = [true, false, null].map((deployable) => ({
      environment: 'production',
      deployable,
      reason: 'because',
    }));
    expect(gateFindings(gates).map(({ rule, severity }) => [rule, severity])).toEqual([
      ['contract.gate.not-deployable', 'breaking'],
      ['contract.gate.unknown', 'breaking'],
    ]);
    expect(gateFindings(gates, 'report').map(({ rule, severity }) => [rule, severity])).toEqual([
      ['contract.gate.not-deployable', 'breaking'],
      ['contract.gate.unknown', 'warning'],
    ]);
    expect(gateFindings(gatesNotAsked(['production'], 'a fork'))).toMatchObject([
      { rule: 'contract.gate.not-asked', severity: 'info', message: 'production: not asked: a fork' },
    ]);
  });
});
