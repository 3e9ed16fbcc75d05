/**
 * What the contract stage costs, each row against the plain way to the same answer in the same minute. Prints the rows and exits with 1 when
 * one misses its goal. Names of rows as arguments (`verification`, `static`, `requests`, `impact`) measure those alone; the last two need Docker.
 */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { obtainPact } from '../src/tools/pact.ts';
import { type BenchBroker, startBroker } from './bench-contract/broker.ts';
import { fillBroker, measureImpact } from './bench-contract/impact.ts';
import { countRequests } from './bench-contract/requests.ts';
import type { Row } from './bench-contract/row.ts';
import { measureStatic } from './bench-contract/static.ts';
import { measureVerification } from './bench-contract/verification.ts';

const chosen = process.argv.slice(2);
const isChosen = (name: string) => chosen.length === 0 || chosen.includes(name);
const workDirectory = await mkdtemp(join(tmpdir(), 'bench-contract-'));
const toolCache = process.env.RUNNER_TOOL_CACHE ?? join(tmpdir(), 'api-testing-tools');
const obtain = () => obtainPact({ toolCache, workDirectory, environment: process.env, log: console.log });

async function withBroker(measure: (broker: BenchBroker) => Promise<readonly Row[]>): Promise<readonly Row[]> {
  await using broker = await startBroker();
  // Awaited here: what it measures must not be taken away before.
  return await measure(broker);
}

const ROWS: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  static: async () => [await measureStatic()],
  verification: async () => [await measureVerification((await obtain()).file, workDirectory)],
  requests: () => withBroker(async (broker) => countRequests(broker, (await obtain()).file)),
  impact: () =>
    withBroker(async (broker) => {
      await fillBroker(broker);
      return measureImpact(broker);
    }),
};

for (const [name, measure] of Object.entries(ROWS)) {
  if (!isChosen(name)) continue;
  for (const { name: title, figures, verdict, reached } of await measure()) {
    console.log(`${reached ? 'reached' : 'MISSED '} ${title}: ${verdict}`);
    for (const figure of figures) console.log(`        ${figure}`);
    if (!reached) process.exitCode = 1;
  }
}
