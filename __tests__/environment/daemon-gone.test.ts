import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, expect, it, vi } from 'vitest';
import { ProblemError } from '../../src/model/problem.ts';
import { inContainer, ourContainers } from './docker.ts';
import { FIXTURES, makeTrial, serviceConfig } from './support.ts';

const DAEMON = /^unix:\/\/(?<path>.+)$/u.exec(process.env['DOCKER_HOST'] ?? '')?.groups?.['path'];

/** A socket in front of the daemon's own: it can go and come back, while everybody else keeps the daemon. */
class Gateway {
  readonly path = join(mkdtempSync(join(tmpdir(), 'daemon-')), 'docker.sock');
  readonly #sockets = new Set<Socket>();
  #server = this.#open();

  #open() {
    return createServer({ allowHalfOpen: true }, (socket) => {
      const daemon = connect({ path: DAEMON ?? '/var/run/docker.sock', allowHalfOpen: true });
      for (const one of [socket, daemon]) {
        this.#sockets.add(one);
        one.on('error', () => {}).on('close', () => this.#sockets.delete(one));
      }
      socket.pipe(daemon).pipe(socket);
    });
  }

  async come(): Promise<void> {
    this.#server = this.#open().listen(this.path);
    await once(this.#server, 'listening');
  }

  async go(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}

const gateway = new Gateway();

afterEach(async () => {
  vi.unstubAllEnvs();
  await gateway.go();
});

it('with Docker: a daemon that goes while a service starts is told, and what it still runs is removed by the last step', async () => {
  await gateway.come();
  vi.stubEnv('DOCKER_HOST', `unix://${gateway.path}`);
  const { startEnvironment } = await import('../../src/environment/start.ts');
  const { sweepLeftovers } = await import('../../src/environment/leftovers.ts');
  const waiting = serviceConfig({ wait: { kind: 'log', text: 'a line that it never writes' } });
  const trial = makeTrial(join(FIXTURES, 'ready-by-port'), { services: [waiting] });
  const failure = startEnvironment(trial.request).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  const { session, stateDirectory } = trial.request;
  // It runs, and its log is followed.
  await expect.poll(() => inContainer(session, 'cache', 'echo up').catch(() => ''), { timeout: 30_000 }).toBe('up');
  await pause(500);
  await gateway.go();
  const thrown = await failure;
  expect(thrown).toBeInstanceOf(ProblemError);
  expect((thrown as ProblemError).problem).toMatchObject({
    code: 'environment.docker',
    what: 'Docker could not be asked about cache',
    todo: expect.stringContaining('Docker stopped answering'),
  });

  await gateway.come();
  expect(await ourContainers(session)).toHaveLength(1);
  const said: string[] = [];
  await sweepLeftovers(stateDirectory, (line) => said.push(line));
  expect(said).toContain('Removed 1 container(s) that an ended run had left behind.');
  expect(await ourContainers(session)).toEqual([]);
}, 90_000);

it('with Docker: a container that somebody removes while it starts is told as gone, and nothing is left to remove', async () => {
  await gateway.come();
  vi.stubEnv('DOCKER_HOST', `unix://${gateway.path}`);
  const { startEnvironment } = await import('../../src/environment/start.ts');
  const waiting = serviceConfig({ wait: { kind: 'log', text: 'a line that it never writes' } });
  const trial = makeTrial(join(FIXTURES, 'ready-by-port'), { services: [waiting] });
  const failure = startEnvironment(trial.request).catch((thrown: unknown) => thrown);
  const { session } = trial.request;
  await expect.poll(() => inContainer(session, 'cache', 'echo up').catch(() => ''), { timeout: 30_000 }).toBe('up');
  await pause(500);
  await promisify(execFile)('docker', ['rm', '--force', '--volumes', ...(await ourContainers(session))]);
  const thrown = await failure;
  expect((thrown as ProblemError).problem).toMatchObject({
    todo: expect.stringContaining('Something else removed it'),
  });
  expect(trial.leftBehind()).toEqual([]);
}, 60_000);
