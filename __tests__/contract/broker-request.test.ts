import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { askBroker, type BrokerRequest } from '../../src/contract/broker-request.ts';

const LIMIT = 10_000;

async function serve(answer: RequestListener): Promise<{ url: URL; sockets: Set<Socket> } & AsyncDisposable> {
  const server = createServer(answer);
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/pacts`),
    sockets,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

function request(url: URL, own: Partial<BrokerRequest> = {}): BrokerRequest {
  const signal = new AbortController().signal;
  return { method: 'GET', url, headers: {}, body: null, deadlineMs: 5_000, maxBytes: LIMIT, signal, ...own };
}

describe('a question to the broker', () => {
  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('unpacks an answer in %s', async (encoding, pack) => {
    await using server = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': encoding });
      response.end(pack('{"a":1}'));
    });
    const { body } = await askBroker(request(server.url));
    expect(String(body)).toBe('{"a":1}');
  });

  it('does not unpack more than it would read', async () => {
    await using server = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(gzipSync(Buffer.alloc(LIMIT + 1)));
    });
    expect(await askBroker(request(server.url))).toMatchObject({ status: 200, body: null });
  });

  it('does not read an answer without an end', async () => {
    await using server = await serve((_, response) => {
      const more = () => {
        if (response.destroyed) return;
        response.write(Buffer.alloc(1_000));
        setImmediate(more);
      };
      more();
    });
    expect(await askBroker(request(server.url))).toMatchObject({ body: null });
  });

  it('throws for an answer that breaks off, or is not packed as it says', async () => {
    await using cut = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('{');
      response.socket?.destroySoon();
    });
    await expect(askBroker(request(cut.url))).rejects.toMatchObject({ code: 'ECONNRESET' });
    await using odd = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end('{}');
    });
    await expect(askBroker(request(odd.url))).rejects.toThrow('its body is not gzip');
  });

  it.each([
    ['before its first byte', () => {}],
    ['in its middle', (_, response) => response.writeHead(200).write('{')],
  ] as const satisfies [
    string,
    RequestListener,
  ][])('ends at the deadline when the answer stops %s', async (_, answer) => {
    await using server = await serve(answer);
    await expect(askBroker(request(server.url, { deadlineMs: 100 }))).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('ends with the run', async () => {
    await using server = await serve(() => {});
    const cancelled = new AbortController();
    const asked = askBroker(request(server.url, { signal: cancelled.signal }));
    cancelled.abort(new Error('the run was cancelled'));
    await expect(asked).rejects.toThrow('the run was cancelled');
  });

  it('is asked again on a new connection when the broker closed the kept one meanwhile, if asking changes nothing', async () => {
    let asked = 0;
    await using server = await serve((incoming, response) => {
      asked++;
      if (asked % 2 === 0) incoming.socket.destroy();
      else response.end('{}');
    });
    expect(String((await askBroker(request(server.url))).body)).toBe('{}');
    expect(String((await askBroker(request(server.url))).body)).toBe('{}');
    expect([asked, server.sockets.size]).toEqual([3, 2]);
    await expect(askBroker(request(server.url, { method: 'POST', body: '{}' }))).rejects.toMatchObject({
      code: 'ECONNRESET',
    });
    expect(asked).toBe(4);
  });

  it('is asked on a new connection also when the broker closed every kept one meanwhile', async () => {
    const used = new Set<Socket>();
    await using server = await serve(({ socket }, response) => {
      if (used.has(socket)) return socket.destroy();
      used.add(socket);
      setTimeout(() => response.end('{}'), 50);
    });
    await Promise.all([1, 2, 3, 4].map(() => askBroker(request(server.url))));
    expect(server.sockets.size).toBe(4);
    expect(String((await askBroker(request(server.url))).body)).toBe('{}');
    expect(server.sockets.size).toBe(5);
  });

  it('has one deadline, however many connections it takes', async () => {
    const used = new Set<Socket>();
    await using server = await serve(({ socket }, response) => {
      if (used.has(socket)) return void setTimeout(() => socket.destroy(), 1_800);
      // The first connection answers; the second one, after it was closed, does not.
      if (used.size === 0) response.end('{}');
      used.add(socket);
    });
    await askBroker(request(server.url));
    const startedMs = performance.now();
    const asked = askBroker(request(server.url, { deadlineMs: 2_000 }));
    await expect(asked).rejects.toMatchObject({ name: 'TimeoutError' });
    // With a deadline for each connection it would be 3.8 s.
    expect(performance.now() - startedMs).toBeLessThan(3_500);
    expect(server.sockets.size).toBe(2);
  });

  it('ends where the answer is another protocol', async () => {
    await using server = await serve(({ socket }) => {
      socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    });
    await expect(askBroker(request(server.url))).rejects.toThrow('it answered 101');
  });

  it('goes through the proxy of the environment when Node is told to use it', async () => {
    const seen: string[] = [];
    await using proxy = await serve((incoming, response) => {
      seen.push(incoming.url ?? '');
      response.end('{"through":"proxy"}');
    });
    const module = join(import.meta.dirname, '../../src/contract/broker-request.ts');
    const asked = `{ method: 'GET', url: new URL('http://broker.example/pacts'), headers: {}, body: null, deadlineMs: 5000, maxBytes: 100, signal: new AbortController().signal }`;
    const script = `const { askBroker } = await import(${JSON.stringify(module)}); console.log(String((await askBroker(${asked})).body));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
      env: { ...process.env, NODE_USE_ENV_PROXY: '1', HTTP_PROXY: proxy.url.origin, NO_PROXY: '' },
    });
    expect(stdout.trim()).toBe('{"through":"proxy"}');
    expect(seen).toEqual(['http://broker.example/pacts']);
  });
});
