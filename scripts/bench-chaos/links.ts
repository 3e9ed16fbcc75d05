import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { startFaultProxy } from '../../src/chaos/fault-proxy.ts';

const PEER = join(import.meta.dirname, 'peer.ts');
const run = promisify(execFile);

/** What a client in a process of its own measures at a port. */
export async function measure<Result>(what: string, port: number, amount: number): Promise<Result> {
  const { stdout } = await run(process.execPath, [PEER, what, String(port), String(amount)]);
  return JSON.parse(stdout) as Result;
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('no output');
  const [line] = await once(createInterface(child.stdout), 'line');
  return String(line);
}

/** The same server, directly, behind our proxy, and behind Toxiproxy; null where that is not installed. */
export interface Links extends AsyncDisposable {
  readonly direct: number;
  readonly ours: number;
  readonly toxiproxy: number | null;
  readonly proxy: Awaited<ReturnType<typeof startFaultProxy>>;
}

export async function openLinks(): Promise<Links> {
  const cleanUp = new AsyncDisposableStack();
  const server = spawn(process.execPath, [PEER, 'serve'], { stdio: ['ignore', 'pipe', 'inherit'] });
  cleanUp.defer(() => void server.kill('SIGKILL'));
  const direct = Number(await firstLine(server));
  const proxy = cleanUp.use(await startFaultProxy({ host: '127.0.0.1', port: direct }));
  const toxiproxy = await openToxiproxy(direct, cleanUp);
  const dispose = () => cleanUp.disposeAsync();
  return { direct, ours: proxy.address.port, toxiproxy, proxy, [Symbol.asyncDispose]: dispose };
}

const API_PATIENCE_MS = 5_000;

/** `go install github.com/Shopify/toxiproxy/v2/cmd/server@latest` puts it there; TOXIPROXY names another place. */
async function openToxiproxy(upstream: number, cleanUp: AsyncDisposableStack): Promise<number | null> {
  const file = process.env['TOXIPROXY'] ?? join(homedir(), 'go/bin/server');
  const api = await freePort();
  const server = spawn(file, ['-host', '127.0.0.1', '-port', String(api)], { stdio: 'ignore' });
  const started = await Promise.race([once(server, 'spawn').then(() => true), once(server, 'error').then(() => false)]);
  if (!started) return null;
  cleanUp.defer(() => void server.kill('SIGKILL'));
  const body = JSON.stringify({ name: 'link', listen: '127.0.0.1:0', upstream: `127.0.0.1:${upstream}` });
  const giveUpMs = Date.now() + API_PATIENCE_MS;
  for (;;) {
    try {
      const response = await fetch(`http://127.0.0.1:${api}/proxies`, { method: 'POST', body });
      const { listen } = (await response.json()) as { readonly listen: string };
      return Number(listen.split(':').at(-1));
    } catch (error) {
      if (Date.now() > giveUpMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function freePort(): Promise<number> {
  const proxy = await startFaultProxy({ host: '127.0.0.1', port: 1 });
  const { port } = proxy.address;
  await proxy[Symbol.asyncDispose]();
  return port;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
