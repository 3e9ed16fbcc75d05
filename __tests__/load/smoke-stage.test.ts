import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runSmoke } from '../../src/load/stage.ts';
import type { ApiSpec } from '../../src/model/api.ts';
import type { SmokeCall } from '../../src/model/stage.ts';
import { rulesOf, smokeOf } from './support/details.ts';
import { fixtureSpec, loadInput, specOf } from './support/load-input.ts';
import { sendJson, startOrdersServer } from './support/orders-server.ts';

const spec: ApiSpec = await fixtureSpec('orders');

function wordsOf({ operation, asked, status }: SmokeCall): string {
  return [operation, asked, status].filter((part) => part !== undefined).join(' ');
}

describe('smoke', () => {
  it('passes when every operation answers as specified, creating before it reads and deleting last', async () => {
    await using server = await startOrdersServer();
    const result = await runSmoke(await loadInput(spec, server.baseUrl));
    expect(result).toMatchObject({
      stage: 'smoke',
      provider: 'OrderService',
      outcome: 'passed',
      skip: null,
      problems: [],
    });
    expect(smokeOf(result).calls.map(wordsOf)).toEqual([
      'POST /orders 201',
      'GET /orders 200',
      'GET /orders/{orderId} 200',
      'PATCH /orders/{orderId} 200',
      'POST /orders with everything optional (note) 201',
      'GET /orders with everything optional (?status) 200',
      'POST /orders with a bad body (without email) 422',
      'GET /orders/{orderId} with an unknown id 404',
      'PATCH /orders/{orderId} with an unknown id 404',
      'DELETE /orders/{orderId} 204',
      'DELETE /orders/{orderId} with an unknown id 404',
    ]);
    const made = server.requests.find(({ line }) => line.startsWith('POST'));
    expect(made?.headers['idempotency-key']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/u);
    expect(made?.headers['user-agent']).toContain('api-testing-action');
  });

  it('creates what an operation in scope needs, takes it away at the end, and reports only the operation in scope', async () => {
    await using server = await startOrdersServer();
    const result = await runSmoke(await loadInput(spec, server.baseUrl, { operations: ['GET /orders/{orderId}'] }));
    expect(result.outcome).toBe('passed');
    expect(smokeOf(result).calls.map(wordsOf)).toEqual([
      'GET /orders/{orderId} 200',
      'GET /orders/{orderId} with an unknown id 404',
    ]);
    expect(server.requests.map(({ line }) => line.split(' ')[0])).toEqual(['POST', 'GET', 'GET', 'DELETE']);
  });

  it('fails at the line of the response when a body breaks its schema, and shows the value cut', async () => {
    const long = 'x'.repeat(500);
    await using server = await startOrdersServer({
      answers: { 'GET /orders': (response) => sendJson(response, 200, [{ id: 7, email: long, total: 1, lines: [] }]) },
    });
    const result = await runSmoke(await loadInput(spec, server.baseUrl, { operations: ['GET /orders'] }));
    expect(result.outcome).toBe('failed');
    expect(rulesOf(result)).toEqual(['smoke.body.invalid']);
    const [finding] = result.findings;
    expect(finding?.message).toContain('[0].id must be string, it is 7');
    expect(finding?.message.length).toBeLessThan(600);
    expect(finding?.location).toMatchObject({ file: 'openapi.yaml', line: 11 });
    expect(finding?.fingerprint).toMatch(/^[0-9a-f]{16}$/u);
  });

  it('fails on a server error and on an undocumented status, and says what the other operations did', async () => {
    await using server = await startOrdersServer({
      answers: {
        'GET /orders': (response) => sendJson(response, 500, { error: 'no database' }),
        'PATCH /orders/{orderId}': (response) => sendJson(response, 409),
      },
    });
    const input = await loadInput(spec, server.baseUrl, { config: { smoke: { failures: false, optional: true } } });
    const providerTail = () => ['panic serving GET /orders: nil pointer'];
    const result = await runSmoke({ ...input, providerTail });
    expect(result.outcome).toBe('failed');
    expect(smokeOf(result).logTail).toEqual(providerTail());
    expect(rulesOf(result)).toEqual(['smoke.server-error', 'smoke.status.undocumented']);
    expect(result.findings[0]?.message).toContain('no database');
    expect(smokeOf(result).calls.filter(({ problem }) => problem === null)).toHaveLength(4);
  });

  it('fails when every operation refuses, even though the refusal is documented', async () => {
    await using server = await startOrdersServer({
      answers: { 'GET /orders/{orderId}': (response) => sendJson(response, 404) },
    });
    const result = await runSmoke(await loadInput(spec, server.baseUrl, { operations: ['GET /orders/{orderId}'] }));
    expect(result.outcome).toBe('failed');
    expect(rulesOf(result)).toEqual(['smoke.nothing-succeeded', 'smoke.refused']);
    expect(smokeOf(result).calls).toMatchObject([
      { status: 404, problem: null },
      { status: 404, problem: null },
    ]);
  });

  it('lists the documented successes that no answer was', async () => {
    const answer = 'description: ok, content: { application/json: { schema: { type: array } } }';
    const described = await specOf(`openapi: 3.1.0
info: { title: t, version: '1' }
paths:
  /v1/orders:
    get:
      responses: { '200': { ${answer} }, '206': { description: a part }, '2XX': { description: other }, '404': { description: none } }
    post:
      responses: { 2XX: { description: ok } }
`);
    await using server = await startOrdersServer({
      answers: { 'POST /orders': (response) => response.writeHead(204).end() },
    });
    const result = await runSmoke(await loadInput(described, server.baseUrl));
    expect(result).toMatchObject({ outcome: 'passed' });
    expect(smokeOf(result).notSeen).toEqual([{ operation: 'GET /v1/orders', statuses: ['206', '2XX'] }]);
  });

  it('reports a connection that is refused as no answer', async () => {
    const server = await startOrdersServer();
    server.die();
    const result = await runSmoke(await loadInput(spec, server.baseUrl, { operations: ['GET /orders'] }));
    expect(result.outcome).toBe('failed');
    expect(rulesOf(result)).toContain('smoke.no-answer');
    expect(smokeOf(result).calls[0]).toMatchObject({ status: null, durationMs: null });
  });

  it('does not follow a redirect to another host', async () => {
    await using elsewhere = await startOrdersServer();
    await using server = await startOrdersServer({
      answers: {
        'GET /orders': (response) => response.writeHead(302, { location: `${elsewhere.baseUrl}/v1/orders` }).end(),
      },
    });
    const result = await runSmoke(await loadInput(spec, server.baseUrl, { operations: ['GET /orders'] }));
    expect(smokeOf(result).calls[0]).toMatchObject({ status: 302 });
    expect(result.findings[0]?.message).toMatch(
      /answered 302 and leads to "?http:\/\/127\.0\.0\.1:\d+\/v1\/orders"?, which is not/u,
    );
    expect(elsewhere.requests).toEqual([]);
  });

  it('sends credentials from the environment, and keeps them out of the result and the files', async () => {
    const secret = 'Bearer s3cr3t-value-of-the-team';
    await using server = await startOrdersServer({
      answers: { 'GET /orders': (response) => sendJson(response, 500, { you: secret }) },
    });
    const input = await loadInput(spec, server.baseUrl, {
      operations: ['GET /orders'],
      config: { headers: { Authorization: 'ORDERS_TOKEN' } },
      parentEnvironment: { ...process.env, ORDERS_TOKEN: secret },
    });
    const result = await runSmoke(input);
    expect(server.requests[0]?.headers.authorization).toBe(secret);
    expect(JSON.stringify(result)).not.toContain('s3cr3t');
    expect(result.findings[0]?.message).toContain('***');
    const folder = join(input.workDirectory, 'load', 'OrderService');
    const files = await readdir(folder);
    expect(files.sort()).toEqual(['smoke.answers.ndjson', 'smoke.ts']);
    for (const file of files) expect(await readFile(join(folder, file), 'utf8')).not.toContain('s3cr3t');
  });

  it('says that the provider ended before everything that followed from it, with the last it said', async () => {
    const server = await startOrdersServer();
    server.die();
    const asked: string[] = [];
    const providerExited = () => (asked.push('') > 1 ? 'exited with code 1' : null);
    const input = await loadInput(spec, server.baseUrl, { providerExited, providerTail: () => ['out of luck'] });
    const result = await runSmoke(input);
    expect(result).toMatchObject({ outcome: 'failed', problems: [] });
    expect(result.reason).toBe('The provider ended during smoke: exited with code 1');
    expect(result.findings[0]).toMatchObject({
      rule: 'smoke.provider-died',
      message: `${result.reason}; its last line: "out of luck"`,
    });
  });

  it('is broken, and sends nothing, when the provider had ended before', async () => {
    const providerExited = () => 'exited with code 1';
    const obtainK6 = () => Promise.reject(new Error('nobody should ask for k6'));
    const result = await runSmoke(await loadInput(spec, 'http://127.0.0.1:9', { providerExited, obtainK6 }));
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ code: 'smoke.provider-ended' }] });
  });

  it('only reads behind an address, unless load.allow-writes names its host, this machine included', async () => {
    await using server = await startOrdersServer();
    const reading = await runSmoke(await loadInput(spec, server.baseUrl, { owned: false }));
    expect(new Set(server.requests.map(({ line }) => line.split(' ')[0]))).toEqual(new Set(['GET']));
    expect(smokeOf(reading).notCalled.map(({ operation }) => operation)).toContain('DELETE /orders/{orderId}');
    const config = { allowWrites: ['127.0.0.1'] };
    const writing = await runSmoke(await loadInput(spec, server.baseUrl, { owned: false, config }));
    expect(writing.outcome).toBe('passed');
    expect(smokeOf(writing).notCalled).toEqual([]);
  });

  it('reaches a provider by the name of this machine, whichever of its addresses it listens at', async () => {
    await using server = await startOrdersServer();
    const baseUrl = server.baseUrl.replace('127.0.0.1', 'localhost');
    expect((await runSmoke(await loadInput(spec, baseUrl))).outcome).toBe('passed');
  });
});
