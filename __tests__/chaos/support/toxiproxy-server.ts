import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Toxiproxy's own server, as a process of its own. */
export interface ToxiproxyServer extends AsyncDisposable {
  readonly url: string;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
  /** Sends the interface a request; its answer as JSON, null where it has none. */
  ask(method: string, path: string, body?: object): Promise<unknown>;
}

const PATIENCE_MS = 10_000;

/** `go install github.com/Shopify/toxiproxy/v2/cmd/server@latest` makes it. Throws where it is not installed. */
export async function startToxiproxy(port?: number): Promise<ToxiproxyServer> {
  const chosen = port ?? (await freePort());
  const child: ChildProcess = spawn(findServer(), ['-host', '127.0.0.1', '-port', String(chosen)], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${chosen}`;
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${url}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  };
  const giveUpMs = Date.now() + PATIENCE_MS;
  for (;;) {
    const isUp = await ask('GET', '/proxies').then(
      () => true,
      () => false,
    );
    if (isUp) return { url, kill, ask, [Symbol.asyncDispose]: kill };
    if (Date.now() > giveUpMs) throw new Error('Toxiproxy does not answer');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function findServer(): string {
  const named = process.env['TOXIPROXY'];
  if (named !== undefined) return named;
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'toxiproxy-server'));
  const built = join(process.env['GOPATH'] ?? join(homedir(), 'go'), 'bin/server');
  const found = [...onPath, built].find((file) => existsSync(file));
  if (found !== undefined) return found;
  throw new Error('Toxiproxy is not installed: go install github.com/Shopify/toxiproxy/v2/cmd/server@latest');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
