import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Broker, openBroker } from '../../src/contract/broker.ts';
import { type BrokerHttp, openBrokerHttp } from '../../src/contract/broker-http.ts';
import { DEFAULT_LIMITS } from '../../src/contract/limits.ts';
import { askMatrixInParts } from '../../src/contract/matrix-in-parts.ts';
import { installedPact } from './support/pact-binary.ts';
import { httpInteraction, pactDocument } from './support/pacts.ts';
import { type RealBroker, startRealBroker } from './support/real-broker.ts';

const ENVIRONMENTS = ['production', 'test'] as const;
/** More than the broker looks at unless it is told to: the 100 newest pacts. */
const MANY = 101;

/** One version of a consumer of the provider that is asked about. */
interface Beside {
  readonly deployed: readonly (typeof ENVIRONMENTS)[number][];
  /** Released ones stay beside each other, deployed ones replace each other. */
  readonly as: 'deployment' | 'release';
  /** By the version that is asked about; null: not at all. */
  readonly verified: boolean | null;
}

interface State {
  readonly consumers: readonly (readonly Beside[])[];
  /** Versions of a provider that the one that is asked about consumes itself; verified: its pact, by them. */
  readonly provider: readonly Beside[];
}

/** The same states in every run: numbers of a linear congruential generator (Numerical Recipes, chapter 7). */
function makeStates(count: number): readonly State[] {
  let seed = 20_261_123;
  const pick = <One>(list: readonly One[]): One => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return list[Math.floor((seed / 2 ** 32) * list.length)] as One;
  };
  const beside = (): Beside => ({
    deployed: pick<Beside['deployed']>([[], ['production'], ['test'], ['production', 'test'], ['production']]),
    as: pick(['deployment', 'release']),
    verified: pick([true, true, true, false, null]),
  });
  const versions = (most: number) => Array.from({ length: pick([0, 1, most]) }, beside);
  return Array.from({ length: count }, () => ({ consumers: [versions(2), versions(2)], provider: versions(2) }));
}

describe('with Docker: the gate, against pact’s own can-i-deploy', () => {
  let real: RealBroker;
  let broker: Broker;
  let http: BrokerHttp;

  beforeAll(async () => {
    real = await startRealBroker({ PACT_BROKER_CHECK_FOR_POTENTIAL_DUPLICATE_PACTICIPANT_NAMES: 'false' });
    for (const name of ENVIRONMENTS) await real.createEnvironment(name);
    const options = {
      address: real.url,
      credentials: { token: null, username: null, password: null },
      limits: DEFAULT_LIMITS,
      signal: new AbortController().signal,
      log: () => {},
    };
    broker = openBroker(options);
    http = openBrokerHttp(options);
  });

  afterAll(async () => {
    await real?.[Symbol.asyncDispose]();
  });

  async function publish(consumer: string, provider: string, version: string): Promise<void> {
    const document = pactDocument(consumer, [httpInteraction({ body: { id: version } })], provider);
    await real.publishPact({ consumer, version, branch: 'main', provider, document });
  }

  async function verify(pact: { consumer: string; provider: string; version: string }, by: string, success: boolean) {
    const { consumer, provider, version } = pact;
    const { publishHref } = await broker.fetchPact(
      `pacts/provider/${provider}/consumer/${consumer}/version/${version}`,
    );
    const result = { success, providerVersion: by, buildUrl: null, testResults: [], verifierVersion: '1' };
    await broker.publishResult(publishHref ?? '', result);
  }

  async function deploy(pacticipant: string, version: string, { deployed, as }: Beside): Promise<void> {
    for (const environment of deployed) await broker.record({ as, environment, instance: null, pacticipant, version });
  }

  /** Makes the state of a provider of its own, asked about in version `v`. */
  async function make(state: State, name: string): Promise<void> {
    await real.put(`/pacticipants/${name}/branches/main/versions/v`, {});
    for (const [number, versions] of state.consumers.entries()) {
      const consumer = `${name}-consumer-${number}`;
      for (const [index, beside] of versions.entries()) {
        const version = `${index}`;
        await publish(consumer, name, version);
        if (beside.verified !== null) await verify({ consumer, provider: name, version }, 'v', beside.verified);
        await deploy(consumer, version, beside);
      }
    }
    const provider = `${name}-provider`;
    if (state.provider.length > 0) await publish(name, provider, 'v');
    for (const [index, beside] of state.provider.entries()) {
      await real.put(`/pacticipants/${provider}/branches/main/versions/${index}`, {});
      if (beside.verified !== null)
        await verify({ consumer: name, provider, version: 'v' }, `${index}`, beside.verified);
      await deploy(provider, `${index}`, beside);
    }
  }

  function pact(words: readonly string[]): Promise<unknown> {
    const env = { PATH: process.env['PATH'], PACT_DO_NOT_TRACK: 'true' };
    return promisify(execFile)(installedPact(), words, { env });
  }

  function canIDeploy(name: string, environment: string): Promise<boolean> {
    const asked = ['-a', name, '-e', 'v', '--to-environment', environment, '-b', real.url];
    const env = { PATH: process.env['PATH'], PACT_DO_NOT_TRACK: 'true' };
    return new Promise((resolve) => {
      execFile(installedPact(), ['broker', 'can-i-deploy', ...asked], { env }, (error) => resolve(error === null));
    });
  }

  it('says yes exactly where it does, in 24 states of deployments, releases and verifications', async () => {
    const answers: { readonly ours: boolean; readonly theirs: boolean; readonly state: string }[] = [];
    for (const [index, state] of makeStates(24).entries()) {
      const name = `state-${index}`;
      await make(state, name);
      for (const environment of ENVIRONMENTS) {
        const asked = { pacticipant: name, version: 'v', environment };
        const whole = await broker.matrix(asked);
        const { deployable } = whole;
        const inParts = await askMatrixInParts(http, asked);
        // Put together from questions that name who is there, it says the same with the same rows; null: nobody is.
        if (inParts === null) expect(whole.rows).toEqual([]);
        else expect({ ...inParts, reason: '' }).toEqual({ ...whole, reason: '' });
        const told = `${environment} ${JSON.stringify(state)}`;
        answers.push({ ours: deployable === true, theirs: await canIDeploy(name, environment), state: told });
      }
    }
    expect(answers.filter(({ ours, theirs }) => ours !== theirs)).toEqual([]);
    // Both answers were among them, many times.
    const yes = answers.filter(({ ours }) => ours).length;
    expect(yes).toBeGreaterThan(8);
    expect(answers.length - yes).toBeGreaterThan(8);
  }, 300_000);

  it('says unknown, which is no yes either, of a version that nobody has published', async () => {
    await real.put('/pacticipants/quiet/branches/main/versions/other', {});
    const asked = { pacticipant: 'quiet', version: 'v', environment: 'production' };
    expect(await broker.matrix(asked)).toMatchObject({ deployable: null, waitsFor: ['quiet'] });
    expect(await canIDeploy('quiet', 'production')).toBe(false);
    // Also where somebody is deployed who relies on it.
    await publish('tablet', 'quiet', 'tablet-1');
    await deploy('tablet', 'tablet-1', { deployed: ['production'], as: 'deployment', verified: null });
    expect(await broker.matrix(asked)).toMatchObject({ deployable: null, waitsFor: ['quiet'] });
    expect(await canIDeploy('quiet', 'production')).toBe(false);
  });

  it('says yes of a version that was registered without a pact, which frees the provider of the last one', async () => {
    const released = { deployed: ['production'], as: 'deployment', verified: null } as const;
    await real.put('/pacticipants/ledger/branches/main/versions/v', {});
    await real.put('/pacticipants/kiosk/branches/main/versions/before', {});
    await real.setMainBranch('kiosk', 'main');
    await publish('kiosk', 'ledger', 'kiosk-1');
    await deploy('kiosk', 'kiosk-1', released);
    const ledger = { pacticipant: 'ledger', version: 'v', environment: 'production' };
    const kiosk = { pacticipant: 'kiosk', version: 'kiosk-2', environment: 'production' };
    const question = { provider: 'ledger', includePending: false, wipSince: null, providerBranch: null };
    const selectors = [{ mainBranch: true }, { deployedOrReleased: true }];
    // Nobody has told it, and it cannot know.
    expect(await broker.matrix(kiosk)).toMatchObject({ deployable: null });
    expect(await broker.matrix(ledger)).toMatchObject({ deployable: null });
    expect(await broker.pactsForVerification({ ...question, selectors })).toHaveLength(1);
    const named = ['--pacticipant', 'kiosk', '--version', 'kiosk-2', '-b', real.url];
    await pact(['broker', 'create-or-update-version', ...named, '--branch', 'main']);
    await pact(['broker', 'record-deployment', ...named, '--environment', 'production']);
    expect(await broker.matrix(kiosk)).toMatchObject({ deployable: true, rows: [] });
    expect(await broker.matrix(ledger)).toMatchObject({ deployable: true, rows: [] });
    expect(await broker.pactsForVerification({ ...question, selectors })).toEqual([]);
  });

  it('says no where more versions are supported than it looks at, and the oldest was not kept', async () => {
    const name = 'many';
    await real.put(`/pacticipants/${name}/branches/main/versions/v`, {});
    const released: Beside = { deployed: ['production'], as: 'release', verified: null };
    const document = pactDocument('phone', [httpInteraction({ body: { id: 1 } })], name);
    await publish('phone', name, 'oldest');
    await verify({ consumer: 'phone', provider: name, version: 'oldest' }, 'v', false);
    await deploy('phone', 'oldest', released);
    for (let index = 1; index < MANY; index++) {
      const version = `release-${index}`;
      await real.publishPact({ consumer: 'phone', version, branch: 'main', provider: name, document });
      await deploy('phone', version, released);
    }
    // All of these have the same content: one result is theirs.
    await verify({ consumer: 'phone', provider: name, version: 'release-1' }, 'v', true);
    const answer = await broker.matrix({ pacticipant: name, version: 'v', environment: 'production' });
    expect(answer).toMatchObject({ deployable: false, reason: 'phone oldest (production): verification failed' });
    expect(answer.rows).toHaveLength(MANY);
    expect(await canIDeploy(name, 'production')).toBe(true);
  }, 300_000);
});
