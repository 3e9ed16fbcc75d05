import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the engine does with one request; undefined: it answers as an ordinary engine does. */
export type Misbehave = (
  request: string,
) => { readonly status: number; readonly message: string } | 'hang-up' | undefined;

/** A Docker Engine with one paused container of ours, over a unix socket: for answers that a real one gives only when it is ill. */
export interface FakeEngine extends AsyncDisposable {
  readonly host: string;
  /** `POST /containers/…/unpause`, in order. */
  readonly requests: readonly string[];
  isPaused(): boolean;
}

export const CONTAINER = 'a'.repeat(64);

export async function startFakeEngine(label: string, misbehave: Misbehave): Promise<FakeEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'api-testing-engine-'));
  const socket = join(folder, 'docker.sock');
  const requests: string[] = [];
  let isPaused = true;
  const server = createServer((request, response) => {
    const what = `${request.method} ${(request.url ?? '').replace(/^\/v[\d.]+/u, '').replace(CONTAINER, 'it')}`;
    requests.push(what);
    const odd = misbehave(what);
    if (odd === 'hang-up') return request.socket.destroy();
    if (odd) return answer(response, odd.status, { message: odd.message });
    if (what === 'POST /containers/it/unpause') {
      isPaused = false;
      return answer(response, 204, null);
    }
    if (what === 'GET /containers/it/json') {
      const State = { Running: true, Paused: isPaused };
      return answer(response, 200, { Id: CONTAINER, State, Config: { Labels: { [label]: 'x' } } });
    }
    return answer(response, 200, { OperatingSystem: 'fake', ServerVersion: '28.0.0', MemTotal: 1, ID: 'fake' });
  });
  server.listen(socket);
  await once(server, 'listening');
  return {
    host: `unix://${socket}`,
    requests,
    isPaused: () => isPaused,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function answer(response: ServerResponse, status: number, body: object | null): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body === null ? undefined : JSON.stringify(body));
}
