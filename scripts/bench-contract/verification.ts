import { writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { runContract } from '../../src/contract/stage.ts';
import { runCommand } from '../../src/tools/exec.ts';
import { orderPact, RESOURCE } from './orders.ts';
import type { Row } from './row.ts';
import { benchInput } from './stage-input.ts';

const PACTS = 10;
const INTERACTIONS = 500;
const GOAL_TIMES = 8;
const RUNS = 3; // the best of them counts: whatever else the machine does only adds
const TIMEOUT_MS = 120_000;

/** 500 interactions of ten consumers, against a bare `pact verifier` over the same ten files. */
export async function measureVerification(binary: string, workDirectory: string): Promise<Row> {
  const pactFiles = Array.from({ length: PACTS }, (_, index) => ({
    path: `pacts/consumer-${index}.json`,
    text: JSON.stringify(orderPact(`consumer-${index}`, INTERACTIONS / PACTS)),
  }));
  let [ours, bare] = [Infinity, Infinity];
  for (let run = 0; run < RUNS; run++) {
    ours = Math.min(ours, await timeOurs(pactFiles, binary, workDirectory));
    bare = Math.min(bare, await timeBare(pactFiles, binary, workDirectory));
  }
  return {
    name: `verification, ${INTERACTIONS} interactions in ${PACTS} pacts`,
    figures: [`this stage ${Math.round(ours)} ms`, `pact verifier as it comes ${Math.round(bare)} ms`],
    verdict: `${(bare / ours).toFixed(1)} times as fast (goal: at least ${GOAL_TIMES})`,
    reached: bare / ours >= GOAL_TIMES,
  };
}

type PactFiles = readonly { readonly path: string; readonly text: string }[];

async function startProvider() {
  const seen = { requests: 0 };
  const server = createServer((_: IncomingMessage, response: ServerResponse) => {
    seen.requests++;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(RESOURCE));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { port, seen, [Symbol.dispose]: () => server.close() };
}

async function timeOurs(pactFiles: PactFiles, binary: string, workDirectory: string): Promise<number> {
  using provider = await startProvider();
  const startedMs = performance.now();
  const target = { baseUrl: `http://127.0.0.1:${provider.port}`, statesUrl: null };
  const { result } = await runContract(benchInput({ pactFiles, target, binary, workDirectory }));
  const totalMs = performance.now() - startedMs;
  if (result.outcome !== 'passed' || provider.seen.requests !== INTERACTIONS) {
    throw new Error(`not measured: ${result.reason}`);
  }
  return totalMs;
}

async function timeBare(pactFiles: PactFiles, binary: string, workDirectory: string): Promise<number> {
  using provider = await startProvider();
  const files = pactFiles.map((_, index) => join(workDirectory, `bare-${index}.json`));
  for (const [index, { text }] of pactFiles.entries()) await writeFile(files[index] ?? '', text);
  const result = await runCommand({
    file: binary,
    args: [
      'verifier',
      ...files.map((file) => `--file=${file}`),
      ...['-n', 'orders-api', '-h', '127.0.0.1', '-p', String(provider.port)],
    ],
    cwd: workDirectory,
    env: { PATH: process.env.PATH ?? '', PACT_DO_NOT_TRACK: 'true' },
    timeoutMs: TIMEOUT_MS,
  });
  if (result.exitCode !== 0 || provider.seen.requests !== INTERACTIONS) {
    throw new Error(`not measured: ${result.stdout.slice(-500)}`);
  }
  return result.durationMs;
}
