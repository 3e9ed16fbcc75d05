import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPullRequest } from './pull-request.ts';
import { BASE_SPEC, BREAKING_SPEC, COMPATIBLE_SPEC } from './specs.ts';

/** Answers as the specification of these tests says, after `DELAY_MS`. */
const SERVER = `
const { createServer } = require('node:http');
const delay = Number(process.env.DELAY_MS ?? 0);
createServer((request, response) => {
  setTimeout(() => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ id: 'o-1', user_id: 'u-1' }));
  }, delay);
}).listen(process.env.PORT, '127.0.0.1');
`;

const LOAD = `load:
  load:
    stages: [{ duration: 2s, target: 2 }]
    thresholds: { http_req_duration: ['p(95)<400'], http_req_failed: ['rate<0.01'] }
`;

function config(provider: string, more = LOAD): string {
  return `version: 1\nprovider:\n  name: Orders\n${provider}\n${more}`;
}

function change(configuration: string, head = COMPATIBLE_SPEC, files: Readonly<Record<string, string>> = {}) {
  const common = { 'server.cjs': SERVER, '.github/api-testing.yml': configuration, ...files };
  return { base: { 'api/openapi.yaml': BASE_SPEC, ...common }, head: { 'api/openapi.yaml': head } };
}

const STARTS = '  start: node server.cjs\n  ready: /orders/o-1';

describe('with k6: a provider that is started', () => {
  it('passes smoke and load, with what was measured', async () => {
    await using pull = await openPullRequest(change(config(STARTS)));
    const run = await pull.run();
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('passed');
    expect(pull.comments()[0]?.body).toMatch(/- \[x\] Load: smoke → load passed, p95 [\d.]+ ms/);
    expect(run.leftovers).toEqual([]);
  });

  it('fails load when a threshold does not hold, and says which', async () => {
    await using pull = await openPullRequest(change(config(`${STARTS}\n  env: { DELAY_MS: '600' }`)));
    const run = await pull.run();
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(pull.comments()[0]?.body).toContain('p(95)');
    expect(pull.check()).toMatchObject({ conclusion: 'failure' });
  });

  it('fails smoke when its answer is not what the specification says, and does not start load', async () => {
    const wrong = SERVER.replace("user_id: 'u-1'", 'user_id: 7');
    await using pull = await openPullRequest(change(config(STARTS), COMPATIBLE_SPEC, { 'server.cjs': wrong }));
    const run = await pull.run();
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    const result = pull.comments()[0]?.body ?? '';
    expect(result).toContain('user');
    expect(result).toMatch(/not run.*smoke|smoke failed/i);
  });

  const FAULTS = [
    { name: 'never listens', start: 'node -e "setTimeout(() => {}, 60000)"', says: /did not|not ready|never/i },
    { name: 'dies at once', start: 'echo out of luck; exit 3', says: /out of luck/ },
    { name: 'does not exist', start: './no-such-program', says: /no-such-program/ },
  ];
  for (const { name, start, says } of FAULTS) {
    it(`is broken, with its log and everything found before, when it ${name}`, async () => {
      const provider = `  start: ${JSON.stringify(start)}\n  ready-within: 3s`;
      await using pull = await openPullRequest(change(config(provider), BREAKING_SPEC));
      const run = await pull.run();
      expect(run.outputs['verdict'], run.log.join('\n')).toBe('broken');
      expect(run.outputs['breaking-changes']).toBe('1');
      expect(pull.comments()[0]?.body).toContain('user');
      expect(run.summary).toMatch(says);
      expect(pull.check()).toMatchObject({ status: 'completed', conclusion: 'failure' });
      expect(run.leftovers).toEqual([]);
    });
  }
});

describe("the team's own tests", () => {
  const SPEC = COMPATIBLE_SPEC.replace(
    '    get:',
    "    delete: { responses: { '204': { description: gone } } }\n    get:",
  );
  const TESTS = `
import assert from 'node:assert/strict';
import { test } from 'node:test';
test('an order has its id', async () => {
  const answer = await fetch(process.env.PROVIDER_URL + '/orders/o-1');
  assert.equal((await answer.json()).id, 'o-1');
});
`;
  const more = `integration: { run: node --test orders.test.mjs }
load: { smoke: false }
metrics: { coverage-integration: '>= 60 %' }
`;

  it('are counted operation by operation, and held against a goal', async () => {
    await using pull = await openPullRequest(change(config(STARTS, more), SPEC, { 'orders.test.mjs': TESTS }));
    const run = await pull.run();
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(run.outputs).toMatchObject({ 'coverage-integration': '50', coverage: '', 'goals-reached': 'false' });
    const result = JSON.parse(readFileSync(run.outputs['result-file'] ?? '', 'utf8'));
    expect(result.metrics).toMatchObject({ coverage: null, coverageIntegration: 0.5 });
    expect(result.coverage).toMatchObject({ integration: 1, uncoveredByIntegration: ['Orders DELETE /orders/{id}'] });
    const comment = pull.comments()[0]?.body ?? '';
    expect(comment).toContain('- [ ] Metrics: integration coverage 50 % of operations (goal &gt;= 60 %)');
    expect(comment).toContain('They called 1 of 2 operations in 1 request.');
    expect(run.leftovers).toEqual([]);
  });

  it('that ask nothing of the provider have called nothing that anybody knows', async () => {
    const files = { 'orders.test.mjs': "import 'node:assert/strict';\n" };
    await using pull = await openPullRequest(change(config(STARTS, more), SPEC, files));
    const run = await pull.run();
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(run.outputs).toMatchObject({ 'coverage-integration': '', 'goals-reached': 'false' });
    expect(pull.comments()[0]?.body).toContain("not measured: the tests sent no request to the provider's address");
  });
});

describe('without what a stage needs', () => {
  it('lists the stages that nobody configured, with the lines to add', async () => {
    await using pull = await openPullRequest({
      base: { 'api/openapi.yaml': BASE_SPEC },
      head: { 'api/openapi.yaml': COMPATIBLE_SPEC },
    });
    const run = await pull.run();
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('passed');
    expect(pull.comments()[0]?.body).toContain('start: node server.js');
  });

  it('is broken without k6, and says how to get it', async () => {
    const bin = mkdtempSync(join(tmpdir(), 'api-testing-path-'));
    try {
      mkdirSync(join(bin, 'bin'));
      for (const program of ['git', 'sh', 'env', 'ps']) symlinkSync(findOnPath(program), join(bin, 'bin', program));
      symlinkSync(process.execPath, join(bin, 'bin', 'node'));
      await using pull = await openPullRequest(change(config(STARTS)));
      const env = { PATH: join(bin, 'bin'), HTTPS_PROXY: 'http://127.0.0.1:9', https_proxy: 'http://127.0.0.1:9' };
      const run = await pull.run({ env });
      expect(run.outputs['verdict'], run.log.join('\n')).toBe('broken');
      expect(run.summary).toContain('setup-k6-action');
    } finally {
      rmSync(bin, { recursive: true });
    }
  });

  const BROKERS = [
    { name: '401', status: 401, type: 'application/hal+json', body: '{}', says: /pact-broker-token/ },
    { name: 'HTML', status: 200, type: 'text/html', body: '<html>log in</html>', says: /Pact Broker/ },
    { name: 'nothing', status: 200, type: 'application/hal+json', body: '', says: /broker/i },
  ];
  for (const { name, status, type, body, says } of BROKERS) {
    it(`is broken when the broker answers ${name}, and keeps what was found before`, async () => {
      await using broker = await answerAlways({ status, type, body });
      await using pull = await openPullRequest({
        base: { 'api/openapi.yaml': BASE_SPEC },
        head: {
          'api/openapi.yaml': BREAKING_SPEC,
          '.github/api-testing.yml': 'version: 1\nprovider: { name: Orders }\n',
        },
      });
      const inputs = { 'pact-broker-base-url': broker.url, 'pact-broker-token': 'secret-token-of-the-broker' };
      const run = await pull.run({ inputs });
      expect(run.outputs['verdict'], run.log.join('\n')).toBe('broken');
      expect(run.outputs['breaking-changes']).toBe('1');
      expect(run.summary).toMatch(says);
      const told = [
        run.summary,
        pull.comments()[0]?.body,
        JSON.stringify(pull.check()),
        run.rawLines.filter((line) => !line.startsWith('::add-mask::')).join('\n'),
      ];
      for (const text of told) expect(text).not.toContain('secret-token-of-the-broker');
    });
  }

  it('names the file that is no pact, and holds the others against the specification', async () => {
    const pact = {
      consumer: { name: 'web-app' },
      provider: { name: 'Orders' },
      interactions: [
        {
          description: 'an order',
          request: { method: 'GET', path: '/orders/o-1' },
          response: {
            status: 200,
            headers: { 'Content-Type': 'application/json' },
            body: { id: 'o-1', user_id: 'u-1' },
          },
        },
      ],
      metadata: { pactSpecification: { version: '2.0.0' } },
    };
    await using pull = await openPullRequest({
      base: { 'api/openapi.yaml': BASE_SPEC, 'pacts/web.json': JSON.stringify(pact), 'pacts/odd.json': '{"hello":1}' },
      head: { 'api/openapi.yaml': BREAKING_SPEC },
    });
    const run = await pull.run();
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('broken');
    expect(run.summary).toContain('pacts/odd.json');
    expect(pull.comments()[0]?.body).toContain('web-app');
  });
});

describe('with k6: a run that is ended from outside', () => {
  const SLOW = config(STARTS, LOAD.replace('duration: 2s', 'duration: 60s'));

  it('concludes the check as cancelled within the time the runner gives, and leaves nothing running', async () => {
    await using pull = await openPullRequest(change(SLOW));
    const underLoad = new AbortController();
    const run = await pull.run({
      cancelWhen: underLoad.signal,
      onLine: (line) => line.includes('##[group]load') && setTimeout(() => underLoad.abort(), 3_000),
    });
    expect(run.main.cancelledWith, run.log.join('\n')).toBe('SIGINT');
    expect(pull.check()).toMatchObject({ status: 'completed', conclusion: 'cancelled' });
    expect(run.leftovers).toEqual([]);
  });

  it('concludes the check and ends the provider in the post step after a kill', async () => {
    await using pull = await openPullRequest(change(SLOW));
    const underLoad = new AbortController();
    const run = await pull.run({
      killWhen: underLoad.signal,
      onLine: (line) => line.includes('##[group]load') && setTimeout(() => underLoad.abort(), 3_000),
    });
    expect(run.main.signal, run.log.join('\n')).toBe('SIGKILL');
    expect(pull.check()).toMatchObject({ status: 'completed', conclusion: 'failure' });
    expect(run.leftovers).toEqual([]);
  });
});

async function answerAlways(answer: {
  status: number;
  type: string;
  body: string;
}): Promise<{ url: string } & AsyncDisposable> {
  const server: Server = createServer((_, response) => {
    response.writeHead(answer.status, { 'content-type': answer.type });
    response.end(answer.body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function findOnPath(program: string): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const { existsSync } = process.getBuiltinModule('node:fs');
  const folder = folders.find((candidate) => existsSync(join(candidate, program)));
  if (folder === undefined) throw new Error(`${program} is not on the path`);
  return join(folder, program);
}
