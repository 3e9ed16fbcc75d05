// [door] sends one request and takes what comes back, whatever it is: late, endless, cut off or no HTTP at all.
import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';

export interface OutgoingRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** From the first byte sent to the last one received. */
  readonly timeoutMs: number;
  /** Bytes of the answer's body that are kept; the connection is closed when more come. */
  readonly maxBodyBytes: number;
  /** Where proxies are named; loopback is never reached through one. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

export interface ReceivedAnswer {
  /** Null where no HTTP answer came. */
  readonly status: number | null;
  /** Why there was none, or why it broke off; null where it came whole, or was long enough. */
  readonly error: string | null;
  /** Names in small letters, every value of a repeated header. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: Uint8Array;
  /** More came than is kept. */
  readonly truncated: boolean;
  readonly durationMs: number;
}

type Ending = Omit<ReceivedAnswer, 'durationMs'>;

/** Redirects are not followed. Never throws but for a cancelled run. */
export async function sendRequest(outgoing: OutgoingRequest): Promise<ReceivedAnswer> {
  outgoing.signal.throwIfAborted();
  const started = performance.now();
  const ending = await exchange(outgoing);
  outgoing.signal.throwIfAborted();
  return { ...ending, durationMs: performance.now() - started };
}

function exchange(outgoing: OutgoingRequest): Promise<Ending> {
  const url = new URL(outgoing.url);
  const secure = url.protocol === 'https:';
  const proxy = isLoopback(url.hostname) ? {} : { proxyEnv: outgoing.environment };
  // One connection for each request: what one answer breaks, the next one does not inherit.
  const agent = secure ? new HttpsAgent({ keepAlive: false, ...proxy }) : new HttpAgent({ keepAlive: false, ...proxy });
  return new Promise((resolve) => {
    const received = new Receiving(outgoing.maxBodyBytes);
    const settle = (error: string | null): void => {
      clearTimeout(timer);
      resolve(received.ending(error));
      request.destroy();
      agent.destroy();
    };
    const { method, headers, signal } = outgoing;
    const request = (secure ? requestHttps : requestHttp)(url, { method, headers: { ...headers }, agent, signal });
    const timer = setTimeout(
      () => settle(`nothing more came within ${outgoing.timeoutMs / 1_000} s`),
      outgoing.timeoutMs,
    );
    request.on('error', (error) => settle(wordsOf(error)));
    request.on('close', () => received.hasBegun || settle('the connection was closed without an answer'));
    request.on('response', (response) => received.take(response, settle));
    request.end(outgoing.body ?? undefined);
  });
}

/** Collects one answer. */
class Receiving {
  readonly #limit: number;
  #response: IncomingMessage | null = null;
  #chunks: Buffer[] = [];
  #bytes = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  take(response: IncomingMessage, settle: (error: string | null) => void): void {
    this.#response = response;
    response.on('data', (chunk: Buffer) => {
      this.#chunks.push(chunk);
      this.#bytes += chunk.length;
      if (this.#bytes > this.#limit) settle(null);
    });
    response.on('end', () => settle(null));
    response.on('error', (error) => settle(`the answer broke off after ${this.#bytes} bytes: ${wordsOf(error)}`));
    response.on('close', () => settle(`the answer broke off after ${this.#bytes} bytes`));
  }

  get hasBegun(): boolean {
    return this.#response !== null;
  }

  ending(error: string | null): Ending {
    const whole = Buffer.concat(this.#chunks);
    return {
      status: this.#response?.statusCode ?? null,
      error,
      headers: headersOf(this.#response),
      body: whole.subarray(0, this.#limit),
      truncated: this.#bytes > this.#limit,
    };
  }
}

function headersOf(response: IncomingMessage | null): Readonly<Record<string, readonly string[]>> {
  const entries = Object.entries(response?.headersDistinct ?? {});
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
  return error.message === '' ? error.name : error.message;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}
