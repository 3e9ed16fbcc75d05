import { describe, expect, it } from 'vitest';
import { runLoad, runSmoke } from '../../src/load/stage.ts';
import type { ApiSpec } from '../../src/model/api.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { loadOf, rulesOf, smokeOf } from './support/details.ts';
import { fixtureSpec, LOAD_CONFIG, loadInput, specOf } from './support/load-input.ts';
import { sendJson, startOrdersServer } from './support/orders-server.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const spec: ApiSpec = await fixtureSpec('orders');

describe('with k6: load', () => {
  it('passes when the thresholds hold and every operation was reached', async () => {
    await using server = await startOrdersServer();
    const result = await runLoad(await loadInput(spec, server.baseUrl));
    expect(result).toMatchObject({ stage: 'load', outcome: 'passed', findings: [], problems: [] });
    const detail = loadOf(result);
    expect(detail.requests).toBeGreaterThanOrEqual(5);
    expect(detail).toMatchObject({ failed: 0, withinThreshold: detail.requests, profile: '1.5 s to 2 users' });
    expect(detail.thresholds.map(({ ok }) => ok)).toEqual([true, true]);
    expect(detail.operations).toHaveLength(5);
    for (const operation of detail.operations) expect(operation.p95Ms).toBeGreaterThan(0);
  });

  it('sends different data in every round: no key and no address is used twice', async () => {
    await using server = await startOrdersServer();
    await runSmoke(await loadInput(spec, server.baseUrl));
    await runLoad(await loadInput(spec, server.baseUrl));
    const posts = server.requests.filter(({ line }) => line.startsWith('POST'));
    expect(new Set(posts.map(({ headers }) => headers['idempotency-key'])).size).toBe(posts.length);
    const made = posts.filter(({ body }) => JSON.parse(body).email !== undefined);
    expect(made.length).toBeGreaterThanOrEqual(3);
    expect(new Set(made.map(({ body }) => JSON.parse(body).email)).size).toBe(made.length);
  });

  it('makes the data once, before the load, when no operation in scope deletes it', async () => {
    await using server = await startOrdersServer();
    const result = await runLoad(await loadInput(spec, server.baseUrl, { operations: ['GET /orders/{orderId}'] }));
    expect(result.outcome).toBe('passed');
    expect(server.requests.filter(({ line }) => line.startsWith('POST'))).toHaveLength(1);
    expect(loadOf(result).operations.map(({ operation }) => operation)).toEqual(['GET /orders/{orderId}']);
    expect(loadOf(result).requests).toBe(server.requests.length - 1);
  });

  it('calls what a Location names whose last part is no percent-encoding', async () => {
    const located = await specOf(`openapi: 3.1.0
info: { title: Orders, version: '1' }
paths:
  /v1/orders:
    post: { responses: { '201': { description: made, headers: { Location: { schema: { type: string } } } } } }
  /v1/orders/{orderId}:
    get:
      parameters: [{ name: orderId, in: path, required: true, schema: { type: string } }]
      responses: { '200': { description: ok } }
`);
    await using server = await startOrdersServer({
      answers: {
        'POST /orders': (response) => response.writeHead(201, { location: '/v1/orders/50%' }).end(),
        'GET /orders/{orderId}': (response) => sendJson(response, 200, {}),
      },
    });
    expect(await runLoad(await loadInput(located, server.baseUrl))).toMatchObject({ outcome: 'passed', problems: [] });
    expect(server.requests.at(-1)?.line).toBe('GET /v1/orders/50%25');
  });

  it('fails when a threshold is crossed, with what was measured', async () => {
    await using server = await startOrdersServer({ delayMs: 60 });
    const load = { stages: [{ durationMs: 1_000, target: 1 }], thresholds: { http_req_duration: ['p(95)<20'] } };
    const result = await runLoad(
      await loadInput(spec, server.baseUrl, { operations: ['GET /orders'], config: { load } }),
    );
    expect(result.outcome).toBe('failed');
    expect(result.reason).toMatch(/^http_req_duration p\(95\)<20 does not hold: it is [\d.]+ ms over \d+ samples?$/u);
    expect(rulesOf(result)).toEqual(['load.threshold.failed']);
    const [threshold] = loadOf(result).thresholds;
    expect(threshold?.measured).toBeGreaterThan(20);
    expect(loadOf(result).withinThreshold).toBe(0);
  });

  it('fails when an operation only ever refuses, however fast, also without a threshold on failures', async () => {
    await using server = await startOrdersServer({
      answers: { 'GET /orders/{orderId}': (response) => sendJson(response, 404) },
    });
    const load = { stages: [{ durationMs: 1_000, target: 1 }], thresholds: { http_req_duration: ['p(95)<2000'] } };
    const input = await loadInput(spec, server.baseUrl, { operations: ['GET /orders/{orderId}'], config: { load } });
    const result = await runLoad(input);
    expect(result.outcome).toBe('failed');
    expect(rulesOf(result)).toEqual(['load.operation.never-succeeded']);
    expect(loadOf(result)).toMatchObject({ withinThreshold: 0 });
    expect(loadOf(result).failed).toBe(loadOf(result).requests);
  });

  it('says what failed requests got, and keeps the last that the provider said', async () => {
    await using server = await startOrdersServer({
      answers: { 'GET /orders': (response) => response.writeHead(500).end() },
    });
    const providerTail = () => ['PoolTimeout: no connection after 3 s'];
    const load = { stages: [{ durationMs: 1_000, target: 1 }], thresholds: { http_req_failed: ['rate<0.01'] } };
    const changes = { operations: ['GET /orders'], config: { load } };
    const result = await runLoad({ ...(await loadInput(spec, server.baseUrl, changes)), providerTail });
    const { failed, failedAnswers, logTail } = loadOf(result);
    expect(failedAnswers).toEqual([{ answer: '500', requests: failed }]);
    expect(logTail).toEqual(providerTail());
    expect(result.findings.map(({ message }) => message)).toContainEqual(
      expect.stringContaining(`failed requests got 500 (${failed})`),
    );
  });

  it('does not believe a threshold that nothing was measured for', async () => {
    await using server = await startOrdersServer();
    const thresholds = { 'http_req_duration{operation:GET /nowhere}': ['p(95)<500'] };
    const config = { load: { stages: [{ durationMs: 1_000, target: 1 }], thresholds } };
    const result = await runLoad(await loadInput(spec, server.baseUrl, { operations: ['GET /orders'], config }));
    expect(result.outcome).toBe('failed');
    expect(rulesOf(result)).toEqual(['load.threshold.no-samples']);
    expect(loadOf(result).thresholds).toMatchObject([{ ok: false, measured: null, samples: 0 }]);
  });

  it('ends at once when the provider dies under load, and names that first', async () => {
    const server = await startOrdersServer();
    let ended: string | null = null;
    setTimeout(() => {
      ended = 'killed by SIGKILL after 1.0 s';
      server.die();
    }, 1_000);
    const load = { stages: [{ durationMs: 60_000, target: 2 }], thresholds: { http_req_failed: ['rate<0.5'] } };
    const input = await loadInput(spec, server.baseUrl, { config: { load }, providerExited: () => ended });
    const result = await runLoad(input);
    expect(result.outcome).toBe('failed');
    expect(result.problems).toEqual([]);
    expect(rulesOf(result)[0]).toBe('load.provider-died');
    expect(result.durationMs).toBeLessThan(30_000);
    expect(loadOf(result).requests).toBeGreaterThan(0);
  });

  it('is broken when it is cancelled, and never passed', async () => {
    await using server = await startOrdersServer();
    const load = { stages: [{ durationMs: 60_000, target: 1 }], thresholds: { http_req_failed: ['rate<0.5'] } };
    const signal = AbortSignal.timeout(1_500);
    const result = await runLoad(await loadInput(spec, server.baseUrl, { config: { load }, signal }));
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ code: 'load.cancelled' }] });
  });

  it('is broken with the words of k6 when it does not accept a threshold', async () => {
    await using server = await startOrdersServer();
    const load = { stages: [{ durationMs: 1_000, target: 1 }], thresholds: { http_req_duration: ['p95<500'] } };
    const result = await runLoad(await loadInput(spec, server.baseUrl, { config: { load } }));
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ code: 'load.k6.invalid-options' }] });
    expect(result.problems[0]?.why).toContain('p95<500');
    expect(server.requests).toEqual([]);
  });
});

describe('the stages without a request', () => {
  const never = async (): Promise<never> => {
    throw new Error('k6 was asked for');
  };

  it('refuse a host that is neither ours nor allowed, before k6 is looked for', async () => {
    const input = await loadInput(spec, 'https://api.example.com', { owned: false, obtainK6: never });
    const result = await runSmoke(input);
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ code: 'load.target.not-allowed' }] });
  });

  it('send nothing that changes data to a provider they did not start', async () => {
    const operations = ['POST /orders', 'DELETE /orders/{orderId}'];
    const input = await loadInput(spec, 'http://127.0.0.1:9', { owned: false, operations, obtainK6: never });
    const result = await runSmoke(input);
    expect(result).toMatchObject({ outcome: 'skipped', skip: 'not-available' });
    expect(result.reason).toContain('changes data');
  });

  it('are skipped for want of a secret, and name the variable', async () => {
    const config = { headers: { Authorization: 'TOKEN_THAT_IS_NOT_SET' } };
    const result = await runLoad(await loadInput(spec, 'http://127.0.0.1:9', { config, obtainK6: never }));
    expect(result).toMatchObject({ outcome: 'skipped', skip: 'needs-secret' });
    expect(result.reason).toContain('TOKEN_THAT_IS_NOT_SET');
  });

  it('are broken when no value can be made for any operation', async () => {
    const config = { data: { limit: 'many' } };
    const input = await loadInput(spec, 'http://127.0.0.1:9', { operations: ['GET /orders'], config, obtainK6: never });
    const result = await runSmoke(input);
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ code: 'smoke.nothing-callable' }] });
    expect(result.reason).toContain('limit');
    expect(result.problems[0]?.what).toBe('GET /orders cannot be called');
    expect(smokeOf(result)).toMatchObject({ calls: [], notCalled: [{ operation: 'GET /orders' }] });
  });

  it('list the reasons of all operations when none can be called', async () => {
    const config = { data: { id: true, limit: 'many' } };
    const operations = ['GET /orders', 'GET /nowhere'];
    const input = await loadInput(spec, 'http://127.0.0.1:9', { operations, config, obtainK6: never });
    const result = await runSmoke(input);
    expect(result.problems[0]?.what).toBe('None of 2 operations can be called');
    expect(result.problems[0]?.why).toMatch(/^GET \/orders: .*limit.*; GET \/nowhere: the specification of the head/);
    expect(smokeOf(result).notCalled.map(({ operation }) => operation)).toEqual(operations);
  });

  it('refuse a load over the budget, too many users, and one without thresholds, before k6 is looked for', async () => {
    const { load } = LOAD_CONFIG;
    const cases = [
      { config: { budgetMs: 1_000 }, code: 'load.over-budget' },
      {
        config: { load: { stages: [{ durationMs: 1_000, target: 1_000_000 }], thresholds: load?.thresholds ?? {} } },
        code: 'load.too-many-users',
      },
      { config: { load: { stages: [{ durationMs: 1_000, target: 1 }], thresholds: {} } }, code: 'load.no-thresholds' },
    ];
    for (const { config, code } of cases) {
      const result = await runLoad(await loadInput(spec, 'http://127.0.0.1:9', { config, obtainK6: never }));
      expect(result).toMatchObject({ outcome: 'broken', problems: [{ code }] });
    }
  });

  it('are broken with the way out when there is no k6', async () => {
    const obtainK6 = async (): Promise<never> => {
      throw new ProblemError({ code: 'tool.k6-missing', what: 'k6 is not installed', todo: 'Add a step.' });
    };
    const result = await runLoad(await loadInput(spec, 'http://127.0.0.1:9', { obtainK6 }));
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ code: 'tool.k6-missing', todo: 'Add a step.' }] });
  });

  it('do not take the summary of an earlier run for theirs', async () => {
    await using server = await startOrdersServer();
    const workDirectory = await temporaryFolder();
    const first = await runLoad(await loadInput(spec, server.baseUrl, { workDirectory }));
    expect(first.outcome).toBe('passed');
    const silent = async () => ({ file: '/bin/true', version: '9.9.9' });
    const second = await runLoad(await loadInput(spec, server.baseUrl, { workDirectory, obtainK6: silent }));
    expect(second).toMatchObject({ outcome: 'broken', problems: [{ code: 'load.inspect.unreadable' }] });
  });
});
