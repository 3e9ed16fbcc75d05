import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** What of the orders API behaves differently from its specification. */
export interface Faults {
  /** Replaces the answer to one operation, `GET /orders`. */
  readonly answers?: Readonly<Record<string, (response: ServerResponse) => void>>;
  /** Milliseconds that every answer is held back. */
  readonly delayMs?: number;
}

export interface OrdersServer extends AsyncDisposable {
  readonly baseUrl: string;
  /** `POST /v1/orders`, in the order they came. */
  readonly requests: readonly {
    readonly line: string;
    readonly body: string;
    readonly headers: IncomingMessage['headers'];
  }[];
  /** Cuts every connection and stops listening, as a process that died. */
  die(): void;
}

/** The API of `fixtures/load/orders`, on a free port of the loopback. */
export async function startOrdersServer(faults: Faults = {}): Promise<OrdersServer> {
  const requests: OrdersServer['requests'][number][] = [];
  const orders = new Map<string, unknown>();
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    requests.push({ line: `${request.method} ${request.url}`, body, headers: request.headers });
    setTimeout(() => answer({ request, response, body, orders, faults }), faults.delayMs ?? 0);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${portOf(server)}`,
    requests,
    die: () => endServer(server),
    async [Symbol.asyncDispose]() {
      endServer(server);
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address.port;
}

function endServer(server: Server): void {
  server.close();
  server.closeAllConnections();
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: string;
  readonly orders: Map<string, unknown>;
  readonly faults: Faults;
}

function answer(exchange: Exchange): void {
  const { request, response, faults } = exchange;
  const path = (request.url ?? '').split('?')[0] ?? '';
  const id = /^\/v1\/orders\/([^/]+)$/u.exec(path)?.[1] ?? null;
  const operation = `${request.method} ${id === null ? '/orders' : '/orders/{orderId}'}`;
  const fault = faults.answers?.[operation];
  if (fault) fault(response);
  else if (id === null) sendJson(response, ...answerCollection(operation, exchange));
  else sendJson(response, ...answerItem(operation, id, exchange));
}

type StatusAndBody = readonly [status: number, body?: unknown];

function answerCollection(operation: string, { orders, body }: Exchange): StatusAndBody {
  if (operation === 'GET /orders') return [200, [...orders.values()].slice(0, 5)];
  const asked = JSON.parse(body);
  if (!isOrder(asked)) return [422];
  const made = { ...asked, id: randomUUID() };
  orders.set(made.id, made);
  return [201, made];
}

function isOrder(value: Record<string, unknown> | null): boolean {
  return typeof value?.['email'] === 'string' && typeof value['total'] === 'number' && Array.isArray(value['lines']);
}

function answerItem(operation: string, id: string, { orders }: Exchange): StatusAndBody {
  const order = orders.get(id);
  if (order === undefined) return [404];
  if (!operation.startsWith('DELETE')) return [200, order];
  orders.delete(id);
  return [204];
}

export function sendJson(response: ServerResponse, status: number, value?: unknown): void {
  if (value === undefined) {
    response.writeHead(status).end();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(value));
}
