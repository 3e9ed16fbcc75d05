/**
 * One direction of an HTTP/1.x connection, read along while its bytes pass: where each message begins and ends (RFC 9112). Nothing of a
 * body is kept.
 */

/** How long the body behind a head is: bytes, chunks, or all that is to come on the connection. */
export type Framing = number | 'chunked' | 'rest';

export interface MessageHead {
  /** Request line or status line. */
  readonly start: string;
  /** Names in lower case, values of repeated fields joined by commas. */
  readonly fields: ReadonlyMap<string, string>;
}

/** What passes is no HTTP/1.x: from here on nobody can tell messages apart. */
export class NotHttp extends Error {
  override readonly name = 'NotHttp';
}

/** Servers refuse larger heads: nginx at 32 KiB, Node at 16 KiB, Tomcat at 8 KiB. */
const MAX_HEAD_BYTES = 64 * 1024;
const LF = 0x0a;

type Part = 'head' | 'body' | 'chunk-size' | 'chunk' | 'chunk-end' | 'trailer' | 'rest' | 'lost';

/** Reads message after message. `judge` is told each head, and says what follows it; it throws `NotHttp` where that cannot be. */
export class MessageReader {
  readonly #judge: (head: MessageHead) => Framing;
  #part: Part = 'head';
  /** Bytes of a body or a chunk that are still to come. */
  #left = 0;
  #line = '';
  #lines: string[] = [];
  #headBytes = 0;

  constructor(judge: (head: MessageHead) => Framing) {
    this.#judge = judge;
  }

  /** Something passed that is no HTTP/1.x, or a head that never ended. */
  get isLost(): boolean {
    return this.#part === 'lost' || (this.#part === 'head' && this.#headBytes > 0);
  }

  /** What follows belongs to another protocol. */
  leaveRest(): void {
    this.#part = 'rest';
  }

  read(bytes: Buffer): void {
    try {
      let at = 0;
      while (at < bytes.length && this.#part !== 'rest' && this.#part !== 'lost') {
        at = this.#left > 0 ? this.#skip(bytes, at) : this.#readLine(bytes, at);
      }
    } catch (error) {
      if (!(error instanceof NotHttp)) throw error;
      this.#part = 'lost';
    }
  }

  #skip(bytes: Buffer, at: number): number {
    const skipped = Math.min(this.#left, bytes.length - at);
    this.#left -= skipped;
    if (this.#left === 0) this.#part = this.#part === 'chunk' ? 'chunk-end' : 'head';
    return at + skipped;
  }

  #readLine(bytes: Buffer, at: number): number {
    const end = bytes.indexOf(LF, at);
    const stop = end === -1 ? bytes.length : end;
    this.#headBytes += stop - at;
    if (this.#headBytes > MAX_HEAD_BYTES) throw new NotHttp('the head has no end');
    this.#line += bytes.toString('latin1', at, stop);
    if (end === -1) return stop;
    const line = this.#line.endsWith('\r') ? this.#line.slice(0, -1) : this.#line;
    this.#line = '';
    this.#take(line);
    return end + 1;
  }

  #take(line: string): void {
    if (this.#part === 'head') {
      this.#takeHeadLine(line);
      return;
    }
    this.#headBytes = 0;
    if (this.#part === 'chunk-size') {
      this.#left = parseChunkSize(line);
      this.#part = this.#left === 0 ? 'trailer' : 'chunk';
    } else if (this.#part === 'chunk-end') {
      if (line !== '') throw new NotHttp('a chunk is longer than it says');
      this.#part = 'chunk-size';
    } else if (line === '') {
      this.#part = 'head';
    }
  }

  #takeHeadLine(line: string): void {
    if (line !== '') {
      this.#lines.push(line);
      return;
    }
    const lines = this.#lines;
    this.#lines = [];
    this.#headBytes = 0;
    // Empty lines before a message are ignored (RFC 9112, 2.2).
    if (lines.length === 0) return;
    const framing = this.#judge(parseHead(lines));
    if (framing === 'rest') this.#part = 'rest';
    else if (framing === 'chunked') this.#part = 'chunk-size';
    else if (framing > 0) [this.#part, this.#left] = ['body', framing];
  }
}

function parseHead([start = '', ...lines]: readonly string[]): MessageHead {
  const fields = new Map<string, string>();
  let last = '';
  for (const line of lines) {
    const colon = line.indexOf(':');
    const isFolded = line.startsWith(' ') || line.startsWith('\t');
    if (!isFolded && colon < 1) throw new NotHttp('a line of the head is no field');
    if (!isFolded) last = line.slice(0, colon).trimEnd().toLowerCase();
    const value = (isFolded ? line : line.slice(colon + 1)).trim();
    const before = fields.get(last);
    fields.set(last, before === undefined ? value : `${before}${isFolded ? ' ' : ', '}${value}`);
  }
  return { start, fields };
}

/** `1A;name=value`: extensions of a chunk mean nothing here. */
function parseChunkSize(line: string): number {
  const digits = line.split(';', 1)[0]?.trim() ?? '';
  const size = /^[0-9a-f]{1,12}$/iu.test(digits) ? Number.parseInt(digits, 16) : Number.NaN;
  if (Number.isNaN(size)) throw new NotHttp('a chunk has no size');
  return size;
}

/** RFC 9112, 6.3, for requests: without a length there is no body. */
export function requestFraming({ fields }: MessageHead): Framing {
  const coding = lastCoding(fields);
  if (coding !== null && coding !== 'chunked') throw new NotHttp('the end of a request is not known');
  return coding ?? declaredLength(fields) ?? 0;
}

/** RFC 9112, 6.3, for the answer to a request with `method`. */
export function responseFraming({ fields }: MessageHead, status: number, method: string): Framing {
  if (status === SWITCHING_PROTOCOLS || (method === 'CONNECT' && status >= 200 && status < 300)) return 'rest';
  if (method === 'HEAD' || isInterim(status) || status === NO_CONTENT || status === NOT_MODIFIED) return 0;
  const coding = lastCoding(fields);
  if (coding !== null) return coding === 'chunked' ? 'chunked' : 'rest';
  return declaredLength(fields) ?? 'rest';
}

export const SWITCHING_PROTOCOLS = 101;
const NO_CONTENT = 204;
const NOT_MODIFIED = 304;

/** An answer that another one follows: `100 Continue`, `103 Early Hints`. */
export function isInterim(status: number): boolean {
  return status >= 100 && status < 200 && status !== SWITCHING_PROTOCOLS;
}

function lastCoding(fields: MessageHead['fields']): string | null {
  const codings = fields.get('transfer-encoding');
  return codings === undefined ? null : (codings.split(',').at(-1)?.trim().toLowerCase() ?? '');
}

function declaredLength(fields: MessageHead['fields']): number | null {
  const declared = fields.get('content-length');
  if (declared === undefined) return null;
  const [length = '', ...others] = new Set(declared.split(',').map((one) => one.trim()));
  if (others.length > 0 || !/^\d{1,15}$/u.test(length)) throw new NotHttp('two lengths of one message');
  return Number(length);
}
