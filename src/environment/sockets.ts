// [door] opens TCP connections and asks for free ports.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { WireProbe } from './wire.ts';

/** One attempt to connect or to get an answer. */
const ATTEMPT_DEADLINE_MS = 2_000;
/** Docker's proxy accepts for a container that does not listen yet and closes at once; a server lets us wait this long. */
const HOLD_MS = 150;

/** What one attempt showed; `why` says what kept it from being ready, `refused` that nothing listens at all. */
export type Attempt =
  | { readonly ready: true }
  | { readonly ready: false; readonly refused: boolean; readonly why: string };

/** Whether something accepts connections. */
export function tryConnect(host: string, port: number): Promise<Attempt> {
  return attempt({ host, port }, (socket, done) => {
    socket.once('connect', () => done({ ready: true }));
  });
}

/** Whether a server behind a port mapping serves: it answers its protocol's greeting, or keeps the connection open. */
export function probeServer(address: { host: string; port: number }, probe: WireProbe | null): Promise<Attempt> {
  return attempt(address, (socket, done) => {
    let received = Buffer.alloc(0);
    socket.once('connect', () => {
      if (probe) socket.write(probe.greeting);
      else setTimeout(() => done({ ready: true }), HOLD_MS).unref();
    });
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      const answer = probe ? probe.judge(received) : 'ready';
      if (answer === 'ready') done({ ready: true });
      if (answer === 'not-yet') done(notReady(`${probe?.protocol ?? 'it'} says it is still starting`));
    });
    socket.once('close', () => done(notReady('the port closes connections at once')));
  });
}

type Watch = (socket: Socket, done: (result: Attempt) => void) => void;

function attempt(address: { host: string; port: number }, watch: Watch): Promise<Attempt> {
  return new Promise((resolve) => {
    const socket = connect({ host: address.host, port: address.port });
    const done = (result: Attempt): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(result);
    };
    const late = notReady(`no answer in ${ATTEMPT_DEADLINE_MS / 1_000} s`);
    const timer = setTimeout(() => done(late), ATTEMPT_DEADLINE_MS);
    socket.on('error', (error: NodeJS.ErrnoException) => done(describeSocketError(error)));
    watch(socket, done);
  });
}

/** An attempt that reached something, and it is not ready. */
export function notReady(why: string): Attempt {
  return { ready: false, refused: false, why };
}

/** A failed connection, or request, in words. */
export function describeSocketError(error: NodeJS.ErrnoException): Attempt {
  if (error.code === 'ECONNREFUSED' || error.code === 'EADDRNOTAVAIL') {
    return { ready: false, refused: true, why: 'nothing listens on it' };
  }
  if (error.code === 'EMFILE' || error.code === 'ENFILE') {
    return notReady(`too many open files on this machine (${error.code}); raise the limit (ulimit -n)`);
  }
  return notReady(error.message);
}

/** A port that was free a moment ago, on loopback. */
export async function findFreePort(): Promise<number> {
  const taken = await listen(0, '127.0.0.1');
  if (taken instanceof Error) throw taken;
  return taken;
}

/** Null when a program may listen on the port, else why it cannot. */
export async function whyPortIsTaken(port: number): Promise<string | null> {
  for (const host of ['127.0.0.1', '::1']) {
    if ((await tryConnect(host, port)).ready) return 'another program already listens on it';
  }
  const taken = await listen(port, '127.0.0.1');
  if (!(taken instanceof Error)) return null;
  const code = (taken as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') return 'another program already listens on it';
  if (code === 'EACCES') return 'this user may not listen on it (ports below 1024 need privileges)';
  return taken.message;
}

/** Listens and stops at once; the port it got, or the error. */
function listen(port: number, host: string): Promise<number | Error> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen({ port, host, exclusive: true }, () => {
      const { port: got } = server.address() as AddressInfo;
      server.close(() => resolve(got));
    });
  });
}
