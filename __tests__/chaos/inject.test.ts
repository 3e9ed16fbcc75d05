import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { injectFault } from '../../src/chaos/inject.ts';
import { type FaultTarget, openInterposer, openProviderTarget, readState } from '../../src/chaos/target.ts';
import { replayUndo } from '../../src/chaos/undo-journal.ts';
import { parseUndoLines } from '../../src/chaos/undo-lines.ts';
import type { FaultAction, FaultConfig } from '../../src/model/chaos.ts';
import { connectRuntime, ENVIRONMENT_LABEL, type Runtime } from '../../src/tools/docker.ts';
import { mappedAddress } from '../../src/tools/mapped-address.ts';

const DOCKER_DEADLINE_MS = 120_000;
const directory = mkdtempSync(join(tmpdir(), 'api-testing-chaos-'));
const place = { directory, toxiproxy: null };

const fault = (action: FaultAction, target = 'cache', forMs = 1_000): FaultConfig => ({
  target,
  type: action.kind,
  action,
  forMs,
  afterMs: 0,
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

interface Service {
  readonly id: string;
  readonly port: number;
}

async function startRedis(runtime: Runtime, labels: Record<string, string>): Promise<Service> {
  const container = await runtime.container.create({
    Image: 'redis:7',
    Labels: labels,
    ExposedPorts: { '6379/tcp': {} },
    HostConfig: { PortBindings: { '6379/tcp': [{ HostIp: '127.0.0.1', HostPort: '' }] } },
  });
  await runtime.container.start(container);
  const { NetworkSettings } = await runtime.container.inspect(container);
  const address = mappedAddress(NetworkSettings.Ports, '6379/tcp', runtime.info.containerRuntime.host);
  return { id: container.id, port: address?.port ?? 0 };
}

/** What Redis answers to PING, or how it fails; within a second. */
async function ping(target: FaultTarget): Promise<string> {
  const socket = connect({ ...target.proxy.address });
  const answer = Promise.race([
    once(socket, 'data').then(([data]) => String(data).trim()),
    once(socket, 'close').then(() => 'closed'),
    new Promise<string>((resolve) => setTimeout(() => resolve('silence'), 1_000)),
  ]).catch((error: NodeJS.ErrnoException) => error.code ?? error.message);
  socket.on('connect', () => socket.write('PING\r\n'));
  socket.on('error', () => undefined);
  const result = await answer;
  socket.destroy();
  return result;
}

/** The container answers a moment after it runs again. */
async function pingUntil(target: FaultTarget, expected: string): Promise<string> {
  let last = '';
  for (let attempt = 0; attempt < 50; attempt += 1) {
    last = await ping(target);
    if (last === expected) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return last;
}

describe('with Docker: faults of a container', () => {
  let runtime: Runtime;
  const ids: string[] = [];
  const interposer = openInterposer();
  let target: FaultTarget;

  beforeAll(async () => {
    runtime = await connectRuntime();
    const { id, port } = await startRedis(runtime, { [ENVIRONMENT_LABEL]: 'chaos-test' });
    ids.push(id);
    const address = { host: '127.0.0.1', port };
    await interposer.interpose({ name: 'cache', containerId: id, image: 'redis:7', port: 6379, address });
    target = interposer.targets()[0] as FaultTarget;
    expect(await pingUntil(target, '+PONG')).toBe('+PONG');
  }, DOCKER_DEADLINE_MS);

  afterAll(async () => {
    await interposer[Symbol.asyncDispose]();
    for (const id of ids) await runtime.container.getById(id).remove({ force: true, v: true });
  }, DOCKER_DEADLINE_MS);

  it.each<{ action: FaultAction; seen: RegExp; changed: Record<string, unknown> }>([
    { action: { kind: 'pause' }, seen: /^silence$/, changed: { paused: true } },
    { action: { kind: 'kill' }, seen: /^(closed|ECONNRESET)$/, changed: { running: false } },
    { action: { kind: 'stop' }, seen: /^(closed|ECONNRESET)$/, changed: { running: false } },
    { action: { kind: 'restart' }, seen: /./, changed: {} },
    { action: { kind: 'disconnect' }, seen: /^(closed|ECONNRESET|silence)$/, changed: { networks: [] } },
    { action: { kind: 'cpu', share: 0.05 }, seen: /^\+PONG$/, changed: { cpuQuota: 5_000 } },
    { action: { kind: 'memory', share: 1 }, seen: /./, changed: {} },
    { action: { kind: 'down' }, seen: /^(ECONNREFUSED|closed)$/, changed: { enabled: false } },
  ])('$action.kind is seen by a client, undone exactly, and undone twice without harm', {
    timeout: DOCKER_DEADLINE_MS,
  }, async ({ action, seen, changed }) => {
    const before = await readState(target, null);
    const undo = await injectFault(fault(action), target, place);
    expect(await ping(target)).toMatch(seen);
    expect(await readState(target, null)).toMatchObject(changed);
    await undo();
    await undo();
    expect(await readState(target, null)).toEqual(before);
    expect(await pingUntil(target, '+PONG')).toBe('+PONG');
  });

  it('takes the connections of Redis although a client holds one, and gives them back', {
    timeout: DOCKER_DEADLINE_MS,
  }, async () => {
    const client = connect({ ...target.proxy.address });
    client.on('error', () => undefined);
    client.write('PING\r\n');
    await once(client, 'data');
    const undo = await injectFault(fault({ kind: 'connections' }, 'cache', 60_000), target, place);
    expect(await pingUntil(target, '-ERR max number of clients reached')).toBe('-ERR max number of clients reached');
    client.write('PING\r\n');
    expect(String(await once(client, 'data'))).toContain('+PONG');
    await undo();
    await undo();
    expect(await pingUntil(target, '+PONG')).toBe('+PONG');
    client.destroy();
  });

  it('takes every connection of PostgreSQL, and gives them back', { timeout: DOCKER_DEADLINE_MS }, async () => {
    const container = await runtime.container.create({
      Image: 'postgres:15',
      Labels: { [ENVIRONMENT_LABEL]: 'chaos-test' },
      Env: ['POSTGRES_PASSWORD=test', 'POSTGRES_USER=orders'],
    });
    ids.push(container.id);
    await runtime.container.start(container);
    const session = [
      'env',
      'PGPASSWORD=test',
      'psql',
      '-h',
      '127.0.0.1',
      '-U',
      'orders',
      '-Atc',
      'select 1',
      'postgres',
    ];
    const ask = async () => (await runtime.container.exec(container, session)).output.trim();
    await expect.poll(ask, { timeout: 60_000, interval: 300 }).toBe('1');
    const postgres = { ...target, containerId: container.id, image: 'postgres:15', name: 'db' };
    const undo = await injectFault(fault({ kind: 'connections' }, 'db', 60_000), postgres, place);
    await expect.poll(ask, { timeout: 20_000, interval: 100 }).toContain('too many clients');
    await undo();
    await undo();
    await expect.poll(ask, { timeout: 10_000 }).toBe('1');
  });

  it('leaves a limit alone that another fault lifts', { timeout: DOCKER_DEADLINE_MS }, async () => {
    const before = await readState(target, null);
    const undoCpu = await injectFault(fault({ kind: 'cpu', share: 0.1 }), target, place);
    const undoMemory = await injectFault(fault({ kind: 'memory', share: 1.5 }), target, place);
    await undoCpu();
    const between = await readState(target, null);
    expect(between['memory']).not.toBe(before['memory']);
    expect(between['cpuQuota']).toBe(before['cpuQuota']);
    await undoMemory();
    expect(await readState(target, null)).toEqual(before);
  });

  it('refuses a container that this run did not start', { timeout: DOCKER_DEADLINE_MS }, async () => {
    const foreign = await startRedis(runtime, {});
    ids.push(foreign.id);
    const other = { ...target, containerId: foreign.id };
    await expect(injectFault(fault({ kind: 'pause' }), other, place)).rejects.toThrow('was not started by this run');
    const { State } = await runtime.container.getById(foreign.id).inspect();
    expect(State.Paused).toBe(false);
  });

  it('refuses a limit that would leave more than there is', { timeout: DOCKER_DEADLINE_MS }, async () => {
    const undoCpu = await injectFault(fault({ kind: 'cpu', share: 0.1 }), target, place);
    const more = injectFault(fault({ kind: 'cpu', share: 0.2 }), target, place);
    await expect(more).rejects.toThrow('would leave cache more than it has');
    await undoCpu();
    const undoMemory = await injectFault(fault({ kind: 'memory', share: 2 }), target, place);
    const much = injectFault(fault({ kind: 'memory', share: 3 }), target, place);
    await expect(much).rejects.toThrow('would leave cache more than it has');
    await undoMemory();
  });

  it('undoes at once what fails on its way, and leaves no record of it', { timeout: DOCKER_DEADLINE_MS }, async () => {
    const before = await readState(target, null);
    const folder = mkdtempSync(join(directory, 'failing-'));
    // The memory that is in use cannot all be taken away; where the kernel does it all the same, it is a fault like any other.
    const limited = injectFault(fault({ kind: 'memory', share: 0.01 }), target, { ...place, directory: folder });
    const undo = await limited.catch((error: Error) => {
      expect(error.message).toContain('does not limit cache');
      return async () => undefined;
    });
    await undo();
    await target.refresh();
    expect(await readState(target, null)).toEqual(before);
    expect(parseUndoLines(readFileSync(join(folder, 'undo.jsonl'), 'utf8'))).toEqual([]);
    expect(await pingUntil(target, '+PONG')).toBe('+PONG');
  });

  it('says that a target is gone instead of disturbing something else', { timeout: DOCKER_DEADLINE_MS }, async () => {
    const gone = { ...target, containerId: 'f'.repeat(64) };
    await expect(injectFault(fault({ kind: 'pause' }), gone, place)).rejects.toThrow('not there any more');
  });
});

describe('faults of a provider that runs as a process', () => {
  it('pauses its group and lets it go on, also after a kill of the run', async () => {
    const child = spawn(
      process.execPath,
      [
        '-e',
        "require('http').createServer((_, r) => r.end('ok')).listen(0, '127.0.0.1', function () { console.log(this.address().port) })",
      ],
      { detached: true, stdio: ['ignore', 'pipe', 'ignore'] },
    );
    try {
      const [port] = await once(child.stdout, 'data');
      const pid = child.pid ?? 0;
      const part = {
        containerId: null,
        pid: () => pid,
        kill: async () => undefined,
        restart: async () => ({ host: '127.0.0.1', port: Number(String(port)) }),
      };
      const target = await openProviderTarget(part, `http://127.0.0.1:${String(port).trim()}`);
      await using _ = target.proxy;
      const before = await readState(target, null);
      const folder = mkdtempSync(join(directory, 'process-'));
      await injectFault(fault({ kind: 'pause' }, 'provider'), target, { directory: folder, toxiproxy: null });
      await expect.poll(() => readState(target, null)).toMatchObject({ paused: true });
      expect(readFileSync(join(folder, 'undo.jsonl'), 'utf8')).toContain(`"pgid":${pid}`);
      expect(await replayUndo(folder, () => undefined)).toEqual([]);
      await expect.poll(() => readState(target, null)).toEqual(before);
      const { host, port: proxied } = target.proxy.address;
      expect(await (await fetch(`http://${host}:${proxied}/`)).text()).toBe('ok');
    } finally {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    }
  });
});
