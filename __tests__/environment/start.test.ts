import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { EnvironmentFailure } from '../../src/environment/failure.ts';
import { startEnvironment } from '../../src/environment/start.ts';
import { type Problem, ProblemError } from '../../src/model/problem.ts';
import { neutralise } from '../../src/tools/neutralise.ts';
import { FIXTURES, GENEROUS_MS, makeTrial, providerConfig, serviceConfig, type Trial } from './support.ts';

interface Case {
  readonly title: string;
  readonly provider?: Parameters<typeof providerConfig>[0];
  readonly expect: {
    /** The provider is ready: its addresses. */
    readonly baseUrl?: string;
    readonly statesUrl?: string | null;
    /** Or it is not: the problem; parts of the texts are enough. */
    readonly code?: string;
    readonly what?: string;
    readonly why?: string;
    readonly todo?: string;
    /** Its last lines; null where they differ from system to system. */
    readonly tail: readonly string[] | null;
  };
}

const cases = readdirSync(FIXTURES).map((name) => {
  const text = readFileSync(join(FIXTURES, name, 'case.json'), 'utf8');
  return { name, ...(JSON.parse(text) as Case) };
});

describe('a provider', () => {
  it.concurrent.each(cases)('$title ($name)', async ({ name, provider, expect: expected }) => {
    const trial = makeTrial(join(FIXTURES, name), { provider: providerConfig(provider) });
    if (expected.code === undefined) await expectReady(trial, expected);
    else await expectFailure(trial, expected);
    expect(trial.leftBehind()).toEqual([]);
    expect(trial.logged.map(neutralise)).toEqual(trial.logged);
  });

  it('gets the configured port', async () => {
    const port = await freePort();
    const trial = makeTrial(join(FIXTURES, 'ready-by-port'), { provider: providerConfig({ port }) });
    await using environment = await startEnvironment(trial.request);
    expect(environment.baseUrl).toBe(`http://127.0.0.1:${port}`);
  });

  it.each(['127.0.0.1', '::1', '::'])('is not started when its port is taken on %s', async (host) => {
    const server = createServer().listen(0, host);
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const trial = makeTrial(join(FIXTURES, 'ready-by-port'), { provider: providerConfig({ port }) });
    const problem = await problemOf(trial);
    server.close();
    expect(problem).toMatchObject({
      code: 'environment.port-taken',
      what: `Port ${port} of Shop is not free`,
      why: 'another program already listens on it',
    });
    expect(trial.leftBehind()).toEqual([]);
  });

  it('needs a start command', async () => {
    const trial = makeTrial(FIXTURES, { provider: providerConfig({ start: null }) });
    expect(await problemOf(trial)).toMatchObject({ code: 'environment.no-start' });
  });

  it('may not need a service that is not configured', async () => {
    const trial = makeTrial(FIXTURES, {
      provider: providerConfig({ services: ['queue'] }),
      services: [serviceConfig()],
    });
    expect(await problemOf(trial)).toMatchObject({
      code: 'environment.unknown-service',
      what: 'Shop needs the service queue, which is not configured',
    });
  });

  it('sees its own variables and PORT, and nothing of the run', async () => {
    const trial = makeTrial(join(FIXTURES, 'ready-by-port'), {
      provider: providerConfig({ start: '/usr/bin/env; exec node server.js', env: { MODE: 'test', PORT: '1' } }),
      parentEnvironment: {
        PATH: process.env['PATH'],
        INPUT_TOKEN: 'secret',
        GITHUB_OUTPUT: '/out',
        PACT_BROKER_TOKEN: 'x',
      },
    });
    await using environment = await startEnvironment(trial.request);
    const seen = environment.tail(100).map((line) => line.split('=')[0]);
    expect(environment.tail(100)).toContain('MODE=test');
    expect(environment.tail(100)).toContain(`PORT=${environment.variables['PORT']}`);
    expect(seen.filter((name) => /^(INPUT_|GITHUB_|PACT_)/u.test(name ?? ''))).toEqual([]);
  });

  it('is told to have ended when it dies later', async () => {
    const trial = makeTrial(join(FIXTURES, 'ready-by-port'), {
      provider: providerConfig({ start: 'timeout --signal=KILL 1.5 node server.js; exit 9' }),
    });
    await using environment = await startEnvironment(trial.request);
    expect(environment.exited()).toBeNull();
    await expect.poll(() => environment.exited(), { timeout: GENEROUS_MS }).toBe('exited with code 9');
  });

  it('is ended when the run is cancelled while it starts', async () => {
    const controller = new AbortController();
    const trial = makeTrial(join(FIXTURES, 'never-listens'), { signal: controller.signal });
    const problem = problemOf(trial);
    await expect.poll(() => trial.logged, { timeout: GENEROUS_MS }).toContain('│ thinking');
    controller.abort();
    expect(await problem).toMatchObject({ code: 'environment.cancelled' });
    expect(trial.leftBehind()).toEqual([]);
  });

  it('ends once, however often the environment is disposed of', async () => {
    const trial = makeTrial(join(FIXTURES, 'ready-by-port'));
    const environment = await startEnvironment(trial.request);
    await Promise.all([environment[Symbol.asyncDispose](), environment[Symbol.asyncDispose]()]);
    await environment[Symbol.asyncDispose]();
    expect(trial.leftBehind()).toEqual([]);
  });

  it('is not started when its clean-up could not be recorded', async () => {
    const trial = makeTrial(FIXTURES, { stateDirectory: join(FIXTURES, 'ready-by-port/server.js/no-folder') });
    expect(await problemOf(trial)).toMatchObject({ code: 'environment.record' });
    expect(trial.logged).toEqual([]);
  });

  it('starts without loading testcontainers when it has no services', async () => {
    const script = `
      import { createRequire } from 'node:module';
      import { startEnvironment } from ${JSON.stringify(join(import.meta.dirname, '../../src/environment/start.ts'))};
      const request = ${JSON.stringify({ ...makeTrial(join(FIXTURES, 'ready-by-port')).request, parentEnvironment: {} })};
      const ends = new AbortController();
      const more = { parentEnvironment: process.env, signal: ends.signal, log: () => {} };
      const environment = await startEnvironment({ ...request, ...more });
      await environment[Symbol.asyncDispose]();
      const loaded = Object.keys(createRequire(import.meta.url).cache);
      console.log(JSON.stringify({ ready: environment.baseUrl, docker: loaded.filter((path) => path.includes('testcontainers')) }));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(stdout, stderr).toContain('"docker":[]');
  });
});

async function expectReady(trial: Trial, expected: Case['expect']): Promise<void> {
  await using environment = await startEnvironment(trial.request);
  const port = environment.variables['PORT'] ?? '';
  expect(environment.baseUrl).toBe(expected.baseUrl?.replace('{PORT}', port));
  expect(environment.statesUrl).toBe(expected.statesUrl?.replace('{PORT}', port) ?? null);
  expect(environment.variables).toEqual({
    PORT: port,
    PROVIDER_NAME: trial.request.provider.name,
    PROVIDER_URL: environment.baseUrl,
  });
  expect(environment.providerReadyMs).toBeGreaterThan(0);
  expect(environment.exited()).toBeNull();
  await vi.waitFor(() => expect(environment.tail(10)).toEqual(expected.tail ?? environment.tail(10)), GENEROUS_MS);
}

async function expectFailure(trial: Trial, expected: Case['expect']): Promise<void> {
  const error = await startEnvironment(trial.request).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ProblemError);
  const { problem } = error as ProblemError;
  const tail = error instanceof EnvironmentFailure ? error.detail.logTail : [];
  const fill = (text: string): string => text.replace('{OTHER}', tail[0] ?? '?');
  expect(problem.code).toBe(expected.code);
  expect(problem.what).toContain(fill(expected.what ?? ''));
  expect(problem.why ?? '').toContain(fill(expected.why ?? ''));
  expect(problem.todo ?? '').toContain(fill(expected.todo ?? ''));
  if (expected.tail) expect(tail).toEqual(expected.tail);
}

async function problemOf(trial: Trial): Promise<Problem | null> {
  const result = await startEnvironment(trial.request).catch((thrown: unknown) => thrown);
  return result instanceof ProblemError ? result.problem : null;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
