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

/**
 * Requests of one ordinary run: choose, fetch, verify, publish, put on the branch, and ask about both environments, which reads the results
 * back. The broker has no address for several contents or several results: the first run has one request for each of both.
 */
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
  const cacheDirectory = join(workDirectory, 'cache');
  const rows: Row[] = [];
  for (const how of ['the first run', 'a later run, its pacts kept']) {
    const lines: string[] = [];
    const debug = (line: string) => lines.push(line);
    const own = { target, binary, workDirectory, cacheDirectory, debug };
    const { result } = await runContract(benchInput({ ...own, broker: broker.url, gate: ENVIRONMENTS }));
    if (result.outcome !== 'passed') throw new Error(`not measured: ${result.reason}`);
    rows.push({
      name: `requests to the broker, ${CONSUMERS} consumers and ${ENVIRONMENTS.length} environments, ${how}`,
      figures: [`${lines.length} requests`, ...lines.map((line) => `  ${line}`)],
      verdict: `${lines.length} (goal: at most ${GOAL_REQUESTS})`,
      reached: lines.length <= GOAL_REQUESTS,
    });
  }
  server.close();
  return rows;
}
