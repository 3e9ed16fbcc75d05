import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runConsumerContract } from '../../src/contract/consumer-stage.ts';
import { planHandedOver, type TrustedFacts } from '../../src/contract/handed-over.ts';
import { publishHandedOver } from '../../src/contract/publish-handed-over.ts';
import { httpInteraction, pactDocument, pactText } from './support/pacts.ts';
import { type RealBroker, startRealBroker } from './support/real-broker.ts';
import { CONFIG, EVENT } from './support/stage-input.ts';

const PACT = { path: 'pacts/a.json', text: pactText('web-app', [httpInteraction({})]) };

const TRUSTED: TrustedFacts = {
  headSha: EVENT.headSha,
  branch: 'main',
  forkOwner: 'octocat',
  defaultBranch: 'main',
  runUrl: 'https://example.test/runs/7',
  consumers: [{ name: 'web-app', tags: ['pr'] }],
};

function resultWith(detail: object, headSha: string = EVENT.headSha): unknown {
  return { event: { headSha }, stages: [{ stage: 'contract', detail: { kind: 'contract', ...detail } }] };
}

const CONSUMER = resultWith({ role: 'consumer', unpublished: [PACT] });

describe('what a run without secrets hands over', () => {
  it('is published under the commit that the trusted run knows, on a branch that is nobody’s', () => {
    const { publications, refused } = planHandedOver(CONSUMER, TRUSTED);
    expect(refused).toEqual([]);
    expect(publications).toMatchObject([
      {
        consumer: 'web-app',
        version: EVENT.headSha,
        branch: 'octocat:main',
        tags: [],
        buildUrl: 'https://example.test/runs/7',
        pacts: [{ consumer: 'web-app', provider: 'orders-api' }],
      },
    ]);
  });

  it.each<[Partial<TrustedFacts>, string | null, readonly string[]]>([
    [{ forkOwner: null, branch: 'dependabot/npm/x' }, 'dependabot/npm/x', ['pr']],
    [{ forkOwner: null, branch: 'main' }, null, ['pr']],
    [{ branch: null }, null, []],
  ])('with %j has the branch %s and the tags %j', (differs, branch, tags) => {
    expect(planHandedOver(CONSUMER, { ...TRUSTED, ...differs }).publications[0]).toMatchObject({ branch, tags });
  });

  it.each([
    ['about another commit', resultWith({}, 'f'.repeat(40))],
    ['that is no result', { hello: 1 }],
    ['that is no object', null],
  ])('is not taken from a result %s', (_, result) => {
    expect(() => planHandedOver(result, TRUSTED)).toThrow(/handed over cannot be used/);
  });

  it.each<[string, readonly unknown[], string]>([
    [
      'of a consumer that this repository is not',
      [{ path: 'x', text: pactText('other', [httpInteraction({})]) }],
      'this repository is not it',
    ],
    ['with one provider twice', [PACT, { ...PACT, path: 'b.json' }], 'there are two with one provider'],
    ['that is no pact', [{ path: 'x', text: '{"hello":1}' }], 'This is not a pact that can be verified'],
    ['without interactions', [{ path: 'x', text: pactText('web-app', []) }], 'holds no interactions'],
    ['that is not even text', [{ path: 'x', text: 7 }], 'This is not a pact that can be verified'],
    ['that are too large', [{ path: 'x', text: 'x'.repeat(1_000_001) }], 'together they are too large'],
  ])('publishes no pacts %s, and says why', (_, unpublished, why) => {
    const { publications, refused } = planHandedOver(resultWith({ role: 'consumer', unpublished }), TRUSTED);
    expect(publications).toEqual([]);
    expect(refused.map((problem) => problem.why).join()).toContain(why);
  });

  it('publishes none when one of them cannot be read, because a version has all of its pacts', () => {
    const unpublished = [PACT, { path: 'x', text: '{' }];
    expect(planHandedOver(resultWith({ role: 'consumer', unpublished }), TRUSTED).publications).toEqual([]);
  });

  it('never is a verification result: the judged code has produced it', () => {
    const pacts = [{ consumer: 'web-app', provider: 'orders-api', verification: 'passed' }];
    const { publications, refused } = planHandedOver(resultWith({ role: 'provider', pacts }), TRUSTED);
    expect(publications).toEqual([]);
    expect(refused).toMatchObject([
      {
        what: 'Not published: verification results about web-app',
        why: 'the code that is judged has produced them itself',
      },
    ]);
  });

  it('is in the result of a run of a fork, and of no run that may publish by itself', async () => {
    const input = {
      consumer: { name: 'web-app', tags: [], merge: true, trigger: null },
      config: CONFIG,
      brokerWithheld: true,
      pactFiles: [PACT],
      credentials: { token: null, username: null, password: null },
      startVerification: null,
      log: () => {},
      signal: new AbortController().signal,
    };
    const fork = { ...EVENT, trust: 'no-secrets', trustReason: 'a fork' } as const;
    const result = await runConsumerContract({ ...input, event: fork });
    expect(result).toMatchObject({ outcome: 'skipped', skip: 'needs-secret', detail: { unpublished: [PACT] } });
    const document = { event: fork, stages: [result] };
    expect(planHandedOver(JSON.parse(JSON.stringify(document)), TRUSTED).publications).toHaveLength(1);
    const own = await runConsumerContract({ ...input, brokerWithheld: false, event: EVENT });
    expect(own.detail).not.toHaveProperty('unpublished');
  });
});

describe('with Docker: a trusted run that is handed a result', () => {
  let broker: RealBroker;

  beforeAll(async () => {
    broker = await startRealBroker();
    const document = pactDocument('web-app', [httpInteraction({})]);
    await broker.publishPact({ consumer: 'web-app', version: 'w1', branch: 'main', document });
  });

  afterAll(async () => {
    await broker?.[Symbol.asyncDispose]();
  });

  const publish = (result: unknown) =>
    publishHandedOver({
      result,
      trusted: TRUSTED,
      address: broker.url,
      credentials: { token: null, username: null, password: null },
      log: () => {},
      signal: new AbortController().signal,
    });

  it('publishes the pacts where no selector of the main branch finds them', async () => {
    const outcome = await publish(CONSUMER);
    expect(outcome).toEqual({ published: [{ consumer: 'web-app', provider: 'orders-api' }], refused: [] });
    const version = await broker.get(`/pacticipants/web-app/versions/${EVENT.headSha}`);
    expect(version).toMatchObject({ _embedded: { branchVersions: [{ name: 'octocat:main' }] } });
    const latest = await broker.get('/pacticipants/web-app/branches/main/latest-version');
    expect(latest).toMatchObject({ number: 'w1' });
  });

  it('makes no pacticipant that nobody knows', async () => {
    const stranger = { path: 'x', text: pactText('web-app', [httpInteraction({})], 'crypto-miner') };
    const outcome = await publish(resultWith({ role: 'consumer', unpublished: [PACT, stranger] }));
    expect(outcome.published).toEqual([]);
    expect(outcome.refused[0]).toMatchObject({ code: 'contract.handed-over-stranger' });
    await expect(broker.get('/pacticipants/crypto-miner')).rejects.toThrow('404');
  });
});
