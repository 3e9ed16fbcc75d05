import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { OperationCalls } from '../../src/environment/operation-calls.ts';
import { startRecordingProxy } from '../../src/environment/recording-proxy.ts';
import { readSpec } from '../../src/spec/read.ts';
import { median } from './row.ts';
import { shopSpec } from './shop.ts';

const PEER = join(import.meta.dirname, 'counted-peer.ts');
/** By turns, so that a busy second of the machine hits both. */
const ROUNDS = 7;
const REQUESTS = 3_000;
const OPERATIONS = 100;

export interface CountedFigures {
  readonly directUs: number;
  readonly countedUs: number;
  /** Requests that the clients sent through the proxy, and that it counted for an operation. */
  readonly sent: number;
  readonly counted: number;
}

/** What a request takes, directly and through the proxy that counts; provider and client are processes of their own, as with a team's tests. */
export async function measureCounted(): Promise<CountedFigures> {
  const server = spawn(process.execPath, [PEER, 'serve'], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [port] = await once(createInterface(server.stdout), 'line');
    const text = shopSpec(OPERATIONS).replaceAll(/\/items(\d+):/gu, '/items/$1:');
    const file = { path: 'openapi.yaml', text, commit: null };
    const calls = new OperationCalls([await readSpec(file, 'head', async () => null)]);
    await using proxy = await startRecordingProxy({
      baseUrl: `http://127.0.0.1:${port}`,
      addresses: ['127.0.0.1'],
      answered: (exchange) => calls.answered(exchange),
      ended: (remainder) => calls.ended(remainder),
      refused: (reason) => calls.refused(reason),
    });
    const ports = { direct: String(port), counted: new URL(proxy.baseUrl).port };
    const seen: Record<keyof typeof ports, number[]> = { direct: [], counted: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const way of ['direct', 'counted'] as const) seen[way].push(await ask(ports[way]));
    }
    const counted = calls.describe().called.reduce((sum, { requests }) => sum + requests, 0);
    return { directUs: median(seen.direct), countedUs: median(seen.counted), sent: ROUNDS * REQUESTS, counted };
  } finally {
    server.kill('SIGKILL');
  }
}

async function ask(port: string): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [PEER, 'ask', port, String(REQUESTS)]);
  return median(JSON.parse(stdout) as readonly number[]);
}
