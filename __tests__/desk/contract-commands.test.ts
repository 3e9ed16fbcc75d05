import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpInteraction, pactDocument, pactText } from '../contract/support/pacts.ts';
import { type RealBroker, startRealBroker } from '../contract/support/real-broker.ts';
import { closedAddress, json, startServer } from '../contract/support/servers.ts';
import { ORDERS_SPEC } from '../contract/support/stage-input.ts';
import { makeRepository } from '../detect/repository.ts';

const CLI = resolve(import.meta.dirname, '../../src/cli.ts');
const ORDER = httpInteraction({ body: { id: 42, user_id: 'u-1' } });
const TOKEN = 'github_pat_0123456789';

interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command as a person starts it, with nothing of this machine's Pact settings. */
function start(
  directory: string,
  words: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const env = { PATH: process.env['PATH'] ?? '', HOME: tmpdir(), ...more };
  return new Promise((done) => {
    execFile(process.execPath, [CLI, ...words], { cwd: directory, env }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, stdout, stderr });
    });
  });
}

const CONFIG =
  'provider: { name: orders-api }\nconsumer: { name: orders-api }\ncontract: { gate: [test, production] }\n';

function repositoryWith(files: Readonly<Record<string, string>>): string {
  const repository = makeRepository();
  repository.commit({ '.github/api-testing.yml': CONFIG, 'openapi.yaml': ORDERS_SPEC, ...files });
  repository.git('remote', 'add', 'origin', 'git@github.com:acme/orders.git');
  return repository.directory;
}

describe('consumers, from files', () => {
  it('answers from pact files that git does not know, too, and says what it looked at', async () => {
    const directory = repositoryWith({});
    mkdirSync(join(directory, 'pacts'));
    writeFileSync(join(directory, 'pacts/web-app.json'), pactText('web-app', [ORDER]));
    const answer = await start(directory, ['consumers', 'GET /orders/{id}', '--field', 'user_id', '--format', 'table']);
    expect(answer.stdout).toContain('user_id of GET /orders/{id}: 1 consumer uses it');
    expect(answer.stdout).toMatch(/web-app\s+pact file\s+a request for an order \(200\)\s+response user_id/);
    expect(answer.stdout).toContain('Looked at 1 pact of pact files.');
    expect(answer).toMatchObject({ code: 0, stderr: '' });
  });

  it('works without git and configuration, where the pacts agree on the provider', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'no-git-'));
    mkdirSync(join(directory, 'pacts'));
    writeFileSync(join(directory, 'pacts/a.json'), pactText('web-app', [ORDER]));
    const answer = await start(directory, ['consumers', 'GET', '/orders/{id}', '--format', 'json']);
    expect(JSON.parse(answer.stdout)).toMatchObject({
      version: 1,
      operation: 'GET /orders/{id}',
      provider: 'orders-api',
      specified: false,
      consumers: [{ consumer: 'web-app', version: null }],
      lookedAt: { pacts: 1, places: ['pact files'], everywhere: false },
      suggestion: null,
    });
    writeFileSync(join(directory, 'pacts/b.json'), pactText('web-app', [ORDER], 'bills-api'));
    const ambiguous = await start(directory, ['consumers', 'GET', '/orders/{id}']);
    expect(ambiguous.code).toBe(2);
    expect(ambiguous.stderr).toContain('bills-api, orders-api');
    const named = await start(directory, ['consumers', 'GET /orders/{id}', '--provider', 'bills-api']);
    expect(named).toMatchObject({ code: 0, stdout: expect.stringContaining('1 consumer uses it') });
  });

  it('says what was probably meant where no specification has the operation: nobody uses a misspelt one', async () => {
    const directory = repositoryWith({ 'pacts/web-app.json': pactText('web-app', [ORDER]) });
    const answers = ['GET /order/{id}', 'GET /orders/7', 'GET /invoices'].map((operation) =>
      start(directory, ['consumers', operation]),
    );
    const said = (await Promise.all(answers)).map(({ stdout }) => /Did you mean (.*)\?$/m.exec(stdout)?.[1] ?? null);
    expect(said).toEqual(['GET /orders/{id}', 'GET /orders/{id}', null]);
  });

  it('says what is used instead where nobody uses the field: nobody uses a misspelt one', async () => {
    const directory = repositoryWith({ 'pacts/web-app.json': pactText('web-app', [ORDER]) });
    const misspelt = await start(directory, ['consumers', 'GET /orders/{id}', '--field', 'userid']);
    expect(misspelt.stdout).toContain('userid of GET /orders/{id}: no known consumer uses it');
    expect(misspelt.stdout).toMatch(/Of GET \/orders\/\{id\} they use: .*response user_id/);
    const right = await start(directory, ['consumers', 'GET /orders/{id}', '--field', 'user_id']);
    expect(right.stdout).not.toContain('they use');
  });

  it('gives what it has and exits with 2 where a pact cannot be read or the broker does not answer', async () => {
    const pacts = { 'pacts/a.json': pactText('web-app', [ORDER]), 'pacts/b.json': '{"hello":1}' };
    const unreadable = await start(repositoryWith(pacts), ['consumers', 'GET /orders/{id}']);
    expect(unreadable.code).toBe(2);
    expect(unreadable.stdout).toContain('1 consumer uses it');
    expect(unreadable.stderr).toContain('pacts/b.json:1:1');
    const environment = { PACT_BROKER_BASE_URL: await closedAddress() };
    const down = await start(
      repositoryWith({ 'pacts/a.json': pacts['pacts/a.json'] }),
      ['consumers', 'GET /orders/{id}'],
      environment,
    );
    expect(down.code).toBe(2);
    expect(down.stdout).toContain('Not complete: The Pact Broker at');
  });

  it('exits with 2 where there is nothing to ask, and does not call that nobody', async () => {
    const answer = await start(repositoryWith({}), ['consumers', 'GET /orders/{id}']);
    expect(answer).toMatchObject({ code: 2, stdout: '' });
    expect(answer.stderr).toContain('There are no pacts with orders-api');
  });
});

describe('words of the contract commands', () => {
  it.each([
    [['consumers'], '`consumers` takes an operation'],
    [['consumers', 'orders'], '"orders" is no operation'],
    [['consumers', 'GET /a', '--format', 'xml'], '--format is table or json'],
    [['consumers', 'GET /a', '--dry-run'], "Unknown option '--dry-run'"],
    [['broker'], '`broker` takes a word'],
    [['broker', 'setpu'], 'Did you mean `setup`?'],
    [['broker', 'setup', '--repository', 'acme'], '--repository is OWNER/NAME'],
    [['consumer', 'GET /a'], 'Did you mean `consumers`?'],
  ])('refuses %j and says why', async (words, says) => {
    const answer = await start(tmpdir(), words);
    expect(answer).toMatchObject({ code: 2, stdout: '' });
    expect(answer.stderr).toContain(says);
  });
});

describe('broker setup, without a broker that helps', () => {
  it('says which setting is missing, and changes nothing', async () => {
    const cases: readonly [string, readonly string[], Record<string, string>, string][] = [
      [CONFIG, [], {}, 'No Pact Broker is known'],
      ['contract: {}\n', [], { PACT_BROKER_BASE_URL: 'http://127.0.0.1:1' }, 'The configuration names no pacticipant'],
      [CONFIG, [], { PACT_BROKER_BASE_URL: 'http://127.0.0.1:1' }, '--main-branch NAME'],
    ];
    for (const [config, words, environment, says] of cases) {
      const answer = await start(
        repositoryWith({ '.github/api-testing.yml': config }),
        ['broker', 'setup', ...words],
        environment,
      );
      expect(answer).toMatchObject({ code: 2, stdout: '' });
      expect(answer.stderr).toContain(says);
    }
  });

  it('hides the token where the broker repeats it', async () => {
    await using echo = await startServer((request, response) => {
      if (request.method === 'GET') return json(response, 404, { error: 'none' });
      if (request.url === '/pacticipants') return json(response, 201, {});
      json(response, 400, { errors: { request: [`no good: ${request.body}`] } });
    });
    const environment = { PACT_BROKER_BASE_URL: echo.url, GITHUB_DISPATCH_TOKEN: TOKEN };
    const config = 'provider: { name: orders-api }\n';
    const directory = repositoryWith({ '.github/api-testing.yml': config });
    const answer = await start(directory, ['broker', 'setup', '--main-branch', 'main'], environment);
    expect(answer.code).toBe(2);
    expect(answer.stderr).toContain('no good: ');
    expect(answer.stderr + answer.stdout).not.toContain(TOKEN);
  });

  it('does the rest where the broker refuses one thing, and says line by line what was done', async () => {
    await using choosy = await startServer((request, response) => {
      if (request.method === 'GET' && request.url === '/environments') {
        return json(response, 200, { _embedded: { environments: [] } });
      }
      if (request.method === 'GET') return json(response, 404, { error: 'none' });
      const refuses = request.body.includes('prod/eu');
      json(response, refuses ? 400 : 201, refuses ? { errors: { name: ['is in an unsupported format'] } } : {});
    });
    const environment = { PACT_BROKER_BASE_URL: choosy.url, GITHUB_DISPATCH_TOKEN: TOKEN };
    const config = 'provider: { name: orders-api }\ncontract: { gate: [prod/eu, staging] }\n';
    const directory = repositoryWith({ '.github/api-testing.yml': config });
    const words = ['broker', 'setup', '--main-branch', 'main', '--repository', 'acme/orders'];
    const answer = await start(directory, words, environment);
    expect(answer.stdout.trim().split('\n')).toEqual([
      'pacticipant orders-api: created',
      'environment prod/eu: cannot be created (name is in an unsupported format)',
      'environment staging: created',
      'webhook to https://api.github.com/repos/acme/orders/dispatches for orders-api: created',
    ]);
    expect(answer).toMatchObject({ code: 2, stderr: expect.stringContaining('environment prod/eu and answered 400') });
  });
});

describe('with Docker: a real Pact Broker', () => {
  let broker: RealBroker;
  let directory: string;
  let environment: Record<string, string>;

  beforeAll(async () => {
    broker = await startRealBroker();
    environment = { PACT_BROKER_BASE_URL: broker.url };
    await broker.createEnvironment('production');
    const document = pactDocument('web-app', [ORDER]);
    await broker.publishPact({ consumer: 'web-app', version: 'web-1', branch: 'main', document });
    await broker.setMainBranch('web-app', 'main');
    await broker.recordDeployment('web-app', 'web-1', 'production');
    directory = mkdtempSync(join(tmpdir(), 'desk-broker-'));
    mkdirSync(dirname(join(directory, '.github/x')), { recursive: true });
    writeFileSync(join(directory, '.github/api-testing.yml'), CONFIG);
  });

  afterAll(async () => {
    await broker?.[Symbol.asyncDispose]();
  });

  it('answers who uses a field, in which version, and where it is deployed', async () => {
    const answer = await start(
      directory,
      ['consumers', 'GET /orders/{id}', '--field', 'user_id', '--format', 'json'],
      environment,
    );
    expect(answer.code, answer.stderr).toBe(0);
    expect(JSON.parse(answer.stdout)).toMatchObject({
      consumers: [{ consumer: 'web-app', version: 'web-1', where: ['main', 'production'] }],
      lookedAt: { pacts: 1, places: ['main', 'production'], everywhere: true },
    });
    const nobody = await start(directory, ['consumers', 'GET /orders/{id}', '--field', 'note'], environment);
    expect(nobody).toMatchObject({ code: 0, stdout: expect.stringContaining('no known consumer uses it') });
    expect(nobody.stdout).toContain('Looked at 1 pact of main, every environment (production).');
    const misspelt = await start(directory, ['consumers', 'GET /order/{id}'], environment);
    expect(misspelt.stdout).toContain('No specification of this repository has GET /order/{id}');
  });

  it('sets everything up once, changes nothing the second time, and writes nothing in a dry run', async () => {
    const words = ['broker', 'setup', '--repository', 'acme/orders', '--main-branch', 'trunk'];
    const withToken = { ...environment, GITHUB_DISPATCH_TOKEN: TOKEN };
    const dry = await start(directory, [...words, '--dry-run'], withToken);
    expect(dry.stdout.split('\n').filter((line) => line.includes('would be'))).toHaveLength(3);
    expect(await broker.get('/webhooks')).toMatchObject({ _links: { 'pb:webhooks': [] } });

    const without = await start(directory, [...words, '--dry-run'], environment);
    expect(without).toMatchObject({ code: 2, stderr: expect.stringContaining('GITHUB_DISPATCH_TOKEN is not set') });
    expect(without.stdout).toMatch(/pacticipant orders-api: would be .*\n(.*\n)+webhook to .*: cannot be created \(/);
    const refused = await start(directory, words, environment);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('GITHUB_DISPATCH_TOKEN is not set');
    expect(await broker.get('/webhooks')).toMatchObject({ _links: { 'pb:webhooks': [] } });

    const first = await start(directory, words, withToken);
    expect(first.code, first.stderr).toBe(0);
    expect(first.stdout).toContain('environment test: created\nenvironment production: is as it should be\n');
    const second = await start(directory, words, environment);
    expect(
      second.stdout
        .trim()
        .split('\n')
        .every((line) => line.endsWith('is as it should be')),
    ).toBe(true);

    const found = (await broker.get('/webhooks')) as { _links: Record<string, { href: string }[]> };
    expect(found._links['pb:webhooks']).toHaveLength(1);
    const webhook = await broker.get(new URL(found._links['pb:webhooks']?.[0]?.href ?? '').pathname);
    expect(webhook).toMatchObject({
      provider: { name: 'orders-api' },
      events: [{ name: 'contract_requiring_verification_published' }],
      request: {
        url: 'https://api.github.com/repos/acme/orders/dispatches',
        headers: { authorization: '**********' },
        body: { event_type: 'contract_requiring_verification_published' },
      },
    });
    expect(await broker.get('/pacticipants/orders-api')).toMatchObject({
      mainBranch: 'trunk',
      repositoryUrl: 'https://github.com/acme/orders',
    });
    const all = [dry, refused, first, second].map(({ stdout, stderr }) => stdout + stderr).join('');
    expect(all).not.toContain(TOKEN);
  });
});
