import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FaultTarget, readState } from '../../src/chaos/target.ts';
import { replayUndo } from '../../src/chaos/undo-journal.ts';
import type { FaultAction, ToxicKind } from '../../src/model/chaos.ts';
import { connectRuntime, ENVIRONMENT_LABEL, type Runtime } from '../../src/tools/docker.ts';
import { readProcess } from '../../src/tools/process-tree.ts';
import type { Disturbance } from './support/disturb.ts';
import { startToxiproxy, type ToxiproxyServer } from './support/toxiproxy-server.ts';

/** Every step of every fault, as `npm run bench:chaos` has it; without it the two of each that leave the most behind. */
const isWhole = process.env['API_TESTING_KILL_POINTS'] === 'all';
const WORST = ['asked', 'while it lasts'];
const DEADLINE_MS = isWhole ? 600_000 : 120_000;
/** These containers take a moment to stop, none of them a second. */
const SETTLE_MS = 500;
const DISTURB = join(import.meta.dirname, 'support/disturb.ts');

const directory = mkdtempSync(join(tmpdir(), 'api-testing-kill-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** What a row is done to, and how it is looked at. */
interface Subject {
  readonly of: Pick<Disturbance, 'containerId' | 'image' | 'pgid' | 'toxiproxy'>;
  /** Everything that a fault may change of it, and an answer of it. */
  look(): Promise<unknown>;
}

/** Disturbs in a process of its own; its steps where it is not killed. */
function disturb(subject: Subject, action: FaultAction, killAt: Disturbance['killAt']) {
  const folder = mkdtempSync(join(directory, 'run-'));
  const asked: Disturbance = { ...subject.of, action, directory: folder, killAt };
  const { stdout, signal, stderr } = spawnSync(process.execPath, [DISTURB, JSON.stringify(asked)], {
    encoding: 'utf8',
  });
  if (killAt === null) expect(stderr).toBe('');
  return { folder, signal, steps: killAt === null ? (JSON.parse(stdout) as readonly string[]) : [] };
}

/** Kills at each of these steps; after the last step of the job everything is as it was, and nothing is left to do. */
async function holds(subject: Subject, action: FaultAction): Promise<number> {
  const before = await subject.look();
  const steps = isWhole ? disturb(subject, action, null).steps.map((_, index) => index) : WORST;
  for (const killAt of steps) {
    const { folder, signal } = disturb(subject, action, killAt);
    expect(signal, `killed at ${killAt}`).toBe('SIGKILL');
    const failed = await replayUndo(folder, () => undefined, SETTLE_MS);
    expect(failed, `killed at ${killAt}`).toEqual([]);
    await expect.poll(subject.look, { timeout: 20_000, interval: 100, message: `killed at ${killAt}` }).toEqual(before);
    const lines: string[] = [];
    expect(await replayUndo(folder, (line) => lines.push(line))).toEqual([]);
    expect(lines).toEqual([]);
  }
  console.log(`killed at ${steps.length} steps`);
  return steps.length;
}

const toxic = (kind: ToxicKind): FaultAction => ({
  kind: 'toxic',
  toxic: { kind, direction: 'downstream', toxicity: 1 },
});
const CONTAINER_FAULTS: readonly FaultAction[] = [
  { kind: 'pause' },
  { kind: 'stop' },
  { kind: 'kill' },
  { kind: 'restart' },
  { kind: 'disconnect' },
  { kind: 'cpu', share: 0.05 },
  { kind: 'memory', share: 1.2 },
  { kind: 'connections' },
];

describe('with Docker: a run that is killed while it disturbs a container', () => {
  let runtime: Runtime;
  const made: { remove(options?: object): Promise<unknown> }[] = [];

  beforeAll(async () => {
    runtime = await connectRuntime();
  });
  afterAll(async () => {
    for (const one of made.toReversed()) await one.remove({ force: true, v: true });
  }, DEADLINE_MS);

  async function start(options: object, ask: readonly string[], answer: string): Promise<Subject> {
    const Labels = { [ENVIRONMENT_LABEL]: 'kill-points' };
    const container = await runtime.container.create({ Image: 'redis:7', Labels, ...options });
    made.push(container);
    await runtime.container.start(container);
    const { Config } = await container.inspect();
    const seen = (): Promise<string> =>
      runtime.container.exec(container, [...ask]).then(
        ({ output }) => output.trim(),
        (error: Error) => error.message,
      );
    for (let left = 300; left > 0 && (await seen()) !== answer; left -= 1) await sleep(200);
    if ((await seen()) !== answer) throw new Error(`${Config.Image} does not answer`);
    const target = { name: 'x', containerId: container.id, proxy: { state: () => ({}) } } as unknown as FaultTarget;
    return {
      of: { containerId: container.id, image: Config.Image, pgid: null, toxiproxy: null },
      look: async () => ({ ...(await readState(target, null)), answer: await seen() }),
    };
  }
  const PING = ['redis-cli', 'PING'];

  describe('of the configuration', () => {
    let redis: Subject;
    beforeAll(async () => {
      redis = await start({}, PING, 'PONG');
    }, DEADLINE_MS);
    it.each(CONTAINER_FAULTS)('$kind is undone by the last step of the job', {
      timeout: DEADLINE_MS,
    }, async (action) => {
      expect(await holds(redis, action)).toBeGreaterThan(1);
    });
  });

  describe('of a compose file, with names, an address and limits of its own', () => {
    let service: Subject;
    beforeAll(async () => {
      const { dockerode } = runtime.container;
      const name = `api-testing-kill-${process.pid}`;
      const second = process.pid % 250;
      const subnet = { Subnet: `10.213.${second}.0/24` };
      const network = await dockerode.createNetwork({ Name: name, IPAM: { Driver: 'default', Config: [subnet] } });
      made.push(network);
      const place = { Aliases: ['cache', 'sessions'], IPAMConfig: { IPv4Address: `10.213.${second}.77` } };
      const limits = { CpuPeriod: 50_000, CpuQuota: 25_000, Memory: 268_435_456, NetworkMode: name };
      service = await start(
        { HostConfig: limits, NetworkingConfig: { EndpointsConfig: { [name]: place } } },
        PING,
        'PONG',
      );
    }, DEADLINE_MS);
    it.each(
      CONTAINER_FAULTS.filter(({ kind }) => isWhole || ['disconnect', 'cpu', 'memory'].includes(kind)),
    )('$kind is undone by the last step of the job', { timeout: DEADLINE_MS }, async (action) => {
      expect(await holds(service, action)).toBeGreaterThan(1);
    });
  });

  it('connections of PostgreSQL are given back by the last step of the job', { timeout: DEADLINE_MS }, async () => {
    const session = ['env', 'PGPASSWORD=test', 'psql', '-h', '127.0.0.1', '-U', 'postgres', '-Atc', 'select 1'];
    const postgres = await start({ Image: 'postgres:15', Env: ['POSTGRES_PASSWORD=test'] }, session, '1');
    expect(await holds(postgres, { kind: 'connections' })).toBeGreaterThan(1);
  });
});

describe('a run that is killed while it disturbs a provider that runs as a process', () => {
  it.each<FaultAction>([
    { kind: 'pause' },
    { kind: 'kill' },
    { kind: 'restart' },
    { kind: 'down' },
    toxic({ type: 'timeout', timeout: 0 }),
  ])('by $kind leaves nothing that stands still', { timeout: DEADLINE_MS }, async (action) => {
    const steps = isWhole ? (await stepsOf(action)).map((_, index) => index) : ['before SIG', 'while it lasts'];
    let killed = 0;
    for (const killAt of steps) {
      const child = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
      await once(child, 'spawn');
      const pgid = child.pid ?? 0;
      const { folder, signal } = disturb(processOf(pgid), action, killAt);
      // The network is disturbed without a signal, and what disturbs it has died with the run.
      if (signal === 'SIGKILL') killed += 1;
      expect(await replayUndo(folder, () => undefined)).toEqual([]);
      // T: stopped by a signal (proc(5)).
      await expect.poll(() => readProcess(pgid)?.state ?? 'ended').not.toBe('T');
      const outlives = action.kind !== 'kill' && action.kind !== 'restart';
      if (outlives) await expect.poll(() => readProcess(pgid)?.state).toMatch(/^[RS]$/);
      if (child.exitCode === null && child.signalCode === null) process.kill(-pgid, 'SIGKILL');
    }
    expect(killed).toBeGreaterThan(0);
    console.log(`killed at ${killed} steps`);
  });

  async function stepsOf(action: FaultAction): Promise<readonly string[]> {
    const child = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
    await once(child, 'spawn');
    const { steps } = disturb(processOf(child.pid ?? 0), action, null);
    if (child.exitCode === null && child.signalCode === null) process.kill(-(child.pid ?? 0), 'SIGKILL');
    return steps;
  }

  function processOf(pgid: number): Subject {
    return { of: { containerId: null, image: null, pgid, toxiproxy: null }, look: async () => null };
  }
});

describe('with Toxiproxy: a run that is killed while it disturbs the network by it', () => {
  let server: ToxiproxyServer;
  beforeAll(async () => {
    server = await startToxiproxy();
    await server.ask('POST', '/proxies', { name: 'cache', listen: '127.0.0.1:0', upstream: '127.0.0.1:9' });
    const own = {
      name: 'teams',
      type: 'latency',
      stream: 'upstream',
      toxicity: 1,
      attributes: { latency: 1, jitter: 0 },
    };
    await server.ask('POST', '/proxies/cache/toxics', own);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const KINDS: readonly ToxicKind[] = [
    { type: 'latency', latency: 200, jitter: 10 },
    { type: 'bandwidth', rate: 1 },
    { type: 'slow_close', delay: 100 },
    { type: 'timeout', timeout: 0 },
    { type: 'reset_peer', timeout: 0 },
    { type: 'slicer', averageSize: 10, sizeVariation: 2, delay: 10 },
    { type: 'limit_data', bytes: 10 },
  ];
  const FAULTS = [{ name: 'down', action: { kind: 'down' } as FaultAction }].concat(
    KINDS.map((kind) => ({ name: kind.type, action: toxic(kind) })).filter(({ name }) => isWhole || name === 'timeout'),
  );
  it.each(FAULTS)('$name is undone by the last step of the job', { timeout: DEADLINE_MS }, async ({ action }) => {
    const subject: Subject = {
      of: { containerId: null, image: null, pgid: null, toxiproxy: server.url },
      look: () => server.ask('GET', '/proxies'),
    };
    expect(await holds(subject, action)).toBeGreaterThan(1);
  });
});
