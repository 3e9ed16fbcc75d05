import { describe, expect, it } from 'vitest';
import type { ConsumerInput } from '../../src/contract/consumer-input.ts';
import { runConsumerContract } from '../../src/contract/consumer-stage.ts';
import { httpInteraction, pactText } from './support/pacts.ts';
import { closedAddress, type Handler, hal, startServer } from './support/servers.ts';
import { CONFIG, EVENT } from './support/stage-input.ts';

const PACT = { path: 'pacts/a.json', text: pactText('web-app', [httpInteraction({})]) };
const SECRET = 't0ken-of-the-broker';

function input(differs: Partial<ConsumerInput> = {}): ConsumerInput & { readonly lines: string[] } {
  const lines: string[] = [];
  return {
    consumer: { name: 'web-app', tags: [], merge: true, trigger: null },
    config: { ...CONFIG, gate: ['production'] },
    brokerWithheld: false,
    startVerification: null,
    pactFiles: [PACT],
    event: EVENT,
    credentials: { token: SECRET, username: null, password: null },
    log: (line) => void lines.push(line),
    signal: new AbortController().signal,
    lines,
    limits: { attemptMs: 5_000, brokerPatienceMs: 2_000, retryBaseMs: 1, attempts: 2, gatePollEveryMs: 10 },
    ...differs,
  };
}

/** A broker that takes everything; `matrix` is what it answers about merging and deploying. */
function broker(matrix: (url: string) => unknown, status = 200): Handler {
  return ({ url }, response) => {
    if (url.startsWith('/matrix')) return hal(response, status, matrix(url));
    if (url === '/contracts/publish') return hal(response, 200, { _links: { 'pb:contracts': [{ href: '/x' }] } });
    if (url === '/environments') return hal(response, 200, { _embedded: { environments: [{ name: 'production' }] } });
    hal(response, 200, { _links: { 'pb:provider-pacts-for-verification': { href: '/for' } } });
  };
}

async function runWith(handle: Handler, differs: Partial<ConsumerInput> = {}) {
  await using server = await startServer(handle);
  const given = input();
  const config = { ...given.config, ...differs.config, broker: server.url };
  const result = await runConsumerContract({ ...given, ...differs, config });
  return { result, seen: server.seen, lines: given.lines };
}

const YES = { summary: { deployable: true, reason: 'fine' }, matrix: [] };

describe('the contract stage of a consumer', () => {
  it('asks about merging with cvp and the main branch, and about environments with cvpv', async () => {
    const { result, seen } = await runWith(broker(() => YES));
    expect(result).toMatchObject({
      outcome: 'passed',
      reason: '1 pact with 1 interaction published; can be merged; can be deployed to production',
    });
    const asked = seen
      .filter(({ url }) => url.startsWith('/matrix'))
      .map(({ url }) => new URLSearchParams(url.split('?')[1]));
    expect(asked.map((query) => [query.get('latestby'), query.get('mainBranch'), query.get('environment')])).toEqual([
      ['cvp', 'true', null],
      ['cvpv', null, 'production'],
    ]);
    expect(asked.every((query) => query.get('q[][version]') === EVENT.headSha)).toBe(true);
  });

  it.each([
    ['no answer', { summary: {} }, 'contract.gate.not-verified'],
    ['a text for yes', { summary: { deployable: 'true' } }, 'contract.gate.not-verified'],
    ['null', { summary: { deployable: null, reason: 'nobody' } }, 'contract.gate.not-verified'],
    ['no', { summary: { deployable: false, reason: 'bad' } }, 'contract.gate.not-mergeable'],
  ])('does not take %s for yes', async (_, matrix, rule) => {
    const { result } = await runWith(broker(() => matrix));
    expect(result.outcome).toBe('failed');
    expect(result.findings[0]?.rule).toBe(rule);
  });

  it('only reports unknown where the configuration says so, and no as ever', async () => {
    const config = { ...CONFIG, onUnknown: 'report' } as const;
    const unknown = await runWith(
      broker(() => ({ summary: { deployable: null, reason: 'nobody' } })),
      { config },
    );
    expect(unknown.result).toMatchObject({
      outcome: 'passed',
      reason: '1 pact with 1 interaction published; unknown whether it is safe to merge',
      findings: [{ rule: 'contract.gate.not-verified', severity: 'warning' }],
    });
    const no = await runWith(
      broker(() => ({ summary: { deployable: false, reason: 'bad' } })),
      { config },
    );
    expect(no.result.outcome).toBe('failed');
  });

  it('tells a provider of which nothing is there from one that has not verified yet, and waits for nobody', async () => {
    const nothing = 'There is no verified pact between web-app and orders-api (no versions exist for this branch)';
    const late = 'There is no verified pact between web-app and bills-api (5e1c0f7)';
    const rulesFor = async (reason: string) => {
      const { result, lines } = await runWith(broker(() => ({ summary: { deployable: null, reason } })));
      expect(lines.some((line) => line.startsWith('waiting for'))).toBe(false);
      return [...new Set(result.findings.map(({ rule }) => rule))];
    };
    expect(await rulesFor(nothing)).toEqual(['contract.gate.nobody-there']);
    expect(await rulesFor(`${nothing}\n${late}`)).toEqual(['contract.gate.not-verified']);
  });

  it.each([
    ['no matrix', broker(() => ({})), 'broker.answer-malformed'],
    ['an error about the matrix', broker(() => ({ errors: ['no'] }), 400), 'broker.refused'],
    [
      'a page',
      (_: unknown, response: Parameters<Handler>[1]) =>
        void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
      'broker.not-a-broker',
    ],
    ['no access', (_: unknown, response: Parameters<Handler>[1]) => hal(response, 401, {}), 'broker.unauthorized'],
  ] as const)('is broken by %s, and never a pass', async (_, handle, code) => {
    const { result } = await runWith(handle as Handler);
    expect(result).toMatchObject({ outcome: 'broken' });
    expect(result.problems[0]?.code).toBe(code);
    expect(JSON.stringify(result)).not.toContain(SECRET);
  });

  it('is broken when the broker is not there, and names the gates that were not asked', async () => {
    const result = await runConsumerContract(
      input({ config: { ...CONFIG, gate: ['production'], broker: await closedAddress() } }),
    );
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ code: 'broker.unreachable' }] });
    expect(result.detail).toMatchObject({
      gates: [
        { environment: null, deployable: null },
        { environment: 'production', deployable: null },
      ],
    });
    expect(result.findings.map(({ rule }) => rule)).toEqual(['contract.gate.not-asked', 'contract.gate.not-asked']);
  });

  it('names the webhook that could tell nobody, where a provider has not verified', async () => {
    const unverified = {
      summary: { deployable: null, reason: 'There is no verified pact' },
      matrix: [
        {
          consumer: { name: 'web-app' },
          provider: { name: 'orders-api', version: { number: '1' } },
          verificationResult: null,
        },
      ],
    };
    const triggered = [
      { name: 'POST api.github.com', status: 'failure', attemptsMade: 7, attemptsRemaining: 0 },
      { name: 'POST chat.example', status: 'retrying', attemptsMade: 1, attemptsRemaining: 6 },
      { name: 'POST other.example', status: 'success', attemptsMade: 1, attemptsRemaining: 6 },
      { name: 'POST slow.example', status: 'not_run', attemptsMade: 0, attemptsRemaining: 7 },
    ];
    const isAbout = (url: string) => url.endsWith('/triggered-webhooks');
    const answer = broker(() => unverified);
    const { result, seen } = await runWith((request, response) =>
      isAbout(request.url)
        ? hal(response, 200, { _embedded: { triggeredWebhooks: triggered } })
        : answer(request, response),
    );
    expect(seen.filter(({ url }) => isAbout(url)).map(({ url }) => url)).toEqual([
      `/pacts/provider/orders-api/consumer/web-app/version/${EVENT.headSha}/triggered-webhooks`,
    ]);
    expect(result.findings.filter(({ rule }) => rule === 'contract.webhook.failed')).toMatchObject([
      {
        severity: 'warning',
        message:
          "orders-api was not told: the broker's webhook POST api.github.com failed 7 times, and is not tried again",
      },
      {
        message:
          "orders-api was not told: the broker's webhook POST chat.example failed 1 time, and is tried again up to 6 times",
      },
    ]);
    const refused = await runWith((request, response) =>
      isAbout(request.url) ? hal(response, 418, {}) : answer(request, response),
    );
    expect(refused.result.problems).toEqual([]);
    expect(refused.lines.at(-1)).toContain('The broker was not asked what became of its webhooks');
  });

  it('names what a provider does not keep, with its run, at the line of the interaction', async () => {
    const self = '/pacts/provider/orders-api/consumer/web-app/pact-version/abc/verification-results/7';
    const failed = {
      summary: { deployable: false, reason: 'no' },
      matrix: [
        {
          consumer: { name: 'web-app', version: { number: EVENT.headSha } },
          provider: { name: 'orders-api', version: { number: 'd873daee330ad67b64064bf1312e6b38283fdeca' } },
          verificationResult: { success: false, _links: { self: { href: self } } },
        },
      ],
    };
    const stored = {
      providerName: 'orders-api',
      providerApplicationVersion: 'd873daee330ad67b64064bf1312e6b38283fdeca',
      buildUrl: 'https://ci.example/7',
      testResults: [
        { interactionId: 'one', success: false, mismatches: [{ identifier: '$', description: 'no `note`' }] },
        { interactionId: 'two', success: true },
        { interactionId: 'gone', success: false, mismatches: [{ exception: { message: 'refused' } }] },
      ],
      _links: { 'pb:pact-version': { href: '/pacts/provider/orders-api/consumer/web-app/pact-version/abc' } },
    };
    const pact = { interactions: [{ _id: 'one', description: 'a request for an order' }], _links: {} };
    const answer = broker(() => failed);
    const { result } = await runWith((request, response) => {
      if (request.url === self) return hal(response, 200, stored);
      if (request.url.endsWith('/pact-version/abc')) return hal(response, 200, pact);
      answer(request, response);
    });
    expect(result.outcome).toBe('failed');
    const notKept = result.findings.filter(({ rule }) => rule === 'contract.interaction.not-kept');
    expect(notKept).toMatchObject([
      {
        severity: 'warning',
        message:
          'orders-api d873dae does not keep "a request for an order": $: no `note` (its run: https://ci.example/7)',
        location: { file: 'pacts/a.json', line: 9 },
      },
      { message: 'orders-api d873dae does not keep the pact: refused (its run: https://ci.example/7)' },
    ]);
    const gate = result.findings.find(({ rule }) => rule === 'contract.gate.not-deployable');
    expect(gate?.todo).toContain('ask only for what the deployed one answers');

    const refused = await runWith((request, response) =>
      request.url === self ? hal(response, 418, {}) : answer(request, response),
    );
    expect(refused.result).toMatchObject({ outcome: 'failed', problems: [] });
    expect(refused.lines.at(-1)).toContain('The broker was not asked what failed');
  });

  it('asks, and publishes nothing, where another job publishes', async () => {
    const { result, seen } = await runWith(
      broker(() => YES),
      { config: { ...CONFIG, publish: 'never' } },
    );
    expect(result).toMatchObject({
      outcome: 'passed',
      reason: '1 pact with 1 interaction published elsewhere; can be merged',
    });
    expect(seen.some(({ method }) => method !== 'GET')).toBe(false);
  });

  it.each([
    ['desk', 'full', 'skipped', 'not-available', 'pacts of a desk are not published'],
    ['merge_group', 'full', 'skipped', 'not-available', 'pacts of a merge_group are not published'],
    ['pull_request', 'no-secrets', 'skipped', 'needs-secret', 'needs a secret (from a fork)'],
  ] as const)('sends nothing to the broker from a %s with trust %s', async (name, trust, outcome, skip, why) => {
    const event = { ...EVENT, name, trust, trustReason: trust === 'full' ? null : 'from a fork' };
    const { result, seen } = await runWith(
      broker(() => YES),
      { event },
    );
    expect(result).toMatchObject({ outcome, skip, reason: `1 pact with 1 interaction not published: ${why}` });
    expect(seen).toEqual([]);
  });

  it('is skipped without a broker, and needs a secret where the broker is withheld', async () => {
    expect(await runConsumerContract(input())).toMatchObject({ outcome: 'skipped', skip: 'not-configured' });
    const event = { ...EVENT, trust: 'no-secrets' as const, trustReason: 'from a fork' };
    expect(await runConsumerContract(input({ event, brokerWithheld: true }))).toMatchObject({ skip: 'needs-secret' });
  });

  it.each([
    ['no file', [], 'contract.no-pacts'],
    ['a file that is no pact', [PACT, { path: 'b.json', text: '{"hello":1}' }], 'contract.pact-malformed'],
    ['a pact without interactions', [{ path: 'b.json', text: pactText('web-app', []) }], 'contract.pact-empty'],
    ['two pacts with one provider', [PACT, { ...PACT, path: 'b.json' }], 'contract.pact-twice'],
    [
      'a file that cannot be read',
      [
        {
          path: 'b.json',
          text: '',
          problem: { code: 'file.symlink', what: 'a link', where: null, why: null, todo: null },
        },
      ],
      'file.symlink',
    ],
  ])('publishes nothing for %s: a version that lacks a pact would be free to break it', async (_, pactFiles, code) => {
    const { result, seen } = await runWith(
      broker(() => YES),
      { pactFiles },
    );
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ code }] });
    expect(seen.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('does not ask about merging where there is nothing to merge, or nobody wants to know', async () => {
    const push = { ...EVENT, name: 'push' as const, pullRequest: null };
    for (const differs of [{ event: push }, { consumer: { name: 'web-app', tags: [], merge: false, trigger: null } }]) {
      const { seen } = await runWith(
        broker(() => YES),
        differs,
      );
      expect(seen.some(({ url }) => url.includes('mainBranch'))).toBe(false);
    }
  });
});
