import { describe, expect, it } from 'vitest';
import {
  authorization,
  isTransient,
  networkFault,
  parseBrokerAddress,
  retryAfterMs,
} from '../../src/contract/broker-faults.ts';

const BASE = new URL('https://broker.example.com/');

function failed(code: string, more: object = {}): Error {
  return Object.assign(new Error(code), { code, ...more });
}

describe('what the network throws', () => {
  it.each([
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'broker.certificate', false],
    ['CERT_HAS_EXPIRED', 'broker.certificate', false],
    ['CERT_NOT_YET_VALID', 'broker.certificate', false],
    ['CERT_SIGNATURE_FAILURE', 'broker.certificate', false],
    ['ERR_PROXY_TUNNEL', 'broker.proxy', false],
    ['ENOTFOUND', 'broker.unreachable', false],
    ['ECONNREFUSED', 'broker.unreachable', true],
    ['ECONNRESET', 'broker.unreachable', true],
    ['EAI_AGAIN', 'broker.unreachable', true],
  ])('%s is %s, worth another try: %s', (code, expected, transient) => {
    const fault = networkFault(failed(code), BASE, 1000);
    expect(fault.error.problem.code).toBe(expected);
    expect(fault.transient).toBe(transient);
  });

  it('says how to trust a certificate, and never how to ignore it', () => {
    const { problem } = networkFault(failed('SELF_SIGNED_CERT_IN_CHAIN'), BASE, 1000).error;
    expect(problem.todo).toContain('NODE_EXTRA_CA_CERTS');
    expect(problem.why).toContain('SELF_SIGNED_CERT_IN_CHAIN');
  });

  it.each([
    ['CERT_HAS_EXPIRED', 'Renew'],
    ['CERT_NOT_YET_VALID', 'clock'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'the address that the certificate names'],
  ])('asks nobody to trust what is wrong otherwise: %s', (code, words) => {
    const { problem } = networkFault(failed(code), BASE, 1000).error;
    expect(problem.todo).toContain(words);
    expect(problem.todo).not.toContain('NODE_EXTRA_CA_CERTS');
  });

  it('names the host that has no address, which may be the proxy', () => {
    const why = (thrown: Error) => networkFault(thrown, BASE, 1000).error.problem.why;
    expect(why(failed('ENOTFOUND'))).toBe('there is no host broker.example.com');
    expect(why(failed('ENOTFOUND', { hostname: 'proxy.example.com' }))).toBe('there is no host proxy.example.com');
  });

  it('names the proxy that refuses the connection, by its address', () => {
    const refused = (port: number) => failed('ECONNREFUSED', { address: '10.0.0.9', port });
    const proxy = networkFault(refused(3128), BASE, 1000).error.problem;
    expect(proxy).toMatchObject({ code: 'broker.proxy', todo: expect.stringContaining('HTTPS_PROXY') });
    expect(proxy.why).toBe('the connection to the proxy on the way to it, 10.0.0.9:3128, was refused');
    expect(networkFault(refused(443), BASE, 1000).error.problem.why).toBe('the connection was refused');
  });

  it('never shows what a proxy is asked with', () => {
    const words = 'Failed to establish tunnel to broker.example.com:443 via http://bob:p@ss@proxy:3128: HTTP/1.1 407';
    const { problem } = networkFault(Object.assign(new Error(words), { code: 'ERR_PROXY_TUNNEL' }), BASE, 1000).error;
    expect(problem.why).toBe(
      'Failed to establish tunnel to broker.example.com:443 via http://proxy:3128: HTTP/1.1 407',
    );
  });

  it('is read through the addresses of a host that all refuse', () => {
    const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    const fault = networkFault(new AggregateError([refused]), BASE, 1000);
    expect(fault.error.problem.why).toBe('the connection was refused');
  });

  it('may be anything', () => {
    expect(networkFault('a text', BASE, 1000).error.problem.why).toBe('a text');
  });
});

describe('Retry-After', () => {
  const now = () => Date.UTC(2026, 0, 1);

  it.each([
    ['3', 3000],
    ['Thu, 01 Jan 2026 00:00:05 GMT', 5000],
    ['Thu, 01 Jan 2025 00:00:00 GMT', 0],
    ['soon', null],
    [null, null],
  ])('%s is %s ms', (header, expected) => {
    expect(retryAfterMs(header, now)).toBe(expected);
  });
});

describe('a status', () => {
  it.each([
    [500, true],
    [503, true],
    [408, true],
    [429, true],
    [404, false],
    [409, false],
    [200, false],
  ])('%i is worth another try: %s', (status, expected) => {
    expect(isTransient(status)).toBe(expected);
  });
});

describe('credentials', () => {
  it.each([
    [{ token: ' t\n', username: 'u', password: 'p' }, 'Bearer t'],
    [{ token: null, username: 'u', password: 'pä' }, `Basic ${Buffer.from('u:pä').toString('base64')}`],
    [{ token: '', username: '', password: '' }, null],
  ])('%j', (credentials, expected) => {
    expect(authorization(credentials)).toBe(expected);
  });
});

describe('the address', () => {
  it('loses its query and fragment', () => {
    expect(parseBrokerAddress(' https://broker.example.com/path/?a=1#b ').href).toBe(
      'https://broker.example.com/path/',
    );
  });
});
