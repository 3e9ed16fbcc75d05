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

const IMPACT_PACTS = 1_000;
const PUBLISHED_AT_ONCE = 4;
const GOAL_COLD = 1 / 3;
const GOAL_WARM = 1 / 10;
const ROUNDS = 5; // odd, for a middle one

export async function fillBroker(broker: BenchBroker): Promise<void> {
  await createEnvironments(broker, ['production', 'test']);
  // The first one makes the provider; two that make it at once are one too many for the broker.
  await publishNumber(broker, 0);
  let next = 1;
  const publish = async () => {
    while (next < IMPACT_PACTS) await publishNumber(broker, next++);
  };
  await Promise.all(Array.from({ length: PUBLISHED_AT_ONCE }, publish));
  await broker.settle();
}

async function publishNumber(broker: BenchBroker, number: number): Promise<void> {
  const consumer = `consumer-${number}`;
  const version = Buffer.from(consumer).toString('hex').padStart(40, '0');
  await publishConsumer(broker, { consumer, version, document: orderPact(consumer), environments: [] });
}

/**
 * Who is hit by a removed property, from a thousand pacts in a broker: the naive way, without and with the cache. Broker, database and both
 * ways share this machine, whose speed is another one a minute later: each round takes all three after another, and the middle round counts.
 */
export async function measureImpact(broker: BenchBroker): Promise<readonly Row[]> {
  const spec = await readSpec({ path: 'openapi.json', text: ordersSpec(), commit: null }, 'head', async () => null);
  await askNaively(broker, 20);
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const asked = { broker, spec, cacheDirectory: await mkdtemp(join(tmpdir(), 'bench-impact-')) };
    const naive = await timed(() => askNaively(broker, IMPACT_PACTS));
    const floor = await timed(() => askAtOnce(broker));
    const cold = await timed(() => askOurs(asked));
    const warm = await timed(() => askOurs(asked));
    const stage = await timed(() => askStage(asked));
    rounds.push({ naive, floor, cold, warm, stage });
  }
  const stage = rounds.map((round) => `${Math.round(round.stage)} ms`).join(', ');
  const also = [`the whole stage, its static check and what is pending included: ${stage}`];
  return [
    row('cold', { rounds, way: 'cold', goal: GOAL_COLD, also: [floorOf(rounds)] }),
    row('with the contents of an earlier run', { rounds, way: 'warm', goal: GOAL_WARM, also }),
  ];
}

/** Milliseconds. */
interface Round {
  readonly naive: number;
  /** The same contents, four requests at once, and nothing made of them: what the broker itself needs. */
  readonly floor: number;
  readonly cold: number;
  readonly warm: number;
  readonly stage: number;
}

interface Measured {
  readonly rounds: readonly Round[];
  readonly way: 'cold' | 'warm';
  readonly goal: number;
  readonly also?: readonly string[];
}

function row(how: string, { rounds, way, goal, also = [] }: Measured): Row {
  const ratios = rounds.map((round) => round[way] / round.naive).sort((one, other) => one - other);
  const middle = ratios[(ratios.length - 1) / 2] ?? Number.NaN;
  const each = rounds.map((round) => `${Math.round(round[way])} of ${Math.round(round.naive)} ms`).join(', ');
  return {
    name: `impact over ${IMPACT_PACTS} pacts in a broker on PostgreSQL, ${how}`,
    figures: [`this product, of one request after another: ${each}`, ...also],
    verdict: `${middle.toFixed(2)} of the naive way (goal: at most ${goal.toFixed(2)})`,
    reached: middle <= goal,
  };
}

function floorOf(rounds: readonly Round[]): string {
  const each = rounds.map(({ floor, naive }) => `${Math.round(floor)} ms (${(floor / naive).toFixed(2)})`).join(', ');
  return `the broker alone, asked ${DEFAULT_LIMITS.fetches} times at once: ${each}`;
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

/** One question for all places, then every content by its short address; answers are read and dropped. */
async function askAtOnce(broker: BenchBroker): Promise<void> {
  const body = { consumerVersionSelectors: [{ mainBranch: true }, { deployedOrReleased: true }] };
  const answer = await broker.send('POST', '/pacts/provider/orders-api/for-verification', body);
  const { pacts } = answer._embedded as { pacts: { _links: { self: { href: string } } }[] };
  const hrefs = pacts.map((pact) => pact._links.self.href.replace(/\/metadata\/.*$/, ''));
  let next = 0;
  const ask = async () => {
    for (let href = hrefs[next++]; href !== undefined; href = hrefs[next++]) await (await fetch(href)).arrayBuffer();
  };
  await Promise.all(Array.from({ length: DEFAULT_LIMITS.fetches }, ask));
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
