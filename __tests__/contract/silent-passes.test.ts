import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runContract } from '../../src/contract/stage.ts';
import type { ContractDetail } from '../../src/model/stage.ts';
import { startFaultBroker } from './support/fault-broker.ts';
import { installedPact } from './support/pact-binary.ts';
import { httpInteraction, pactDocument, pactText } from './support/pacts.ts';
import { json, startProvider, startServer, type TestServer } from './support/servers.ts';
import { CONFIG, stageInput } from './support/stage-input.ts';

/** Each fault twice: what Pact's own command makes of it, and what this stage does. */
const order = httpInteraction({ body: { id: 42, user_id: 'u-1' } });
const renamed = httpInteraction({ body: { id: 42, owner: 'u-1' } });

interface Raw {
  readonly exitCode: number;
  readonly stdout: string;
  /** How many interactions the verifier's own report holds; null where it wrote none. */
  readonly interactions: number | null;
}

function runPact(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Raw> {
  const report = join(mkdtempSync(join(tmpdir(), 'raw-pact-')), 'report.json');
  const own = args[0] === 'verifier' ? ['--json', report] : [];
  const env = { PATH: process.env.PATH, PACT_DO_NOT_TRACK: 'true', ...environment };
  return new Promise((resolve) => {
    execFile(installedPact(), [...args, ...own], { env }, (error, stdout) => {
      const exitCode = error === null ? 0 : Number(error.code ?? 1);
      resolve({ exitCode, stdout, interactions: args[0] === 'verifier' ? countIn(report) : null });
    });
  });
}

function countIn(report: string): number {
  return (JSON.parse(readFileSync(report, 'utf8')) as { interactionResults: unknown[] }).interactionResults.length;
}

function verifierFor(provider: TestServer, name = 'orders-api'): string[] {
  return ['verifier', '-n', name, '-h', '127.0.0.1', '-p', new URL(provider.url).port];
}

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'raw-pacts-')), 'pacts');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

function targetOf(provider: TestServer) {
  return { baseUrl: provider.url, statesUrl: null };
}

describe('what pact verifier passes with nothing verified', () => {
  const wrong = pactText('web-app', [renamed]);

  it.each([
    ['a provider by another name', { 'a.json': wrong }, [], 'order-api', 'contract.pact-of-other-provider'],
    ['an empty directory', {}, [], 'orders-api', 'contract.no-pacts'],
    ['some other JSON', { 'a.json': '{"hello":1}' }, [], 'orders-api', 'contract.pact-malformed'],
    ['no interactions', { 'a.json': pactText('web-app', []) }, [], 'orders-api', 'contract.pact-empty'],
  ] as const)('breaks the stage: %s', async (_, files, more, name, code) => {
    await using provider = await startProvider();
    const raw = await runPact([...verifierFor(provider, name), '-d', folderWith(files), ...more]);
    expect(raw).toMatchObject({ exitCode: 0, interactions: 0 });
    const pactFiles = Object.entries(files).map(([path, text]) => ({ path: `pacts/${path}`, text }));
    const { result } = await runContract(stageInput({ provider: name, pactFiles, target: targetOf(provider) }));
    expect(result.outcome).toBe('broken');
    expect(result.problems[0]?.code).toBe(code);
    expect(provider.seen).toEqual([]);
  });

  it('breaks the stage: a consumer that is not there', async () => {
    await using provider = await startProvider();
    const raw = await runPact([...verifierFor(provider), '-d', folderWith({ 'a.json': wrong }), '-c', 'nobody']);
    expect(raw).toMatchObject({ exitCode: 0, interactions: 0 });
    await using broker = await startFaultBroker({ pacts: [] });
    const config = { ...CONFIG, pacts: [], broker: broker.url, selectors: [{ consumer: 'nobody', latest: true }] };
    const { result } = await runContract(stageInput({ config, target: targetOf(provider) }));
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ code: 'contract.no-pacts' }] });
  });

  it.each([
    ['PACT_DESCRIPTION', 'matches nothing', []],
    ['PACT_PROVIDER_STATE', 'matches nothing', []],
    ['PACT_PROVIDER_NO_STATE', 'true', ['an order exists']],
  ])('fails the stage: %s in the environment, a filter that matches nothing', async (name, value, states) => {
    await using provider = await startProvider();
    const text = pactText('web-app', [httpInteraction({ states, body: { id: 42, owner: 'u-1' } })]);
    const raw = await runPact([...verifierFor(provider), '-d', folderWith({ 'a.json': text })], { [name]: value });
    expect(raw).toMatchObject({ exitCode: 0, interactions: 0 });
    const pactFiles = [{ path: 'pacts/a.json', text }];
    const parentEnvironment = { ...process.env, [name]: value };
    const { result } = await runContract(stageInput({ pactFiles, target: targetOf(provider), parentEnvironment }));
    expect(result).toMatchObject({ outcome: 'failed', reason: '0 of 1 interaction, 1 consumer' });
  });

  it('is no other run’s: a broker in the environment is never asked', async () => {
    await using provider = await startProvider();
    await using broker = await startFaultBroker({ pacts: [pactDocument('mobile-app', [renamed])] });
    const environment = { PACT_BROKER_BASE_URL: broker.url };
    const good = pactText('web-app', [order]);
    await runPact([...verifierFor(provider), '-d', folderWith({ 'a.json': good })], environment);
    const asked = broker.seen.length;
    expect(asked).toBeGreaterThan(0);
    const pactFiles = [{ path: 'pacts/a.json', text: good }];
    const parentEnvironment = { ...process.env, ...environment };
    const { result } = await runContract(stageInput({ pactFiles, target: targetOf(provider), parentEnvironment }));
    expect(result).toMatchObject({ outcome: 'passed', reason: '1 of 1 interaction, 1 consumer' });
    expect(broker.seen).toHaveLength(asked);
  });
});

describe('a publication', () => {
  const publish = [
    ...['--consumer-version-selectors', '{"latest":true}'],
    ...['--publish', '--provider-version', 'v1', '--provider-branch', 'feat/orders'],
  ];
  const pacts = [pactDocument('web-app', [order])];

  it.each([403, 413, 500, 204])('that the broker refuses with %i is told, and the verdict is kept', async (status) => {
    await using provider = await startProvider();
    await using broker = await startFaultBroker({
      pacts,
      results: (_, response) => json(response, status, { error: 'no results from you' }),
    });
    const config = { ...CONFIG, broker: broker.url };
    const { result } = await runContract(stageInput({ config, target: targetOf(provider) }));
    expect(result).toMatchObject({ outcome: 'passed', reason: '1 of 1 interaction, 1 consumer' });
    expect(result.findings.map(({ rule }) => rule)).toEqual(['contract.result.not-published']);
    expect((result.detail as ContractDetail).pacts).toMatchObject([{ verification: 'passed', published: false }]);
  });

  it('that is refused is green for pact verifier', async () => {
    await using provider = await startProvider();
    await using broker = await startFaultBroker({ pacts, results: (_, response) => json(response, 403, {}) });
    const raw = await runPact([...verifierFor(provider), '-b', broker.url, ...publish]);
    expect(raw).toMatchObject({ exitCode: 0, interactions: 1 });
    expect(sentTo(broker)).toHaveLength(1);
  });

  it('of a filtered run holds no results for pact verifier, and all of them here', async () => {
    await using provider = await startProvider();
    await using broker = await startFaultBroker({ pacts });
    const filter = { PACT_DESCRIPTION: 'matches nothing' };
    const raw = await runPact([...verifierFor(provider), '-b', broker.url, ...publish], filter);
    expect(raw.exitCode).toBe(0);
    expect(sentTo(broker)).toMatchObject([{ success: true, testResults: [] }]);
    const config = { ...CONFIG, broker: broker.url };
    const parentEnvironment = { ...process.env, ...filter };
    const { result } = await runContract(stageInput({ config, target: targetOf(provider), parentEnvironment }));
    expect(result).toMatchObject({ outcome: 'passed', reason: '1 of 1 interaction, 1 consumer' });
    expect(sentTo(broker)[1]).toMatchObject({ testResults: [{ interactionId: 'i-0', success: true }] });
  });

  it('is not made when the provider answers nothing: no verdict is known', async () => {
    await using broker = await startFaultBroker({ pacts });
    const provider = await startProvider();
    await provider[Symbol.asyncDispose]();
    const config = { ...CONFIG, broker: broker.url };
    const { result } = await runContract(stageInput({ config, target: targetOf(provider) }));
    expect(result.outcome).toBe('broken');
    expect(sentTo(broker)).toEqual([]);
  });
});

describe('a provider that answers a part', () => {
  it('fails, and nothing of that pact is published; what it answered wholly is', async () => {
    await using provider = await startServer((request, response) => {
      if (request.url === '/orders/7') return void response.destroy();
      json(response, 200, { id: 42 });
    });
    const both = ['/orders/42', '/orders/7'].map((path) =>
      httpInteraction({ description: path, path, body: { id: 42 } }),
    );
    const documents = [pactDocument('web-app', both), pactDocument('mobile-app', both.slice(0, 1))];
    await using broker = await startFaultBroker({ pacts: documents });
    const config = { ...CONFIG, broker: broker.url };
    const { result } = await runContract(stageInput({ config, target: targetOf(provider) }));
    expect(result).toMatchObject({ outcome: 'failed', reason: '2 of 3 interactions, 2 consumers' });
    expect(sentTo(broker)).toMatchObject([{ success: true, testResults: [{ success: true }] }]);
    const told = result.findings.filter(({ rule }) => rule === 'contract.result.not-published');
    expect(told.map(({ message }) => message)).toEqual([
      'web-app: the provider did not answer 1 of 2 interactions, so there is no complete result',
    ]);
    const { pacts } = result.detail as ContractDetail;
    expect(pacts.map(({ consumer, published }) => [consumer, published])).toEqual([
      ['web-app', false],
      ['mobile-app', true],
    ]);
  });
});

describe('a pact that is gone after it was listed', () => {
  it('could not run, and the others are verified and published', async () => {
    await using provider = await startProvider();
    const pacts = ['web-app', 'mobile-app'].map((name) => pactDocument(name, [order]));
    await using broker = await startFaultBroker({ pacts, gone: ['mobile-app'] });
    const config = { ...CONFIG, broker: broker.url };
    const { result } = await runContract(stageInput({ config, target: targetOf(provider) }));
    expect(result.outcome).toBe('broken');
    expect(result.problems).toMatchObject([{ what: expect.stringContaining('answered 404') }]);
    const { pacts: judged } = result.detail as ContractDetail;
    expect(judged.map(({ consumer, verification, published }) => [consumer, verification, published])).toEqual([
      ['web-app', 'passed', true],
    ]);
  });
});

describe('may it be deployed?', () => {
  it.each([null, false])('%j ends pact’s own JSON form with 0, and fails here', async (deployable) => {
    await using provider = await startProvider();
    const matrix = [{ summary: { deployable, reason: 'web-app was not verified' }, matrix: [], notices: [] }];
    await using broker = await startFaultBroker({ pacts: [pactDocument('web-app', [order])], matrix });
    const asked = ['-a', 'orders-api', '-e', 'v1', '--to-environment', 'production', '-b', broker.url];
    const raw = await runPact(['broker', 'can-i-deploy', ...asked, '-o', 'json']);
    expect(raw.exitCode).toBe(0);
    expect(raw.stdout).toContain(`"deployable":${deployable}`);
    const config = { ...CONFIG, broker: broker.url, gate: ['production'] };
    const { result } = await runContract(stageInput({ config, target: targetOf(provider) }));
    expect(result.outcome).toBe('failed');
    expect((result.detail as ContractDetail).gates).toMatchObject([{ environment: 'production', deployable }]);
  });

  it('is decided by one answer, also where a verification arrives between two', async () => {
    await using provider = await startProvider();
    const row = (verificationResult: unknown) => ({
      consumer: { name: 'tv-app', version: { number: '7', environments: [{ name: 'production' }] } },
      provider: { name: 'orders-api', version: { number: 'v1', environments: [] } },
      verificationResult,
    });
    const matrix = [
      { summary: { deployable: null, reason: 'tv-app was not verified' }, matrix: [row(null)] },
      { summary: { deployable: true, reason: 'all verified' }, matrix: [row({ success: true })] },
    ];
    await using broker = await startFaultBroker({ pacts: [pactDocument('web-app', [order])], matrix });
    const config = { ...CONFIG, broker: broker.url, gate: ['production'] };
    const limits = { gatePollMs: 20_000, gatePollEveryMs: 10 };
    const { result } = await runContract(stageInput({ config, target: targetOf(provider), limits }));
    const detail = result.detail as ContractDetail;
    expect(detail.gates).toMatchObject([{ deployable: true }]);
    expect(detail.matrix?.map(({ consumer, verified }) => [consumer, verified])).toEqual([['tv-app', true]]);
    expect(result.outcome).toBe('passed');
  });
});

describe('a matcher with an expression that could take for ever', () => {
  it('ends the real verifier in time, without a verdict', async () => {
    await using provider = await startProvider({ id: 42, note: `${'a'.repeat(40)}!` });
    const base = httpInteraction({ body: { id: 42, note: 'aaaa' } }) as { response: object };
    const matchers = [{ match: 'regex', regex: '^(a+)+$' }];
    const matchingRules = { body: { '$.note': { combine: 'AND', matchers } } };
    const evil = { ...base, response: { ...base.response, matchingRules } };
    const pactFiles = [{ path: 'pacts/a.json', text: pactText('web-app', [evil]) }];
    const { result } = await runContract(stageInput({ pactFiles, target: targetOf(provider) }));
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ code: 'contract.verification-broken' }] });
    expect(result.problems[0]?.why).toBe(
      'pact verifier wrote no report: Onig: Regex match error: retry-limit-in-match over',
    );
    expect(result.durationMs).toBeLessThan(CONFIG.timeoutMs);
  });
});

function sentTo(broker: TestServer): readonly unknown[] {
  const sent = broker.seen.filter(({ method, url }) => method === 'POST' && url.endsWith('/verification-results'));
  return sent.map(({ body }) => JSON.parse(body));
}
