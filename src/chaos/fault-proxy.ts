// [door] a TCP proxy that can be told to misbehave.
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Direction, Toxic } from '../model/chaos.ts';
import type { Address } from '../model/part.ts';
import { messageOf, ProblemError } from '../model/problem.ts';
import { ProxyLink } from './proxy-link.ts';
import { ReadBuffers } from './read-buffers.ts';
import type { Random } from './toxic.ts';

/** A proxy in front of one service. Disposing closes it with every connection. */
export interface FaultProxy extends AsyncDisposable {
  /** Where clients connect to; the same for the proxy's whole life. */
  readonly address: Address;
  /** Replaces what holds; an empty list is a plain proxy again. */
  setToxics(toxics: readonly Toxic[]): void;
  /** Down: connections are closed and new ones refused. Up: on the same port; throws when it has been taken. */
  setEnabled(enabled: boolean): Promise<void>;
  /** The service is reached elsewhere from now on; connections that are open stay as they are. */
  setUpstream(upstream: Address): void;
  /** What holds now, for comparing with what it was. */
  state(): { readonly enabled: boolean; readonly toxics: readonly Toxic[] };
}

interface Connection {
  readonly links: Readonly<Record<Direction, ProxyLink>>;
  /** One draw per connection, as a client either is hit or is not. */
  readonly luck: number;
  readonly reset: () => void;
}

/** Bytes that a socket takes before its sender is held back: with the 64 KiB of Node's own, a fast sender stops at every read. */
const SOCKET = { allowHalfOpen: true, noDelay: true, highWaterMark: 1024 * 1024 } as const;
/** How long the port is asked for again when it was taken while the proxy was down. */
const PORT_PATIENCE_MS = 5_000;
const PORT_RETRY_MS = 100;

/** Listens on a free loopback port and passes everything on to `upstream`, both directions apart, half-closed ones too. */
export async function startFaultProxy(
  upstream: Address,
  options: { readonly random?: Random; readonly host?: string; readonly port?: number } = {},
): Promise<FaultProxy> {
  const proxy = new TcpProxy(upstream, options.random ?? Math.random);
  await proxy.listen({ host: options.host ?? '127.0.0.1', port: options.port ?? 0 });
  return proxy;
}

class TcpProxy implements FaultProxy {
  #upstream: Address;
  readonly #random: Random;
  readonly #connections = new Set<Connection>();
  #server: Server | null = null;
  #address: Address = { host: '', port: 0 };
  #toxics: readonly Toxic[] = [];

  constructor(upstream: Address, random: Random) {
    this.#upstream = upstream;
    this.#random = random;
  }

  get address(): Address {
    return this.#address;
  }

  async listen(at: Address): Promise<void> {
    const server = createServer({ ...SOCKET, pauseOnConnect: true }, (client) => this.#connect(client));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host: at.host, port: at.port }, () => {
        server.off('error', reject);
        resolve();
      });
    });
    this.#server = server;
    this.#address = { host: at.host, port: (server.address() as AddressInfo).port };
  }

  setToxics(toxics: readonly Toxic[]): void {
    this.#toxics = [...toxics];
    for (const connection of this.#connections) this.#apply(connection);
  }

  setUpstream(upstream: Address): void {
    this.#upstream = upstream;
  }

  async setEnabled(enabled: boolean): Promise<void> {
    if (!enabled) return this.#close();
    if (this.#server !== null) return;
    const giveUpAt = performance.now() + PORT_PATIENCE_MS;
    for (;;) {
      try {
        await this.listen(this.#address);
        return;
      } catch (error) {
        if (performance.now() > giveUpAt) throw portTaken(this.#address, error);
        await sleep(PORT_RETRY_MS);
      }
    }
  }

  state(): { readonly enabled: boolean; readonly toxics: readonly Toxic[] } {
    return { enabled: this.#server !== null, toxics: this.#toxics };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#close();
  }

  async #close(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    const closed = server === null ? null : new Promise((resolve) => server.close(resolve));
    for (const connection of this.#connections) connection.reset();
    await closed;
  }

  #connect(client: Socket): void {
    const buffers = new ReadBuffers();
    const service = connect({ ...this.#upstream, ...SOCKET, onread: { buffer: () => buffers.take(), callback: read } });
    // Answers are where the bytes are: they are read in large pieces, into memory that is used again.
    function read(length: number, buffer: Uint8Array): boolean {
      links.downstream.accept(buffer.subarray(0, length), () => buffers.giveBack(buffer));
      return !service.isPaused();
    }
    const reset = (): void => {
      client.resetAndDestroy();
      service.resetAndDestroy();
    };
    const close = (): void => {
      client.destroySoon();
      service.destroySoon();
    };
    const options = { random: this.#random, events: { close, reset } };
    const links = {
      upstream: new ProxyLink(client, service, options),
      downstream: new ProxyLink(service, client, options),
    };
    client.on('data', (chunk: Buffer) => links.upstream.accept(chunk, null));
    const connection = { links, luck: this.#random(), reset };
    this.#connections.add(connection);
    let open = 2;
    for (const socket of [client, service]) {
      // What one side did to the connection, the other side sees: a reset stays a reset.
      socket.on('error', reset);
      socket.on('close', () => {
        open -= 1;
        if (open > 0) return;
        links.upstream.dispose();
        links.downstream.dispose();
        this.#connections.delete(connection);
      });
    }
    this.#apply(connection);
    service.once('connect', () => client.resume());
  }

  #apply({ links, luck }: Connection): void {
    for (const direction of ['upstream', 'downstream'] as const) {
      links[direction].setToxics(
        this.#toxics.filter((toxic) => toxic.direction === direction && luck < toxic.toxicity).map(({ kind }) => kind),
      );
    }
  }
}

function portTaken(address: Address, cause: unknown): ProblemError {
  return new ProblemError(
    {
      code: 'chaos.proxy.port-taken',
      what: `the fault proxy cannot listen on ${address.host}:${address.port} again`,
      why: messageOf(cause),
      todo: 'Another program took the port while the proxy was down; run again.',
    },
    { cause },
  );
}
