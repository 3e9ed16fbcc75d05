import { createServer as createHttp2Server, createSecureServer, type Http2Server } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type OutgoingRequest, type ReceivedAnswer, sendRequest } from '../../src/traffic/send-request.ts';
import { startServer } from '../load/support/hostile-server.ts';
import { makeCertificate } from '../support/certificate.ts';
import { startForwardProxy } from '../support/forward-proxy.ts';

const LIMIT = 1_000;

function send(url: string, changes: Partial<OutgoingRequest> = {}): Promise<ReceivedAnswer> {
  return sendRequest({
    method: 'GET',
    url,
    headers: {},
    body: null,
    timeoutMs: 5_000,
    maxBodyBytes: LIMIT,
    environment: {},
    signal: new AbortController().signal,
    ...changes,
  });
}

async function answered(encoding: string | readonly string[], body: Uint8Array): Promise<ReceivedAnswer> {
  await using server = await startServer((_, response) => {
    response.setHeader('content-encoding', encoding).end(body);
  });
  return await send(server.baseUrl);
}

const TEXT = Buffer.from('["ä"]');

describe('an answer', () => {
  it.each<[string, string | readonly string[], Uint8Array]>([
    ['gzip', 'gzip', gzipSync(TEXT)],
    ['x-gzip in capitals', 'X-GZIP', gzipSync(TEXT)],
    ['deflate with the header of zlib', 'deflate', deflateSync(TEXT)],
    ['deflate without it', 'deflate', deflateRawSync(TEXT)],
    ['Brotli', 'br', brotliCompressSync(TEXT)],
    ['Zstandard', 'zstd', zstdCompressSync(TEXT)],
    ['two codings in one header', 'br, gzip', gzipSync(brotliCompressSync(TEXT))],
    ['two headers', ['br', 'gzip'], gzipSync(brotliCompressSync(TEXT))],
    ['identity', 'identity', TEXT],
    ['nothing at all', 'gzip', Buffer.alloc(0)],
  ])('that is compressed without being asked is read: %s', async (_, encoding, body) => {
    const { error, body: read, truncated } = await answered(encoding, body);
    expect({ error, truncated }).toEqual({ error: null, truncated: false });
    expect(Buffer.from(read).toString()).toBe(body.length === 0 ? '' : String(TEXT));
  });

  it('that would grow beyond what is kept is cut like a long one', async () => {
    const bomb = gzipSync(Buffer.alloc(500_000));
    expect(bomb.length).toBeLessThan(LIMIT);
    expect(await answered('gzip', bomb)).toMatchObject({ error: null, truncated: true });
  });

  it('that is not what its content encoding says, or in one that nobody knows, is told', async () => {
    expect((await answered('gzip', TEXT)).error).toMatch(/its body is not gzip, as its content encoding says/u);
    expect((await answered('lzma', TEXT)).error).toBe('its content encoding "lzma" is not known');
  });
});

it.each([
  'DELETE',
  'GET',
  'POST',
])('a body is sent with its length by %s, or servers take it for none', async (method) => {
  await using server = await startServer((_, response) => response.end());
  await send(server.baseUrl, { method, body: '{"ä":1}', headers: { 'Content-Type': 'application/json' } });
  expect(server.requests).toMatchObject([{ body: '{"ä":1}', headers: { 'content-length': '8' } }]);
  await send(server.baseUrl, { method });
  expect(server.requests[1]?.body).toBe('');
});

async function listening(server: Http2Server): Promise<{ port: number } & Disposable> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, [Symbol.dispose]: () => void server.close() };
}

describe('a server that only speaks HTTP/2', () => {
  it('is talked to over TLS', async () => {
    using certificate = makeCertificate();
    const { key, cert } = certificate;
    const server = createSecureServer({ key, cert, allowHTTP1: false, ALPNProtocols: ['h2'] });
    server.on('stream', async (stream, headers) => {
      let body = '';
      for await (const chunk of stream) body += chunk;
      stream.respond({ ':status': 201, 'content-type': 'application/json', 'x-path': headers[':path'] });
      stream.end(JSON.stringify({ method: headers[':method'], type: headers['content-type'], body }));
    });
    const trusted = getCACertificates('default');
    try {
      setDefaultCACertificates([...trusted, String(cert)]);
      using place = await listening(server);
      const url = `https://127.0.0.1:${place.port}/orders?a=1`;
      const posted = { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } };
      const answer = await send(url, posted);
      expect(answer).toMatchObject({ status: 201, error: null, headers: { 'x-path': ['/orders?a=1'] } });
      expect(JSON.parse(Buffer.from(answer.body).toString())).toEqual({
        method: 'POST',
        type: 'application/json',
        body: '{}',
      });
      // Headers about the connection are HTTP/1.1's alone; what HTTP/2 cannot send is told.
      const plain = await send(url, { headers: { Connection: 'close', Upgrade: 'h2c', 'Keep-Alive': '5' } });
      expect(plain).toMatchObject({ status: 201, error: null });
      const refused = await send(url, { headers: { TE: 'gzip' } });
      expect(refused).toMatchObject({ status: null, error: expect.stringMatching(/HTTP\/1.*"te"/u) });
    } finally {
      setDefaultCACertificates(trusted);
    }
  });

  it('without TLS is named, with what to do: k6 cannot talk to it either', async () => {
    using place = await listening(createHttp2Server());
    const { status, error } = await send(`http://127.0.0.1:${place.port}/`);
    expect(status).toBeNull();
    expect(error).toMatch(/speaks HTTP\/2 without TLS and nothing else.*serve HTTP\/1\.1 too, or TLS/u);
  });
});

describe('a proxy on the way', () => {
  it('is passed to a provider elsewhere, and never to one here', async () => {
    await using server = await startServer((_, response) => response.end('reached'));
    await using proxy = await startForwardProxy();
    const environment = { http_proxy: `127.0.0.1:${proxy.port}`, NO_PROXY: 'corp.example' };
    const { port } = new URL(server.baseUrl);
    const text = async (host: string) =>
      Buffer.from((await send(`http://${host}:${port}/orders`, { environment })).body).toString();
    expect(await text('preview.example')).toBe('reached');
    expect(await text('127.0.0.1')).toBe('reached');
    expect(proxy.asked).toEqual([`GET http://preview.example:${port}/orders`]);
    expect((await send(`http://below.corp.example:${port}/`, { environment })).error).toMatch(/ENOTFOUND|EAI_AGAIN/u);
    expect(proxy.asked).toHaveLength(1);
  });

  it('that refuses is told without the password it was asked with', async () => {
    await using proxy = await startForwardProxy('bob:right');
    const environment = { HTTPS_PROXY: `http://bob:wrong-one@127.0.0.1:${proxy.port}` };
    const { error } = await send('https://preview.example/', { environment });
    expect(error).toContain('407');
    expect(error).not.toContain('wrong-one');
  });
});
