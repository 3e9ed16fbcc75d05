import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer, type ListenOptions } from 'node:net';
import { networkInterfaces } from 'node:os';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { findListening } from '../../src/environment/addresses.ts';

/** Paths of `/proc` that the test takes away. */
const hidden = vi.hoisted(() => ({ isHidden: false }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const readFileSync = (path: string, ...more: unknown[]) => {
    if (hidden.isHidden && path.startsWith('/proc/self/net/'))
      throw Object.assign(new Error('none'), { code: 'ENOENT' });
    return (fs.readFileSync as (...all: unknown[]) => unknown)(path, ...more);
  };
  return { ...fs, readFileSync };
});

async function listenAt(options: ListenOptions): Promise<number> {
  const server = createServer((socket) => socket.destroy()).listen({ port: 0, ...options });
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

function hasOwnIpv6(): boolean {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.some(({ internal, family, address }) => !internal && family === 'IPv6' && !address.startsWith('fe80'));
}

const WAYS: readonly (readonly [string, ListenOptions, host: string, addresses: readonly string[]])[] = [
  ['loopback of IPv4', { host: '127.0.0.1' }, '127.0.0.1', ['127.0.0.1']],
  ['loopback of IPv6', { host: '::1' }, '::1', ['::1']],
  ['all addresses of IPv4', { host: '0.0.0.0' }, '127.0.0.1', ['0.0.0.0']],
  ['all addresses of IPv6 alone', { host: '::', ipv6Only: true }, '::1', ['::']],
  ['all addresses of both', { host: '::' }, '127.0.0.1', ['0.0.0.0', '::']],
  ['loopback, as IPv4 in IPv6', { host: '::ffff:127.0.0.1' }, '127.0.0.1', ['127.0.0.1']],
];

describe.each([
  ['read from the table', false],
  ['tried where there is no table', true],
])('where a port is listened on, %s', (_, isHidden) => {
  beforeEach(() => {
    hidden.isHidden = isHidden;
    return () => {
      hidden.isHidden = false;
    };
  });

  it.each(WAYS)('is %s', async (_way, options, host, addresses) => {
    // Who has no other address of IPv6 than loopback cannot be asked at another one.
    const isTriedAtLoopback = isHidden && !hasOwnIpv6();
    const expected = addresses.map((address) => (address === '::' && isTriedAtLoopback ? '::1' : address));
    const found = await findListening(host, await listenAt(options));
    expect('addresses' in found && found.addresses.toSorted()).toEqual(expected.toSorted());
  });

  it('is not known where nobody listens, or on another machine', async () => {
    const port = await listenAt({ host: '::1' });
    expect(await findListening('127.0.0.1', port)).toEqual({ unknown: expect.stringContaining(`${port}`) });
    expect(await findListening('docker', port)).toEqual({ unknown: 'the provider is on another machine (`docker`)' });
    expect(await findListening('203.0.113.9', port)).toHaveProperty('unknown');
  });
});

it('is an address of this machine that is not loopback, where it is that alone', async () => {
  const own = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4');
  if (own === undefined) throw new Error('This machine has no address but loopback');
  expect(await findListening(own.address, await listenAt({ host: own.address }))).toEqual({ addresses: [own.address] });
});

it('is not known where UDP is taken at the port too: HTTP/3 would be lost', async () => {
  const port = await listenAt({ host: '127.0.0.1' });
  const udp = createSocket('udp4').bind(port, '127.0.0.1');
  await once(udp, 'listening');
  onTestFinished(() => void udp.close());
  expect(await findListening('127.0.0.1', port)).toEqual({ unknown: expect.stringContaining('UDP') });
});
