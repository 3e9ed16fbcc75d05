// [door] a proxy before the provider that reads along what the team's tests ask of it.
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { type Exchange, ExchangeWatch, type Remainder } from './exchange-watch.ts';
import { ProviderSocket } from './provider-socket.ts';

export interface RecordingRequest {
  /** Address of the provider, without a trailing slash. */
  readonly baseUrl: string;
  /** Where to listen, as the provider does: `0.0.0.0` and `::` are every address of one IP version each. */
  readonly addresses: readonly string[];
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

/** A port that is free on the one address and taken on the other is rare; so many in a row are no chance. */
const PORT_ATTEMPTS = 10;
/** The most that Linux keeps waiting (net.core.somaxconn): a burst that the provider's queue holds is not lost here. */
const BACKLOG = 4_096;
const SOCKET = { allowHalfOpen: true, noDelay: true } as const;

/**
 * Listens on a free port of the addresses. Every byte passes as it came, one connection to the provider for each of a client, so that
 * half-closed ones, resets, upgrades and whatever no HTTP says stay what they were. Throws when no port can be had on all of the addresses.
 */
export async function startRecordingProxy(request: RecordingRequest): Promise<RecordingProxy> {
  const { hostname, port } = new URL(request.baseUrl);
  const upstream = { host: hostname.replaceAll(/[[\]]/gu, ''), port: Number(port || 80) };
  const open = new Set<Socket>();
  const servers = await listen(request.addresses, (client) => pass(client, { upstream, request, open }));
  for (const server of servers) server.on('error', (error) => request.refused(error.message));
  const own = (servers[0]?.address() as AddressInfo).port;
  return {
    baseUrl: `http://${hostname}:${own}`,
    [Symbol.asyncDispose]: async () => {
      const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)));
      const ended = [...open].map((socket) => new Promise((resolve) => socket.once('close', resolve)));
      for (const socket of open) socket.destroy();
      await Promise.all([...closed, ...ended]);
    },
  };
}

/** The same port on all of the addresses. */
async function listen(addresses: readonly string[], accept: (client: Socket) => void): Promise<readonly Server[]> {
  for (let attempt = 1; ; attempt += 1) {
    const servers: Server[] = [];
    try {
      let port = 0;
      for (const host of addresses) {
        const server = await listenOn({ host, port }, accept);
        servers.push(server);
        port = (server.address() as AddressInfo).port;
      }
      return servers;
    } catch (error) {
      for (const server of servers) server.close();
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || attempt === PORT_ATTEMPTS) throw error;
    }
  }
}

function listenOn(at: { host: string; port: number }, accept: (client: Socket) => void): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer({ ...SOCKET }, accept);
    server.once('error', reject);
    server.listen({ ...at, ipv6Only: true, backlog: BACKLOG }, () => {
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
  // At the address that the client asked for, so that the provider can tell callers of this machine from others as before.
  const host = client.localAddress ?? upstream.host;
  const provider = new ProviderSocket(SOCKET).setNoDelay(true).connect({ host, port: upstream.port });
  let isConnected = false;
  provider.once('connect', () => {
    isConnected = true;
  });
  relay(client, provider, (bytes) => watch.sent(bytes));
  relay(provider, client, (bytes) => watch.received(bytes));
  client.on('end', () => provider.end());
  provider.on('end', () => (provider.isReset ? reset(client) : client.end()));
  let left = 2;
  for (const socket of [client, provider]) {
    open.add(socket);
    // What one side did to the connection, the other side sees: a reset stays a reset, and a provider that does not listen is one.
    socket.on('error', (error) => {
      if (socket === provider && !isConnected) request.refused(error.message);
      provider.resetAndDestroy();
      reset(client);
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
}

/** A reset throws away what has not gone out yet: the answer comes first. */
function reset(client: Socket): void {
  if (client.destroyed || client.writableLength === 0) client.resetAndDestroy();
  else if (client.writableEnded) client.once('finish', () => client.resetAndDestroy());
  else client.write('', () => client.resetAndDestroy());
}
