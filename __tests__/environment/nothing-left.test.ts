import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { sweepLeftovers } from '../../src/environment/leftovers.ts';
import { runIntegration } from '../../src/environment/stage.ts';
import { startEnvironment } from '../../src/environment/start.ts';
import { leftInDocker, ourContainers } from './docker.ts';
import {
  FIXTURES,
  GENEROUS_MS,
  makeTrial,
  processesWith,
  providerConfig,
  serviceConfig,
  type Trial,
} from './support.ts';

const run = promisify(execFile);
const app = join(FIXTURES, '../compose/app');
/** Leaves a process behind that is in a group of its own and has lost its parent. */
const start = '(setsid sleep 300 &) ; exec node server.js';

interface World {
  readonly trial: Trial;
  readonly controller: AbortController;
  /** Files below the checkout and below the temporary folder of the children. */
  files(): readonly string[];
}

/** Two services of which one needs the other (hence a network), a provider, and folders of their own. */
async function makeWorld(more: Partial<Trial['request']> = {}): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'nothing-left-'));
  const [workspace, temporary] = [join(folder, 'checkout'), join(folder, 'tmp')];
  await cp(app, workspace, { recursive: true });
  await cp(join(FIXTURES, 'ready-by-port/server.js'), join(temporary, 'keep.js'));
  const controller = new AbortController();
  const after = serviceConfig({ name: 'after', expose: {}, dependsOn: ['cache'] });
  const trial = makeTrial(workspace, {
    services: [serviceConfig({ mounts: [{ source: 'server.js', target: '/srv/server.js' }] }), after],
    provider: providerConfig({ start }),
    parentEnvironment: { ...process.env, TMPDIR: temporary },
    signal: controller.signal,
    ...more,
  });
  return { trial, controller, files: () => readdirSync(folder, { recursive: true }).map(String).sort() };
}

/** Names of the volumes that our containers have, those without a label included. */
async function volumesOf(session: string): Promise<readonly string[]> {
  const ids = await ourContainers(session);
  const format = '{{range .Mounts}}{{.Name}}\n{{end}}';
  const lists = ids.map((id) =>
    run('docker', ['inspect', '--format', format, id]).then(({ stdout }) => stdout.split('\n')),
  );
  return (await Promise.all(lists)).flat().filter((name) => name !== '');
}

async function expectNothingLeft({ trial }: World, volumes: readonly string[]): Promise<void> {
  expect(trial.leftBehind()).toEqual([]);
  expect(await leftInDocker(trial.request.session)).toEqual([]);
  const { stdout } = await run('docker', ['volume', 'ls', '--quiet']);
  expect(stdout.split('\n').filter((name) => volumes.includes(name))).toEqual([]);
}

describe('nothing is left: processes, containers, networks, volumes and files are as before', () => {
  it('with Docker: after a success', async () => {
    const world = await makeWorld();
    const before = world.files();
    let volumes: readonly string[] = [];
    {
      const { workspace, parentEnvironment, log, signal, session } = world.trial.request;
      await using environment = await startEnvironment(world.trial.request);
      volumes = await volumesOf(session);
      expect((await leftInDocker(session)).length).toBe(3);
      const result = await runIntegration({
        ...{ provider: 'Shop', workspace, parentEnvironment, log, signal, started: { environment } },
        config: { run: 'true', directory: '.', timeoutMs: GENEROUS_MS, junit: [], coverage: true },
        specs: [],
      });
      expect(result.outcome).toBe('passed');
    }
    await expectNothingLeft(world, volumes);
    expect(world.files()).toEqual(before);
  });

  it('with Docker: after a failure', async () => {
    const world = await makeWorld({ provider: providerConfig({ start: '(setsid sleep 300 &) ; exit 3' }) });
    const before = world.files();
    await expect(startEnvironment(world.trial.request)).rejects.toThrow('exited with code 3');
    await expectNothingLeft(world, []);
    expect(world.files()).toEqual(before);
  });

  it('with Docker: after a cancel while the services start', async () => {
    const world = await makeWorld();
    const before = world.files();
    const failure = startEnvironment(world.trial.request).catch((thrown: unknown) => thrown);
    await expect.poll(() => leftInDocker(world.trial.request.session), { timeout: GENEROUS_MS }).not.toEqual([]);
    world.controller.abort();
    expect(await failure).toHaveProperty('problem.code', 'environment.cancelled');
    await expectNothingLeft(world, []);
    expect(world.files()).toEqual(before);
  });

  it('with Docker Compose: after a cancel while compose starts them', async () => {
    const world = await makeWorld({ services: [], compose: { file: 'small.yml', services: [] } });
    const failure = startEnvironment(world.trial.request).catch((thrown: unknown) => thrown);
    await expect.poll(() => leftInDocker(world.trial.request.session), { timeout: GENEROUS_MS }).not.toEqual([]);
    world.controller.abort();
    expect(await failure).toHaveProperty('problem.code', 'environment.cancelled');
    await sweepLeftovers(world.trial.request.stateDirectory, () => undefined);
    await expectNothingLeft(world, []);
  });

  it('with Docker Compose: after a kill, when the last step has swept', async () => {
    const state = await mkdtemp(join(tmpdir(), 'killed-'));
    const program = join(import.meta.dirname, 'hanging-run.ts');
    const killed = spawn(process.execPath, [program, app, state, 'compose'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(createInterface({ input: killed.stdout }), 'line')) as [string];
    const { mark } = JSON.parse(line) as { mark: string };
    const session = `test-${mark}`;
    const volumes = await volumesOf(session);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    expect(processesWith(`MARK=${mark}`).length).toBeGreaterThanOrEqual(2);
    expect((await leftInDocker(session)).length).toBe(3);
    expect(volumes).toHaveLength(2);
    await sweepLeftovers(state, () => undefined);
    await expect.poll(() => processesWith(`MARK=${mark}`), { timeout: GENEROUS_MS }).toEqual([]);
    expect(await leftInDocker(session)).toEqual([]);
    const { stdout } = await run('docker', ['volume', 'ls', '--quiet']);
    expect(stdout.split('\n').filter((name) => volumes.includes(name))).toEqual([]);
    expect(readdirSync(state)).toEqual(['leftovers.jsonl']);
  });
});
