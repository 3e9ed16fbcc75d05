// [door] sends one request over HTTP/2, to a server that speaks nothing else.
import { connect, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http2';
import { type Received, Receiving } from './receiving.ts';

export interface Http2Request {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** From the first byte sent to the last one received. */
  readonly timeoutMs: number;
  /** Bytes of the answer's body that are kept; the connection is closed when more come. */
  readonly maxBodyBytes: number;
  readonly signal: AbortSignal;
}

export const SPEAKS_HTTP2_ONLY =
  'the server speaks HTTP/2 without TLS and nothing else, and neither smoke nor k6 can talk to it: serve HTTP/1.1 too, or TLS';

/** First frame a server of HTTP/2 sends (RFC 9113, 3.4): SETTINGS on stream 0, or GOAWAY to whoever began otherwise. */
const FRAME_HEADER_BYTES = 9;
const SETTINGS = 4;
const GOAWAY = 7;

/** Whether what came instead of an answer says that the server only speaks HTTP/2. */
export function needsHttp2(error: Error): boolean {
  // The alert of TLS for a client that offers no protocol the server has (RFC 7301).
  if (/no application protocol/iu.test(error.message)) return true;
  const packet: unknown = 'rawPacket' in error ? error.rawPacket : null;
  if (!(packet instanceof Uint8Array) || packet.length < FRAME_HEADER_BYTES) return false;
  const [type, stream] = [packet[3], packet.subarray(5, FRAME_HEADER_BYTES)];
  return (type === SETTINGS || type === GOAWAY) && stream.every((byte) => byte === 0);
}

/** What servers of Node answer to whoever does not speak HTTP/2. */
export function asksForHttp2({ status, body }: Pick<Received, 'status' | 'body'>): boolean {
  return status === 403 && Buffer.from(body).toString('latin1').startsWith('Missing ALPN Protocol');
}

/** Never throws. `wordsOf` says what an error means. */
export function requestHttp2(outgoing: Http2Request, wordsOf: (error: Error) => string): Promise<Received> {
  const url = new URL(outgoing.url);
  const session = connect(url.origin);
  return new Promise((resolve) => {
    const received = new Receiving(outgoing.maxBodyBytes);
    const settle = (error: string | null): void => {
      clearTimeout(timer);
      resolve(received.ending(error));
      session.destroy();
    };
    const timer = setTimeout(
      () => settle(`nothing more came within ${outgoing.timeoutMs / 1_000} s`),
      outgoing.timeoutMs,
    );
    session.on('error', (error) => settle(wordsOf(error)));
    try {
      const stream = session.request(headersOf(url, outgoing), { signal: outgoing.signal });
      stream.on('response', (headers) => received.begin(headers[':status'] ?? 0, distinct(headers)));
      received.takeBody(stream, settle, wordsOf);
      stream.end(outgoing.body ?? undefined);
    } catch (error) {
      // Headers that HTTP/2 does not have.
      if (!(error instanceof Error)) throw error;
      settle(wordsOf(error));
    }
  });
}

/** They are about a connection of HTTP/1.1, and who passes a request on in HTTP/2 leaves them out (RFC 9113, 8.2.2). */
const CONNECTION_HEADERS: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'transfer-encoding',
  'upgrade',
]);

function headersOf(url: URL, { method, headers }: Http2Request): OutgoingHttpHeaders {
  const own = Object.entries(headers)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => !CONNECTION_HEADERS.has(name));
  return { ':method': method, ':path': `${url.pathname}${url.search}`, ...Object.fromEntries(own) };
}

function distinct(headers: IncomingHttpHeaders): Received['headers'] {
  const plain = Object.entries(headers).filter(([name]) => !name.startsWith(':'));
  return Object.fromEntries(plain.map(([name, value]) => [name, [value ?? []].flat()]));
}
