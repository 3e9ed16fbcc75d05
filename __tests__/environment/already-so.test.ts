import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { EnvironmentFailure } from '../../src/environment/failure.ts';
import { startEnvironment } from '../../src/environment/start.ts';
import { inContainer, leftInDocker, ourContainers } from './docker.ts';
import { FIXTURES, makeTrial, providerConfig, serviceConfig } from './support.ts';

const docker = (...args: string[]) => promisify(execFile)('docker', args);
const workspace = join(FIXTURES, 'ready-by-port');

describe('what is so already is no failure', () => {
  it('with Docker: a service that somebody paused, and paused again, is removed like the others', async () => {
    const trial = makeTrial(workspace, { services: [serviceConfig()] });
    const { session } = trial.request;
    {
      await using environment = await startEnvironment(trial.request);
      expect(environment.services).toHaveLength(1);
      const [id = ''] = await ourContainers(session, 'cache');
      await docker('pause', id);
      await expect(docker('pause', id)).rejects.toThrow(/already paused/u);
    }
    expect(await leftInDocker(session)).toEqual([]);
    expect(trial.leftBehind()).toEqual([]);
  });

  it('with Docker: a service that is paused before it is ready is told to be, not to be slow', async () => {
    const waiting = serviceConfig({ wait: { kind: 'log', text: 'a line that it never writes' }, readyWithinMs: 4_000 });
    const trial = makeTrial(workspace, { services: [waiting] });
    const { session } = trial.request;
    const failure = startEnvironment(trial.request).catch((thrown: unknown) => thrown);
    await expect.poll(() => inContainer(session, 'cache', 'echo up').catch(() => ''), { timeout: 30_000 }).toBe('up');
    const [id = ''] = await ourContainers(session, 'cache');
    await docker('pause', id);
    const { problem } = (await failure) as EnvironmentFailure;
    expect(problem).toMatchObject({
      code: 'environment.service-not-ready',
      why: expect.stringContaining('its container is paused'),
    });
    expect(await leftInDocker(session)).toEqual([]);
  });

  it('with Docker: a provider that is killed twice, started twice, and gone when it is killed', async () => {
    const answer = `while :; do printf 'HTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\nok' | perl -MIO::Socket::INET -e 'my $s = IO::Socket::INET->new(LocalPort => $ENV{PORT}, Listen => 5, ReuseAddr => 1) or die; my $c = $s->accept; my $l = <$c>; print $c <STDIN>;'; done`;
    const provider = providerConfig({
      start: null,
      image: 'debian:bookworm-slim',
      command: ['sh', '-c', answer],
      port: 8080,
    });
    const trial = makeTrial(workspace, { provider, services: [] });
    const { session } = trial.request;
    {
      await using environment = await startEnvironment(trial.request);
      const { part } = environment;
      await part.kill();
      await part.kill();
      expect(environment.exited()).toBeNull();
      const first = await part.restart();
      expect(await part.restart()).toEqual(first);
      await docker('rm', '--force', ...(await ourContainers(session)));
      await part.kill();
    }
    expect(await leftInDocker(session)).toEqual([]);
    expect(trial.leftBehind()).toEqual([]);
  });
});
