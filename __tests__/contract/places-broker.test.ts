import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runContract } from '../../src/contract/stage.ts';
import type { ContractDetail } from '../../src/model/stage.ts';
import { httpInteraction, pactDocument } from './support/pacts.ts';
import { type RealBroker, startRealBroker } from './support/real-broker.ts';
import { startProvider, type TestServer } from './support/servers.ts';
import { CONFIG, EVENT, stageInput } from './support/stage-input.ts';

const [ONE, TWO] = ['1'.repeat(40), '2'.repeat(40)];

describe('with Docker: a real Pact Broker that is asked little', () => {
  let broker: RealBroker;
  let provider: TestServer;
  const cacheDirectory = mkdtempSync(join(tmpdir(), 'pacts-'));

  beforeAll(async () => {
    broker = await startRealBroker();
    provider = await startProvider();
    await broker.createEnvironment('production');
    await broker.createEnvironment('test');
    const order = {
      ...httpInteraction({ body: { id: 42 } }),
      providerStates: [{ name: 'an order', params: { id: 1 } }],
    };
    for (const version of [ONE, TWO]) {
      await broker.publishPact({ consumer: 'web', version, branch: 'main', document: pactDocument('web', [order]) });
    }
    const app = pactDocument('app', [httpInteraction({ body: { id: 42 } })]);
    await broker.publishPact({ consumer: 'app', version: 'a (1)', branch: 'main', document: app });
    await broker.recordDeployment('web', ONE, 'production');
    await broker.recordDeployment('web', TWO, 'test');
    for (const consumer of ['web', 'app']) await broker.setMainBranch(consumer, 'main');
  });

  afterAll(async () => {
    await provider?.[Symbol.asyncDispose]();
    await broker?.[Symbol.asyncDispose]();
  });

  async function run(commands: Readonly<Record<string, string>>) {
    const requests: string[] = [];
    const stateScripts = { commands, module: null, directory: tmpdir(), variables: {} };
    const { result, everyPactRead } = await runContract(
      stageInput({
        config: { ...CONFIG, broker: broker.url, selectors: [{ mainBranch: true }, { deployedOrReleased: true }] },
        target: { baseUrl: provider.url, statesUrl: null, stateScripts },
        event: EVENT,
        cacheDirectory,
        debug: (line) => requests.push(line.replace(/^Pact Broker: /, '').replace(/[?].*| \d+$/, '')),
      }),
    );
    return { result, requests, everyPactRead };
  }

  it('says of every version where it is, from one answer, and takes the stored results for kept', async () => {
    const { result, requests, everyPactRead } = await run({ 'an order': 'true' });
    expect(result).toMatchObject({ outcome: 'passed', problems: [] });
    const { pacts, lookedAt } = result.detail as ContractDetail;
    expect(
      pacts.map(({ consumer, consumerVersion, source, published }) => [consumer, consumerVersion, source, published]),
    ).toEqual([
      ['app', 'a (1)', ['main'], true],
      ['web', TWO, ['main', 'test', 'production (1111111)'], true],
    ]);
    expect(lookedAt).toBe('3 pacts, main and every environment (production, test)');
    expect(everyPactRead).toBe(true);
    expect(requests.filter((request) => request.includes('for-verification'))).toHaveLength(1);
    expect(requests.filter((request) => request.startsWith('GET /matrix'))).toEqual([]);
    // Choose, fetch two, the version on its branch, the provider states, and two results.
    expect(requests).toHaveLength(1 + 2 + 1 + 1 + 2);
  });

  it('fetches no pact again, publishes all the same, and names what nobody sets up in any pact', async () => {
    const { result, requests } = await run({ 'another state': 'true' });
    expect(requests.filter((request) => /^GET .*pact-version/.test(request))).toEqual([]);
    expect((result.detail as ContractDetail).pacts.map(({ published }) => published)).toEqual([true, true]);
    expect(requests).toContain('GET /pacts/provider/orders-api/provider-states');
    const missing = result.findings.find(({ rule }) => rule === 'contract.state.missing');
    expect(missing?.message).toBe('Nobody sets up the provider state "an order": web assumes it');
  });

  it('fetches interactions once that two consumers share, and publishes a result for each', async () => {
    const document = (consumer: string) => pactDocument(consumer, [httpInteraction({ body: { id: 42 } })], 'twins');
    for (const consumer of ['ios', 'android']) {
      const pact = { consumer, version: '1', branch: 'main', provider: 'twins', document: document(consumer) };
      await broker.publishPact(pact);
      await broker.setMainBranch(consumer, 'main');
    }
    const lines: string[] = [];
    const { result } = await runContract(
      stageInput({
        provider: 'twins',
        config: { ...CONFIG, broker: broker.url, selectors: [{ mainBranch: true }, { deployedOrReleased: true }] },
        target: { baseUrl: provider.url, statesUrl: null },
        debug: (line) => lines.push(line),
      }),
    );
    expect(result).toMatchObject({ outcome: 'passed', reason: '2 of 2 interactions, 2 consumers', findings: [] });
    const { pacts } = result.detail as ContractDetail;
    expect(pacts.map(({ consumer, published }) => [consumer, published])).toEqual([
      ['android', true],
      ['ios', true],
    ]);
    expect(lines.filter((line) => / GET .*\/pact-version\/\w+ 200$/.test(line))).toHaveLength(1);
    for (const consumer of ['ios', 'android']) {
      const results = `/pacts/provider/twins/consumer/${consumer}/version/1/verification-results/latest`;
      expect(await broker.get(results)).toMatchObject({ success: true, testResults: [{ success: true }] });
    }
  });
});
