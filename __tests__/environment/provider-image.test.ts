import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startEnvironment } from '../../src/environment/start.ts';
import { watchTests } from '../../src/environment/test-coverage.ts';
import { apiSpec } from './api-spec.ts';
import { inContainer, leftInDocker } from './docker.ts';
import { failureOf } from './failure-of.ts';
import { FIXTURES, GENEROUS_MS, makeTrial, providerConfig, serviceConfig } from './support.ts';

const workspace = join(FIXTURES, 'ready-by-port');

/** A server in Perl, which every Debian has: answers 200, and ends with code 7 when it is asked to. */
const SERVER = String.raw`
  $| = 1; my $server = IO::Socket::INET->new(LocalPort => $ENV{PORT}, Listen => 5, ReuseAddr => 1) or die;
  print "listening on $ENV{PORT}\n";
  while (my $client = $server->accept) {
    my $line = <$client>; exit 7 if $line =~ m{^GET /die};
    print $client "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"; close $client;
  }`;

const provider = providerConfig({
  start: null,
  image: 'debian:bookworm-slim',
  command: ['perl', '-MIO::Socket::INET', '-e', SERVER],
  port: 8080,
  ready: '/health',
});

describe('a provider from an image', () => {
  it('with Docker: reaches its services by name, is reached at a free port, and is told to have ended', async () => {
    const trial = makeTrial(workspace, { provider, services: [serviceConfig()] });
    const { session } = trial.request;
    {
      await using environment = await startEnvironment(trial.request);
      const { baseUrl, variables } = environment;
      expect(await (await fetch(`${baseUrl}/anything`)).text()).toBe('ok');
      expect(variables['PORT']).toBe(new URL(baseUrl).port);
      expect(variables['PORT']).not.toBe('8080');
      expect(variables['REDIS_URL']).toMatch(/^redis:\/\/127\.0\.0\.1:\d+$/u);
      expect(await inContainer(session, 'provider', 'printenv REDIS_URL')).toBe('redis://cache:6379');
      expect(await inContainer(session, 'provider', 'getent hosts cache')).toContain('cache');
      expect(environment.tail(5)).toEqual(['listening on 8080']);
      expect(trial.logged).toContain('│ listening on 8080');
      expect(environment.exited()).toBeNull();
      await fetch(`${baseUrl}/die`).catch(() => null);
      await expect.poll(() => environment.exited(), { timeout: GENEROUS_MS }).toBe('exited with code 7');
    }
    expect(await leftInDocker(session)).toEqual([]);
    expect(trial.leftBehind()).toEqual([]);
  });

  it('with Docker: is reached at a free port for each of its transports', async () => {
    const command = [
      'perl',
      '-MIO::Socket::INET',
      '-e',
      `my $child = fork; $ENV{PORT} = 50051 if $child == 0; ${SERVER}`,
    ];
    const trial = makeTrial(workspace, { provider: { ...provider, command, transports: { grpc: 50_051 } } });
    await using environment = await startEnvironment(trial.request);
    const port = environment.transports?.['grpc'];
    expect(port).not.toBe(50_051);
    expect(String(port)).not.toBe(environment.variables['PORT']);
    const ask = () => fetch(`http://127.0.0.1:${port}/anything`).then((answer) => answer.text(), String);
    await expect.poll(ask, { timeout: GENEROUS_MS }).toBe('ok');
  });

  it('with Docker: is counted where its port is published, whatever port it has inside', async () => {
    const trial = makeTrial(workspace, { provider });
    await using environment = await startEnvironment(trial.request);
    const { log } = trial.request;
    await using watched = await watchTests({ environment, specs: [apiSpec(['GET /orders'])], isWanted: null, log });
    const address = watched.variables['PROVIDER_URL'] ?? '';
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    expect(address).not.toBe(environment.baseUrl);
    expect(await (await fetch(`${address}/orders`)).text()).toBe('ok');
    expect(await watched.end()).toMatchObject({
      notMeasured: null,
      requests: 1,
      called: [{ operation: 'GET /orders' }],
    });
    expect(trial.logged.at(-2)).toMatch(/are counted on the way\.$/u);
  });

  it('with Docker: that exits says how, with its last lines', async () => {
    const command = ['sh', '-c', 'echo no configuration; exit 9'];
    const { problem, detail } = await failureOf(makeTrial(workspace, { provider: { ...provider, command } }));
    expect(problem).toMatchObject({ code: 'environment.provider-exited', why: 'its last line: "no configuration"' });
    expect(problem.what).toBe('Shop exited with code 9 before it was ready');
    expect(detail.logTail).toEqual(['no configuration']);
  });

  it('with Docker: that listens elsewhere is told which port it has to answer on', async () => {
    const wrong = { ...provider, command: ['sleep', '300'], readyWithinMs: 1_500 };
    const { problem } = await failureOf(makeTrial(workspace, { provider: wrong }));
    expect(problem.code).toBe('environment.provider-not-ready');
    expect(problem.todo).toContain('port 8080 inside its container, on all addresses');
  });
});
