import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFreePort } from '../../src/environment/sockets.ts';
import { type IntegrationInput, runIntegration } from '../../src/environment/stage.ts';
import { startEnvironment } from '../../src/environment/start.ts';
import type { IntegrationDetail, StageResult, TestCoverage } from '../../src/model/stage.ts';
import { apiSpec } from './api-spec.ts';
import { FIXTURES, makeTrial, providerConfig } from './support.ts';

const workspace = join(FIXTURES, '../integration/shop-with-tests');
const OPERATIONS = ['GET /orders', 'POST /orders', 'GET /orders/{id}', 'DELETE /orders/{id}'];
const SPECS = [apiSpec(OPERATIONS, ['/v1'])];

interface Ways {
  readonly isCounted?: boolean | null;
  readonly env?: Record<string, string>;
  readonly timeoutMs?: number;
  /** Fixed port of the provider. */
  readonly port?: number | null;
}

interface Ran {
  readonly result: StageResult;
  readonly detail: IntegrationDetail;
  readonly coverage: TestCoverage;
  readonly logged: readonly string[];
  /** The provider's own address. */
  readonly baseUrl: string;
}

/** The stage with the shop as a process of its own, and `run` as its team's tests. */
async function runTests(run: string, more: Partial<IntegrationInput> & Ways = {}): Promise<Ran> {
  const { isCounted = null, env = {}, timeoutMs = 20_000, port = null, ...over } = more;
  const trial = makeTrial(workspace, { provider: providerConfig({ ready: '/health', env, port }) });
  const { log, signal, parentEnvironment } = trial.request;
  await using environment = await startEnvironment(trial.request);
  const result = await runIntegration({
    ...{ provider: 'Shop', workspace, log, signal, parentEnvironment, specs: SPECS, started: { environment } },
    config: { run, directory: '.', timeoutMs, junit: [], coverage: isCounted },
    ...over,
  });
  if (result.detail?.kind !== 'integration' || result.detail.coverage === undefined) throw new Error(result.reason);
  const { detail } = result;
  return { result, detail, coverage: result.detail.coverage, logged: trial.logged, baseUrl: environment.baseUrl };
}

describe('what the tests of a team call', () => {
  it('is counted where they go to the address they were given', async () => {
    const { result, coverage, logged } = await runTests('node --test tests/against-the-address.test.js');
    expect(result.outcome, logged.join('\n')).toBe('passed');
    expect(coverage).toEqual({
      watched: true,
      notMeasured: null,
      requests: 4,
      called: [
        { operation: 'POST /orders', requests: 1, statuses: { 201: 1 } },
        { operation: 'GET /orders/{id}', requests: 2, statuses: { 200: 1, 404: 1 } },
      ],
      notCalled: ['GET /orders', 'DELETE /orders/{id}'],
      unmatched: { requests: 1, examples: ['GET /health'] },
      unanswered: 0,
      unread: 0,
      refused: null,
    });
    expect(logged).toContain('The integration tests called 2 of 4 operations in 4 requests.');
    expect(logged.some((line) => /^Requests to http:\/\/127\.0\.0\.1:\d+ go on to http/u.test(line))).toBe(true);
  });

  it('is counted for a client of another language', async () => {
    const { result, coverage, logged } = await runTests('python3 tests/orders.py');
    expect(result.outcome, logged.join('\n')).toBe('passed');
    expect(coverage.called.map(({ operation }) => operation)).toEqual([
      'GET /orders',
      'POST /orders',
      'GET /orders/{id}',
    ]);
  });

  it.each([
    ['IPv6', '::1', '[::1]', '127.0.0.1'],
    ['IPv4', '127.0.0.1', '127.0.0.1', '[::1]'],
  ])('is counted where the provider listens on loopback of %s alone, and the other one refuses', async (_, LISTEN, host, other) => {
    const run = `python3 tests/orders.py && echo "at $PROVIDER_URL" && ! curl -s "http://${other}:$PORT/health"`;
    const { result, coverage, logged } = await runTests(run, { env: { LISTEN } });
    expect(result.outcome, logged.join('\n')).toBe('passed');
    expect(logged.some((line) => line.startsWith(`│ at http://${host}:`))).toBe(true);
    expect(coverage).toMatchObject({ called: { length: 3 }, unmatched: { requests: 0 }, refused: null });
  });

  it.each([
    ['all addresses of both IP versions', '::'],
    ['all addresses of IPv4', '0.0.0.0'],
  ])('with Docker: is counted where a container asks, of a provider on %s', async (_, LISTEN) => {
    const { result, coverage, logged } = await runTests('sh tests/from-a-container.sh', { env: { LISTEN } });
    expect(result.outcome, logged.join('\n')).toBe('passed');
    expect(logged).toContain('│ HTTP/1.1 200 OK');
    expect(coverage).toMatchObject({
      requests: 1,
      called: [{ operation: 'GET /orders', requests: 1, statuses: { 200: 1 } }],
      refused: null,
    });
    expect(logged.some((line) => line.endsWith('are counted on the way, on all addresses as there.'))).toBe(true);
  });

  it('with Docker: is out of the reach of a container where the provider is', async () => {
    for (const isCounted of [true, false]) {
      const { result } = await runTests('sh tests/from-a-container.sh', { isCounted });
      expect(result.outcome).toBe('failed');
    }
  });

  it('is counted of tests that failed', async () => {
    const { result, coverage } = await runTests('python3 tests/orders.py; exit 1');
    expect(result.outcome).toBe('failed');
    expect(coverage).toMatchObject({ notMeasured: null, called: { length: 3 } });
  });

  it('is kept, as far as it was seen, of tests that were cut short', async () => {
    const run = 'python3 tests/orders.py; sleep 30';
    const { result, coverage } = await runTests(run, { timeoutMs: 4_000 });
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ code: 'integration.tests-timeout' }] });
    expect(coverage.called).toHaveLength(3);
  });

  it('is not measured, and never zero, where they run the provider in their own process', async () => {
    const { result, coverage, logged } = await runTests('node --test tests/in-process.test.js');
    expect(result.outcome).toBe('passed');
    const notMeasured = "the tests sent no request to the provider's address";
    expect(coverage).toMatchObject({ watched: true, notMeasured, requests: 0, called: [], notCalled: OPERATIONS });
    expect(logged).toContain(`Coverage by the integration tests is not measured: ${notMeasured}.`);
  });

  it('is not measured of tests that fail without a request, which hear that they may not reach the proxy', async () => {
    const { result, logged } = await runTests('exit 1');
    expect(result.outcome).toBe('failed');
    expect(logged.at(-1)).toContain('none of their requests came there');
    const off = await runTests('exit 1', { isCounted: false });
    expect(off.logged.join()).not.toContain('none of their requests');
  });

  it('is not measured where the provider ends before them, and the stage says both', async () => {
    const run =
      'node -e "fetch(process.env.PROVIDER_URL + \'/stop\').catch(() => {})"; node --test tests/against-the-address.test.js';
    const { result, coverage } = await runTests(run, { env: { STOPS: '1' } });
    expect(result).toMatchObject({ outcome: 'failed', findings: [{ rule: 'integration.provider.ended' }, {}] });
    expect(coverage.called).toEqual([]);
    expect(coverage.refused?.reason).toContain('ECONNREFUSED');
    expect(coverage.notMeasured).not.toBeNull();
  });
});

describe('tests that are not counted', async () => {
  const FIXED = await findFreePort();
  const FIXED_PORT =
    'the provider has a fixed `port`, by which tests and provider may know its address; `integration.coverage: true` counts there too';
  const told = 'printf %s "$PROVIDER_URL $PORT"';

  it.each<readonly [why: string, more: Parameters<typeof runTests>[1], words: string]>([
    ['everybody may know its port', { port: FIXED, isCounted: null }, FIXED_PORT],
    ['the team does not want it', { isCounted: false }, 'switched off (`integration.coverage: false`)'],
    ['the specification cannot be read', { specs: null }, 'the specification cannot be read'],
    ['there is no specification', { specs: [] }, 'there is no OpenAPI specification at the head'],
  ])('have the provider itself as their address where %s', async (_why, more, words) => {
    const { result, coverage, logged, baseUrl } = await runTests(told, more);
    expect(result.outcome).toBe('passed');
    expect(coverage).toMatchObject({ watched: false, notMeasured: words, requests: 0, called: [] });
    expect(logged.at(-1)).toContain(`${baseUrl} ${new URL(baseUrl).port}`);
  });

  it('are counted at a fixed port too where the team wants it', async () => {
    const { coverage, baseUrl } = await runTests('python3 tests/orders.py', {
      port: await findFreePort(),
      isCounted: true,
    });
    expect(baseUrl).toContain('127.0.0.1');
    expect(coverage.called).toHaveLength(3);
  });

  it('hear of it where they fail and name the port that nobody told them', async () => {
    const { logged, baseUrl } = await runTests('curl -s "$PROVIDER_URL/where"; exit 1');
    expect(logged.at(-1)).toContain(`The tests' output names ${new URL(baseUrl).host}`);
  });
});
