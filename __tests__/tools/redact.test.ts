import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MIN_SECRET_CHARACTERS, makeRedactor, REDACTED } from '../../src/tools/redact.ts';

const secret = 's3cr&t "pa/ss"+é';
const redact = makeRedactor([secret]);

describe('makeRedactor', () => {
  it.each([
    ['as it is', secret],
    ['in a header', `Authorization: Bearer ${secret}`],
    ['URL-encoded', `https://user:${encodeURIComponent(secret)}@broker`],
    ['URL-encoded in lower case', encodeURIComponent(secret).toLowerCase()],
    ['as a form field', new URLSearchParams({ token: secret }).toString()],
    ['in JSON', JSON.stringify({ token: secret })],
    ['in HTML', 's3cr&amp;t &quot;pa/ss&quot;+é'],
    ['base64', Buffer.from(secret).toString('base64')],
    ['base64 for URLs', Buffer.from(secret).toString('base64url')],
    ['as basic authentication', `Basic ${Buffer.from(`user:${secret}`).toString('base64')}`],
    ['as basic authentication of a shorter user', `Basic ${Buffer.from(`us:${secret}`).toString('base64')}`],
    ['as basic authentication of an empty user', `Basic ${Buffer.from(`:${secret}`).toString('base64')}`],
    ['hexadecimal', Buffer.from(secret).toString('hex')],
  ])('hides a secret %s', (_form, text) => {
    expect(redact(text)).toContain(REDACTED);
    expect(redact(text)).not.toContain('s3cr');
    const base64 = Buffer.from(secret).toString('base64');
    expect(redact(text)).not.toContain(base64.slice(4, -4));
  });

  it('hides each line of a secret of several lines', () => {
    const hide = makeRedactor(['-----BEGIN KEY-----\r\nAAAABBBBCCCC\r\n  DDDDEEEEFFFF\n']);
    expect(hide('key=AAAABBBBCCCC and DDDDEEEEFFFF')).toBe('key=*** and ***');
  });

  it('hides secrets that overlap in the text', () => {
    expect(makeRedactor(['abcdefgh', 'efghijkl'])('<abcdefghijkl>')).toBe('<***>');
    expect(makeRedactor(['ababab'])('abababab.')).toBe('***.');
  });

  it('ignores secrets that are too short to be any, and empty ones', () => {
    const short = 'x'.repeat(MIN_SECRET_CHARACTERS - 1);
    expect(makeRedactor([short, '', '\n'])(`a ${short} b`)).toBe(`a ${short} b`);
  });

  it('leaves no secret in any text around it', () => {
    const secrets = fc.string({ unit: 'grapheme', minLength: MIN_SECRET_CHARACTERS, maxLength: 40 });
    const form = fc.constantFrom(
      (text: string) => text,
      (text: string) => Buffer.from(text).toString('base64'),
      (text: string) => encodeURIComponent(text),
      (text: string) => JSON.stringify(text),
    );
    fc.assert(
      fc.property(secrets, fc.string(), fc.string(), form, (value, before, after, write) => {
        fc.pre(!value.includes('*') && !before.includes(value) && !after.includes(value));
        const text = before + write(value) + after;
        const hidden = makeRedactor([value])(text);
        expect(hidden.includes(write(value))).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps text without secrets as it is', () => {
    expect(redact('GET /orders answered 200')).toBe('GET /orders answered 200');
  });
});
