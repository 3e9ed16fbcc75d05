import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { attachConsumers } from '../../src/contract/impact.ts';
import { runContract } from '../../src/contract/stage.ts';
import { readSpec } from '../../src/spec/read.ts';
import { type BenchBroker, createEnvironments, publishConsumer } from './broker.ts';
import { orderPact, ordersSpec, removedProperty } from './orders.ts';
import type { Row } from './row.ts';
import { benchInput } from './stage-input.ts';

export const IMPACT_PACTS = 1_000;
const PUBLISHED_AT_ONCE = 4;
const GOAL_COLD = 1 / 3;
const GOAL_WARM = 1 / 10;

export async function fillBroker(broker: BenchBroker): Promise<void> {
  await createEnvironments(broker, ['production', 'test']);
  // The first one makes the provider; two that make it at once are one too many for the broker.
  await publishNumber(broker, 0);
  let next = 1;
  const publish = async () => {
    while (next < IMPACT_PACTS) await publishNumber(broker, next++);
  };
  await Promise.all(Array.from({ length: PUBLISHED_AT_ONCE }, publish));
}

async function publishNumber(broker: BenchBroker, number: number): Promise<void> {
  const consumer = `consumer-${number}`;
  const version = Buffer.from(consumer).toString('hex').padStart(40, '0');
  await publishConsumer(broker, { consumer, version, document: orderPact(consumer), environments: [] });
}

/** Who is hit by a removed property, from a thousand pacts in a broker: the naive way, without and with the cache. */
export async function measureImpact(broker: BenchBroker): Promise<readonly Row[]> {
  const cacheDirectory = await mkdtemp(join(tmpdir(), 'bench-impact-'));
  await askNaively(broker, 20);
  const naive = await timed(() => askNaively(broker, IMPACT_PACTS));
  const cold = await timed(() => askStage(broker, cacheDirectory));
  const warm = await timed(() => askStage(broker, cacheDirectory));
  return [
    row('cold', { ours: cold, naive, goal: GOAL_COLD }),
    row('with the contents of an earlier run', { ours: warm, naive, goal: GOAL_WARM }),
  ];
}

function row(how: string, { ours, naive, goal }: { ours: number; naive: number; goal: number }): Row {
  return {
    name: `impact over ${IMPACT_PACTS} pacts in a broker on PostgreSQL, ${how}`,
    figures: [`this stage ${Math.round(ours)} ms`, `one request after another ${Math.round(naive)} ms`],
    verdict: `${(ours / naive).toFixed(2)} of the naive way (goal: at most ${goal.toFixed(2)})`,
    reached: ours / naive <= goal,
  };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}

/** Main, then each environment, then every pact they name, one request after another. */
async function askNaively(broker: BenchBroker, limit: number): Promise<void> {
  const hrefs = new Set<string>();
  for (const selector of [{ mainBranch: true }, { environment: 'production' }, { environment: 'test' }]) {
    const body = { consumerVersionSelectors: [selector] };
    const answer = await broker.send('POST', '/pacts/provider/orders-api/for-verification', body);
    const { pacts } = answer._embedded as { pacts: { _links: { self: { href: string } } }[] };
    for (const pact of pacts) hrefs.add(pact._links.self.href);
  }
  let hit = 0;
  for (const href of [...hrefs].slice(0, limit)) {
    if (JSON.stringify(await broker.send('GET', href)).includes('"owner"')) hit++;
  }
  if (hit !== limit) throw new Error(`not measured: ${hit} consumers hit`);
}

async function askStage(broker: BenchBroker, cacheDirectory: string): Promise<void> {
  const spec = await readSpec({ path: 'openapi.json', text: ordersSpec(), commit: null }, 'head', async () => null);
  const { result, uses } = await runContract(benchInput({ broker: broker.url, specs: [spec], cacheDirectory }));
  const change = removedProperty('/resources-0/{id}', 'owner');
  const hit = attachConsumers([change], uses).get(change.fingerprint)?.length;
  if (hit !== IMPACT_PACTS) throw new Error(`not measured: ${hit} consumers hit; ${result.reason}`);
}
