import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { openBroker } from '../../src/contract/broker.ts';
import { gatherFromBroker } from '../../src/contract/gather-broker.ts';
import { attachConsumers, findUses } from '../../src/contract/impact.ts';
import { DEFAULT_LIMITS } from '../../src/contract/limits.ts';
import { openPactCache } from '../../src/contract/pact-cache.ts';
import { runContract } from '../../src/contract/stage.ts';
import type { ApiSpec } from '../../src/model/api.ts';
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
  const spec = await readSpec({ path: 'openapi.json', text: ordersSpec(), commit: null }, 'head', async () => null);
  const asked = { broker, spec, cacheDirectory: await mkdtemp(join(tmpdir(), 'bench-impact-')) };
  await askNaively(broker, 20);
  const naive = await timed(() => askNaively(broker, IMPACT_PACTS));
  const cold = await timed(() => askOurs(asked));
  const warm = await timed(() => askOurs(asked));
  const stage = await timed(() => askStage(asked));
  const also = [`the whole stage, its static check and what is pending included: ${Math.round(stage)} ms`];
  return [
    row('cold', { ours: cold, naive, goal: GOAL_COLD }),
    row('with the contents of an earlier run', { ours: warm, naive, goal: GOAL_WARM, also }),
  ];
}

interface Measured {
  readonly ours: number;
  readonly naive: number;
  readonly goal: number;
  readonly also?: readonly string[];
}

function row(how: string, { ours, naive, goal, also = [] }: Measured): Row {
  return {
    name: `impact over ${IMPACT_PACTS} pacts in a broker on PostgreSQL, ${how}`,
    figures: [`this product ${Math.round(ours)} ms`, `one request after another ${Math.round(naive)} ms`, ...also],
    verdict: `${(ours / naive).toFixed(2)} of the naive way (goal: at most ${goal.toFixed(2)})`,
    reached: ours / naive <= goal,
  };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}

/** Which environments there are, main, each environment, then every pact they name: one request after another. */
async function askNaively(broker: BenchBroker, limit: number): Promise<void> {
  const hrefs = new Set<string>();
  await broker.send('GET', '/environments');
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

interface Asked {
  readonly broker: BenchBroker;
  readonly spec: ApiSpec;
  readonly cacheDirectory: string;
}

/** As `api-testing consumers` asks, and the stage beside what it verifies. */
async function askOurs({ broker, spec, cacheDirectory }: Asked): Promise<void> {
  const { config, credentials, signal } = benchInput({ broker: broker.url });
  const log = console.log;
  const opened = openBroker({ address: broker.url, credentials, limits: DEFAULT_LIMITS, signal, log });
  const cache = openPactCache(cacheDirectory, log);
  const question = { provider: 'orders-api', config, branch: null, limits: DEFAULT_LIMITS, cache, log };
  const { known } = await gatherFromBroker(opened, question);
  await cache.prune();
  assertAllHit(findUses(known, [spec]));
}

async function askStage({ broker, spec, cacheDirectory }: Asked): Promise<void> {
  const { uses } = await runContract(benchInput({ broker: broker.url, specs: [spec], cacheDirectory }));
  assertAllHit(uses);
}

function assertAllHit(uses: Parameters<typeof attachConsumers>[1]): void {
  const change = removedProperty('/resources-0/{id}', 'owner');
  const hit = attachConsumers([change], uses).get(change.fingerprint)?.length;
  if (hit !== IMPACT_PACTS) throw new Error(`not measured: ${hit} consumers hit`);
}
