import type { ServerResponse } from 'node:http';

/** How an answer goes wrong. `applied` faults come after the server did what it was asked. */
export type FaultKind =
  /** The connection ends before the request was looked at. */
  | 'reset'
  /** The request is applied, then the connection ends without an answer. */
  | 'reset-after-request'
  /** `status` with `body` and `headers`; not applied unless `applied` is set. */
  | 'status'
  /** An HTML page, status 502 unless `status` says otherwise; not applied unless `applied` is set. */
  | 'html'
  /** Applied; the whole length is announced, half of it sent, then the connection ends. */
  | 'truncate'
  /** Applied; one byte every `everyMs` (100 by default). */
  | 'drip'
  /** No answer at all, until the client gives up. */
  | 'hang'
  /** Applied; the right status with `body` instead of the resource (`null` by default). */
  | 'wrong-type'
  /** `status` (301 by default) with `location`; not applied. */
  | 'redirect'
  /** Applied; the right answer with `headers` on top. */
  | 'headers'
  /** Nothing wrong with the answer: `run` is called first, to change the world between two requests. */
  | 'before';

export interface Fault {
  readonly method?: string;
  /** Held against the path without the API's base path and without the query. */
  readonly path: RegExp;
  /** First matching request that is hit, counted from 1. */
  readonly nth?: number;
  /** How many matching requests are hit; 1 by default, `Infinity` for all. */
  readonly times?: number;
  readonly kind: FaultKind;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly location?: string;
  readonly everyMs?: number;
  readonly applied?: boolean;
  readonly run?: () => void | Promise<void>;
}

export interface Faults {
  add(fault: Fault): void;
  /** The fault that hits this request, or null; counts the request for every fault it matches. */
  take(method: string, path: string): Fault | null;
  clear(): void;
}

export function createFaults(): Faults {
  const active: { fault: Fault; seen: number }[] = [];
  return {
    add: (fault) => void active.push({ fault, seen: 0 }),
    clear: () => void active.splice(0),
    take(method, path) {
      let hit: Fault | null = null;
      for (const entry of active) {
        if (entry.fault.method !== undefined && entry.fault.method !== method) continue;
        if (!entry.fault.path.test(path)) continue;
        entry.seen += 1;
        const first = entry.fault.nth ?? 1;
        if (hit === null && entry.seen >= first && entry.seen < first + (entry.fault.times ?? 1)) hit = entry.fault;
      }
      return hit;
    },
  };
}

const UNICORN =
  '<!DOCTYPE html><html><head><title>Unicorn! &middot; GitHub</title></head><body>This page is taking too long to load.</body></html>';

/** Answers that replace the route's: true when the request is done with. */
export function answerInstead(fault: Fault, response: ServerResponse): boolean {
  switch (fault.kind) {
    case 'hang':
      return true;
    case 'reset':
    case 'reset-after-request':
      response.socket?.resetAndDestroy();
      return true;
    case 'html':
      return send(response, fault.status ?? 502, UNICORN, {
        'content-type': 'text/html; charset=utf-8',
        ...fault.headers,
      });
    case 'redirect':
      return send(response, fault.status ?? 301, '{"message":"Moved Permanently"}', {
        'content-type': 'application/json; charset=utf-8',
        ...(fault.location === undefined ? {} : { location: fault.location }),
      });
    case 'status': {
      const body =
        typeof fault.body === 'string' ? fault.body : JSON.stringify(fault.body ?? { message: 'Server Error' });
      return send(response, fault.status ?? 500, body, {
        'content-type': 'application/json; charset=utf-8',
        ...fault.headers,
      });
    }
    default:
      return false;
  }
}

function send(response: ServerResponse, status: number, body: string, headers: Readonly<Record<string, string>>): true {
  response.writeHead(status, headers);
  response.end(status === 204 ? undefined : body);
  return true;
}

const DRIP_EVERY_MS = 100;

/** Sends a body the way the fault wants it: cut off, drop by drop, or whole. */
export function sendFaulty(fault: Fault | null, response: ServerResponse, body: string): void {
  if (fault?.kind === 'truncate') {
    const bytes = Buffer.from(body);
    response.setHeader('content-length', bytes.length);
    response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.destroy());
  } else if (fault?.kind === 'drip') {
    drip(response, Buffer.from(body), fault.everyMs ?? DRIP_EVERY_MS);
  } else {
    response.end(body);
  }
}

function drip(response: ServerResponse, bytes: Buffer, everyMs: number): void {
  let sent = 0;
  response.flushHeaders();
  const timer = setInterval(() => {
    response.write(bytes.subarray(sent, sent + 1));
    sent += 1;
    if (sent < bytes.length) return;
    clearInterval(timer);
    response.end();
  }, everyMs);
  response.on('close', () => clearInterval(timer));
}
