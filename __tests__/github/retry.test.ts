import { describe, expect, it } from 'vitest';
import { type Answer, type Fault, isAmbiguous, parseTransportError } from '../../src/github/fault.ts';
import { GITHUB_LIMITS } from '../../src/github/limits.ts';
import { type Attempt, isRateLimit, planRetry, waitOf } from '../../src/github/retry.ts';

const NOW = Date.parse('2026-01-01T00:00:00Z');

function answer(status: number, headers: Record<string, string> = {}, message = ''): Answer {
  return { status, headers, message };
}

function status(code: number, headers: Record<string, string> = {}, message = ''): Fault {
  return { kind: 'status', answer: answer(code, headers, message) };
}

function plan(fault: Fault, change: Partial<Attempt> = {}): string {
  const next = planRetry(
    { fault, idempotency: 'read', number: 1, waited: false, nowMs: NOW, jitter: 0, ...change },
    GITHUB_LIMITS,
  );
  return next.kind === 'retry' ? `again in ${next.afterMs}` : 'no';
}

const FAULTS: Readonly<Record<string, Fault>> = {
  refused: { kind: 'unreachable', code: 'ECONNREFUSED', message: '' },
  certificate: { kind: 'unreachable', code: 'DEPTH_ZERO_SELF_SIGNED_CERT', message: '' },
  interrupted: { kind: 'interrupted', message: '' },
  deadline: { kind: 'deadline', afterMs: 10 },
  'bad answer': { kind: 'bad-answer', answer: answer(200), why: '' },
  redirect: { kind: 'redirect', status: 303, why: '' },
  foreign: { kind: 'foreign', origin: '' },
  pages: { kind: 'too-many-pages', pages: 30 },
  spent: { kind: 'spent', what: '' },
  cancelled: { kind: 'cancelled' },
  '400': status(400),
  '401': status(401),
  '403': status(403),
  '404': status(404),
  '410': status(410),
  '422': status(422),
  '429': status(429, { 'retry-after': '7' }),
  '500': status(500),
  '501': status(501),
  '502': status(502),
  '503': status(503),
  '504': status(504),
};

describe('the table of retries', () => {
  it('says for every fault and every kind of call what happens next', () => {
    const rows = Object.entries(FAULTS).map(([name, fault]) => {
      const cells = (['read', 'idempotent-write', 'create'] as const).map((idempotency) =>
        plan(fault, { idempotency }),
      );
      return [name, ...cells, isAmbiguous(fault) ? 'may be done' : ''].join(' | ');
    });
    expect(rows).toEqual([
      '400 | no | no | no | ',
      '401 | no | no | no | ',
      '403 | no | no | no | ',
      '404 | no | no | no | ',
      '410 | no | no | no | ',
      '422 | no | no | no | ',
      '429 | again in 7000 | again in 7000 | again in 7000 | ',
      '500 | again in 1000 | again in 1000 | no | may be done',
      '501 | no | no | no | may be done',
      '502 | again in 1000 | again in 1000 | no | may be done',
      '503 | again in 1000 | again in 1000 | no | may be done',
      '504 | again in 1000 | again in 1000 | no | may be done',
      'refused | again in 1000 | again in 1000 | again in 1000 | ',
      'certificate | no | no | no | ',
      'interrupted | again in 1000 | again in 1000 | no | may be done',
      'deadline | again in 1000 | again in 1000 | no | may be done',
      'bad answer | no | no | no | may be done',
      'redirect | no | no | no | ',
      'foreign | no | no | no | ',
      'pages | no | no | no | ',
      'spent | no | no | no | ',
      'cancelled | no | no | no | ',
    ]);
  });

  it('waits longer each time, spread by jitter, and ends after the last attempt', () => {
    expect([1, 2, 3].map((number) => plan(status(500), { number }))).toEqual(['again in 1000', 'again in 3000', 'no']);
    expect(plan(status(500), { jitter: 1 })).toBe('again in 1500');
  });

  it('waits for one rate limit per call', () => {
    expect(plan(FAULTS['429'] as Fault, { number: 2 })).toBe('again in 7000');
    expect(plan(FAULTS['429'] as Fault, { waited: true })).toBe('no');
  });
});

describe('a rate limit', () => {
  it.each([
    [answer(429), true],
    [answer(403, { 'retry-after': '3' }), true],
    [answer(403, { 'x-ratelimit-remaining': '0' }), true],
    [answer(403, {}, 'You have exceeded a secondary rate limit'), true],
    [answer(403, { 'x-ratelimit-remaining': '12' }, 'Resource not accessible by integration'), false],
    [answer(404, { 'x-ratelimit-remaining': '0' }), false],
  ])('is told from a refusal: %j', (given, expected) => {
    expect(isRateLimit(given)).toBe(expected);
  });

  it.each([
    ['seconds', { 'retry-after': '30' }, 30_000],
    ['a moment', { 'retry-after': 'Thu, 01 Jan 2026 00:00:40 GMT' }, 40_000],
    [
      'a moment on the clock of the answer',
      { 'retry-after': 'Thu, 01 Jan 2026 01:00:40 GMT', date: 'Thu, 01 Jan 2026 01:00:00 GMT' },
      40_000,
    ],
    ['the end of the window', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 50) }, 50_000],
    ['an end that is over', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 - 50) }, 1_000],
    ['nothing', {}, null],
    ['nonsense', { 'retry-after': 'soon' }, null],
    [
      'an end while something remains',
      { 'x-ratelimit-remaining': '4', 'x-ratelimit-reset': String(NOW / 1000 + 50) },
      null,
    ],
  ])('asks to wait by %s', (_name, headers, expected) => {
    expect(waitOf(answer(429, headers as Record<string, string>), NOW)).toBe(expected);
  });

  it('is waited for a minute when it does not say, and not at all when it is longer', () => {
    expect(plan(status(429))).toBe('again in 60000');
    expect(plan(status(429, { 'retry-after': '61' }))).toBe('no');
  });
});

describe('what fetch throws', () => {
  it.each([
    ['ECONNREFUSED', 'unreachable'],
    ['ENOTFOUND', 'unreachable'],
    ['EAI_AGAIN', 'unreachable'],
    ['UND_ERR_CONNECT_TIMEOUT', 'unreachable'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'unreachable'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unreachable'],
    ['ECONNRESET', 'interrupted'],
    ['UND_ERR_SOCKET', 'interrupted'],
    ['EPIPE', 'interrupted'],
  ])('with code %s is %s', (code, kind) => {
    const cause = Object.assign(new Error('in words'), { code });
    expect(parseTransportError(new TypeError('fetch failed', { cause })).kind).toBe(kind);
  });

  it('without a code counts as interrupted: what was sent is not known', () => {
    expect(parseTransportError(new TypeError('terminated'))).toEqual({ kind: 'interrupted', message: 'terminated' });
  });
});
