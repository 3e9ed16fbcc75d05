/**
 * What the contract stage costs, each row against the plain way to the same answer in the same minute. Prints the rows and exits with 1 when
 * one misses its goal. Names of rows as arguments (`verification`, `static`, `requests`, `impact`) measure those alone; the last two need Docker.
 */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { obtainPact } from '../src/tools/pact.ts';
import type { BenchBroker } from './bench-contract/broker.ts';
import type { Row } from './bench-contract/row.ts';

const chosen = process.argv.slice(2);
const isChosen = (name: string) => chosen.length === 0 || chosen.includes(name);
const workDirectory = await mkdtemp(join(tmpdir(), 'bench-contract-'));
const toolCache = process.env.RUNNER_TOOL_CACHE ?? join(tmpdir(), 'api-testing-tools');
const obtain = () => obtainPact({ toolCache, workDirectory, environment: process.env, log: console.log });

async function withBroker(measure: (broker: BenchBroker) => Promise<readonly Row[]>): Promise<readonly Row[]> {
  const { startBroker } = await import('./bench-contract/broker.ts');
  await using broker = await startBroker();
  // Awaited here: what it measures must not be taken away before.
  return await measure(broker);
}

/**
 * Each row brings its own modules: a row measured in a heap that holds the benches of the others too differs by up to 15 % from the same row
 * with only the product in it.
 */
const ROWS: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  static: async () => {
    const { measureStatic } = await import('./bench-contract/static.ts');
    return [await measureStatic()];
  },
  verification: async () => {
    const { measureVerification } = await import('./bench-contract/verification.ts');
    return [await measureVerification((await obtain()).file, workDirectory)];
  },
  requests: () =>
    withBroker(async (broker) => {
      const { countRequests } = await import('./bench-contract/requests.ts');
      return countRequests(broker, (await obtain()).file);
    }),
  impact: () =>
    withBroker(async (broker) => {
      const { fillBroker, measureImpact } = await import('./bench-contract/impact.ts');
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
