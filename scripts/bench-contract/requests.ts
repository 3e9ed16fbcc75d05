import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runContract } from '../../src/contract/stage.ts';
import { type BenchBroker, createEnvironments, publishConsumer } from './broker.ts';
import { orderPact, RESOURCE } from './orders.ts';
import type { Row } from './row.ts';
import { benchInput } from './stage-input.ts';

const CONSUMERS = 5;
const ENVIRONMENTS = ['production', 'test'];
const GOAL_REQUESTS = 12;
/** Choose, put on the branch, and for each consumer its content and its result: the broker has no address for several of them. */
const LEAST_OF_A_FIRST_RUN = 2 + 2 * CONSUMERS;

interface Asked {
  readonly name: string;
  readonly gate: readonly string[];
  readonly goal: number;
}

/** In this order: the second and the third find what the first has kept. */
const RUNS: readonly Asked[] = [
  { name: 'the first run', gate: [], goal: GOAL_REQUESTS },
  { name: 'a later run, its pacts kept, that asks about both', gate: ENVIRONMENTS, goal: GOAL_REQUESTS },
  { name: 'a later run, its pacts kept', gate: [], goal: GOAL_REQUESTS },
];

/** No run can have fewer: can-i-deploy is a question about one environment. */
const FIRST_WITH_GATES: Asked = {
  name: 'the first run, that asks about both',
  gate: ENVIRONMENTS,
  goal: LEAST_OF_A_FIRST_RUN + ENVIRONMENTS.length,
};

/** Requests of one ordinary run: choose, fetch, verify, publish, put on the branch, and ask about each environment in `gate`. */
export async function countRequests(broker: BenchBroker, binary: string): Promise<readonly Row[]> {
  await createEnvironments(broker, ENVIRONMENTS);
  for (let index = 0; index < CONSUMERS; index++) {
    const consumer = `consumer-${index}`;
    const document = orderPact(consumer, 2);
    await publishConsumer(broker, { consumer, version: `version-${index}`, document, environments: ENVIRONMENTS });
  }
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(RESOURCE));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const target = { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, statesUrl: null };
  const workDirectory = await mkdtemp(join(tmpdir(), 'bench-requests-'));
  const measure = (asked: Asked, cache: string) =>
    measureRun(asked, {
      target,
      binary,
      workDirectory,
      cacheDirectory: join(workDirectory, cache),
      broker: broker.url,
    });
  const rows: Row[] = [];
  for (const asked of RUNS) rows.push(await measure(asked, 'cache'));
  rows.push(await measure(FIRST_WITH_GATES, 'another-cache'));
  server.close();
  return rows;
}

type Place = Pick<
  Parameters<typeof benchInput>[0],
  'target' | 'binary' | 'workDirectory' | 'cacheDirectory' | 'broker'
>;

async function measureRun({ name, gate, goal }: Asked, place: Place): Promise<Row> {
  const lines: string[] = [];
  const { result } = await runContract(benchInput({ ...place, gate, debug: (line) => lines.push(line) }));
  if (result.outcome !== 'passed') throw new Error(`not measured: ${result.reason}`);
  return {
    name: `requests to the broker, ${CONSUMERS} consumers and ${ENVIRONMENTS.length} environments, ${name}`,
    figures: [`${lines.length} requests`, ...lines.map((line) => `  ${line}`)],
    verdict: `${lines.length} (goal: at most ${goal})`,
    reached: lines.length <= goal,
  };
}
