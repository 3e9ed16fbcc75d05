import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Exchange, ExchangeWatch, type Remainder } from '../../src/environment/exchange-watch.ts';

interface Seen extends Remainder {
  readonly exchanges: readonly string[];
}

/** What is told of a connection on which `sent` and `received` passed, in turns. */
function watch(...turns: readonly (readonly [by: 'client' | 'server', bytes: string | Uint8Array])[]): Seen {
  const exchanges: string[] = [];
  const told = new ExchangeWatch(({ method, target, status }: Exchange) =>
    exchanges.push(`${method} ${target} ${status}`),
  );
  for (const [by, bytes] of turns) {
    const buffer = Buffer.from(bytes as string, 'latin1');
    if (by === 'client') told.sent(buffer);
    else told.received(buffer);
  }
  return { exchanges, ...told.end() };
}

const GET = 'GET /a HTTP/1.1\r\nHost: x\r\n\r\n';
const EMPTY = 'HTTP/1.1 204 No Content\r\n\r\n';

describe('a request and its answer', () => {
  it.each<readonly [what: string, request: string, answer: string, told: string]>([
    ['without a body', GET, 'HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n', 'GET /a 200'],
    ['with a length', 'POST /a HTTP/1.1\r\nContent-Length: 3\r\n\r\na\n\n', EMPTY, 'POST /a 204'],
    [
      'in chunks',
      'PUT /a HTTP/1.1\r\nTransfer-Encoding: gzip, Chunked\r\n\r\n3;x="1"\r\na\r\n\r\n0\r\nt: 1\r\n\r\n',
      EMPTY,
      'PUT /a 204',
    ],
    [
      'whose lengths agree',
      'POST /a HTTP/1.1\r\nContent-Length: 3, 3\r\ncontent-length: 3\r\n\r\nabc',
      EMPTY,
      'POST /a 204',
    ],
    ['with lines that end in LF alone', 'GET /a HTTP/1.0\nhost: x\n\n', 'HTTP/1.0 200\n\nrest', 'GET /a 200'],
    ['behind empty lines', `\r\n\r\n${GET}`, EMPTY, 'GET /a 204'],
    ['with a folded field', 'GET /a HTTP/1.1\r\nx: 1\r\n  2\r\n\r\n', EMPTY, 'GET /a 204'],
    ['for an address', 'GET http://x/a?b=1 HTTP/1.1\r\n\r\n', EMPTY, 'GET http://x/a?b=1 204'],
    ['that is answered until the connection closes', GET, 'HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 500 no', 'GET /a 200'],
    [
      'that is answered in a coding of its own',
      GET,
      'HTTP/1.1 200 OK\r\ntransfer-encoding: gzip\r\n\r\nHTTP/1.1 500 no',
      'GET /a 200',
    ],
  ])('is told: %s', (_what, request, answer, told) => {
    expect(watch(['client', request], ['server', answer])).toEqual({ exchanges: [told], unanswered: 0, unread: false });
  });

  it('is told after the answers that come before it: 100 and 103', () => {
    const early = 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n';
    const seen = watch(
      ['client', 'POST /a HTTP/1.1\r\ncontent-length: 2\r\n\r\n'],
      ['server', early],
      ['client', 'ab'],
      ['server', EMPTY],
    );
    expect(seen).toEqual({ exchanges: ['POST /a 204'], unanswered: 0, unread: false });
  });

  it('is told for each of several on one connection, also when they were sent ahead', () => {
    const head = 'HEAD /b HTTP/1.1\r\n\r\n';
    const answers = [
      'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab',
      'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n',
      'HTTP/1.1 304 Not Modified\r\nContent-Length: 2\r\n\r\n',
    ];
    const seen = watch(['client', GET + head + GET], ['server', answers.join('')]);
    expect(seen).toEqual({ exchanges: ['GET /a 200', 'HEAD /b 200', 'GET /a 304'], unanswered: 0, unread: false });
  });

  it('is not told when there was no answer, and an answer without a request is none', () => {
    expect(watch(['client', GET])).toEqual({ exchanges: [], unanswered: 1, unread: false });
    const timeout = 'HTTP/1.1 408 Request Timeout\r\ncontent-length: 0\r\n\r\n';
    expect(watch(['server', timeout])).toEqual({ exchanges: [], unanswered: 0, unread: false });
  });

  it('is told for a WebSocket, and what passes there is nothing of ours', () => {
    const upgrade = 'GET /live HTTP/1.1\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n';
    const seen = watch(
      ['client', upgrade],
      ['server', 'HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\n\r\n\x81\x05hello'],
      ['client', '\x81\x85GET /a HTTP/1.1\r\n\r\n'],
    );
    expect(seen).toEqual({ exchanges: ['GET /live 101'], unanswered: 0, unread: false });
  });

  it('is told for CONNECT, and nothing of what is in the tunnel', () => {
    const seen = watch(
      ['client', 'CONNECT x:443 HTTP/1.1\r\n\r\n'],
      ['server', 'HTTP/1.1 200 OK\r\n\r\n'],
      ['client', GET],
    );
    expect(seen).toEqual({ exchanges: ['CONNECT x:443 200'], unanswered: 0, unread: false });
  });
});

describe('what is no HTTP/1.x', () => {
  it.each([
    ['HTTP/2 from its first byte', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['the beginning of TLS', '\x16\x03\x01\x02\x00\x01\x00'],
    ['a head without an end', `GET /a HTTP/1.1\r\nx: ${'y'.repeat(100_000)}`],
    ['a field without a name', 'GET /a HTTP/1.1\r\n: x\r\n\r\n'],
    ['two lengths', 'POST /a HTTP/1.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n'],
    ['a length that is none', 'POST /a HTTP/1.1\r\ncontent-length: 1e3\r\n\r\n'],
    ['a request whose end nobody knows', 'POST /a HTTP/1.1\r\ntransfer-encoding: gzip\r\n\r\n'],
    ['a chunk without a size', 'POST /a HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\nxyz\r\n'],
    ['a chunk that is longer than it says', 'POST /a HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n1\r\nxyz\r\n'],
    ['a line too few', 'GET /a\r\n\r\n'],
  ])('is said to be unread: %s', (_what, bytes) => {
    expect(watch(['client', bytes])).toMatchObject({ exchanges: [], unread: true });
  });

  it('is said to be unread when the server says it, and what came before still counts', () => {
    const seen = watch(['client', GET + GET], ['server', EMPTY], ['server', 'SSH-2.0-OpenSSH\r\n\r\n']);
    expect(seen).toEqual({ exchanges: ['GET /a 204'], unanswered: 1, unread: true });
  });

  it('is said to be unread after an upgrade to HTTP/2: requests follow that nobody sees', () => {
    const upgrade = 'GET /a HTTP/1.1\r\nupgrade: h2c\r\n\r\n';
    const seen = watch(['client', upgrade], ['server', 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n']);
    expect(seen).toEqual({ exchanges: ['GET /a 101'], unanswered: 0, unread: true });
  });

  it('never throws, whatever passes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('client' as const, 'server' as const), fc.uint8Array())),
        (turns) => {
          watch(...turns);
        },
      ),
    );
  });
});

/** One message of each kind, with a body that looks like HTTP itself. */
const body = fc.oneof(
  fc.constant(''),
  fc.constant(GET),
  fc.constant(`${EMPTY}${GET}`),
  fc.string({ unit: 'binary-ascii' }),
);
const framing = fc.constantFrom('length' as const, 'chunked' as const);

function framed(text: string, how: 'length' | 'chunked', pieces: number): string {
  if (how === 'length') return `Content-Length: ${text.length}\r\n\r\n${text}`;
  const size = Math.max(1, Math.ceil(text.length / pieces));
  const chunks = text.match(new RegExp(`[^]{1,${size}}`, 'gu')) ?? [];
  const written = chunks.map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`);
  return `Transfer-Encoding: chunked\r\n\r\n${written.join('')}0\r\n\r\n`;
}

const exchange = fc.record({
  method: fc.constantFrom('GET', 'POST', 'DELETE', 'HEAD'),
  path: fc.webPath().map((path) => path || '/'),
  status: fc.integer({ min: 200, max: 599 }).filter((status) => status !== 204 && status !== 304),
  interim: fc.boolean(),
  ...{ request: body, answer: body, requestFraming: framing, answerFraming: framing },
  pieces: fc.integer({ min: 1, max: 5 }),
});

describe('messages of any kind, cut anywhere', () => {
  it('are told one by one', () => {
    fc.assert(
      fc.property(
        fc.array(exchange, { maxLength: 6 }),
        fc.infiniteStream(fc.integer({ min: 1, max: 40 })),
        (all, cuts) => {
          const exchanges: string[] = [];
          const told = new ExchangeWatch((one) => exchanges.push(`${one.method} ${one.target} ${one.status}`));
          const feed = (bytes: string, take: (piece: Buffer) => void): void => {
            const buffer = Buffer.from(bytes, 'latin1');
            for (let at = 0; at < buffer.length; ) {
              const length = cuts.next().value;
              take(buffer.subarray(at, at + length));
              at += length;
            }
          };
          for (const { method, path, status, interim, request, answer, requestFraming, answerFraming, pieces } of all) {
            const asked = `${method} ${path} HTTP/1.1\r\nHost: x\r\n${framed(request, requestFraming, pieces)}`;
            const early = interim ? 'HTTP/1.1 100 Continue\r\n\r\n' : '';
            const whole = framed(answer, answerFraming, pieces);
            const answered = method === 'HEAD' ? `${whole.slice(0, whole.indexOf('\r\n\r\n'))}\r\n\r\n` : whole;
            feed(asked, (piece) => told.sent(piece));
            feed(`${early}HTTP/1.1 ${status} Some words\r\n${answered}`, (piece) => told.received(piece));
          }
          expect(exchanges).toEqual(all.map(({ method, path, status }) => `${method} ${path} ${status}`));
          expect(told.end()).toEqual({ unanswered: 0, unread: false });
        },
      ),
    );
  });
});
