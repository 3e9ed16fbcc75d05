import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBroker } from '../../src/contract/broker.ts';
import { attachConsumers } from '../../src/contract/impact.ts';
import { runContract } from '../../src/contract/stage.ts';
import type { Change } from '../../src/model/change.ts';
import type { ContractDetail } from '../../src/model/stage.ts';
import { httpInteraction, pactDocument, pactText } from './support/pacts.ts';
import { type RealBroker, startRealBroker } from './support/real-broker.ts';
import { startProvider, type TestServer } from './support/servers.ts';
import { CONFIG, EVENT, ORDERS_SPEC, specOf, stageInput } from './support/stage-input.ts';

const order = httpInteraction({ body: { id: 42, user_id: 'u-1' } });
const idOnly = httpInteraction({ body: { id: 42 } });

/** A commit of its own for each test, so that none sees another's results. */
function sha(test: number): string {
  return test.toString(16).padStart(40, '0');
}

describe('with Docker: pacts in a real Pact Broker', () => {
  let broker: RealBroker;
  let good: TestServer;
  let breaking: TestServer;

  beforeAll(async () => {
    broker = await startRealBroker();
    good = await startProvider();
    breaking = await startProvider({ id: 42, userId: 'u-1' });
    await broker.createEnvironment('production');
    await broker.createEnvironment('test');
    await broker.publishPact({
      consumer: 'web-app',
      version: 'web-1',
      branch: 'main',
      document: pactDocument('web-app', [order]),
    });
    await broker.publishPact({
      consumer: 'mobile-app',
      version: 'mob-1',
      branch: 'main',
      document: pactDocument('mobile-app', [idOnly]),
    });
    const future = httpInteraction({ description: 'a field of tomorrow', body: { id: 42, zap: 1 } });
    await broker.publishPact({
      consumer: 'mobile-app',
      version: 'mob-2',
      branch: 'feat/zap',
      document: pactDocument('mobile-app', [future]),
    });
    await broker.setMainBranch('web-app', 'main');
    await broker.setMainBranch('mobile-app', 'main');
    await broker.recordDeployment('web-app', 'web-1', 'production');
    await broker.recordDeployment('mobile-app', 'mob-2', 'test');
  });

  afterAll(async () => {
    await Promise.all([good, breaking].map((server) => server?.[Symbol.asyncDispose]()));
    await broker?.[Symbol.asyncDispose]();
  });

  const input = (test: number, provider: TestServer, differs: Parameters<typeof stageInput>[0] = {}) =>
    stageInput({
      target: { baseUrl: provider.url, statesUrl: null },
      event: { ...EVENT, headSha: sha(test) },
      ...differs,
      config: { ...CONFIG, broker: broker.url, selectors: [{ mainBranch: true }], ...differs.config },
    });

  const matrixOf = async (test: number, environment: string) => {
    const query = `q[][pacticipant]=orders-api&q[][version]=${sha(test)}&latestby=cvpv&environment=${environment}`;
    return (await broker.get(`/matrix?${query}`)) as { summary: { deployable: unknown } };
  };

  it('verifies, publishes for the head commit and its branch, and asks whether it may be deployed', async () => {
    const config = { ...CONFIG, broker: broker.url, selectors: [{ mainBranch: true }], gate: ['production'] };
    const { result } = await runContract(input(1, good, { config }));
    expect(result).toMatchObject({
      outcome: 'passed',
      reason: '2 of 2 interactions, 2 consumers',
      findings: [],
      problems: [],
    });
    const detail = result.detail as ContractDetail;
    expect(
      detail.pacts.map(({ consumer, consumerVersion, published }) => [consumer, consumerVersion, published]),
    ).toEqual([
      ['mobile-app', 'mob-1', true],
      ['web-app', 'web-1', true],
    ]);
    expect(detail.pacts[1]?.source).toEqual(['main', 'production']);
    expect(detail.gates).toEqual([
      {
        environment: 'production',
        deployable: true,
        reason: 'All required verification results are published and successful',
      },
    ]);
    expect(detail.lookedAt).toBe('3 pacts, main and every environment (production, test)');
    expect(await broker.get(`/pacticipants/orders-api/branches/feat%2Forders/versions/${sha(1)}`)).toMatchObject({
      _links: { 'pb:version': { name: sha(1) } },
    });
  });

  it('publishes a failure, fails, and is told not to deploy', async () => {
    const config = { ...CONFIG, broker: broker.url, selectors: [{ mainBranch: true }], gate: ['production'] };
    const { result } = await runContract(input(2, breaking, { config }));
    expect(result.outcome).toBe('failed');
    expect(result.findings.map(({ rule }) => rule)).toEqual([
      'contract.interaction.failed',
      'contract.gate.not-deployable',
    ]);
    expect(result.findings[0]?.consumers).toEqual([
      {
        consumer: 'web-app',
        version: 'web-1',
        where: ['main', 'production'],
        interactions: ['a request for an order'],
      },
    ]);
    expect((await matrixOf(2, 'production')).summary.deployable).toBe(false);
  });

  it('says unknown, which is not yes, for what is deployed and was not verified', async () => {
    const config = { ...CONFIG, broker: broker.url, selectors: [{ mainBranch: true }], gate: ['test'] };
    const { result } = await runContract(input(3, good, { config }));
    expect((result.detail as ContractDetail).gates[0]).toMatchObject({ environment: 'test', deployable: null });
    expect(result.outcome).toBe('failed');
    expect(result.findings.map(({ rule }) => rule)).toEqual(['contract.gate.unknown']);
  });

  it('lets pending and work-in-progress pacts fail without failing the run', async () => {
    await broker.publishPact({
      consumer: 'tv-app',
      version: 'tv-1',
      branch: 'tv',
      document: pactDocument('tv-app', [order]),
    });
    const config = {
      ...CONFIG,
      broker: broker.url,
      selectors: [{ branch: 'tv' }],
      pending: true,
      wipSince: '2020-01-01',
    };
    const event = { ...EVENT, headSha: sha(4), branch: 'feat/pending' };
    const { result } = await runContract(input(4, breaking, { config, event }));
    expect(result.outcome).toBe('passed');
    // What fails nobody is none of those that have to pass.
    expect(result.reason).toMatch(/^no interaction that has to pass, \d consumers?, \d pending$/);
    expect(new Set(result.findings.map(({ rule, severity }) => `${rule} ${severity}`))).toEqual(
      new Set(['contract.interaction.pending info']),
    );
    const { pacts } = result.detail as ContractDetail;
    for (const version of ['tv-1', 'mob-2']) {
      const pact = pacts.find(({ consumerVersion }) => consumerVersion === version);
      expect(pact).toMatchObject({ pending: true, verification: 'pending', published: true });
    }
  });

  it('publishes nothing from a run that is not trusted, and does not ask about deployment', async () => {
    const config = { ...CONFIG, broker: broker.url, selectors: [{ mainBranch: true }], gate: ['production'] };
    const event = {
      ...EVENT,
      headSha: sha(5),
      trust: 'no-secrets' as const,
      trustReason: 'the pull request comes from a fork',
    };
    const { result } = await runContract(input(5, good, { config, event }));
    expect(result.outcome).toBe('passed');
    expect((result.detail as ContractDetail).pacts.some(({ published }) => published)).toBe(false);
    expect(result.findings.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      'contract.gate.not-asked production: not asked: the pull request comes from a fork',
    ]);
    await expect(broker.get(`/pacticipants/orders-api/versions/${sha(5)}`)).rejects.toThrow('404');
  });

  it('publishes nothing when the verification did not come to its end', async () => {
    const binary = '/bin/false';
    const { result } = await runContract(input(6, good, { obtainPact: async () => ({ file: binary, version: '0' }) }));
    expect(result.outcome).toBe('broken');
    expect(result.problems[0]?.code).toBe('contract.verification-broken');
    await expect(broker.get(`/pacticipants/orders-api/versions/${sha(6)}`)).rejects.toThrow('404');
  });

  it('takes a pact that is gone for a problem of its own', async () => {
    const gone = await openBroker({
      address: broker.url,
      credentials: { token: null, username: null, password: null },
      limits: { attemptMs: 20_000, brokerPatienceMs: 60_000, retryBaseMs: 10, attempts: 2 },
      signal: new AbortController().signal,
      log: () => {},
    });
    const href = `${broker.url}/pacts/provider/orders-api/consumer/web-app/pact-version/0000`;
    await expect(gone.fetchPact(href)).rejects.toThrow('was asked for a pact and answered 404');
  });

  it('refuses a provider that the broker does not know, with the name that was meant', async () => {
    const { result } = await runContract(input(7, good, { provider: 'order-api' }));
    expect(result.outcome).toBe('broken');
    expect(result.problems[0]).toMatchObject({
      code: 'broker.unknown-pacticipant',
      why: expect.stringMatching(/^it knows .*orders-api/),
      todo: 'Did you mean "orders-api"?',
    });
  });

  it('refuses an environment that the broker does not know, with the name that was meant', async () => {
    const config = { ...CONFIG, broker: broker.url, selectors: [{ mainBranch: true }], gate: ['prodction'] };
    const { result } = await runContract(input(8, good, { config }));
    expect(result.outcome).toBe('broken');
    expect(result.problems[0]).toMatchObject({
      code: 'broker.unknown-environment',
      todo: 'Did you mean "production"?',
    });
    expect((result.detail as ContractDetail).interactions).toHaveLength(2);
  });

  it('quotes the broker about a selector it does not understand', async () => {
    const config = { ...CONFIG, broker: broker.url, selectors: [{ nonsense: true }] };
    const { result } = await runContract(input(9, good, { config }));
    expect(result.problems[0]?.code).toBe('broker.refused');
    expect(result.problems[0]?.why).toContain('consumerVersionSelectors must specify a value for environment');
  });

  it('is broken when the broker chooses no pact', async () => {
    const config = { ...CONFIG, broker: broker.url, pacts: [], selectors: [{ branch: 'nowhere' }] };
    const { result } = await runContract(input(10, good, { config }));
    expect(result.outcome).toBe('broken');
    expect(result.problems[0]).toMatchObject({
      code: 'contract.no-pacts',
      why: 'the broker chooses none with these selectors',
    });
  });

  it('says which consumers, versions and environments a removed property hits', async () => {
    const { uses } = await runContract(input(11, good, { specs: [await specOf(ORDERS_SPEC)] }));
    const change = removedProperty('user_id');
    expect(attachConsumers([change], uses).get(change.fingerprint)).toEqual([
      {
        consumer: 'web-app',
        version: 'web-1',
        where: ['main', 'production'],
        interactions: ['a request for an order'],
      },
    ]);
    const future = removedProperty('zap');
    expect(attachConsumers([future], uses).get(future.fingerprint)).toEqual([
      { consumer: 'mobile-app', version: 'mob-2', where: ['test'], interactions: ['a field of tomorrow'] },
    ]);
  });

  it('verifies files beside the broker, and publishes only what the broker knows', async () => {
    const pactFiles = [{ path: 'pacts/desk.json', text: pactText('desk-app', [idOnly]) }];
    const { result } = await runContract(input(12, good, { pactFiles }));
    const detail = result.detail as ContractDetail;
    expect(detail.source).toBe('both');
    expect(detail.pacts.map(({ consumer, source, published }) => [consumer, source[0], published])).toEqual([
      ['desk-app', 'pacts/desk.json', false],
      ['mobile-app', 'main', true],
      ['web-app', 'main', true],
    ]);
  });

  it('ignores a broker and filters in the environment, which the verifier would obey', async () => {
    const parentEnvironment = {
      ...process.env,
      PACT_BROKER_BASE_URL: broker.url,
      PACT_DESCRIPTION: 'nothing matches this',
      PACT_PROVIDER_STATE: 'nor this',
      PACT_PROVIDER_NO_STATE: 'true',
    };
    const pactFiles = [{ path: 'pacts/web.json', text: pactText('web-app', [order]) }];
    const { result } = await runContract(
      input(13, good, { config: { ...CONFIG, broker: null }, pactFiles, parentEnvironment }),
    );
    expect(result).toMatchObject({ outcome: 'passed', reason: '1 of 1 interaction, 1 consumer' });
  });
});

function removedProperty(name: string): Change {
  const reach = {
    operation: 'GET /orders/{id}',
    direction: 'response',
    status: '200',
    mediaType: 'application/json',
  } as const;
  return {
    rule: 'response.property.removed',
    severity: 'breaking',
    message: `${name} was removed`,
    todo: null,
    operations: ['GET /orders/{id}'],
    reaches: [{ ...reach, property: [name], parameter: null }],
    location: { side: 'base', file: 'openapi.yaml', line: 1, column: 1, pointer: '' },
    counterpart: null,
    fingerprint: `removed-${name}`,
  };
}
