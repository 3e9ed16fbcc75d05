/**
 * How long 500 interactions take to verify, beyond the provider's own answer times, and what a bare `pact verifier` takes for the same
 * pact in the same minute. Prints both and the ratio; exits with 1 when our time is above the goal.
 */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { runContract } from '../src/contract/stage.ts';
import { runCommand } from '../src/tools/exec.ts';
import { obtainPact } from '../src/tools/pact.ts';

const INTERACTIONS = 500;
const GOAL_MS = 1_500; // beyond the provider's own answer times
const RUNS = 3; // the best of them counts: whatever else the machine does only adds
const TIMEOUT_MS = 120_000;

const pactText = JSON.stringify({
  consumer: { name: 'web-app' },
  provider: { name: 'orders-api' },
  interactions: Array.from({ length: INTERACTIONS }, (_, index) => ({
    type: 'Synchronous/HTTP',
    description: `a request for order ${index}`,
    pending: false,
    request: { method: 'GET', path: `/orders/${index}` },
    response: {
      status: 200,
      headers: { 'Content-Type': ['application/json'] },
      body: { content: { id: index, user_id: 'u-1' }, contentType: 'application/json', encoded: false },
    },
  })),
  metadata: { pactSpecification: { version: '4.0' } },
});

/** A provider that adds up how long it took for each answer itself. */
async function startProvider() {
  const spent = { ms: 0, requests: 0 };
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const startedMs = performance.now();
    const id = Number(request.url?.split('/').at(-1));
    response.on('finish', () => {
      spent.ms += performance.now() - startedMs;
      spent.requests++;
    });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id, user_id: 'u-1' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { port, spent, [Symbol.dispose]: () => server.close() };
}

async function timeOurs(binary: string, workDirectory: string): Promise<{ totalMs: number; providerMs: number }> {
  using provider = await startProvider();
  const startedMs = performance.now();
  const { result } = await runContract({
    provider: 'orders-api',
    config: {
      broker: null,
      brokerUnset: null,
      pacts: ['pacts/*.json'],
      selectors: [],
      pending: false,
      wipSince: null,
      gate: [],
      publish: 'never',
      record: [],
      waitMs: 0,
      timeoutMs: TIMEOUT_MS,
      configured: true,
    },
    specs: [],
    pactFiles: [{ path: 'pacts/web-app.json', text: pactText }],
    changes: [],
    target: { baseUrl: `http://127.0.0.1:${provider.port}`, statesUrl: null },
    event: {
      name: 'desk',
      repository: null,
      headSha: '0'.repeat(40),
      baseRef: null,
      baseIs: 'tip',
      branch: null,
      baseBranch: null,
      pullRequest: null,
      trust: 'full',
      trustReason: null,
      runUrl: null,
      runId: null,
    },
    credentials: { token: null, username: null, password: null },
    obtainPact: async () => ({ file: binary, version: 'pinned' }),
    parentEnvironment: process.env,
    workDirectory,
    log: () => {},
    signal: new AbortController().signal,
  });
  const totalMs = performance.now() - startedMs;
  if (result.outcome !== 'passed' || provider.spent.requests !== INTERACTIONS)
    throw new Error(`not measured: ${result.reason}`);
  return { totalMs, providerMs: provider.spent.ms };
}

async function timeBare(binary: string, workDirectory: string): Promise<number> {
  using provider = await startProvider();
  const file = join(workDirectory, 'bare.json');
  await writeFile(file, pactText);
  const result = await runCommand({
    file: binary,
    args: ['verifier', '-f', file, '-n', 'orders-api', '-h', '127.0.0.1', '-p', String(provider.port)],
    cwd: workDirectory,
    env: { PATH: process.env.PATH ?? '', PACT_DO_NOT_TRACK: 'true' },
    timeoutMs: TIMEOUT_MS,
  });
  if (result.exitCode !== 0 || provider.spent.requests !== INTERACTIONS)
    throw new Error(`not measured: ${result.stdout.slice(-500)}`);
  return result.durationMs;
}

const workDirectory = await mkdtemp(join(tmpdir(), 'bench-contract-'));
const toolCache = process.env.RUNNER_TOOL_CACHE ?? join(tmpdir(), 'api-testing-tools');
const { file, version } = await obtainPact({ toolCache, workDirectory, environment: process.env, log: console.log });
const runs = [];
for (let run = 0; run < RUNS; run++) runs.push(await timeOurs(file, workDirectory));
const ours = runs.reduce((best, run) => (run.totalMs - run.providerMs < best.totalMs - best.providerMs ? run : best));
const bareMs = await timeBare(file, workDirectory);
const beyondMs = ours.totalMs - ours.providerMs;
console.log(`${INTERACTIONS} interactions, pact ${version}`);
console.log(
  `this stage        ${Math.round(ours.totalMs)} ms, of which the provider ${Math.round(ours.providerMs)} ms`,
);
console.log(`pact verifier     ${Math.round(bareMs)} ms (the same pact, as it comes)`);
console.log(
  `beyond the provider ${Math.round(beyondMs)} ms (goal: at most ${GOAL_MS} ms); ${(bareMs / ours.totalMs).toFixed(1)} times as fast`,
);
process.exitCode = beyondMs <= GOAL_MS ? 0 : 1;
