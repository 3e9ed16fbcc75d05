import { symlinkSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startEnvironment } from '../../src/environment/start.ts';
import type { ServiceConfig } from '../../src/model/config.ts';
import { inContainer, leftInDocker } from './docker.ts';
import { failureOf } from './failure-of.ts';
import { FIXTURES, makeTrial, serviceConfig } from './support.ts';

const workspace = join(FIXTURES, '../environment-docker/fills-postgres');

const database = serviceConfig({
  name: 'db',
  image: 'postgres:15',
  env: { POSTGRES_PASSWORD: 'test' },
  port: 5432,
  expose: { DATABASE_URL: 'postgres://postgres:test@{host}:{port}/postgres' },
});

/** A container of nothing but a shell. */
function shell(script: string, more: Partial<ServiceConfig> = {}): ServiceConfig {
  const command = ['bash', '-c', script];
  return serviceConfig({ name: 'job', image: 'debian:bookworm-slim', command, port: null, expose: {}, ...more });
}

describe('a service', () => {
  it('with Docker: is filled from files and commands before the provider starts, and says which image it is', async () => {
    const init = [
      { file: 'db/schema.sql', run: null },
      { file: null, run: `psql -U postgres -c "INSERT INTO orders VALUES (2, 'second')"` },
    ];
    const trial = makeTrial(workspace, { services: [{ ...database, init }] });
    await using environment = await startEnvironment(trial.request);
    const rows = 'psql -U postgres -At -c "SELECT id, note FROM orders ORDER BY id"';
    expect(await inContainer(trial.request.session, 'db', rows)).toBe('1|first\n2|second');
    expect(environment.services[0]?.digest).toMatch(/^sha256:[0-9a-f]{64}$/u);
  });

  it('with Docker: whose init fails is named with what the client said, and nothing of it is left', async () => {
    const trial = makeTrial(workspace, { services: [{ ...database, init: [{ file: 'db/broken.sql', run: null }] }] });
    const { problem, detail } = await failureOf(trial);
    expect(problem.code).toBe('environment.init-failed');
    expect(problem.what).toBe('`init` of the service db (postgres:15) failed: db/broken.sql ended with exit code 3');
    expect(detail.logTail.join('\n')).toContain('relation "nowhere" does not exist');
    expect(problem.where).toMatchObject({ file: 'db/broken.sql', line: expect.any(Number) });
    expect(problem.why).toBe('ERROR: relation "nowhere" does not exist');
  });

  it('with Docker: waits for a line of the log, a command, and what it depends on; reaches that by name', async () => {
    const cache = serviceConfig({ wait: { kind: 'log', text: 'Ready to accept connections' } });
    const script = 'exec 3<>/dev/tcp/cache/6379; echo PING >&3; head -1 <&3 > /tmp/answer; exec sleep 300';
    const wait = { kind: 'command', command: 'grep PONG /tmp/answer' } as const;
    const client = shell(script, { name: 'client', dependsOn: ['cache'], wait });
    const trial = makeTrial(workspace, { services: [client, cache] });
    {
      await using environment = await startEnvironment(trial.request);
      expect(environment.services.map(({ name }) => name)).toEqual(['client', 'cache']);
      expect(await inContainer(trial.request.session, 'client', 'cat /tmp/answer')).toBe('+PONG');
    }
    expect(await leftInDocker(trial.request.session)).toEqual([]);
  });

  it('with Docker: reads files of the repository, and cannot write them', async () => {
    const mounts = [{ source: 'conf', target: '/conf' }];
    const wait = { kind: 'log', text: 'Read-only file system' } as const;
    const job = shell('cat /conf/greeting.txt; touch /conf/new; exec sleep 300', { mounts, wait });
    const trial = makeTrial(workspace, { services: [job] });
    await using environment = await startEnvironment(trial.request);
    expect(await inContainer(trial.request.session, 'job', 'cat /conf/greeting.txt')).toBe('hello from the repository');
    expect(environment.services).toHaveLength(1);
  });

  it('with Docker: is given nothing that a link leads to outside of the repository', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'outside-'));
    await cp(workspace, copy, { recursive: true });
    symlinkSync('/etc', join(copy, 'linked'));
    const trial = makeTrial(copy, { services: [shell('sleep 300', { mounts: [{ source: 'linked', target: '/x' }] })] });
    const { problem } = await failureOf(trial);
    expect(problem).toMatchObject({ code: 'environment.outside', what: 'linked leads out of the repository' });
  });

  it('with Docker: that waits for a health check and has none is told so at once', async () => {
    const trial = makeTrial(workspace, { services: [serviceConfig({ wait: { kind: 'health' } })] });
    const { problem } = await failureOf(trial);
    expect(problem).toMatchObject({ code: 'environment.no-health-check' });
  });

  it('with Docker: that never says what is waited for shows what it said', async () => {
    const wait = { kind: 'log', text: 'ready' } as const;
    const job = shell('echo thinking; exec sleep 300', { wait, readyWithinMs: 1_500 });
    const { problem, detail } = await failureOf(makeTrial(workspace, { services: [job] }));
    expect(problem.why).toBe('no line of its log holds "ready"; its last line: "thinking"');
    expect(detail.logTail).toEqual(['thinking']);
  });
});
