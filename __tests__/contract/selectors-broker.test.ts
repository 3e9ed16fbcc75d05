import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import { openBroker } from '../../src/contract/broker.ts';
import { gatherFromBroker } from '../../src/contract/gather-broker.ts';
import { DEFAULT_LIMITS } from '../../src/contract/limits.ts';
import type { Selector } from '../../src/model/config.ts';
import { httpInteraction, pactDocument } from './support/pacts.ts';
import { type RealBroker, startRealBroker } from './support/real-broker.ts';
import { CONFIG } from './support/stage-input.ts';

describe('with Docker: a real Pact Broker that chooses', () => {
  let real: RealBroker;

  beforeAll(async () => {
    real = await startRealBroker();
    await real.createEnvironment('production');
    await real.createEnvironment('test');
    const versions = [
      ['web', 'web-1', 'main'],
      ['web', 'web-2', 'main'],
      ['web', 'web-3', 'topic'],
      ['app', 'app-1', 'develop'],
      ['app', 'app-2', 'main'],
    ] as const;
    for (const [consumer, version, branch] of versions) {
      const document = pactDocument(consumer, [httpInteraction({ body: { id: version } })]);
      await real.publishPact({ consumer, version, branch, document });
    }
    for (const consumer of ['web', 'app']) await real.setMainBranch(consumer, 'main');
    await real.put('/pacticipants/app/versions/app-1/tags/prod', {});
    const broker = open();
    const record = { instance: null, pacticipant: 'web', version: 'web-1' };
    await broker.record({ ...record, as: 'deployment', environment: 'production' });
    await broker.record({ ...record, as: 'release', environment: 'test', pacticipant: 'app', version: 'app-1' });
  });

  afterAll(async () => {
    await real?.[Symbol.asyncDispose]();
  });

  function open() {
    const credentials = { token: null, username: null, password: null };
    const signal = new AbortController().signal;
    return openBroker({ address: real.url, credentials, limits: DEFAULT_LIMITS, signal, log: () => {} });
  }

  it.each<[Selector, readonly string[]]>([
    [{ mainBranch: true }, ['app-2', 'web-2']],
    [{ mainBranch: true, consumer: 'web' }, ['web-2']],
    [{ branch: 'develop' }, ['app-1']],
    // This broker takes the key, and passes it over.
    [{ branch: 'develop', fallbackBranch: 'main' }, ['app-1']],
    [{ matchingBranch: true }, ['web-3']],
    [{ tag: 'prod' }, ['app-1']],
    [{ tag: 'none', latest: true, fallbackTag: 'prod' }, ['app-1']],
    [{ latest: true }, ['app-2', 'web-3']],
    [{ deployed: true }, ['web-1']],
    [{ released: true }, ['app-1']],
    [{ deployedOrReleased: true }, ['app-1', 'web-1']],
    [{ environment: 'production' }, ['web-1']],
  ])('finds by %j the versions %j', async (selector, versions) => {
    const config = { ...CONFIG, broker: real.url, selectors: [selector] };
    const question = { provider: 'orders-api', config, branch: 'topic', limits: DEFAULT_LIMITS, log: () => {} };
    const { sources, known, problems } = await gatherFromBroker(open(), question);
    expect(problems).toEqual([]);
    expect(sources.map(({ consumerVersion }) => consumerVersion).sort()).toEqual(versions);
    // Who uses what is looked for on main and in every environment, whatever is verified.
    const everywhere = known.flatMap(({ consumerVersion, where }) =>
      where.map((place) => `${consumerVersion} ${place}`),
    );
    expect(everywhere.sort()).toEqual(['app-1 test', 'app-2 main', 'web-1 production', 'web-2 main']);
  });

  it('verifies by default what is on main, on the branch of the same name, and in an environment', async () => {
    const { contract } = parseConfig('contract: {}', 'api-testing.yml', {});
    const question = { provider: 'orders-api', branch: 'topic', limits: DEFAULT_LIMITS, log: () => {} };
    const { sources } = await gatherFromBroker(open(), { ...question, config: { ...contract, broker: real.url } });
    expect(sources.map(({ consumerVersion }) => consumerVersion).sort()).toEqual([
      'app-1',
      'app-2',
      'web-1',
      'web-2',
      'web-3',
    ]);
  });
});
