// [door] finds out on which addresses of this machine a port takes connections.
import { readFileSync } from 'node:fs';
import { isIPv4, isIPv6 } from 'node:net';
import { endianness, networkInterfaces } from 'node:os';
import { LISTEN_STATE, readBound, UNCONNECTED_STATE } from './socket-table.ts';
import { tryConnect } from './sockets.ts';

export const ANY_4 = '0.0.0.0';
export const ANY_6 = '::';
const LOOPBACK_4 = '127.0.0.1';
const LOOPBACK_6 = '::1';
const LINK_LOCAL = /^fe[89ab]/u;

/** Where a program listens, or why that is not known well enough to stand in its place. */
export type Listening = { readonly addresses: readonly string[] } | { readonly unknown: string };

/**
 * The addresses on which a program takes TCP connections at `port`; `0.0.0.0` and `::` are those of one IP version each. From the kernel's
 * table (proc(5)); where there is none, or it does not hold the port (a mapping of the firewall), every address of this machine is tried.
 */
export async function findListening(host: string, port: number): Promise<Listening> {
  if (!isOfThisMachine(host)) return { unknown: `the provider is on another machine (\`${host}\`)` };
  if (bound(['udp', 'udp6'], UNCONNECTED_STATE, port).length > 0)
    return { unknown: `UDP is taken at port ${port} too, and only TCP could be passed on` };
  const told = await fromTable(port);
  const addresses = covers(told, host) ? told : await fromAttempts(port);
  return covers(addresses, host) ? { addresses } : { unknown: `nobody can tell where port ${port} is listened on` };
}

function isOfThisMachine(host: string): boolean {
  return host === 'localhost' || host.startsWith('127.') || host === LOOPBACK_6 || ownAddresses().includes(host);
}

/** Without loopback, and without those that need a zone. */
function ownAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, address }) => !internal && !LINK_LOCAL.test(address))
    .map(({ address }) => address);
}

async function fromTable(port: number): Promise<readonly string[]> {
  const addresses = bound(['tcp', 'tcp6'], LISTEN_STATE, port);
  // The table does not say whether `::` takes IPv4 too: a connection does.
  const isEither = addresses.includes(ANY_6) && !addresses.some(isIPv4) && (await takes(LOOPBACK_4, port));
  return withoutCovered(isEither ? [ANY_4, ...addresses] : addresses);
}

/** Whoever is reached at an address that is not loopback is taken to listen on all: one may come up while the tests run, as Docker's do. */
async function fromAttempts(port: number): Promise<readonly string[]> {
  const tried = [LOOPBACK_4, LOOPBACK_6, ...ownAddresses()];
  const taken = await Promise.all(tried.map((address) => takes(address, port)));
  const reached = tried.filter((_, index) => taken[index]);
  const widened = reached.map((address) => {
    if (address === LOOPBACK_4 || address === LOOPBACK_6) return address;
    return isIPv4(address) ? ANY_4 : ANY_6;
  });
  return withoutCovered(widened);
}

async function takes(address: string, port: number): Promise<boolean> {
  return (await tryConnect(address, port)).ready;
}

/** Where all addresses of one IP version are listened on, one of them cannot be taken once more. */
function withoutCovered(addresses: readonly string[]): readonly string[] {
  const isCovered = (address: string) =>
    (isIPv4(address) && address !== ANY_4 && addresses.includes(ANY_4)) ||
    (isIPv6(address) && address !== ANY_6 && addresses.includes(ANY_6));
  return [...new Set(addresses)].filter((address) => !isCovered(address));
}

function covers(addresses: readonly string[], host: string): boolean {
  if (host === 'localhost') return addresses.length > 0;
  return addresses.includes(host) || addresses.includes(isIPv4(host) ? ANY_4 : ANY_6);
}

function bound(tables: readonly string[], state: string, port: number): readonly string[] {
  return tables
    .flatMap((name) => readBound(readTable(name), endianness()))
    .filter((row) => row.state === state && row.port === port)
    .map(({ address }) => address);
}

/** The table of the network namespace that this process, and so its proxy, is in; empty where the system has none. */
function readTable(name: string): string {
  try {
    return readFileSync(`/proc/self/net/${name}`, 'utf8');
  } catch (error) {
    if (['ENOENT', 'EACCES', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw error;
  }
}
