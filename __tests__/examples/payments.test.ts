import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE, PROJECT } from '../../scripts/demo/place.ts';
import { runProgram } from '../../scripts/demo/programs.ts';
import { startProvider } from '../../scripts/demo/provider-process.ts';
import { openComparator } from '../../src/contract/comparator.ts';
import { parsePact } from '../../src/contract/pact-file.ts';
import { matchOperation } from '../../src/spec/match.ts';
import { disagreements, documentedCall } from './documented-call.ts';
import { copyExample, readExampleSpec } from './payments-example.ts';
import { startStores } from './stores.ts';

const PACT_FILES = readdirSync(join(EXAMPLE, 'pacts')).sort();
const READ_BY_BOTH = [
  'mobile-app: a request for the payment of a screen',
  'web-app: a request for the newest payments of an account',
  'web-app: a request for the payment of a receipt',
];

const readPact = (file: string) => parsePact(readFileSync(join(EXAMPLE, 'pacts', file), 'utf8'), file);

describe('the recorded pacts', () => {
  it('are one of Pact specification 3 and one of 4, both about the provider', () => {
    const pacts = PACT_FILES.map(readPact);
    expect(
      pacts.map(({ consumer, provider, specificationVersion }) => [consumer, provider, specificationVersion]),
    ).toEqual([
      ['mobile-app', 'PaymentService', '3.0.0'],
      ['web-app', 'PaymentService', '4.0'],
    ]);
    expect(pacts.flatMap(({ interactions }) => interactions)).toHaveLength(8);
  });

  it('name operations of the specification, and enough of them for the goal', async () => {
    const spec = await readExampleSpec(EXAMPLE);
    const requests = PACT_FILES.flatMap((file) => readPact(file).interactions.map(({ request }) => request));
    const operations = requests.map((request) => request && matchOperation(spec, request.method, request.path)?.id);
    expect(operations).not.toContain(undefined);
    expect(operations).not.toContain(null);
    expect(new Set(operations).size / spec.operations.length).toBeGreaterThanOrEqual(0.8);
  });

  it.each([
    ['base', []],
    ['fine', []],
    ['break', READ_BY_BOTH],
  ] as const)('are held against the specification of %s', async (change, broken) => {
    using copy = copyExample(change);
    const compare = (await openComparator())((await readExampleSpec(copy.directory)).bundled as object);
    const found = new Set<string>();
    for (const pact of PACT_FILES.map(readPact)) {
      for await (const { type, mockDetails } of compare.compare(JSON.parse(pact.text))) {
        const index = /interactions\[(\d+)\]/.exec(mockDetails?.location ?? '')?.[1];
        if (type === 'error') found.add(`${pact.consumer}: ${pact.interactions[Number(index)]?.description}`);
      }
    }
    expect([...found].sort()).toEqual(broken);
  });

  it.each([
    ['base', []],
    ['fine', []],
    ['break', READ_BY_BOTH],
  ] as const)('are verified against the provider of %s by the real verifier', async (change, broken) => {
    using copy = copyExample(change);
    await using provider = await startProvider(copy.directory);
    const found = [];
    for (const file of PACT_FILES) {
      const report = join(copy.directory, 'verification.json');
      const args = ['verifier', '-f', join('pacts', file), '-h', '127.0.0.1', '-p', provider.port, '--json', report];
      args.push('-s', `${provider.url}/_pact/provider-states`);
      const env = { PATH: process.env['PATH'], PACT_DO_NOT_TRACK: 'true' };
      await runProgram(join(PROJECT, 'node_modules/.bin/pact'), args, { cwd: copy.directory, env });
      const { interactionResults } = JSON.parse(readFileSync(report, 'utf8'));
      const { consumer, interactions } = readPact(file);
      expect(interactionResults).toHaveLength(interactions.length);
      for (const { result, description } of interactionResults)
        if (result !== 'OK') found.push(`${consumer}: ${description}`);
    }
    expect(found.sort()).toEqual(broken);
  });
});

describe('the provider in memory', () => {
  it.each([
    'base',
    'break',
    'fine',
  ] as const)('answers every documented call of %s as specified, also twice', async (change) => {
    using copy = copyExample(change);
    const spec = await readExampleSpec(copy.directory);
    await using provider = await startProvider(copy.directory);
    expect(spec.operations).toHaveLength(change === 'fine' ? 8 : 7);
    for (const operation of [...spec.operations, ...spec.operations]) {
      const { path, init } = documentedCall(operation);
      const response = await fetch(provider.url + path, init);
      expect.soft(response.status, operation.id).toBeLessThan(300);
      expect.soft(await disagreements(spec, operation, response), operation.id).toEqual([]);
    }
  });

  it.each([
    ['a body that is not JSON', 400, 'POST', '/accounts', '{'],
    ['a property that is missing', 400, 'POST', '/accounts', '{"currency":"EUR"}'],
    ['a payment without a key', 400, 'POST', '/payments', '{"account_id":"acc_main0001","amount":1,"currency":"EUR"}'],
    ['a limit that is none', 400, 'GET', '/payments?account_id=acc_main0001&limit=0', null],
    ['an account that is not there', 404, 'GET', '/accounts/acc_nobody00', null],
    ['a payment that is not there', 404, 'GET', '/payments/pay_nothing0', null],
    ['closing an account that has payments', 409, 'DELETE', '/accounts/acc_main0001', null],
  ])('refuses %s with a problem document', async (_what, status, method, path, body) => {
    const spec = await readExampleSpec(EXAMPLE);
    await using provider = await startProvider(EXAMPLE);
    const init = body === null ? { method } : { method, body, headers: { 'Content-Type': 'application/json' } };
    const response = await fetch(provider.url + path, init);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const operation = matchOperation(spec, method, path);
    expect(operation && (await disagreements(spec, operation, response))).toEqual([]);
  });

  it('repeats an answer for a key, and refuses the key for another request', async () => {
    await using provider = await startProvider(EXAMPLE);
    const pay = async (amount: number) => {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': 'one-key-twice' };
      const body = JSON.stringify({ account_id: 'acc_main0001', amount, currency: 'EUR' });
      const response = await fetch(`${provider.url}/payments`, { method: 'POST', headers, body });
      return {
        status: response.status,
        replayed: response.headers.get('idempotency-replayed'),
        body: await response.json(),
      };
    };
    const first = await pay(100);
    expect(first).toMatchObject({ status: 201, replayed: null });
    expect(await pay(100)).toEqual({ ...first, replayed: 'true' });
    expect(await pay(200)).toMatchObject({ status: 422, replayed: null });
  });

  it('names the states it knows where it is asked for another one', async () => {
    await using provider = await startProvider(EXAMPLE);
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
    const ask = (state: string) =>
      fetch(`${provider.url}/_pact/provider-states`, { ...init, body: JSON.stringify({ action: 'setup', state }) });
    expect((await ask('')).status).toBe(200);
    const refused = await ask('the moon is full');
    expect(refused.status).toBe(404);
    expect(await refused.json()).toMatchObject({ known_states: expect.arrayContaining(['a payment exists']) });
  });

  it('opens its state endpoint only when it is told to', async () => {
    await using provider = await startProvider(EXAMPLE, { PROVIDER_STATES: 'false' });
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"state":""}' };
    expect((await fetch(`${provider.url}/_pact/provider-states`, init)).status).toBe(404);
  });

  it('says that it keeps nothing, and ends with 0 on SIGTERM', async () => {
    await using provider = await startProvider(EXAMPLE);
    expect(await provider.stop()).toBe(0);
    expect(provider.log()).toContain('DATABASE_URL is not set');
    expect(provider.log()).toContain('REDIS_URL is not set');
  });
});

describe('the provider with Docker', () => {
  it('with Docker: passes its own integration test on PostgreSQL and Redis', async () => {
    await using stores = await startStores();
    await using provider = await startProvider(EXAMPLE, stores.variables);
    const answer = await fetch(`${provider.url}/health`);
    expect(await answer.json()).toEqual({ status: 'ok', storage: 'PostgreSQL', idempotency: 'Redis' });
    const env = { PATH: process.env['PATH'], ...stores.variables, PROVIDER_URL: provider.url };
    const args = ['--test', 'provider/integration/payments.integration.js'];
    const { exitCode, output } = await runProgram(process.execPath, args, { cwd: EXAMPLE, env });
    expect(output).toMatch(/pass 4\b/);
    expect(output).not.toContain('not checked');
    expect(exitCode).toBe(0);
    expect(await provider.stop()).toBe(0);
  });
});
