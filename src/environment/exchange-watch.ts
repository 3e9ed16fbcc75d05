import {
  isInterim,
  type MessageHead,
  MessageReader,
  NotHttp,
  requestFraming,
  responseFraming,
  SWITCHING_PROTOCOLS,
} from './http-framing.ts';

/** A request, and the answer it got. */
export interface Exchange {
  readonly method: string;
  /** As the client sent it: a path with its query, or an address. */
  readonly target: string;
  readonly status: number;
}

/** What is left when a connection has ended. */
export interface Remainder {
  /** Requests without an answer. */
  readonly unanswered: number;
  /** Something passed that could not be read: requests may have been among it. */
  readonly unread: boolean;
}

type Request = Pick<Exchange, 'method' | 'target'>;

/** Both directions of one connection: which request got which answer. Answers come in the order of the requests (RFC 9112, 9.3.2). */
export class ExchangeWatch {
  readonly #answered: (exchange: Exchange) => void;
  readonly #requests = new MessageReader((head) => this.#request(head));
  readonly #responses = new MessageReader((head) => this.#response(head));
  #waiting: Request[] = [];
  #hasOtherProtocol = false;

  constructor(answered: (exchange: Exchange) => void) {
    this.#answered = answered;
  }

  /** Bytes of the client. */
  sent(bytes: Buffer): void {
    this.#requests.read(bytes);
  }

  /** Bytes of the server. */
  received(bytes: Buffer): void {
    this.#responses.read(bytes);
  }

  end(): Remainder {
    const unread = this.#requests.isLost || this.#responses.isLost || this.#hasOtherProtocol;
    return { unanswered: this.#waiting.length, unread };
  }

  #request(head: MessageHead) {
    this.#waiting.push(parseRequestLine(head.start));
    return requestFraming(head);
  }

  #response(head: MessageHead) {
    const status = parseStatus(head.start);
    if (isInterim(status)) return 0;
    // A server may also say that it waited too long for a request (408).
    const request = this.#waiting.shift();
    if (request !== undefined) this.#answered({ ...request, status });
    if (status === SWITCHING_PROTOCOLS) {
      this.#requests.leaveRest();
      this.#hasOtherProtocol = isHttp2(head);
    }
    const framing = responseFraming(head, status, request?.method ?? '');
    if (framing === 'rest' && request?.method === 'CONNECT') this.#requests.leaveRest();
    return framing;
  }
}

/** WebSocket carries no requests; HTTP/2 does. */
function isHttp2({ fields }: MessageHead): boolean {
  return fields.get('upgrade')?.toLowerCase() === 'h2c';
}

function parseRequestLine(line: string): Request {
  const [method = '', target = '', version = '', ...more] = line.split(' ');
  if (!isVersion(version) || more.length > 0 || method === '' || target === '') throw new NotHttp('no request line');
  return { method, target };
}

function parseStatus(line: string): number {
  const [version = '', status = ''] = line.split(' ', 2);
  if (!isVersion(version) || !/^[1-9]\d\d$/u.test(status)) throw new NotHttp('no status line');
  return Number(status);
}

function isVersion(text: string): boolean {
  return text === 'HTTP/1.1' || text === 'HTTP/1.0';
}
