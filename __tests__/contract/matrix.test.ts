import { describe, expect, it } from 'vitest';
import { parseMatrix } from '../../src/contract/broker-answers.ts';

const HEAD = 'f'.repeat(40);

function row(consumer: string, version: string | null, success: boolean | null, environments: readonly string[] = []) {
  const held = environments.map((name) => ({ name }));
  return {
    consumer: { name: consumer, version: version === null ? null : { number: version, environments: held } },
    provider: { name: 'orders-api', version: { number: HEAD, environments: [] } },
    verificationResult: success === null ? null : { success },
  };
}

function answer(summary: object, matrix: readonly unknown[], pacticipant = 'orders-api') {
  return parseMatrix({ summary, matrix }, pacticipant);
}

describe('the broker’s matrix', () => {
  it('says in one line, sorted and with short commits, who stands in the way', () => {
    const rows = [
      row('web-app', 'a'.repeat(40), null, ['production']),
      row('mobile-app', '5e1c0f7a9b3d48e26f0c7d15a8b94e3260fd71c4', false, ['test', 'production']),
      row('cli', '1.2.3', true, ['production']),
    ];
    const reason = `The verification for … version ${HEAD} failed\nThere is no verified pact …`;
    const expected = {
      deployable: false,
      reason: 'mobile-app 5e1c0f7 (production, test): verification failed; web-app aaaaaaa (production): not verified',
    };
    expect(answer({ deployable: false, reason }, rows)).toEqual(expected);
    expect(answer({ deployable: false, reason }, rows.toReversed())).toEqual(expected);
  });

  it('says no where one verification failed, though the broker calls it unknown for another that is missing', () => {
    const rows = [row('web', '1', false), row('app', '2', null)];
    expect(answer({ deployable: null, reason: 'x' }, rows).deployable).toBe(false);
    expect(answer({ deployable: null, reason: 'x' }, rows.slice(1)).deployable).toBeNull();
  });

  it('names the provider, where the version asked about is the consumer’s', () => {
    const own = { ...row('orders-api', HEAD, null), provider: { name: 'bills-api', version: null } };
    expect(answer({ deployable: null, reason: 'x' }, [own]).reason).toBe('bills-api: no version of it is there');
  });

  it('uses the broker’s words where no row says more', () => {
    const reason = `No pacts or verifications have been published for version ${HEAD} of orders-api`;
    expect(answer({ deployable: false, reason }, []).reason).toBe(reason.replace(HEAD, 'fffffff'));
    expect(answer({ deployable: true, reason: 'b\na' }, [row('web', '1', null)]).reason).toBe('a; b');
    expect(answer({}, []).reason).toBe('the broker gives no reason');
  });
});
