import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { planProfile } from '../../src/load/profiles.ts';
import { renderScript } from '../../src/load/script.ts';
import type { LoadProfile } from '../../src/model/config.ts';
import { readSpec } from '../../src/spec/read.ts';
import { obtainK6 } from '../../src/tools/k6.ts';
import { planRequests } from '../../src/traffic/requests.ts';
import { median } from './row.ts';
import { shopSpec } from './shop.ts';

export interface CostFigures {
  /** Microseconds of processor time of k6 for a request, user and system, median of the repetitions. */
  readonly ourUs: number;
  readonly handUs: number;
  readonly rate: number;
}

const RATE = 400;
const SECONDS = 12;

/** What somebody writes by hand for the same: the same rate, request, tags, thresholds and summary. */
const BY_HAND = `import http from 'k6/http';
export const options = {
  scenarios: {
    load: { executor: 'constant-arrival-rate', rate: ${RATE}, timeUnit: '1s', duration: '${SECONDS}s', preAllocatedVUs: 50, maxVUs: 800 },
  },
  thresholds: {
    'http_req_duration{operation:GET /items0}': ['p(95)<2000'],
    'http_req_failed{operation:GET /items0}': ['rate<0.01'],
    'http_reqs{operation:GET /items0}': ['count>0'],
  },
  discardResponseBodies: true,
  summaryTrendStats: ['count', 'min', 'med', 'avg', 'p(90)', 'p(95)', 'p(99)', 'max'],
};
const params = { headers: { Accept: 'application/json' }, tags: { name: 'GET /items0', operation: 'GET /items0' } };
export default function () {
  http.get(__ENV.BASE_URL + '/items0', params);
}
export function handleSummary(data) {
  return { './hand.summary.json': JSON.stringify(data) };
}
`;

/** Runs both scripts by turns against a server of this process, at the same rate. Needs k6. */
export async function measureScript(repetitions: number): Promise<CostFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-load-'));
  const server = createServer((_, response) => response.end('{"id":"1"}')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  try {
    if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
    const baseUrl = `http://127.0.0.1:${address.port}`;
    writeFileSync(join(folder, 'hand.js'), BY_HAND);
    writeFileSync(join(folder, 'ours.ts'), await ourScript(baseUrl));
    const environment = process.env;
    const k6 = await obtainK6({ environment, toolCache: folder, workDirectory: folder, log: () => {} });
    const run = (script: string) => costOf({ file: k6.file, folder, script, baseUrl });
    const ours: number[] = [];
    const hand: number[] = [];
    for (let at = 0; at < repetitions; at += 1) {
      hand.push(await run('hand.js'));
      ours.push(await run('ours.ts'));
    }
    return { ourUs: median(ours), handUs: median(hand), rate: RATE };
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ourScript(baseUrl: string): Promise<string> {
  const spec = await readSpec({ path: 'openapi.yaml', text: shopSpec(1), commit: null }, 'head', async () => null);
  const config = { data: {}, headers: {}, auth: null };
  const operations = spec.operations.map(({ id }) => id);
  const { requests } = planRequests({ specs: [spec], operations, owned: true, baseUrl, config, variables: new Set() });
  const profile: LoadProfile = {
    name: 'ours',
    when: 'always',
    shape: {
      kind: 'rate',
      stages: [
        { durationMs: 0, target: RATE },
        { durationMs: SECONDS * 1_000, target: RATE },
      ],
    },
    thresholds: { http_req_duration: ['p(95)<2000'], http_req_failed: ['rate<0.01'] },
  };
  const planned = planProfile(profile, { requests, config: { weights: {} }, operationLimits: [] });
  return renderScript({ provider: 'Shop', profile: planned, requests, credentials: {} });
}

/** The shell's `times` tells what its children used when they have ended: nothing of them is missed. */
async function costOf(run: {
  readonly file: string;
  readonly folder: string;
  readonly script: string;
  readonly baseUrl: string;
}): Promise<number> {
  const command = '"$1" run --quiet --no-usage-report --address "" -e BASE_URL="$2" "$3" >&2; times';
  const args = ['-c', command, 'sh', run.file, run.baseUrl, run.script];
  const { stdout } = await promisify(execFile)('sh', args, { cwd: run.folder });
  const [, children = ''] = stdout.trim().split('\n');
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/gu)].map(([, m, s]) => Number(m) * 60 + Number(s));
  const name = run.script.replace(/\.[jt]s$/u, '');
  const summary = JSON.parse(readFileSync(join(run.folder, `${name}.summary.json`), 'utf8'));
  const requests: number = summary.metrics.http_reqs.values.count;
  if (requests < RATE * SECONDS * 0.9)
    throw new Error(`${run.script} sent ${requests} requests: this machine is too busy`);
  return (seconds.reduce((sum, one) => sum + one, 0) / requests) * 1e6;
}
