// [door] One exchange with the Pact Broker, over connections that are kept: a thousand contents are a thousand of them.
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { decodeBody } from '../traffic/decode-body.ts';

export interface BrokerRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** Until the last byte is received, on however many connections, milliseconds. */
  readonly deadlineMs: number;
  /** Of the answer's body, packed and unpacked; what is larger is not read to its end. */
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

export interface BrokerResponse {
  readonly status: number;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Null where it is larger than is read. */
  readonly body: Buffer | null;
}

const ALWAYS_SENT = { 'accept-encoding': 'gzip, deflate, br', 'user-agent': 'api-testing-action' };

/**
 * Redirects are not followed. Throws what Node says of the network, a `TimeoutError` after the deadline, and the reason of the signal.
 * `fetch` does the same for twice the processor time, which a broker on this machine needs for itself. The global agents take
 * authorities from the environment as `fetch` does (NODE_EXTRA_CA_CERTS), and proxies once they are told to (`useProxies`).
 */
export async function askBroker(asked: BrokerRequest): Promise<BrokerResponse> {
  const startedMs = performance.now();
  for (let leftMs = asked.deadlineMs; ; leftMs = asked.deadlineMs - (performance.now() - startedMs)) {
    try {
      return await exchange({ ...asked, deadlineMs: Math.max(1, leftMs) });
    } catch (thrown) {
      if (!(thrown instanceof ClosedMeanwhile)) throw thrown;
      // The broker closed a kept connection just when it was used again, and maybe all others too: each of them is tried once at most, and
      // what the broker answers to the same question on a new one is its answer.
      if (asked.method !== 'GET' || asked.signal.aborted) throw thrown.cause;
    }
  }
}

/** A kept connection ended before anything came. */
class ClosedMeanwhile extends Error {}

function exchange(asked: BrokerRequest): Promise<BrokerResponse> {
  const { method, url, signal } = asked;
  const headers = { ...ALWAYS_SENT, ...asked.headers };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, { method, headers, signal });
    const fail = (error: Error) => {
      clearTimeout(timer);
      request.destroy();
      reject(signal.aborted ? signal.reason : error);
    };
    const timer = setTimeout(() => fail(new DOMException('no answer', 'TimeoutError')), asked.deadlineMs);
    // Without this, Node closes the connection and says nothing to anybody.
    request.on('upgrade', ({ statusCode }) => fail(new Error(`it answered ${statusCode}, another protocol`)));
    request.on('error', (error: NodeJS.ErrnoException) => {
      const isOld = request.reusedSocket && error.code === 'ECONNRESET';
      fail(isOld ? new ClosedMeanwhile('closed', { cause: error }) : error);
    });
    request.on('response', (response) => {
      readBody(response, asked.maxBytes)
        .then((packed) => unpacked(response, packed, asked.maxBytes))
        .then((body) => {
          clearTimeout(timer);
          if (body === null) request.destroy();
          resolve({ status: response.statusCode ?? 0, headers: singleValues(response), body });
        })
        .catch(fail);
    });
    request.end(asked.body ?? undefined);
  });
}

async function readBody(response: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function unpacked({ headers }: IncomingMessage, packed: Buffer | null, maxBytes: number): Buffer | null {
  const encoding = headers['content-encoding'];
  if (packed === null || encoding === undefined) return packed;
  const decoded = decodeBody(packed, [encoding], maxBytes);
  if ('why' in decoded) throw new Error(decoded.why);
  return decoded.truncated ? null : Buffer.from(decoded.body);
}

function singleValues({ headers }: IncomingMessage): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
}
