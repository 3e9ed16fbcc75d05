import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EnvironmentFailure } from '../../src/environment/failure.ts';
import { runIntegration } from '../../src/environment/stage.ts';
import { startEnvironment } from '../../src/environment/start.ts';
import { ourContainers } from './docker.ts';
import { FIXTURES, makeTrial, providerConfig, serviceConfig, type Trial } from './support.ts';

const workspace = join(FIXTURES, '../environment-docker/uses-postgres');
const plain = join(FIXTURES, 'ready-by-port');

const database = serviceConfig({
  name: 'db',
  image: 'postgres:15',
  env: { POSTGRES_PASSWORD: 'test' },
  port: 5432,
  expose: { DATABASE_URL: 'postgres://postgres:test@{host}:{port}/postgres' },
});

async function failureOf(trial: Trial): Promise<EnvironmentFailure> {
  const result = await startEnvironment(trial.request).catch((thrown: unknown) => thrown);
  expect(result).toHaveProperty('problem');
  return result as EnvironmentFailure;
}

async function expectNothingLeft(trial: Trial): Promise<void> {
  expect(trial.leftBehind()).toEqual([]);
  expect(await ourContainers(trial.request.session)).toEqual([]);
}

describe('services', () => {
  it('with Docker: PostgreSQL and Redis serve before the provider starts, and are removed after', async () => {
    const trial = makeTrial(workspace, { services: [database, serviceConfig()] });
    {
      await using environment = await startEnvironment(trial.request);
      expect(environment.services.map(({ image }) => image)).toEqual(['postgres:15', 'redis:7']);
      for (const { readyMs } of environment.services) expect(readyMs).toBeGreaterThan(0);
      expect(environment.variables['DATABASE_URL']).toMatch(/^postgres:\/\/postgres:test@[\w.]+:\d+\/postgres$/u);
      expect(await ask(environment.variables['REDIS_URL'] ?? '', 'PING\r\n')).toBe('+PONG\r\n');
      expect(await ourContainers(trial.request.session)).toHaveLength(2);
      const result = await runIntegration({
        provider: 'Shop',
        started: { environment },
        config: {
          run: 'test -n "$DATABASE_URL" && test -n "$REDIS_URL"',
          directory: '.',
          timeoutMs: 10_000,
          junit: [],
          coverage: true,
        },
        specs: [],
        workspace,
        parentEnvironment: process.env,
        log: trial.request.log,
        signal: trial.request.signal,
      });
      expect(result.reason).toMatch(/^postgres:15, redis:7 and Shop ready in \d+\.\d s; .* passed in/u);
    }
    await expectNothingLeft(trial);
  });

  it('with Docker: one that exits at once is named with exit code and last lines, and the others are removed', async () => {
    const trial = makeTrial(plain, { services: [{ ...database, env: {} }, serviceConfig()] });
    const { problem, detail } = await failureOf(trial);
    expect(problem.code).toBe('environment.service-exited');
    expect(problem.what).toMatch(/^The service db \(postgres:15\) exited with code [1-9]\d* before it was ready$/u);
    expect(detail.logTail.join('\n')).toMatch(/password/iu);
    expect(detail.services.map(({ name }) => name)).toEqual(['db', 'cache']);
    expect(detail.services[0]?.readyMs).toBeNull();
    await expectNothingLeft(trial);
  });

  it('with Docker: one that listens elsewhere is given up in time', async () => {
    const trial = makeTrial(plain, { services: [serviceConfig({ port: 9_999, readyWithinMs: 2_000 })] });
    const { problem, detail } = await failureOf(trial);
    expect(problem).toMatchObject({ code: 'environment.service-not-ready' });
    expect(problem.why).toContain('port 9999: the port');
    expect(detail.logTail.join('\n')).toContain('Ready to accept connections');
    await expectNothingLeft(trial);
  });

  it('with Docker: an image that cannot be pulled is tried twice and named', async () => {
    const trial = makeTrial(plain, { services: [serviceConfig({ image: '127.0.0.1:1/nothing:1' })] });
    const { problem } = await failureOf(trial);
    expect(problem.code).toBe('environment.docker');
    expect(problem.what).toBe('The image 127.0.0.1:1/nothing:1 could not be pulled');
    expect(trial.logged.filter((line) => line.includes('trying once more'))).toHaveLength(1);
    await expectNothingLeft(trial);
  });

  it('with Docker: nothing of it is left when the provider fails after the services started', async () => {
    const trial = makeTrial(plain, { services: [serviceConfig()], provider: providerConfig({ start: 'exit 3' }) });
    const { problem, detail } = await failureOf(trial);
    expect(problem.code).toBe('environment.provider-exited');
    expect(detail.services[0]?.readyMs).toBeGreaterThan(0);
    await expectNothingLeft(trial);
  });

  it('with Docker: nothing of it is left when the run is cancelled while a service starts', async () => {
    const controller = new AbortController();
    const trial = makeTrial(plain, { services: [database], signal: controller.signal });
    const failure = failureOf(trial);
    await expect.poll(() => ourContainers(trial.request.session), { timeout: 30_000 }).toHaveLength(1);
    controller.abort();
    expect((await failure).problem.code).toBe('environment.cancelled');
    await expectNothingLeft(trial);
  });

  it('with Docker: only those that the provider names are started', async () => {
    const provider = providerConfig({ services: ['cache'] });
    const trial = makeTrial(plain, { services: [database, serviceConfig()], provider });
    await using environment = await startEnvironment(trial.request);
    expect(environment.services.map(({ name }) => name)).toEqual(['cache']);
  });
});

/** One question over TCP, one answer. */
function ask(address: string, question: string): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(question));
    socket.once('data', (answer) => {
      resolve(answer.toString('latin1'));
      socket.destroy();
    });
    socket.once('error', reject);
  });
}
