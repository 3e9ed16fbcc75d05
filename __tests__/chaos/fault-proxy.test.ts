import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { type FaultProxy, startFaultProxy } from '../../src/chaos/fault-proxy.ts';
import type { Direction, Toxic, ToxicKind } from '../../src/model/chaos.ts';

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const proxy of proxies.splice(0)) await proxy[Symbol.asyncDispose]();
  for (const server of servers.splice(0)) server.close();
});
const sockets: Socket[] = [];
const servers: Server[] = [];
const proxies: FaultProxy[] = [];

async function listen(serve: (socket: Socket) => void, allowHalfOpen = false): Promise<number> {
  const server = createServer({ noDelay: true, allowHalfOpen }, (socket) => {
    sockets.push(socket);
    socket.on('error', () => socket.destroy());
    serve(socket);
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const echo = (): Promise<number> => listen((socket) => socket.pipe(socket));

async function proxyFor(port: number, random?: () => number): Promise<FaultProxy> {
  const proxy = await startFaultProxy({ host: '127.0.0.1', port }, random === undefined ? {} : { random });
  proxies.push(proxy);
  return proxy;
}

async function open({ address }: FaultProxy): Promise<Socket> {
  const socket = connect({ ...address, noDelay: true, allowHalfOpen: true });
  sockets.push(socket);
  await once(socket, 'connect');
  return socket;
}

const toxic = (kind: ToxicKind, direction: Direction = 'downstream', toxicity = 1): Toxic => ({
  kind,
  direction,
  toxicity,
});

/** Milliseconds until the echo of one byte is back. */
async function roundTrip(socket: Socket): Promise<number> {
  const started = performance.now();
  socket.write('x');
  await once(socket, 'data');
  return performance.now() - started;
}

/** How the connection ended: the error's code, or `end`. */
async function ending(socket: Socket): Promise<string> {
  socket.resume();
  return new Promise((resolve) => {
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    socket.once('end', () => resolve('end'));
  });
}

describe('a proxy without a fault', () => {
  it('passes every byte, however many and in whichever sizes', async () => {
    const proxy = await proxyFor(await echo());
    const socket = await open(proxy);
    const sent = createHash('sha256');
    const received = createHash('sha256');
    const chunks = Array.from({ length: 400 }, (_, index) => randomBytes(1 + ((index * 7919) % 200_000)));
    const reading = pipeline(socket, received);
    for (const chunk of chunks) {
      sent.update(chunk);
      if (!socket.write(chunk)) await once(socket, 'drain');
    }
    socket.end();
    await reading;
    expect(received.digest('hex')).toBe(sent.digest('hex'));
  });

  it('passes 10,000 small writes one by one', async () => {
    const proxy = await proxyFor(await echo());
    const socket = await open(proxy);
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    for (let index = 0; index < 10_000; index += 1) socket.write(`${index};`);
    socket.end();
    await once(socket, 'end');
    expect(text.split(';')).toHaveLength(10_001);
  });

  it('keeps a half-closed connection open in the other direction', async () => {
    const port = await listen((socket) => {
      socket.resume().once('end', () => setTimeout(() => socket.end('answer after your end'), 50));
    }, true);
    const socket = await open(await proxyFor(port));
    socket.end('question');
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toBe('answer after your end');
  });

  it('hands a reset on to the other side', async () => {
    const port = await listen((socket) => socket.once('data', () => socket.resetAndDestroy()));
    const socket = await open(await proxyFor(port));
    socket.write('x');
    expect(await ending(socket)).toBe('ECONNRESET');
  });

  it('resets a client whose service is not there', async () => {
    const port = await echo();
    for (const server of servers.splice(0)) server.close();
    const socket = await open(await proxyFor(port));
    expect(await ending(socket)).toBe('ECONNRESET');
  });

  it('holds a sender back whose receiver does not read', async () => {
    const port = await listen((socket) => socket.pause());
    const socket = await open(await proxyFor(port));
    const chunk = Buffer.alloc(1024 * 1024);
    for (let megabytes = 0; megabytes < 64; megabytes += 1) socket.write(chunk);
    await new Promise((resolve) => setTimeout(resolve, 300));
    // The system's own buffers hold some megabytes; a proxy that keeps everything would have taken all 64.
    expect(socket.writableLength).toBeGreaterThan(16 * 1024 * 1024);
  });
});

describe('toxics', () => {
  it('delays answers by the latency, also on a connection that was open before, and stops at once', async () => {
    const proxy = await proxyFor(await echo());
    const socket = await open(proxy);
    expect(await roundTrip(socket)).toBeLessThan(50);
    proxy.setToxics([toxic({ type: 'latency', latency: 120, jitter: 0 })]);
    const delayed = await roundTrip(socket);
    expect(delayed).toBeGreaterThanOrEqual(119);
    expect(delayed).toBeLessThan(300);
    proxy.setToxics([]);
    expect(await roundTrip(socket)).toBeLessThan(50);
  });

  it('keeps the order of bytes under jitter', async () => {
    const proxy = await proxyFor(await echo());
    proxy.setToxics([toxic({ type: 'latency', latency: 5, jitter: 5 })]);
    const socket = await open(proxy);
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    const words = Array.from({ length: 300 }, (_, index) => `${index},`);
    for (const word of words) {
      socket.write(word);
      await new Promise((resolve) => setImmediate(resolve));
    }
    socket.end();
    await once(socket, 'end');
    expect(text).toBe(words.join(''));
  });

  it('paces answers to the bandwidth', async () => {
    const port = await listen((socket) => socket.end(Buffer.alloc(100_000)));
    const proxy = await proxyFor(port);
    proxy.setToxics([toxic({ type: 'bandwidth', rate: 200 })]);
    const started = performance.now();
    const socket = await open(proxy);
    socket.resume();
    await once(socket, 'end');
    // 100 kB at 200 kB/s take half a second.
    expect(performance.now() - started).toBeGreaterThan(450);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('hangs under a timeout of 0, and closes the connection when the fault is over, since bytes were lost', async () => {
    const proxy = await proxyFor(await echo());
    const socket = await open(proxy);
    proxy.setToxics([toxic({ type: 'timeout', timeout: 0 })]);
    socket.write('x');
    const quiet = await Promise.race([
      once(socket, 'data').then(() => 'data'),
      new Promise((resolve) => setTimeout(() => resolve('silence'), 150)),
    ]);
    expect(quiet).toBe('silence');
    proxy.setToxics([]);
    expect(await ending(socket)).toBe('end');
  });

  it('resets connections as a peer would', async () => {
    const proxy = await proxyFor(await echo());
    const socket = await open(proxy);
    proxy.setToxics([toxic({ type: 'reset_peer', timeout: 20 })]);
    expect(await ending(socket)).toBe('ECONNRESET');
  });

  it('closes after a number of bytes', async () => {
    const port = await listen((socket) => socket.write(Buffer.alloc(5_000)));
    const proxy = await proxyFor(port);
    proxy.setToxics([toxic({ type: 'limit_data', bytes: 1_234 })]);
    const socket = await open(proxy);
    let bytes = 0;
    socket.on('data', (chunk) => {
      bytes += chunk.length;
    });
    await once(socket, 'end');
    expect(bytes).toBe(1_234);
  });

  it('cuts into slices without changing a byte', async () => {
    const body = randomBytes(20_000);
    const port = await listen((socket) => socket.end(body));
    const proxy = await proxyFor(port);
    proxy.setToxics([toxic({ type: 'slicer', averageSize: 500, sizeVariation: 200, delay: 1_000 })]);
    const socket = await open(proxy);
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    await once(socket, 'end');
    expect(Buffer.concat(chunks).equals(body)).toBe(true);
    expect(chunks.length).toBeGreaterThan(4);
  });

  it('delays the close alone', async () => {
    const port = await listen((socket) => socket.end('bye'));
    const proxy = await proxyFor(port);
    proxy.setToxics([toxic({ type: 'slow_close', delay: 150 })]);
    const socket = await open(proxy);
    const started = performance.now();
    socket.resume();
    await once(socket, 'end');
    expect(performance.now() - started).toBeGreaterThan(140);
  });

  it('hits the share of connections that the toxicity says', async () => {
    let draw = 0;
    const proxy = await proxyFor(await echo(), () => {
      draw += 1;
      return draw % 2 === 0 ? 0.9 : 0.1;
    });
    proxy.setToxics([toxic({ type: 'latency', latency: 150, jitter: 0 }, 'downstream', 0.5)]);
    const times = [];
    for (let index = 0; index < 4; index += 1) times.push((await roundTrip(await open(proxy))) > 100);
    expect(times).toEqual([true, false, true, false]);
  });
});

describe('a proxy that is down', () => {
  it('closes what is open, refuses what comes, and is back on its port', async () => {
    const proxy = await proxyFor(await echo());
    const { port } = proxy.address;
    const before = await open(proxy);
    const ended = ending(before);
    await proxy.setEnabled(false);
    expect(await ended).toBe('ECONNRESET');
    await expect(open(proxy)).rejects.toThrow('ECONNREFUSED');
    await proxy.setEnabled(true);
    expect(proxy.address.port).toBe(port);
    expect(await roundTrip(await open(proxy))).toBeLessThan(100);
  });

  it('says so when its port was taken meanwhile', { timeout: 20_000 }, async () => {
    const proxy = await proxyFor(await echo());
    await proxy.setEnabled(false);
    const thief = createServer().listen(proxy.address.port, '127.0.0.1');
    servers.push(thief);
    await once(thief, 'listening');
    await expect(proxy.setEnabled(true)).rejects.toMatchObject({ problem: { code: 'chaos.proxy.port-taken' } });
    expect(proxy.state().enabled).toBe(false);
  });
});
