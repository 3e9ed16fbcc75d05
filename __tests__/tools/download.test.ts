import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { digestMatches, sha256, sha512 } from '../../src/tools/digest.ts';
import { assertDigest, downloadVerified, readVerified, storeExecutable } from '../../src/tools/download.ts';

const BYTES = Buffer.from('the tool');
const SHA256 = sha256(createHash('sha256').update(BYTES).digest('hex').toUpperCase());
const SHA512 = sha512(createHash('sha512').update(BYTES).digest('base64'));

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'download-'));
}

describe('a pinned checksum', () => {
  it('holds in both forms that registries and release pages publish', () => {
    expect(digestMatches(BYTES, SHA256)).toBe(true);
    expect(digestMatches(BYTES, SHA512)).toBe(true);
    expect(digestMatches(Buffer.from('another'), SHA512)).toBe(false);
  });

  it('names what was expected and what came', () => {
    expect(() => assertDigest(Buffer.from(''), SHA256, 'k6.tar.gz')).toThrow(
      /k6\.tar\.gz is not what was pinned.*sha256 is e3b0c442.*0 bytes/,
    );
  });
});

describe('a stored tool', () => {
  it('is executable, whole, and verified when it is used again', async () => {
    const file = join(folder(), 'deep', 'down', 'tool');
    await storeExecutable(file, BYTES);
    expect(statSync(file).mode & 0o777).toBe(0o755);
    expect(readdirSync(join(file, '..'))).toEqual(['tool']);
    expect(await readVerified(file, SHA512)).toEqual(BYTES);
  });

  it('is deleted when its bytes changed', async () => {
    const file = join(folder(), 'tool');
    writeFileSync(file, 'tampered');
    expect(await readVerified(file, SHA512)).toBeNull();
    expect(existsSync(file)).toBe(false);
  });

  it('is null when there is none', async () => {
    expect(await readVerified(join(folder(), 'tool'), SHA512)).toBeNull();
  });

  it('survives being stored by several at once', async () => {
    const file = join(folder(), 'tool');
    await Promise.all([1, 2, 3, 4].map(() => storeExecutable(file, BYTES)));
    expect(await readVerified(file, SHA512)).toEqual(BYTES);
  });
});

describe('a download', () => {
  const open: { close(): void }[] = [];
  afterEach(() => {
    for (const server of open.splice(0)) server.close();
  });

  async function serve(handle: RequestListener): Promise<string> {
    const server = createServer(handle);
    open.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/tool`;
  }

  it('is handed out when its bytes are the pinned ones', async () => {
    const url = await serve((_, response) => response.end(BYTES));
    expect(await downloadVerified(url, SHA256)).toEqual(BYTES);
  });

  it('follows redirects, and asks once more where the answer broke off', async () => {
    const asked: string[] = [];
    const url = await serve((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/tool') response.writeHead(302, { location: '/elsewhere' }).end();
      else if (asked.length === 2)
        response.writeHead(200, { 'content-length': '900' }).write('x', () => response.destroy());
      else response.end(BYTES);
    });
    expect(await downloadVerified(url, SHA256)).toEqual(BYTES);
    expect(asked).toEqual(['/tool', '/elsewhere', '/tool', '/elsewhere']);
  });

  it('comes through the proxy that the environment names, and past it where NO_PROXY says so', async () => {
    const asked: string[] = [];
    const proxy = await serve((request, response) => {
      asked.push(request.url ?? '');
      response.end(BYTES);
    });
    const environment = { HTTP_PROXY: new URL(proxy).origin };
    const url = 'http://releases.invalid/k6.tar.gz';
    expect(await downloadVerified(url, SHA256, { environment })).toEqual(BYTES);
    expect(asked).toEqual([url]);
    const direct = { ...environment, NO_PROXY: 'releases.invalid' };
    await expect(downloadVerified(url, SHA256, { environment: direct })).rejects.toThrow(/ENOTFOUND|EAI_AGAIN/u);
  });

  it('is given up where redirects never end', async () => {
    const url = await serve((_, response) => response.writeHead(302, { location: '/again' }).end());
    await expect(downloadVerified(url, SHA256)).rejects.toThrow('it leads on more than 5 times');
  });

  it.each<[string, RequestListener, RegExp]>([
    ['other bytes', (_, response) => response.end('malware'), /is not what was pinned/],
    ['an error page', (_, response) => response.writeHead(404).end('<html>'), /the server answered 404/],
    ['too many bytes', (_, response) => response.end(Buffer.alloc(2000)), /larger than 1000 bytes/],
    ['no answer', () => {}, /could not be downloaded/],
    [
      'half an answer',
      (_, response) => void response.writeHead(200, { 'content-length': '900' }).write('x', () => response.destroy()),
      /could not be downloaded/,
    ],
  ])('is refused with %s', async (_, handle, message) => {
    const url = await serve(handle);
    await expect(downloadVerified(url, SHA256, { deadlineMs: 300, maxBytes: 1000 })).rejects.toThrow(message);
  });
});
