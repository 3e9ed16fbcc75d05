import { once } from 'node:events';
import {
  Agent,
  createServer,
  get,
  request as httpRequest,
  type IncomingMessage,
  type RequestListener,
} from 'node:http';
import { connect as connectHttp2, createServer as createHttp2Server } from 'node:http2';
import { type AddressInfo, connect, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type RecordingProxy, startRecordingProxy } from '../../src/environment/recording-proxy.ts';

interface Recorded {
  readonly proxy: RecordingProxy;
  readonly port: number;
  readonly exchanges: string[];
  readonly refused: string[];
  readonly ended: { unanswered: number; unread: boolean }[];
}

/** In front of a server that listens on loopback of IPv4, where nothing else is said. */
async function recordAt(baseUrl: string, addresses: readonly string[] = ['127.0.0.1']): Promise<Recorded> {
  const [exchanges, refused, ended] = [[], [], []] as [string[], string[], Recorded['ended']];
  const proxy = await startRecordingProxy({
    baseUrl,
    addresses,
    answered: ({ method, target, status }) => exchanges.push(`${method} ${target} ${status}`),
    refused: (reason) => refused.push(reason),
    ended: (remainder) => ended.push(remainder),
  });
  onTestFinished(() => proxy[Symbol.asyncDispose]());
  return { proxy, port: Number(new URL(proxy.baseUrl).port), exchanges, refused, ended };
}

async function listening(server: Server, host = '127.0.0.1'): Promise<string> {
  server.listen(0, host);
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

const serving = (answer: RequestListener, host?: string) => listening(createServer(answer), host);

/** An address of this machine that is not loopback. */
function ownAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const own = all.find(({ internal, family }) => !internal && family === 'IPv4');
  if (own === undefined) throw new Error('This machine has no address but loopback');
  return own.address;
}

/** A TCP server whose every connection is handed to `talk`. */
const talking = (talk: (socket: Socket) => void) =>
  listening(
    createTcpServer({ allowHalfOpen: true }, (socket) => {
      socket.on('error', () => socket.destroy());
      talk(socket);
    }),
  );

async function open(port: number): Promise<Socket> {
  const socket = connect({ host: '127.0.0.1', port, allowHalfOpen: true });
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  return socket;
}

async function readAll(stream: Socket | IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

describe('a proxy that reads along', () => {
  it('tells method, path and status, on one connection for one of the client', async () => {
    let connections = 0;
    const server = createServer((request, response) => {
      request.resume();
      response.writeHead(request.url === '/gone' ? 410 : 200).end('{}');
    });
    server.on('connection', () => {
      connections += 1;
    });
    const { proxy, exchanges, ended } = await recordAt(await listening(server));
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (const [method, path] of [
      ['GET', '/a?b=1'],
      ['POST', '/a'],
      ['DELETE', '/gone'],
    ]) {
      const asked = httpRequest(`${proxy.baseUrl}${path}`, { agent, method });
      asked.end(method === 'POST' ? 'x'.repeat(100_000) : undefined);
      const [answer] = (await once(asked, 'response')) as [IncomingMessage];
      await readAll(answer);
    }
    expect(exchanges).toEqual(['GET /a?b=1 200', 'POST /a 200', 'DELETE /gone 410']);
    expect(connections).toBe(1);
    agent.destroy();
    await proxy[Symbol.asyncDispose]();
    expect(ended).toEqual([{ unanswered: 0, unread: false }]);
  });

  it('passes every byte of both directions as it came, whatever the bytes are', async () => {
    const { port } = await recordAt(await talking((socket) => socket.pipe(socket)));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ minLength: 1, maxLength: 5_000 }), { maxLength: 8 }),
        async (pieces) => {
          const socket = await open(port);
          for (const piece of pieces) socket.write(piece);
          socket.end();
          expect(await readAll(socket)).toEqual(Buffer.concat(pieces));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('passes heads as they were written: case, order, repeated fields, and the Host of the client', async () => {
    const heads: string[] = [];
    const baseUrl = await talking((socket) => {
      socket.on('data', (bytes: Buffer) => {
        heads.push(bytes.toString('latin1'));
        socket.end('HTTP/1.1 299 Odd  words\r\nX-a: 1\r\nx-A: 2\r\nContent-Length:0\r\n\r\n');
      });
    });
    const { port, exchanges } = await recordAt(baseUrl);
    const head = 'GET /a HTTP/1.1\r\nhOsT: shop.example:81\r\nX-B: 1\r\nCookie: a=b\r\nx-b:   2\r\n\r\n';
    const socket = await open(port);
    socket.write(head);
    expect(String(await readAll(socket))).toBe(
      'HTTP/1.1 299 Odd  words\r\nX-a: 1\r\nx-A: 2\r\nContent-Length:0\r\n\r\n',
    );
    expect(heads).toEqual([head]);
    expect(exchanges).toEqual(['GET /a 299']);
  });

  it('passes 64 MB up and down, and holds the sender back where the other side does not read', async () => {
    const { port } = await recordAt(await talking((socket) => socket.pipe(socket)));
    const socket = await open(port);
    const piece = Buffer.alloc(1024 * 1024, 'x');
    let sent = 0;
    let isHeldBack = false;
    while (sent < 64 && !isHeldBack) {
      sent += 1;
      if (socket.write(piece)) continue;
      isHeldBack = !(await Promise.race([once(socket, 'drain').then(() => true), sleep(1_000).then(() => false)]));
    }
    expect(isHeldBack, `${sent} MB went out while nobody read what came back`).toBe(true);
    let received = 0;
    socket.on('data', (chunk: Buffer) => {
      received += chunk.length;
    });
    for (; sent < 64; sent += 1) if (!socket.write(piece)) await once(socket, 'drain');
    socket.end();
    await once(socket, 'end');
    expect(received).toBe(64 * piece.length);
  });

  it('passes an answer on while it is still written', async () => {
    let finish = () => {};
    const { proxy } = await recordAt(
      await serving((_request, response) => {
        response.write('first');
        finish = () => response.end('last');
      }),
    );
    const answer = await fetch(`${proxy.baseUrl}/events`);
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
    expect(String(Buffer.from((await reader.read()).value ?? []))).toBe('first');
    finish();
    expect(String(Buffer.from((await reader.read()).value ?? []))).toBe('last');
  });

  it('waits with `Expect: 100-continue` as the provider does', async () => {
    const server = createServer();
    server.on('checkContinue', (request, response) => {
      response.writeContinue();
      request.resume().on('end', () => response.writeHead(201).end());
    });
    const { proxy, exchanges } = await recordAt(await listening(server));
    const asked = httpRequest(`${proxy.baseUrl}/a`, { method: 'POST', headers: { expect: '100-continue' } });
    asked.flushHeaders();
    await once(asked, 'continue');
    asked.end('body');
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(201);
    expect(exchanges).toEqual(['POST /a 201']);
    answer.resume();
  });

  it('passes a WebSocket', async () => {
    const server = createServer();
    server.on('upgrade', (_request, socket: Socket) => {
      socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
      socket.pipe(socket);
    });
    const { proxy, exchanges, ended } = await recordAt(await listening(server));
    const asked = get(`${proxy.baseUrl}/live`, { headers: { connection: 'upgrade', upgrade: 'websocket' } });
    const [, socket] = (await once(asked, 'upgrade')) as [IncomingMessage, Socket];
    socket.write('\x81\x05GET /');
    const [echoed] = (await once(socket, 'data')) as [Buffer];
    expect(echoed.toString('latin1')).toContain('GET /');
    socket.destroy();
    await proxy[Symbol.asyncDispose]();
    expect(exchanges).toEqual(['GET /live 101']);
    expect(ended).toEqual([{ unanswered: 0, unread: false }]);
  });

  it('passes HTTP/2, and says that it did not read it', async () => {
    const server = createHttp2Server((_request, response) => response.end('two'));
    const { proxy, exchanges, ended } = await recordAt(await listening(server as unknown as Server));
    const session = connectHttp2(proxy.baseUrl);
    const stream = session.request({ ':path': '/a' });
    expect(String(await readAll(stream as unknown as Socket))).toBe('two');
    session.close();
    await proxy[Symbol.asyncDispose]();
    expect({ exchanges, ended }).toEqual({ exchanges: [], ended: [{ unanswered: 0, unread: true }] });
  });
});

/** Which comes first, the reset or a failed write, is chance. */
const UPLOADS = 20;

describe('what happens to a connection', () => {
  it('is reset where the provider does not listen any more, and why is told', async () => {
    const server = createTcpServer();
    const baseUrl = await listening(server);
    server.close();
    const { proxy, refused, ended } = await recordAt(baseUrl);
    await expect(fetch(`${proxy.baseUrl}/a`)).rejects.toThrow(/fetch failed/u);
    await proxy[Symbol.asyncDispose]();
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]).toContain('ECONNREFUSED');
    expect(ended[0]).toMatchObject({ unread: false });
  });

  it('is reset where the provider resets it, after what came before', async () => {
    let resetIt = () => {};
    const { port } = await recordAt(
      await talking((socket) => {
        resetIt = () => socket.resetAndDestroy();
        socket.once('data', () => socket.write('half'));
      }),
    );
    const socket = await open(port);
    socket.write('GET /a HTTP/1.1\r\n\r\n');
    const [first] = (await once(socket, 'data')) as [Buffer];
    expect(String(first)).toBe('half');
    resetIt();
    const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNRESET');
  });

  it('is reset after the answer to an upload that the provider does not read to its end', async () => {
    const answer = `HTTP/1.1 413 Too Large\r\nContent-Length: 50000\r\n\r\n${'x'.repeat(50_000)}`;
    const baseUrl = await talking((socket) =>
      // Closing with bytes that nobody has read is a reset.
      socket.once('data', () => socket.pause().write(answer, () => socket.destroy())),
    );
    const { port, exchanges } = await recordAt(baseUrl);
    for (let upload = 1; upload <= UPLOADS; upload += 1) {
      const socket = connect({ host: '127.0.0.1', port });
      const got: Buffer[] = [];
      socket.on('data', (bytes: Buffer) => got.push(bytes));
      socket.write('POST /a HTTP/1.1\r\nContent-Length: 200000\r\n\r\n');
      // Slowly: what cannot be written is thrown away with the answer by the socket of this test too.
      const timer = setInterval(() => socket.write('x'.repeat(100)), 5);
      socket.on('data', () => clearInterval(timer));
      await once(
        socket.on('error', () => {}),
        'close',
      );
      clearInterval(timer);
      expect(Buffer.concat(got).toString('latin1').slice(0, 12), `upload ${upload}`).toBe('HTTP/1.1 413');
    }
    expect(exchanges).toHaveLength(UPLOADS);
  });

  it('is reset at the provider where the client resets it', async () => {
    let seen: (code: string | undefined) => void = () => {};
    const code = new Promise<string | undefined>((resolve) => {
      seen = resolve;
    });
    const { promise: arrival, resolve: arrived } = Promise.withResolvers<void>();
    const { port } = await recordAt(
      await talking((socket) =>
        socket
          .on('error', (error: NodeJS.ErrnoException) => seen(error.code))
          .once('data', () => arrived())
          .resume(),
      ),
    );
    const socket = await open(port);
    socket.write('GET /a');
    await arrival;
    socket.resetAndDestroy();
    expect(await code).toBe('ECONNRESET');
  });

  it('stays half open where one side has said all it had to say', async () => {
    const { port } = await recordAt(
      await talking((socket) => {
        socket.resume();
        socket.on('end', () => socket.end('all of it was read'));
      }),
    );
    const socket = await open(port);
    socket.end('question');
    expect(String(await readAll(socket))).toBe('all of it was read');
  });

  it('ends with the proxy, and is told before that: an open one, and one without an answer', async () => {
    const { promise: arrival, resolve: arrived } = Promise.withResolvers<void>();
    const provider = await talking((socket) => void socket.once('data', () => arrived()).resume());
    const { proxy, port, ended } = await recordAt(provider);
    // Connections are taken in the order they came: the idle one is there when a byte of the other is.
    const [idle, waiting] = [await open(port), await open(port)];
    waiting.write('GET /a HTTP/1.1\r\n\r\n');
    await arrival;
    const ends = [idle, waiting].map((socket) => once(socket.resume(), 'end'));
    await proxy[Symbol.asyncDispose]();
    expect(ended.map(({ unanswered }) => unanswered).sort()).toEqual([0, 1]);
    await Promise.all(ends);
    await proxy[Symbol.asyncDispose]();
  });
});

describe('the address', () => {
  it.each(['127.0.0.1', '[::1]', 'localhost'])('is reached as %s, as a provider on all addresses is', async (host) => {
    const baseUrl = (await serving((_request, response) => response.end('ok'), '::')).replace('[::]', '127.0.0.1');
    const { port, exchanges } = await recordAt(baseUrl, ['0.0.0.0', '::']);
    expect(await (await fetch(`http://${host}:${port}/a`)).text()).toBe('ok');
    expect(exchanges).toEqual(['GET /a 200']);
  });

  it('is an IPv6 one where the provider listens there alone', async () => {
    const baseUrl = await serving((_request, response) => response.end('ok'), '::1');
    const { proxy, port, exchanges } = await recordAt(baseUrl, ['::1']);
    expect(proxy.baseUrl).toMatch(/^http:\/\/\[::1\]:\d+$/u);
    expect((await fetch(`${proxy.baseUrl}/a`)).status).toBe(200);
    await expect(fetch(`http://127.0.0.1:${port}/a`)).rejects.toThrow(/fetch failed/u);
    expect(exchanges).toHaveLength(1);
  });

  it('leads to the address of the provider that the client asked for, whose callers stay as near as they are', async () => {
    const own = ownAddress();
    const answer: RequestListener = ({ socket }, response) => response.end(socket.remoteAddress);
    const baseUrl = (await serving(answer, '0.0.0.0')).replace('0.0.0.0', '127.0.0.1');
    const { port } = await recordAt(baseUrl, ['0.0.0.0']);
    for (const host of ['127.0.0.1', own]) expect(await (await fetch(`http://${host}:${port}/a`)).text()).toBe(host);
  });

  it('is reached from elsewhere only where the provider is', async () => {
    const { port } = await recordAt(await serving((_request, response) => response.end('ok')));
    await expect(fetch(`http://${ownAddress()}:${port}/a`)).rejects.toThrow(/fetch failed/u);
  });

  it('cannot be had where one of the addresses is not of this machine', async () => {
    const listening = recordAt('http://127.0.0.1:9', ['127.0.0.1', '203.0.113.9']);
    await expect(listening).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' });
  });

  it('leads back to itself in what the provider makes of the Host', async () => {
    const { proxy, exchanges } = await recordAt(
      await serving((request, response) => {
        if (request.url === '/old') response.writeHead(302, { location: `http://${request.headers.host}/new` }).end();
        else response.end('new');
      }),
    );
    const answer = await fetch(`${proxy.baseUrl}/old`);
    expect(answer.url).toBe(`${proxy.baseUrl}/new`);
    expect(exchanges).toEqual(['GET /old 302', 'GET /new 200']);
  });
});
