import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Ready in memory after a fifth of a second; a busy machine takes longer. */
const READY_MS = 30_000;
const POLL_MS = 20;

export interface ProviderProcess extends AsyncDisposable {
  /** Without a trailing slash. */
  readonly url: string;
  readonly port: string;
  log(): string;
  /** Sends SIGTERM; the exit code, or null where a signal ended it. */
  stop(): Promise<number | null>;
}

/** Starts the example's provider of a checkout, with its state endpoint; in memory unless the variables name stores. */
export async function startProvider(
  checkout: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<ProviderProcess> {
  const port = String(await findFreePort());
  const env = { PATH: process.env['PATH'], PORT: port, PROVIDER_STATES: 'true', ...variables };
  const child = spawn(process.execPath, ['provider/src/server.js'], { cwd: checkout, env });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      text += chunk;
    });
  }
  const log = () => text;
  const url = `http://127.0.0.1:${port}`;
  await waitUntilReady(url, child, log);
  const stop = () => end(child);
  return { url, port, log, stop, [Symbol.asyncDispose]: async () => void (await stop()) };
}

async function waitUntilReady(url: string, child: ChildProcess, log: () => string): Promise<void> {
  const deadline = performance.now() + READY_MS;
  while (performance.now() < deadline) {
    if (hasEnded(child)) throw new Error(`The provider ended at its start: ${log()}`);
    // Refused connections are what waiting looks like.
    const response = await fetch(`${url}/health`).catch(() => null);
    if (response?.ok) return;
    await sleep(POLL_MS);
  }
  child.kill('SIGKILL');
  throw new Error(`The provider was not ready after ${READY_MS / 1000} s: ${log()}`);
}

async function end(child: ChildProcess): Promise<number | null> {
  if (hasEnded(child)) return child.exitCode;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
  return child.exitCode;
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
