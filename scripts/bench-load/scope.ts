import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultConfig } from '../../src/config/normalise.ts';
import { runStress } from '../../src/load/stage.ts';
import type { LoadProfile } from '../../src/model/config.ts';
import type { StressDetail } from '../../src/model/stage.ts';
import { readSpec } from '../../src/spec/read.ts';
import { obtainK6 } from '../../src/tools/k6.ts';
import { shopSpec } from './shop.ts';

export interface ScopeFigures {
  readonly changedMs: number;
  readonly allMs: number;
  readonly operations: number;
  readonly rate: number;
  readonly requestsPerOperation: number;
}

const OPERATIONS = 50;
const RATE = 200;
const REQUESTS_PER_OPERATION = 60;

/** The same profile for each operation (so many requests, at the rate the provider bears), once for the changed one and once for all. */
export async function measureScope(): Promise<ScopeFigures> {
  const figures = { operations: OPERATIONS, rate: RATE, requestsPerOperation: REQUESTS_PER_OPERATION };
  const all = Array.from({ length: OPERATIONS }, (_, at) => `GET /items${at}`);
  return { ...figures, changedMs: await loadMs(all.slice(0, 1)), allMs: await loadMs(all) };
}

/** Wall time of the stage: writing the script, k6's check of it, and the load itself. */
async function loadMs(operations: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-load-'));
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end('{"id":"1"}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  try {
    const environment = process.env;
    const config = defaultConfig().load;
    const spec = await readSpec(
      { path: 'openapi.yaml', text: shopSpec(OPERATIONS), commit: null },
      'head',
      async () => null,
    );
    const started = performance.now();
    const result = await runStress({
      provider: 'Shop',
      specs: [spec],
      operations,
      baseUrl: `http://127.0.0.1:${address.port}`,
      owned: true,
      config,
      profiles: { due: [{ profile: profileFor(operations.length), because: 'measured' }], notAsked: [] },
      obtainK6: () => obtainK6({ environment, toolCache: folder, workDirectory: folder, log: () => {} }),
      providerExited: () => null,
      providerTail: () => [],
      workDirectory: folder,
      parentEnvironment: environment,
      log: () => {},
      signal: new AbortController().signal,
    });
    const took = performance.now() - started;
    assertMeasured(result.detail as StressDetail | null, operations.length, result.reason);
    return took;
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function profileFor(operations: number): LoadProfile {
  const durationMs = Math.round((operations * REQUESTS_PER_OPERATION * 1_000) / RATE);
  const stages = [
    { durationMs: 0, target: RATE },
    { durationMs, target: RATE },
  ];
  const thresholds = { http_req_duration: ['p(95)<2000'], http_req_failed: ['rate<0.01'] };
  return { name: 'measured', when: 'always', shape: { kind: 'rate', stages }, thresholds };
}

/** Nine tenths of the requests at least: a load that sent less would look quick. */
function assertMeasured(detail: StressDetail | null, operations: number, reason: string): void {
  const measured = detail?.runs[0]?.operations ?? [];
  const least = Math.min(...measured.map(({ requests }) => requests));
  if (measured.length === operations && least >= REQUESTS_PER_OPERATION * 0.9) return;
  throw new Error(`${measured.length} of ${operations} operations, ${least} requests at least: ${reason}`);
}
