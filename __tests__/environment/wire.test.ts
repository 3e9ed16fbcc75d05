import { describe, expect, it } from 'vitest';
import { postgresProbe, redisProbe } from '../../src/environment/wire.ts';

const { greeting, judge } = postgresProbe('shop');

/** An ErrorResponse: `E`, length, fields of one letter and a text each, an empty one at the end. */
function postgresError(code: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0Mnot now\0\0`);
  const head = Buffer.alloc(5);
  head.write('E', 'latin1');
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}

describe('the PostgreSQL probe', () => {
  it('greets with a StartupMessage of protocol 3.0', () => {
    const bytes = Buffer.from(greeting);
    expect(bytes.readInt32BE(0)).toBe(bytes.length);
    expect(bytes.readInt32BE(4)).toBe(196_608);
    expect(bytes.toString('utf8', 8)).toBe('user\0shop\0database\0shop\0\0');
  });

  it('takes a request for authentication for ready', () => {
    expect(judge(Buffer.from([0x52, 0, 0, 0, 23, 0, 0, 0, 10]))).toBe('ready');
  });

  it('waits while the server is starting up', () => {
    expect(judge(postgresError('57P03'))).toBe('not-yet');
  });

  it('takes any other error for an answer', () => {
    expect(judge(postgresError('3D000'))).toBe('ready');
  });

  it('waits for the rest of a message that arrives in pieces', () => {
    const whole = postgresError('57P03');
    for (let length = 0; length < whole.length; length += 1)
      expect(judge(whole.subarray(0, length))).toBe('incomplete');
  });
});

describe('the Redis probe', () => {
  it.each([
    ['+PONG\r\n', 'ready'],
    ['-NOAUTH Authentication required.\r\n', 'ready'],
    ['-LOADING Redis is loading the dataset in memory\r\n', 'not-yet'],
    ['-MASTERDOWN Link with MASTER is down\r\n', 'not-yet'],
    ['', 'incomplete'],
    ['-LOAD', 'incomplete'],
  ] as const)('judges %j as %s', (answer, expected) => {
    expect(redisProbe.judge(Buffer.from(answer))).toBe(expected);
  });
});
