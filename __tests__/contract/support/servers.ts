import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface TestServer extends AsyncDisposable {
  readonly url: string;
  readonly seen: SeenRequest[];
}

export type Handler = (request: SeenRequest, response: ServerResponse) => void;

/** A server on a free port of the loopback that keeps what it was asked. */
export async function startServer(handle: Handler): Promise<TestServer> {
  const seen: SeenRequest[] = [];
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const { method = '', url = '', headers } = incoming;
      const request = { method, url, headers, body: Buffer.concat(chunks).toString('utf8') };
      seen.push(request);
      handle(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

export function hal(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  json(response, status, body, { 'content-type': 'application/hal+json;charset=utf-8', ...headers });
}

/** A provider that answers every request with one order, and sets up every state but those named "refused …". */
export function startProvider(order: unknown = { id: 42, user_id: 'u-1' }): Promise<TestServer> {
  return startServer((request, response) => {
    if (request.url === '/_pact/provider-states') {
      const refused = /"state":"refused/.test(request.body);
      return json(response, refused ? 404 : 200, refused ? { error: 'unknown state' } : {});
    }
    if (request.url.startsWith('/orders/')) return json(response, 200, order);
    json(response, 404, { error: 'not found' });
  });
}

/** The address of a port that nothing listens on any more. */
export async function closedAddress(): Promise<string> {
  const server = await startServer((_, response) => response.end());
  await server[Symbol.asyncDispose]();
  return server.url;
}
