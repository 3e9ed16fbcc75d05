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
  const { deployable, reason } = parseMatrix({ summary, matrix }, pacticipant);
  return { deployable, reason };
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

  it('tells a provider that has not verified yet from one of which nothing is there', () => {
    const open = (other: string) => ({ ...row('web-app', HEAD, null), provider: { name: other, version: null } });
    const there = `There is no verified pact between version ${HEAD} of web-app and the version of bills-api currently in production (prov-1)`;
    const nowhere = `There is no verified pact between version ${HEAD} of web-app and a version of users-api currently in production (no version is currently recorded as deployed/released in this environment)`;
    const document = {
      summary: { deployable: null, reason: `${there}\n${nowhere}` },
      matrix: [open('bills-api'), open('users-api')],
    };
    const { waitsFor, reason } = parseMatrix(document, 'web-app');
    expect(waitsFor).toEqual(['bills-api']);
    expect(reason).toBe(
      [there, nowhere]
        .map((line) => line.replace(HEAD, 'fffffff'))
        .sort()
        .join('; '),
    );
  });

  it('tells one whose name begins like another’s', () => {
    const about = (name: string, why: string) =>
      `There is no verified pact between version 1 of web and a version of ${name} currently in production (${why})`;
    const nobody = 'no version is currently recorded as deployed/released in this environment';
    const row = (name: string) => ({
      consumer: { name: 'web', version: { number: '1' } },
      provider: { name, version: null },
      verificationResult: null,
    });
    const reason = [about('orders', '2'), about('orders api', nobody)].join('\n');
    const matrix = [row('orders'), row('orders api')];
    const answer = parseMatrix({ summary: { deployable: null, reason }, matrix }, 'web');
    expect(answer.waitsFor).toEqual(['orders']);
    const reversed = [about('orders', nobody), about('orders api', '2')].join('\n');
    expect(parseMatrix({ summary: { deployable: null, reason: reversed }, matrix }, 'web').waitsFor).toEqual([
      'orders api',
    ]);
  });

  it('waits for nobody where the answer is no or yes', () => {
    for (const deployable of [true, false]) {
      expect(parseMatrix({ summary: { deployable }, matrix: [row('web', '1', null)] }, 'orders-api').waitsFor).toEqual(
        [],
      );
    }
  });

  it('does not know of a version that nobody has published, instead of saying no, and waits for it', () => {
    const reason = `No pacts or verifications have been published for version ${'a'.repeat(40)} of orders-api`;
    const unheardOf = { summary: { deployable: false, reason }, matrix: [] };
    expect(parseMatrix(unheardOf, 'orders-api')).toMatchObject({
      deployable: null,
      reason: 'No pacts or verifications have been published for version aaaaaaa of orders-api',
      waitsFor: ['orders-api'],
    });
    const deployed = { name: 'web-app', version: { number: '1', environments: [{ name: 'production' }] } };
    const row = { consumer: deployed, provider: { name: 'orders-api', version: null }, verificationResult: null };
    expect(parseMatrix({ ...unheardOf, matrix: [row] }, 'orders-api')).toMatchObject({
      deployable: null,
      reason: 'No pacts or verifications have been published for version aaaaaaa of orders-api',
      waitsFor: ['orders-api'],
    });
    const failed = { ...row, verificationResult: { success: false } };
    expect(parseMatrix({ ...unheardOf, matrix: [failed] }, 'orders-api').deployable).toBe(false);
    expect(parseMatrix({ ...unheardOf, summary: { deployable: false, reason: 'no' } }, 'orders-api').deployable).toBe(
      false,
    );
  });

  it('lists every integration once, sorted, with where both versions are and when they were verified', () => {
    const verified = {
      consumer: {
        name: 'web-app',
        version: { number: '1', branch: 'main', environments: [{ name: 'test' }, { name: 'prod' }] },
      },
      provider: { name: 'orders-api', version: { number: HEAD, branch: 'feat', environments: [] } },
      verificationResult: { success: true, verifiedAt: '2026-01-01T00:00:00+00:00' },
    };
    const rows = parseMatrix({ summary: {}, matrix: [verified, row('app', '1', null), verified] }, 'orders-api').rows;
    expect(rows).toMatchObject([
      { consumer: 'app', verified: null, verifiedAt: null },
      {
        consumer: 'web-app',
        consumerVersion: '1',
        consumerWhere: ['main', 'prod', 'test'],
        provider: 'orders-api',
        providerVersion: HEAD,
        providerWhere: ['feat'],
        verified: true,
        verifiedAt: '2026-01-01T00:00:00+00:00',
      },
    ]);
  });
});
