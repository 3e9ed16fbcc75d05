// [door] sends one request and takes what comes back, whatever it is: late, endless, cut off or no HTTP at all.
import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { proxyVariables } from '../tools/proxy-variables.ts';
import { withoutUserinfo } from '../tools/redact.ts';
import { decodeBody } from './decode-body.ts';
import { asksForHttp2, type Http2Request, needsHttp2, requestHttp2, SPEAKS_HTTP2_ONLY } from './http2-request.ts';
import { Receiving } from './receiving.ts';

export interface OutgoingRequest extends Http2Request {
  /** Where proxies are named; loopback is never reached through one. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface ReceivedAnswer {
  /** Null where no HTTP answer came. */
  readonly status: number | null;
  /** Why there was none, or why it broke off; null where it came whole, or was long enough. */
  readonly error: string | null;
  /** Names in small letters, every value of a repeated header. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  /** Without its content encoding. */
  readonly body: Uint8Array;
  /** More came than is kept. */
  readonly truncated: boolean;
  readonly durationMs: number;
}

/** How an exchange ended: what came, and where none came whether HTTP/2 has to be tried. */
interface Ending extends Omit<ReceivedAnswer, 'durationMs'> {
  readonly needsHttp2?: boolean;
}

/** Redirects are not followed. Never throws but for a cancelled run. */
export async function sendRequest(outgoing: OutgoingRequest): Promise<ReceivedAnswer> {
  outgoing.signal.throwIfAborted();
  const started = performance.now();
  const { needsHttp2: wanted = false, ...first } = await exchange(withLength(outgoing));
  outgoing.signal.throwIfAborted();
  const ending = wanted || asksForHttp2(first) ? await overHttp2(outgoing, started) : first;
  outgoing.signal.throwIfAborted();
  return { ...decoded(ending, outgoing.maxBodyBytes), durationMs: performance.now() - started };
}

/** Node sends the body of a DELETE without any length, and servers take it for none. */
function withLength(outgoing: OutgoingRequest): OutgoingRequest {
  if (outgoing.body === null) return outgoing;
  const length = String(Buffer.byteLength(outgoing.body));
  return { ...outgoing, headers: { ...outgoing.headers, 'Content-Length': length } };
}

function overHttp2(outgoing: OutgoingRequest, started: number): Promise<Ending> {
  // Without TLS nothing is negotiated, and k6 could not send load there either.
  if (!outgoing.url.startsWith('https:')) {
    return Promise.resolve(new Receiving(outgoing.maxBodyBytes).ending(SPEAKS_HTTP2_ONLY));
  }
  const timeoutMs = Math.max(1, outgoing.timeoutMs - (performance.now() - started));
  return requestHttp2({ ...outgoing, timeoutMs }, wordsOf);
}

/** What is cut off is not decoded: half of a compressed body is nothing. */
function decoded(ending: Ending, limit: number): Ending {
  const encodings = ending.headers['content-encoding'] ?? [];
  if (encodings.length === 0 || ending.truncated || ending.error !== null) return ending;
  const result = decodeBody(ending.body, encodings, limit);
  return 'why' in result ? { ...ending, error: result.why } : { ...ending, ...result };
}

function exchange(outgoing: OutgoingRequest): Promise<Ending> {
  const url = new URL(outgoing.url);
  const secure = url.protocol === 'https:';
  const proxy = isLoopback(url.hostname) ? {} : { proxyEnv: { ...proxyVariables(outgoing.environment) } };
  // One connection for each request: what one answer breaks, the next one does not inherit.
  const agent = secure ? new HttpsAgent({ keepAlive: false, ...proxy }) : new HttpAgent({ keepAlive: false, ...proxy });
  return new Promise((resolve) => {
    const received = new Receiving(outgoing.maxBodyBytes);
    const settle = (error: string | null, http2 = false): void => {
      clearTimeout(timer);
      resolve({ ...received.ending(error), ...(http2 && { needsHttp2: true }) });
      request.destroy();
      agent.destroy();
    };
    const { method, headers, signal } = outgoing;
    const request = (secure ? requestHttps : requestHttp)(url, { method, headers: { ...headers }, agent, signal });
    const timer = setTimeout(
      () => settle(`nothing more came within ${outgoing.timeoutMs / 1_000} s`),
      outgoing.timeoutMs,
    );
    request.on('error', (error) => settle(wordsOf(error), !received.hasBegun && needsHttp2(error)));
    request.on('close', () => received.hasBegun || settle('the connection was closed without an answer'));
    request.on('response', (response) => {
      received.begin(response.statusCode ?? 0, headersOf(response));
      received.takeBody(response, settle, wordsOf);
    });
    request.end(outgoing.body ?? undefined);
  });
}

function headersOf(response: IncomingMessage): Readonly<Record<string, readonly string[]>> {
  const entries = Object.entries(response.headersDistinct);
  return Object.fromEntries(entries.map(([name, values]) => [name, values ?? []]));
}

/** What a server says that only takes clients with a certificate: of TLS 1.3, and of the versions before. */
const ASKS_FOR_CERTIFICATE = /alert certificate required|alert bad certificate|alert handshake failure/u;
const CERTIFICATE_WANTED = 'the server asks for a client certificate, and requests here have none';

/** Two addresses that both refuse are one error with two inside, and no words of its own. */
function wordsOf(error: Error): string {
  if (error instanceof AggregateError) return error.errors.map((one) => wordsOf(one)).join('; ');
  const alert = /SSL routines:[^:]*:([^:]+):/u.exec(error.message)?.[1];
  if (alert !== undefined)
    return ASKS_FOR_CERTIFICATE.test(alert) ? `TLS: ${alert}; ${CERTIFICATE_WANTED}` : `TLS: ${alert}`;
  return error.message === '' ? error.name : withoutUserinfo(error.message);
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}
