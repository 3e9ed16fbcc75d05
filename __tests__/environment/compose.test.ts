import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startEnvironment } from '../../src/environment/start.ts';
import type { ComposeConfig, WaitedService } from '../../src/model/config.ts';
import { inContainer, leftInDocker, ourContainers } from './docker.ts';
import { failureOf } from './failure-of.ts';
import { FIXTURES, makeTrial, providerConfig, serviceConfig } from './support.ts';

const workspace = join(FIXTURES, '../compose/app');

function compose(file: string, ...services: WaitedService[]): ComposeConfig {
  return { file, services };
}

const { image: _, ...waited } = serviceConfig();

describe('a compose file', () => {
  it('with Docker Compose: gives services at free ports in the order of the file, one of them the provider, and leaves nothing', async () => {
    const expose = { DATABASE_URL: 'postgres://postgres:test@{host}:{port}/postgres' };
    const db = { ...waited, name: 'db', port: 5432, expose };
    const trial = makeTrial(workspace, {
      compose: compose('docker-compose.yml', db),
      provider: providerConfig({
        start: null,
        service: 'app',
        port: 6379,
        transports: { words: 6380 },
        services: ['db'],
        env: { PRICE: '5 $X $$' },
      }),
    });
    const { session } = trial.request;
    {
      await using environment = await startEnvironment(trial.request);
      expect(environment.services.map(({ name }) => name)).toEqual(['db', 'migrate']);
      expect(environment.services[0]).toMatchObject({ image: 'postgres:15', ended: null });
      expect(environment.services[0]?.digest).toMatch(/^sha256:/u);
      expect(environment.variables['DATABASE_URL']).toMatch(/@[\w.]+:\d+\/postgres$/u);
      expect(environment.variables['DATABASE_URL']).not.toContain(':5432/');
      expect(environment.baseUrl).toMatch(/^http:\/\/[\w.]+:\d+$/u);
      expect(environment.transports).toEqual({ words: expect.any(Number) });
      expect(environment.transports?.['words']).not.toBe(6380);
      expect(await inContainer(session, 'db', 'psql -U postgres -Atc "SELECT count(*) FROM migrated"')).toBe('0');
      expect(await inContainer(session, 'app', 'printenv PRICE')).toBe('5 $X $$');
      expect(await inContainer(session, 'app', 'printenv COST')).toBe('7 $Y');
      expect(await ourContainers(session, 'unrelated')).toEqual([]);
      expect((await leftInDocker(session)).map((line) => line.split(' ')[0]).sort()).toEqual([
        'network',
        'ps',
        'ps',
        'ps',
        'volume',
      ]);
    }
    expect(await leftInDocker(session)).toEqual([]);
    expect(trial.leftBehind()).toEqual([]);
  });

  it('with Docker Compose: whose services are built runs what was built, and leaves no image', async () => {
    const trial = makeTrial(workspace, { compose: compose('build.yml') });
    const { session } = trial.request;
    {
      await using environment = await startEnvironment(trial.request);
      expect(environment.services.map(({ name }) => name)).toEqual(['cache', 'twin']);
      expect(environment.services[0]?.digest).toMatch(/^sha256:/u);
      // The image is called after this run: a report that says so would differ each time.
      expect(environment.services[0]?.image).toBe('cache (built)');
      expect(await inContainer(session, 'cache', 'echo "$FLAVOUR: $(cat /note.txt)"')).toBe(
        'sweet: from the repository',
      );
      expect((await leftInDocker(session)).filter((line) => line.startsWith('images'))).not.toEqual([]);
    }
    expect(await leftInDocker(session)).toEqual([]);
    expect(trial.leftBehind()).toEqual([]);
  });

  it('with Docker Compose: whose build fails is told with the last lines of the build', async () => {
    const { problem, detail } = await failureOf(makeTrial(workspace, { compose: compose('build-fails.yml') }));
    expect(problem).toMatchObject({ code: 'environment.compose-up' });
    expect(detail.logTail.join('\n')).toContain('cannot compile');
  });

  it('with Docker Compose: that asks for the machine is refused below full trust, line by line', async () => {
    const trial = makeTrial(workspace, { compose: compose('powers.yml'), trust: 'no-secrets' });
    const { problem } = await failureOf(trial);
    expect(problem.code).toBe('environment.compose-power');
    expect(problem.why).toBe(
      [
        'service a: `privileged: true`',
        'service a: the folder /etc of the machine',
        'service a: the folder /var/run/docker.sock of the machine',
        'service b: `network_mode: "host"`',
        'service b: `cap_add: ["SYS_ADMIN"]`',
      ].join('; '),
    );
  });

  it('with Docker Compose: whose service runs out of memory says so, with the limit', async () => {
    const wait = { kind: 'log', text: 'never said' } as const;
    const hungry = { ...waited, name: 'hungry', port: null, expose: {}, wait };
    const { problem, detail } = await failureOf(makeTrial(workspace, { compose: compose('memory.yml', hungry) }));
    expect(problem.code).toBe('environment.service-exited');
    expect(problem.what).toContain('because it ran out of memory (OOMKilled, limit 16 MiB)');
    expect(detail.services).toMatchObject([{ name: 'hungry', ended: { outOfMemory: true } }]);
  });

  it('with Docker Compose: without such a service says which there are', async () => {
    const provider = providerConfig({ services: ['unrelatde'] });
    const { problem } = await failureOf(makeTrial(workspace, { compose: compose('docker-compose.yml'), provider }));
    expect(problem).toMatchObject({
      code: 'environment.unknown-service',
      why: 'its services are app, db, migrate, unrelated',
    });
    expect(problem.todo).toContain('unrelated');
  });

  it('with Docker Compose: that compose cannot read is told in its words', async () => {
    const { problem } = await failureOf(makeTrial(workspace, { compose: compose('server.js') }));
    expect(problem).toMatchObject({ code: 'environment.compose-config' });
  });

  it('with Docker: is not started for a provider that needs none of its services', async () => {
    const services = [serviceConfig()];
    const provider = providerConfig({ services: ['cache'] });
    const parentEnvironment = { PATH: process.env['PATH'], DOCKER_HOST: 'tcp://127.0.0.1:1' };
    const trial = makeTrial(workspace, { compose: compose('powers.yml'), services, provider, parentEnvironment });
    await using environment = await startEnvironment(trial.request);
    expect(environment.services.map(({ name }) => name)).toEqual(['cache']);
  });

  it('with Docker Compose: is stopped when a service beside it fails, and that failure is told', async () => {
    const command = ['sh', '-c', 'exit 4'];
    const services = [serviceConfig({ name: 'beside', image: 'debian:bookworm-slim', command, expose: {} })];
    const { problem } = await failureOf(makeTrial(workspace, { compose: compose('small.yml'), services }));
    expect(problem.what).toContain('The service beside (debian:bookworm-slim) exited with code 4');
  });

  it('with Docker: says what is missing where there is no Compose', async () => {
    const parentEnvironment = { PATH: join(workspace, 'nothing') };
    const { problem } = await failureOf(
      makeTrial(workspace, { compose: compose('docker-compose.yml'), parentEnvironment }),
    );
    expect(problem).toMatchObject({ code: 'environment.no-compose' });
    expect(problem.todo).toContain('docker-compose-plugin');
  });
});
