import { describe, expect, it } from 'vitest';
import { gateFindings } from '../../src/contract/findings.ts';
import { askGates, type GateQuestions } from '../../src/contract/gate.ts';
import { gatesNotAsked } from '../../src/contract/gate-words.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { brokerDouble } from './support/broker-double.ts';

function questions(answers: readonly (boolean | null)[]): GateQuestions & { readonly asked: string[] } {
  const left = [...answers];
  const asked: string[] = [];
  const broker = brokerDouble({
    matrix: async ({ environment }) => {
      asked.push(environment);
      return { deployable: left.length > 1 ? (left.shift() ?? null) : (left[0] ?? null), reason: 'because' };
    },
  });
  const limits = { gatePollMs: 60, gatePollEveryMs: 10 };
  const signal = new AbortController().signal;
  return { broker, provider: 'p', version: 'v', environments: ['production'], limits, signal, asked };
}

describe('can-i-deploy', () => {
  it('asks about unknown again, until it is known', async () => {
    const asking = questions([null, null, true]);
    expect(await askGates(asking)).toEqual({
      results: [{ environment: 'production', deployable: true, reason: 'because' }],
      problems: [],
    });
    expect(asking.asked).toHaveLength(3);
  });

  it('leaves unknown unknown after a while', async () => {
    const asking = questions([null]);
    expect((await askGates(asking)).results[0]?.deployable).toBeNull();
    expect(asking.asked.length).toBeGreaterThan(1);
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
        return { deployable: true, reason: 'because' };
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
    expect(gateFindings(gatesNotAsked(['production'], 'a fork'))).toMatchObject([
      { rule: 'contract.gate.not-asked', severity: 'info', message: 'production: not asked: a fork' },
    ]);
  });
});
