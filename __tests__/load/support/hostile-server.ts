import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTcpServer, type Server, type Socket } from 'node:net';

export interface Listening extends AsyncDisposable {
  readonly baseUrl: string;
}

export interface Received {
  readonly line: string;
  readonly body: string;
  readonly headers: IncomingMessage['headers'];
}

/** An HTTP server that answers as `answer` says, on a free port of the loopback; `requests` in the order they came. */
export async function startServer(
  answer: (request: Received, response: ServerResponse) => void,
): Promise<Listening & { readonly requests: readonly Received[] }> {
  const requests: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const received = {
      line: `${request.method} ${request.url}`,
      body: Buffer.concat(chunks).toString(),
      headers: request.headers,
    };
    requests.push(received);
    answer(received, response);
  });
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { ...(await listen(server, close)), requests };
}

/** A server that writes what it likes onto the connection once something came. */
export async function startRawServer(write: (socket: Socket) => void): Promise<Listening> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('data', () => write(socket));
  });
  return listen(server, () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
}

async function listen(server: Server, close: () => void): Promise<Listening> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return { baseUrl: `http://127.0.0.1:${address.port}`, [Symbol.asyncDispose]: async () => close() };
}
