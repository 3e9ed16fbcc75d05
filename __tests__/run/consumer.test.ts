import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContractDetail } from '../../src/model/stage.ts';
import { httpInteraction, pactText } from '../contract/support/pacts.ts';
import { type RealBroker, startRealBroker } from '../contract/support/real-broker.ts';
import { makeRepository } from '../detect/repository.ts';
import { runOn } from './support.ts';

const ORDER = httpInteraction({ body: { id: 42, user_id: 'u-1' } });
const NEW_ORDER = httpInteraction({ body: { id: 42, user_id: 'u-1', receipt: 'r-1' } });

/** Names of their own for each test, so that none sees another's versions. */
function names(test: string) {
  return { consumer: `web-${test}`, provider: `orders-${test}` };
}

function config(consumer: string, more = ''): string {
  return `consumer: { name: ${consumer} }\ncontract: { wait: 1s${more} }\n`;
}

/** A consumer's repository whose pull request changes its pact. */
function change(test: string, more = '') {
  const { consumer, provider } = names(test);
  const repository = makeRepository();
  const path = `pacts/${consumer}-${provider}.json`;
  const base = repository.commit({
    '.github/api-testing.yml': config(consumer, more),
    [path]: pactText(consumer, [ORDER], provider),
  });
  repository.git('switch', '--quiet', '--create', 'topic');
  const head = repository.commit({ [path]: pactText(consumer, [NEW_ORDER], provider) });
  return { repository, base, head, path, consumer, provider };
}

describe('a repository that is a consumer, without a broker that it may speak to', () => {
  it('reads no pact and no file of the working tree when nothing concerns it', async () => {
    const repository = makeRepository();
    const base = repository.commit({ 'readme.md': '1', 'pacts/a.json': pactText('web', [ORDER]) });
    const head = repository.commit({ 'readme.md': '2' });
    const refuse = async () => {
      throw new Error('nothing concerns it');
    };
    const { result } = await runOn(
      repository,
      { base, head },
      { doors: { readWorkingFiles: refuse, readSpec: refuse } },
    );
    expect(result).toMatchObject({ verdict: { word: 'no-change', conclusion: 'success' }, stages: [] });
  });

  it('has no stage for a consumer whose pacts did not change', async () => {
    const { repository, head } = change('quiet');
    const later = repository.commit({ 'readme.md': '2' });
    const { result } = await runOn(repository, { base: head, head: later });
    expect(result).toMatchObject({ verdict: { word: 'no-change' }, stages: [] });
  });

  it('publishes nothing from a fork, and says that it needs a secret', async () => {
    const { repository, base, head } = change('fork');
    const ran = await runOn(
      repository,
      { base, head },
      { brokerUrl: 'http://127.0.0.1:1', event: { trust: 'no-secrets', trustReason: 'a fork' } },
    );
    expect(ran.stage('contract', 'web-fork')).toMatchObject({
      outcome: 'skipped',
      skip: 'needs-secret',
      problems: [],
      reason: '1 pact with 1 interaction not published: needs a secret (a fork)',
    });
    expect(ran.result.verdict.conclusion).toBe('success');
  });

  it('tells of a pact that is broken by its line, and publishes none of the others', async () => {
    const { repository, base } = change('broken');
    const head = repository.commit({ 'pacts/broken.json': '{\n  "consumer": ' });
    const ran = await runOn(repository, { base, head }, { brokerUrl: 'http://127.0.0.1:1' });
    const stage = ran.stage('contract');
    expect(stage.outcome).toBe('broken');
    expect(stage.problems[0]).toMatchObject({
      code: 'contract.pact-not-json',
      where: { file: 'pacts/broken.json', line: 2 },
    });
    expect(ran.result.verdict.word).toBe('broken');
  });

  it('runs a provider’s contracts, and nothing else, when only a pact with it changed', async () => {
    const repository = makeRepository();
    const spec = `openapi: 3.1.0\ninfo: { title: O, version: '1' }\npaths:\n  /orders/{id}:\n    get:\n      responses: { '200': { description: ok } }\n`;
    const base = repository.commit({
      '.github/api-testing.yml': 'provider: { name: orders-api, start: exit 1 }\n',
      'openapi.yaml': spec,
      'pacts/a.json': pactText('web-app', [httpInteraction({})]),
      'pacts/own.json': pactText('orders-api', [ORDER], 'bills-api'),
    });
    const head = repository.commit({ 'pacts/a.json': pactText('web-app', [httpInteraction({ status: 404 })]) });
    const ran = await runOn(repository, { base, head });
    expect(ran.stage('contract')).toMatchObject({ outcome: 'broken', provider: 'orders-api' });
    expect(ran.stage('contract').findings).toContainEqual(
      expect.objectContaining({ rule: 'contract.static.response.status.unknown' }),
    );
    expect(ran.stage('smoke')).toMatchObject({ outcome: 'skipped', skip: 'nothing-changed' });
    expect(ran.stage('changes')).toMatchObject({ outcome: 'skipped', skip: 'nothing-changed' });
    expect(ran.result.stages.filter(({ stage }) => stage === 'contract')).toHaveLength(1);
  });
});

describe('a commit that changes neither a specification nor a pact', () => {
  const server = (field: string) => `
require('node:http').createServer((_, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ id: '42', ${field}: 'u-1' }));
}).listen(process.env.PORT, '127.0.0.1');
`;

  function change(when: string) {
    const repository = makeRepository();
    const base = repository.commit({
      '.github/api-testing.yml': `provider: { name: orders-api, start: node server.cjs }\ncontract: { ${when} }\n`,
      'openapi.yaml': `openapi: 3.1.0\ninfo: { title: O, version: '1' }\npaths:\n  /orders/{id}:\n    get:\n      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]\n      responses: { '200': { description: ok, content: { application/json: { schema: { type: object, required: [user_id], properties: { user_id: { type: string } } } } } } }\n`,
      'server.cjs': server('user_id'),
      'pacts/a.json': pactText('web-app', [httpInteraction({ body: { user_id: 'u-1' } })]),
    });
    return { repository, base, head: repository.commit({ 'server.cjs': server('userId') }) };
  }

  it('has its contracts verified with `when: always`, and no other stage', async () => {
    const { repository, base, head } = change('when: always');
    const ran = await runOn(repository, { base, head });
    expect(ran.result.verdict.word).toBe('failed');
    expect(ran.stage('contract').findings.map(({ message }) => message)).toEqual([
      '`user_id` is missing in the body of 200 of GET /orders/{id}; web-app needs it ("a request for an order")',
    ]);
    expect(ran.stage('smoke')).toMatchObject({ outcome: 'skipped', skip: 'nothing-changed' });
    expect(ran.stage('changes')).toMatchObject({ outcome: 'skipped', skip: 'nothing-changed' });
  });

  it('runs nothing by default', async () => {
    const { repository, base, head } = change('pending: true');
    const { result } = await runOn(repository, { base, head });
    expect(result).toMatchObject({ verdict: { word: 'no-change' }, stages: [] });
  });

  it('has a consumer’s pacts published under it with `when: always`: what is deployed has to be known', async () => {
    const repository = makeRepository();
    const base = repository.commit({
      '.github/api-testing.yml':
        'consumer: { name: web-app }\ncontract: { when: always, broker: https://broker.invalid }\n',
      'pacts/a.json': pactText('web-app', [httpInteraction()]),
    });
    const head = repository.commit({ 'app.js': '1' });
    const fork = await runOn(repository, { base, head }, { event: { trust: 'no-secrets' } });
    expect(fork.stage('contract')).toMatchObject({ outcome: 'skipped', skip: 'needs-secret' });
  });

  it('is none of a run that was asked for something else, or that may only read', async () => {
    const { repository, base, head } = change('when: always');
    const load = await runOn(repository, { base, head }, { stages: ['changes'] });
    expect(load.stage('contract')).toMatchObject({ outcome: 'skipped', skip: 'not-selected' });
    const { result } = await runOn(repository, { base, head }, { event: { trust: 'data-only' } });
    expect(result).toMatchObject({ verdict: { word: 'no-change' }, stages: [] });
  });
});

describe('records of a push to the default branch', () => {
  const push = { name: 'push', baseIs: 'tip', branch: 'main', baseBranch: 'main', pullRequest: null } as const;
  const spec = `openapi: 3.1.0\ninfo: { title: O, version: '1' }\npaths:\n  /orders/{id}:\n    get:\n      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]\n      responses: { '200': { description: ok } }\n`;

  function provider(status: number) {
    const repository = makeRepository();
    const base = repository.commit({
      '.github/api-testing.yml':
        'provider: { name: orders-api }\ncontract: { record: [{ as: deployment, environment: production }] }\n',
      'openapi.yaml': spec,
      'pacts/a.json': pactText('web-app', [httpInteraction({ status })]),
    });
    return { repository, base, head: repository.commit({ 'readme.md': '2' }) };
  }

  it('are a problem without a broker, also when nothing else changed', async () => {
    const { repository, base, head } = provider(200);
    const ran = await runOn(repository, { base, head }, { event: push });
    expect(ran.stage('contract')).toMatchObject({
      outcome: 'broken',
      problems: [{ code: 'contract.record-without-broker' }],
    });
    const pull = await runOn(repository, { base, head });
    expect(pull.result).toMatchObject({ verdict: { word: 'no-change' }, stages: [] });
  });

  it('are not made for contracts that did not pass, and the report says so', async () => {
    const { repository, base, head } = provider(404);
    const refuse = async () => {
      throw new Error('it must not be recorded');
    };
    const ran = await runOn(repository, { base, head }, { event: push, doors: { recordVersions: refuse } });
    expect(ran.stage('contract').outcome).toBe('failed');
    expect(ran.result.notices).toContain(
      'Nothing was recorded for orders-api in the broker, because its contracts did not pass.',
    );
  });
});

describe('with Docker: a consumer and a real Pact Broker', () => {
  let broker: RealBroker;

  beforeAll(async () => {
    broker = await startRealBroker();
    await broker.createEnvironment('production');
    await broker.createEnvironment('test');
  });

  afterAll(async () => {
    await broker?.[Symbol.asyncDispose]();
  });

  async function providerVerifies(test: string, version: string, success: boolean, head: string): Promise<void> {
    const { consumer, provider } = names(test);
    const put = (path: string, method: string, body: object) =>
      fetch(`${broker.url}${path}`, {
        method,
        headers: { 'content-type': 'application/json', accept: 'application/hal+json' },
        body: JSON.stringify(body),
      });
    await put(`/pacticipants/${provider}/branches/main/versions/${version}`, 'PUT', {});
    await broker.setMainBranch(provider, 'main');
    const pact = (await broker.get(`/pacts/provider/${provider}/consumer/${consumer}/version/${head}`)) as {
      interactions: readonly { _id: string }[];
      _links: Record<string, { href: string }>;
    };
    const mismatches = [{ attribute: 'body', identifier: '$.receipt', description: 'is missing' }];
    const testResults = pact.interactions.map(({ _id }) => ({
      interactionId: _id,
      success,
      ...(!success && { mismatches }),
    }));
    const href = pact._links['pb:publish-verification-results']?.href ?? '';
    await put(new URL(href).pathname, 'POST', { success, providerApplicationVersion: version, testResults });
  }

  it('publishes the head’s pacts, waits for the provider with a word in the log, and then says unknown, not no', async () => {
    const { repository, base, head, consumer, provider } = change('wait');
    await fetch(`${broker.url}/pacticipants`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: provider, mainBranch: 'main' }),
    });
    await fetch(`${broker.url}/pacticipants/${provider}/branches/main/versions/prov-1`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    const ran = await runOn(repository, { base, head }, { brokerUrl: broker.url });
    const stage = ran.stage('contract', consumer);
    expect(stage.outcome, stage.reason).toBe('failed');
    expect(stage.findings.map(({ rule }) => rule)).toEqual(['contract.gate.not-verified']);
    expect(stage.reason).toContain('unknown whether it is safe to merge');
    expect((stage.detail as ContractDetail).gates).toMatchObject([{ environment: null, deployable: null }]);
    const version = await broker.get(`/pacticipants/${consumer}/versions/${head}`);
    expect(version).toMatchObject({ number: head, _embedded: { branchVersions: [{ name: 'topic' }] } });
    const log = ran.lines.join('\n');
    expect(log).toContain(`Pact successfully published for ${consumer} version ${head} and provider ${provider}.`);
  });

  it('passes once the provider’s main branch has verified them, with the matrix', async () => {
    const { repository, base, head, consumer, provider } = change('yes');
    await runOn(repository, { base, head }, { brokerUrl: broker.url });
    await providerVerifies('yes', 'prov-1', true, head);
    const ran = await runOn(repository, { base, head }, { brokerUrl: broker.url });
    const stage = ran.stage('contract');
    expect(stage.outcome, stage.reason).toBe('passed');
    expect(stage.reason).toBe('1 pact with 1 interaction published; can be merged');
    expect((stage.detail as ContractDetail).matrix).toMatchObject([
      {
        consumer,
        consumerVersion: head,
        consumerWhere: ['topic'],
        provider,
        providerVersion: 'prov-1',
        providerWhere: ['main'],
        verified: true,
        verifiedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      },
    ]);
    expect(ran.result.verdict).toMatchObject({ word: 'passed', headline: expect.stringContaining('1 pact published') });
  });

  it('says no where the main branch fails, and does not wait for it', async () => {
    const { repository, base, head, path, provider } = change('no');
    await runOn(repository, { base, head }, { brokerUrl: broker.url });
    await providerVerifies('no', 'prov-1', false, head);
    const ran = await runOn(repository, { base, head }, { brokerUrl: broker.url });
    expect(ran.stage('contract')).toMatchObject({
      outcome: 'failed',
      findings: [
        { rule: 'contract.gate.not-mergeable' },
        {
          rule: 'contract.interaction.not-kept',
          message: `${provider} prov-1 does not keep "a request for an order": $.receipt: is missing`,
          location: { file: path },
        },
      ],
      detail: { pacts: [{ verification: 'failed', published: true }] },
    });
    expect(ran.lines.filter((line) => line.startsWith('waiting for'))).toEqual([]);
  });

  it('explains what differs when another pact was published for the same commit', async () => {
    const { repository, base, head, path, consumer, provider } = change('conflict');
    await runOn(repository, { base, head }, { brokerUrl: broker.url });
    writeFileSync(
      join(repository.directory, path),
      pactText(consumer, [ORDER, httpInteraction({ description: 'another' })], provider),
    );
    const ran = await runOn(repository, { base, head }, { brokerUrl: broker.url });
    const stage = ran.stage('contract');
    expect(stage.outcome).toBe('broken');
    expect(stage.problems[0]).toMatchObject({
      code: 'contract.pact-conflict',
      why: `${provider}: "a request for an order" differs at response.body.content.receipt ("r-1" → absent); ${provider}: "another" is new`,
    });
  });

  it('publishes what a step before it made, though git does not know it, and asks for every environment', async () => {
    const { repository, base, consumer, provider } = change('made', ', gate: [production, prod]');
    const head = repository.commit({ '.gitignore': 'pacts/\n', [`pacts/${consumer}-${provider}.json`]: null });
    mkdirSync(join(repository.directory, 'pacts'), { recursive: true });
    writeFileSync(join(repository.directory, 'pacts/made.json'), pactText(consumer, [ORDER], provider));
    const ran = await runOn(
      repository,
      { base, head },
      { brokerUrl: broker.url, event: { pullRequest: null, name: 'push', baseIs: 'tip' } },
    );
    const stage = ran.stage('contract');
    expect(stage.outcome).toBe('broken');
    expect(stage.problems).toMatchObject([{ code: 'broker.unknown-environment', why: 'it knows production, test' }]);
    expect((stage.detail as ContractDetail).pacts).toMatchObject([{ source: ['pacts/made.json'], published: true }]);
    expect((stage.detail as ContractDetail).gates[0]).toMatchObject({ environment: 'production', deployable: null });
  });

  it('records deployment, release and their reverses after a push that passed, and nothing after one that did not', async () => {
    const record = `, record: [{ as: deployment, environment: production }, { as: release, environment: test }]`;
    const { repository, base, head, consumer } = change('record', record);
    const push = { name: 'push', baseIs: 'tip', branch: 'main', baseBranch: 'main', pullRequest: null } as const;
    const ran = await runOn(repository, { base, head }, { brokerUrl: broker.url, event: push });
    const stage = ran.stage('contract');
    expect(stage.outcome, stage.reason).toBe('passed');
    expect((stage.detail as ContractDetail).recorded).toEqual([
      { as: 'deployment', pacticipant: consumer, version: head, environment: 'production' },
      { as: 'release', pacticipant: consumer, version: head, environment: 'test' },
    ]);
    expect(await environmentsOf(consumer, head)).toEqual(['production', 'test']);

    const reverse = `consumer: { name: ${consumer} }\ncontract: { wait: 1s, record: [{ as: undeployment, environment: production }, { as: support-ended, environment: test }] }\n`;
    const later = repository.commit({ '.github/api-testing.yml': reverse });
    const reversed = await runOn(repository, { base: head, head: later }, { brokerUrl: broker.url, event: push });
    expect(reversed.stage('contract').outcome, reversed.stage('contract').reason).toBe('passed');
    expect(await environmentsOf(consumer, head)).toEqual(['test']);

    const wrong = repository.commit({
      '.github/api-testing.yml': reverse.replace('environment: production', 'environment: prodution'),
    });
    const failed = await runOn(repository, { base: later, head: wrong }, { brokerUrl: broker.url, event: push });
    expect(failed.stage('contract')).toMatchObject({
      outcome: 'broken',
      problems: [{ code: 'broker.unknown-environment', todo: 'Did you mean "production"?' }],
    });
  });

  it('records what the input says on another branch too, instead of what the configuration says', async () => {
    const { repository, base, head, consumer } = change('input', ', record: [{ as: release, environment: test }]');
    const record = [{ as: 'deployment', environment: 'production', instance: null }] as const;
    const push = { name: 'push', baseIs: 'tip', branch: 'topic', baseBranch: 'main', pullRequest: null } as const;
    const ran = await runOn(repository, { base, head }, { brokerUrl: broker.url, record, event: push });
    const { recorded } = ran.stage('contract').detail as ContractDetail;
    expect(recorded.map(({ as, environment }) => [as, environment])).toEqual([['deployment', 'production']]);
    expect(await environmentsOf(consumer, head)).toEqual(['production']);
  });

  async function environmentsOf(pacticipant: string, version: string): Promise<readonly string[]> {
    const document = (await broker.get(`/pacticipants/${pacticipant}/versions/${version}`)) as {
      _links: Record<string, { name: string; currently_deployed?: boolean }[]>;
    };
    const links = [
      ...(document._links['pb:deployed-environments'] ?? []),
      ...(document._links['pb:released-environments'] ?? []),
    ];
    return links
      .filter((link) => link.currently_deployed !== false)
      .map(({ name }) => name)
      .sort();
  }
});
