// [door] One exchange with the Pact Broker, over connections that are kept: a thousand contents are a thousand of them.
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { decodeBody } from '../traffic/decode-body.ts';

export interface BrokerRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** From the first byte sent to the last one received, milliseconds. */
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
 * `fetch` does the same for twice the processor time, which a broker on this machine needs for itself. The global agents take proxies and
 * authorities from the environment as `fetch` does (NODE_USE_ENV_PROXY, NODE_EXTRA_CA_CERTS).
 */
export async function askBroker(asked: BrokerRequest): Promise<BrokerResponse> {
  try {
    return await exchange(asked);
  } catch (thrown) {
    // The broker closed a kept connection just when it was used again: what it answers to the same question on a new one is its answer.
    if (asked.method === 'GET' && thrown instanceof ClosedMeanwhile) return await exchange(asked);
    throw thrown instanceof ClosedMeanwhile ? thrown.cause : thrown;
  }
}

/** A kept connection ended before anything came. */
class ClosedMeanwhile extends Error {}

function exchange(asked: BrokerRequest): Promise<BrokerResponse> {
  const { method, url, signal } = asked;
  const headers = { ...ALWAYS_SENT, ...asked.headers };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, { method, headers, signal });
    const timer = setTimeout(() => request.destroy(new DOMException('no answer', 'TimeoutError')), asked.deadlineMs);
    const fail = (error: Error) => {
      clearTimeout(timer);
      reject(signal.aborted ? signal.reason : error);
    };
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
