import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { injectFault } from '../../src/chaos/inject.ts';
import { type FaultTarget, readState } from '../../src/chaos/target.ts';
import { replayUndo } from '../../src/chaos/undo-journal.ts';
import type { FaultAction, FaultConfig, ToxicKind } from '../../src/model/chaos.ts';
import { startToxiproxy, type ToxiproxyServer } from './support/toxiproxy-server.ts';

const fault = (action: FaultAction): FaultConfig => ({
  target: 'db',
  type: action.kind,
  action,
  forMs: 1_000,
  afterMs: 0,
});
const toxic = (kind: ToxicKind): FaultConfig =>
  fault({ kind: 'toxic', toxic: { kind, direction: 'downstream', toxicity: 1 } });

const target: FaultTarget = {
  name: 'db',
  containerId: null,
  image: null,
  proxy: { state: () => ({ enabled: true, toxics: [] }) } as never,
  provider: null,
  refresh: async () => undefined,
};

/** A toxic that the team has set itself, and that stays. */
const OWN = { name: 'teams', type: 'latency', stream: 'upstream', toxicity: 1, attributes: { latency: 1, jitter: 0 } };

describe('with Toxiproxy: the server that a team already runs', () => {
  const directory = mkdtempSync(join(tmpdir(), 'api-testing-toxiproxy-'));
  let upstream: Server;
  let server: ToxiproxyServer;
  let port: number;
  let folder: string;

  beforeAll(async () => {
    upstream = createServer((socket) => socket.on('error', () => undefined).pipe(socket));
    upstream.listen(0, '127.0.0.1');
    await once(upstream, 'listening');
  });
  afterAll(() => {
    upstream.close();
    rmSync(directory, { recursive: true });
  });
  beforeEach(async () => {
    folder = mkdtempSync(join(directory, 'run-'));
    server = await startToxiproxy();
    const to = `127.0.0.1:${(upstream.address() as AddressInfo).port}`;
    const made = await server.ask('POST', '/proxies', { name: 'db', listen: '127.0.0.1:0', upstream: to });
    port = Number((made as { listen: string }).listen.split(':').at(-1));
    await server.ask('POST', '/proxies', { name: 'cache', listen: '127.0.0.1:0', upstream: to });
    await server.ask('POST', '/proxies/db/toxics', OWN);
  });
  afterEach(() => server[Symbol.asyncDispose]());

  const place = () => ({ directory: folder, toxiproxy: server.url });

  async function echo(): Promise<string> {
    const socket = connect({ host: '127.0.0.1', port });
    const answer = Promise.race([
      once(socket, 'data').then(String),
      once(socket, 'close').then(() => 'closed'),
      new Promise<string>((resolve) => setTimeout(() => resolve('silence'), 400)),
    ]).catch((error: NodeJS.ErrnoException) => error.code ?? error.message);
    socket.on('error', () => undefined);
    socket.write('x');
    const said = await answer;
    socket.destroy();
    return said;
  }

  it.each<{ name: string; with: FaultConfig; seen: RegExp }>([
    { name: 'latency', with: toxic({ type: 'latency', latency: 2_000, jitter: 10 }), seen: /^silence$/ },
    { name: 'bandwidth', with: toxic({ type: 'bandwidth', rate: 1 }), seen: /./ },
    { name: 'slow_close', with: toxic({ type: 'slow_close', delay: 100 }), seen: /^x$/ },
    { name: 'timeout', with: toxic({ type: 'timeout', timeout: 0 }), seen: /^silence$/ },
    { name: 'reset_peer', with: toxic({ type: 'reset_peer', timeout: 0 }), seen: /^(closed|ECONNRESET)$/ },
    {
      name: 'slicer',
      with: toxic({ type: 'slicer', averageSize: 10, sizeVariation: 2, delay: 10 }),
      seen: /^x$/,
    },
    { name: 'limit_data', with: toxic({ type: 'limit_data', bytes: 0 }), seen: /^(closed|ECONNRESET)$/ },
    { name: 'down', with: fault({ kind: 'down' }), seen: /^ECONNREFUSED$/ },
  ])('takes $name as we name it, and is restored exactly, with what the team had set', async ({
    with: given,
    seen,
  }) => {
    const before = await server.ask('GET', '/proxies');
    const undo = await injectFault(given, target, place());
    expect(await echo()).toMatch(seen);
    expect(await readState(target, server.url)).not.toEqual(await readState(target, null));
    await undo();
    await undo();
    expect(await server.ask('GET', '/proxies')).toEqual(before);
    expect(await echo()).toBe('x');
  });

  it('is restored after two faults at once, whichever ends first', async () => {
    const before = await server.ask('GET', '/proxies');
    const slow = await injectFault(toxic({ type: 'latency', latency: 5, jitter: 0 }), target, place());
    const sliced = await injectFault(
      toxic({ type: 'slicer', averageSize: 9, sizeVariation: 1, delay: 1 }),
      target,
      place(),
    );
    await slow();
    await sliced();
    expect(await server.ask('GET', '/proxies')).toEqual(before);
  });

  it('is restored by the last step of the job after a kill of the run', async () => {
    const before = await server.ask('GET', '/proxies');
    await injectFault(toxic({ type: 'timeout', timeout: 0 }), target, place());
    await injectFault(fault({ kind: 'down' }), target, place());
    expect(await replayUndo(folder, () => undefined)).toEqual([]);
    expect(await server.ask('GET', '/proxies')).toEqual(before);
  });

  it('that does not answer gets no fault, and nothing is written down', async () => {
    await server.kill();
    await expect(injectFault(fault({ kind: 'down' }), target, place())).rejects.toThrow('cannot be used');
    expect(() => readFileSync(join(folder, 'undo.jsonl'))).toThrow('ENOENT');
  });

  it('that has no proxy of the name gets no fault', async () => {
    const other = { ...target, name: 'queue' };
    await expect(injectFault(fault({ kind: 'down' }), other, place())).rejects.toThrow('404');
  });

  it('that is gone when it is to be undone is told loudly, and tried again by the last step', {
    timeout: 30_000,
  }, async () => {
    const undo = await injectFault(toxic({ type: 'timeout', timeout: 0 }), target, place());
    const address = Number(new URL(server.url).port);
    await server.kill();
    await expect(undo()).rejects.toThrow('cannot be used');
    const failed = await replayUndo(folder, () => undefined);
    expect(failed).toEqual([expect.stringContaining(`proxy db of ${server.url} is as it was`)]);
    // It is there again, as the team starts it.
    server = await startToxiproxy(address);
    const to = `127.0.0.1:${(upstream.address() as AddressInfo).port}`;
    await server.ask('POST', '/proxies', { name: 'db', listen: '127.0.0.1:0', upstream: to });
    expect(await replayUndo(folder, () => undefined)).toEqual([]);
  });
});
