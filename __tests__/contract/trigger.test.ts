import { describe, expect, it } from 'vitest';
import type { ConsumerInput } from '../../src/contract/consumer-input.ts';
import { runConsumerContract } from '../../src/contract/consumer-stage.ts';
import type { StartVerification } from '../../src/contract/trigger.ts';
import { DISPATCH_PAYLOAD } from '../../src/contract/webhook.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { httpInteraction, pactText } from './support/pacts.ts';
import { type Handler, hal, startServer } from './support/servers.ts';
import { CONFIG, EVENT } from './support/stage-input.ts';

const MAIN = 'c'.repeat(40);
const LIVE = 'd'.repeat(40);
const SENTENCE = `There is no verified pact between version ${EVENT.headSha} of web-app and a version of orders-api`;
const UNKNOWN = {
  summary: { deployable: null, reason: SENTENCE },
  matrix: [
    {
      consumer: { name: 'web-app', version: { number: EVENT.headSha } },
      provider: { name: 'orders-api', version: null },
      verificationResult: null,
    },
  ],
};
const YES = { summary: { deployable: true, reason: 'fine' }, matrix: [] };

/** What of the broker a test answers otherwise, by path. */
type Answers = Readonly<Record<string, unknown>>;

const KNOWN: Answers = {
  '/contracts/publish': { _links: { 'pb:contracts': [{ href: '/x' }] } },
  '/environments': { _embedded: { environments: [{ name: 'production', uuid: 'u-1' }] } },
  '/pacticipants/orders-api': { mainBranch: 'main', repositoryUrl: 'https://github.test/acme/orders' },
  '/pacticipants/orders-api/branches/main/latest-version': { number: MAIN },
  '/environments/u-1/deployed-versions/currently-deployed?pacticipant=orders-api': {
    _embedded: { deployedVersions: [{ _embedded: { version: { number: LIVE, branch: 'main' } } }] },
  },
  '/environments/u-1/released-versions/currently-supported?pacticipant=orders-api': {
    _embedded: { releasedVersions: [{ _embedded: { version: { number: MAIN } } }] },
  },
};

async function runWith(start: StartVerification | null, answers: Answers = {}, differs: Partial<ConsumerInput> = {}) {
  let isStarted = false;
  const handle: Handler = ({ url }, response) => {
    if (url.startsWith('/matrix')) return hal(response, 200, isStarted ? YES : UNKNOWN);
    const answer = { ...KNOWN, ...answers }[url];
    hal(response, answer === undefined ? 404 : 200, answer ?? {});
  };
  await using server = await startServer(handle);
  const lines: string[] = [];
  const result = await runConsumerContract({
    consumer: { name: 'web-app', tags: [], merge: true, trigger: { kind: 'repository_dispatch' } },
    config: { ...CONFIG, broker: server.url, gate: ['production'], waitMs: 300 },
    brokerWithheld: false,
    pactFiles: [{ path: 'pacts/a.json', text: pactText('web-app', [httpInteraction({})]) }],
    event: EVENT,
    credentials: { token: null, username: null, password: null },
    startVerification:
      start === null
        ? null
        : async (asked) => {
            await start(asked);
            isStarted = true;
          },
    log: (line) => void lines.push(line),
    signal: new AbortController().signal,
    limits: { attemptMs: 5_000, brokerPatienceMs: 2_000, retryBaseMs: 1, attempts: 2, gatePollEveryMs: 10 },
    ...differs,
  });
  return { result, lines, seen: server.seen, url: server.url };
}

describe('a consumer that starts the verification by itself', () => {
  it('starts one run for each version of the provider, with what the webhook would say, and waits for it', async () => {
    const started: Parameters<StartVerification>[0][] = [];
    const { result, lines, url } = await runWith(async (asked) => void started.push(asked));
    expect(started.map(({ payload }) => [payload.sha, payload.description])).toEqual([
      [MAIN, 'latest from main branch, deployed in production'],
      [LIVE, 'deployed in production'],
    ]);
    expect(started[0]).toEqual({
      repositoryUrl: 'https://github.test/acme/orders',
      how: { kind: 'repository_dispatch', type: 'contract_requiring_verification_published' },
      payload: {
        pact_url: `${url}/pacts/provider/orders-api/consumer/web-app/version/${EVENT.headSha}`,
        provider: 'orders-api',
        sha: MAIN,
        branch: 'main',
        description: 'latest from main branch, deployed in production',
        consumer: 'web-app',
        consumer_version: EVENT.headSha,
        consumer_branch: EVENT.branch,
        consumer_build: EVENT.runUrl,
      },
    });
    expect(lines.filter((line) => line.startsWith('waiting for orders-api'))).toHaveLength(1);
    expect(result).toMatchObject({ outcome: 'passed', problems: [] });
  });

  it('starts a workflow by its file on the main branch, with the same words as inputs', async () => {
    const started: Parameters<StartVerification>[0][] = [];
    const trigger = { kind: 'workflow_dispatch', workflow: 'contracts.yml' } as const;
    const consumer = { name: 'web-app', tags: [], merge: true, trigger };
    const { result, seen } = await runWith(async (asked) => void started.push(asked), {}, { consumer });
    expect(started.map(({ how }) => how)).toEqual([
      { kind: 'workflow_dispatch', workflow: 'contracts.yml', ref: 'main' },
      { kind: 'workflow_dispatch', workflow: 'contracts.yml', ref: 'main' },
    ]);
    expect(started.map(({ payload }) => Object.keys(payload))[0]).toEqual(Object.keys(DISPATCH_PAYLOAD));
    expect(Object.values(started[0]?.payload ?? {}).every((value) => typeof value === 'string')).toBe(true);
    expect(result).toMatchObject({ outcome: 'passed', problems: [] });
    expect(seen.every(({ url }) => !url.includes('dispatches'))).toBe(true);
  });

  it('names what the broker lacks where a workflow would have no branch to run on', async () => {
    const trigger = { kind: 'workflow_dispatch', workflow: 'contracts.yml' } as const;
    const consumer = { name: 'web-app', tags: [], merge: true, trigger };
    const unnamed = { '/pacticipants/orders-api': { repositoryUrl: 'https://github.test/acme/orders' } };
    const { result } = await runWith(async () => {}, unnamed, { consumer });
    const why = 'the broker knows no main branch of it, on which contracts.yml would run';
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ code: 'contract.not-triggered', why }] });
  });

  it('says what the token lacks, and waits for nobody then', async () => {
    const what = 'The workflow of acme/orders could not be started';
    const { result, lines } = await runWith(async () => {
      throw new ProblemError({ code: 'github.may-not-dispatch', what, why: 'the token may not' });
    });
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ code: 'github.may-not-dispatch', what }] });
    expect(lines.filter((line) => line.startsWith('waiting for'))).toEqual([]);
  });

  it.each<[string, Answers, string]>([
    [
      'has no repository',
      { '/pacticipants/orders-api': { mainBranch: 'main' } },
      'the broker knows no repository of it',
    ],
    [
      'has a version that is no commit',
      { '/pacticipants/orders-api/branches/main/latest-version': { number: '1.2.3' } },
      'its version 1.2.3 is no commit',
    ],
  ])('says so of a provider that %s', async (_, answers, why) => {
    const { result } = await runWith(async () => {}, answers);
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ code: 'contract.not-triggered', why }] });
  });

  it('starts nothing where it is not configured, where the run may not, and where nothing is missing', async () => {
    const started: unknown[] = [];
    const start: StartVerification = async (asked) => void started.push(asked);
    const consumer = { name: 'web-app', tags: [], merge: true, trigger: null };
    expect((await runWith(start, {}, { consumer })).result.outcome).toBe('failed');
    expect((await runWith(null)).result.outcome).toBe('failed');
    expect(started).toEqual([]);
  });
});
