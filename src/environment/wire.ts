/** What a server that accepts connections says about itself: it serves, it is still starting, or more bytes are needed. */
export type WireAnswer = 'ready' | 'not-yet' | 'incomplete';

/** How to find out over one TCP connection whether a server really serves. */
export interface WireProbe {
  /** For people: `PostgreSQL`. */
  readonly protocol: string;
  readonly greeting: Uint8Array;
  readonly judge: (received: Uint8Array) => WireAnswer;
}

/** PostgreSQL frontend protocol 3.0, in the StartupMessage. */
const POSTGRES_PROTOCOL = 0x0003_0000;
/** `cannot_connect_now`: starting up, in recovery, or shutting down (PostgreSQL errcodes, class 57). */
const POSTGRES_STARTING = '57P03';
/** A server sends its first message whole in far less; more is not PostgreSQL. */
const POSTGRES_MESSAGE_LIMIT_BYTES = 64_000;

/**
 * Asks as `pg_isready` does: a StartupMessage is answered with an authentication request by a server that takes
 * connections, and with error 57P03 by one that is still starting. Any other error is an answer too.
 */
export function postgresProbe(user: string): WireProbe {
  const body = Buffer.from(`user\0${user}\0database\0${user}\0\0`, 'utf8');
  const head = Buffer.alloc(8);
  head.writeInt32BE(head.length + body.length, 0);
  head.writeInt32BE(POSTGRES_PROTOCOL, 4);
  return { protocol: 'PostgreSQL', greeting: Buffer.concat([head, body]), judge: judgePostgres };
}

function judgePostgres(received: Uint8Array): WireAnswer {
  const bytes = Buffer.from(received);
  if (bytes.length < 5) return 'incomplete';
  if (bytes.toString('latin1', 0, 1) !== 'E') return 'ready';
  const length = bytes.readInt32BE(1);
  if (length > POSTGRES_MESSAGE_LIMIT_BYTES) return 'ready';
  if (bytes.length < length + 1) return 'incomplete';
  const fields = bytes.toString('utf8', 5, length + 1).split('\0');
  return fields.includes(`C${POSTGRES_STARTING}`) ? 'not-yet' : 'ready';
}

/** Error prefixes of a Redis that will serve later: it reads its data set, or waits for its primary. */
const REDIS_NOT_YET = ['-LOADING', '-MASTERDOWN', '-BUSY'] as const;

/** PING as an inline command; `NOAUTH` is the answer of a server that serves, to those who log in. */
export const redisProbe: WireProbe = {
  protocol: 'Redis',
  greeting: Buffer.from('PING\r\n', 'latin1'),
  judge: (received) => {
    const text = Buffer.from(received).toString('latin1');
    if (!text.includes('\n') && text.length < 512) return 'incomplete';
    return REDIS_NOT_YET.some((prefix) => text.startsWith(prefix)) ? 'not-yet' : 'ready';
  },
};
