// [door] a proxy on loopback that reads along what the team's tests ask of the provider.
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { type Exchange, ExchangeWatch, type Remainder } from './exchange-watch.ts';

export interface RecordingRequest {
  /** Address of the provider, without a trailing slash. */
  readonly baseUrl: string;
  readonly answered: (exchange: Exchange) => void;
  /** A connection has ended. */
  readonly ended: (remainder: Remainder) => void;
  /** The provider, or this proxy, could not take a connection, and why. */
  readonly refused: (reason: string) => void;
}

/** Disposing ends every connection that is still open; each is told (`ended`) by then. */
export interface RecordingProxy extends AsyncDisposable {
  /** Where the tests find the provider: without a trailing slash. */
  readonly baseUrl: string;
}

const LOOPBACK = '127.0.0.1';
const LOOPBACK_6 = '::1';
/** A port that is free on the one loopback address and taken on the other is rare; so many in a row are no chance. */
const PORT_ATTEMPTS = 10;
const SOCKET = { allowHalfOpen: true, noDelay: true } as const;

/**
 * Listens on a free port of loopback, IPv6 too where there is any: `localhost` is either. Every byte passes as it came, one connection to
 * the provider for each of a client, so that half-closed ones, resets, upgrades and whatever no HTTP says stay what they were. Throws when no port can be had.
 */
export async function startRecordingProxy(request: RecordingRequest): Promise<RecordingProxy> {
  const { hostname, port } = new URL(request.baseUrl);
  const upstream = { host: hostname.replaceAll(/[[\]]/gu, ''), port: Number(port || 80) };
  const open = new Set<Socket>();
  const servers = await listen((client) => pass(client, { upstream, request, open }));
  for (const server of servers) server.on('error', (error) => request.refused(error.message));
  const own = (servers[0]?.address() as AddressInfo).port;
  const isIpv6 = hostname === `[${LOOPBACK_6}]` && servers.length > 1;
  return {
    baseUrl: `http://${isIpv6 ? hostname : LOOPBACK}:${own}`,
    [Symbol.asyncDispose]: async () => {
      const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)));
      const ended = [...open].map((socket) => new Promise((resolve) => socket.once('close', resolve)));
      for (const socket of open) socket.destroy();
      await Promise.all([...closed, ...ended]);
    },
  };
}

/** The same port on both loopback addresses; the one of IPv4 comes first. */
async function listen(accept: (client: Socket) => void): Promise<readonly Server[]> {
  for (let attempt = 1; ; attempt += 1) {
    const server = await listenOn({ host: LOOPBACK, port: 0 }, accept);
    const { port } = server.address() as AddressInfo;
    try {
      return [server, await listenOn({ host: LOOPBACK_6, port }, accept)];
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return [server]; // There is no IPv6 here.
      server.close();
      if (attempt === PORT_ATTEMPTS) throw error;
    }
  }
}

function listenOn(at: { host: string; port: number }, accept: (client: Socket) => void): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer({ ...SOCKET }, accept);
    server.once('error', reject);
    server.listen(at, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

interface Place {
  readonly upstream: { readonly host: string; readonly port: number };
  readonly request: RecordingRequest;
  readonly open: Set<Socket>;
}

function pass(client: Socket, { upstream, request, open }: Place): void {
  const watch = new ExchangeWatch(request.answered);
  const provider = connect({ ...upstream, ...SOCKET });
  let isConnected = false;
  provider.once('connect', () => {
    isConnected = true;
  });
  relay(client, provider, (bytes) => watch.sent(bytes));
  relay(provider, client, (bytes) => watch.received(bytes));
  let left = 2;
  for (const socket of [client, provider]) {
    open.add(socket);
    // What one side did to the connection, the other side sees: a reset stays a reset, and a provider that does not listen is one.
    socket.on('error', (error) => {
      if (socket === provider && !isConnected) request.refused(error.message);
      client.resetAndDestroy();
      provider.resetAndDestroy();
    });
    socket.on('close', () => {
      open.delete(socket);
      left -= 1;
      if (left === 0) request.ended(watch.end());
    });
  }
}

/** Bytes are read before they go on, so that an answer never comes before its request. */
function relay(from: Socket, to: Socket, see: (bytes: Buffer) => void): void {
  from.on('data', (bytes: Buffer) => {
    see(bytes);
    if (!to.write(bytes)) from.pause();
  });
  to.on('drain', () => from.resume());
  from.on('end', () => to.end());
}
