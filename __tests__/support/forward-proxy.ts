import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** A proxy as companies have one. Every name is this machine: nothing leaves it. */
export interface ForwardProxy extends AsyncDisposable {
  readonly port: number;
  /** What it was asked for, oldest first: `GET http://…` or `CONNECT host:port`. */
  readonly asked: readonly string[];
}

/** `credentials`: `user:password`, without which it answers 407. */
export async function startForwardProxy(credentials: string | null = null): Promise<ForwardProxy> {
  const asked: string[] = [];
  const wanted = credentials === null ? undefined : `Basic ${Buffer.from(credentials).toString('base64')}`;
  const mayPass = ({ headers }: IncomingMessage) => wanted === undefined || headers['proxy-authorization'] === wanted;
  const server = createServer((incoming, response) => {
    asked.push(`${incoming.method} ${incoming.url}`);
    if (!mayPass(incoming)) return void response.writeHead(407).end();
    forward(incoming, response);
  });
  server.on('connect', (incoming, socket) => {
    asked.push(`CONNECT ${incoming.url}`);
    socket.on('error', () => socket.destroy());
    if (!mayPass(incoming)) return void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    const upstream = connect(Number(incoming.url?.split(':').at(-1)), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const open = new Set<Duplex>();
  server.on('connect', (_, socket) => open.add(socket));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function forward(incoming: IncomingMessage, response: ServerResponse): void {
  const target = new URL(incoming.url ?? '');
  target.hostname = '127.0.0.1';
  const { 'proxy-authorization': _, ...headers } = incoming.headers;
  const onwards = request(target, { method: incoming.method, headers, agent: false }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onwards.on('error', () => response.writeHead(502).end());
  incoming.pipe(onwards);
}
