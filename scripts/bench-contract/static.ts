import { performance } from 'node:perf_hooks';
import { openComparator } from '../../src/contract/comparator.ts';
import { gatherFromFiles } from '../../src/contract/gather.ts';
import { attachConsumers, findUses } from '../../src/contract/impact.ts';
// The whole stage is loaded, as in a run: what is measured shares its heap with it.
import '../../src/contract/stage.ts';
import { compareStatically } from '../../src/contract/static.ts';
import type { Change } from '../../src/model/change.ts';
import { readSpec } from '../../src/spec/read.ts';
import { INTERACTIONS_PER_PACT, orderPact, ordersSpec, removedProperty } from './orders.ts';
import type { Row } from './row.ts';

const PACTS = 1_000;
const GOAL_RATIO = 1.5;
const RUNS = 7; // the best of them counts: whatever else the machine does only adds
const CHANGES = 5;

/** Every pact held against the specification and every change joined with every consumer, against the comparator by itself. */
export async function measureStatic(): Promise<Row> {
  const texts = Array.from({ length: PACTS }, (_, index) => JSON.stringify(orderPact(`consumer-${index}`)));
  const spec = await readSpec({ path: 'openapi.json', text: ordersSpec(), commit: null }, 'head', async () => null);
  const changes = Array.from({ length: CHANGES }, (_, index) => removedProperty(`/resources-${index}/{id}`, 'owner'));
  let [ours, alone] = [Infinity, Infinity];
  for (let run = 0; run < RUNS; run++) {
    alone = Math.min(alone, await timed(() => compareAlone(texts)));
    ours = Math.min(ours, await timed(() => compareAll(texts, { spec, changes })));
  }
  return {
    name: `static check and impact, ${PACTS} pacts × ${INTERACTIONS_PER_PACT} interactions`,
    figures: [`this stage ${Math.round(ours)} ms`, `comparator alone ${Math.round(alone)} ms`],
    verdict: `${(ours / alone).toFixed(2)} times the comparator alone (goal: at most ${GOAL_RATIO})`,
    reached: ours / alone <= GOAL_RATIO,
  };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}

async function compareAlone(texts: readonly string[]): Promise<void> {
  const open = await openComparator();
  const comparator = open(JSON.parse(ordersSpec()) as object);
  let mismatches = 0;
  for (const text of texts) {
    for await (const _ of comparator.compare(JSON.parse(text) as object)) mismatches++;
  }
  if (mismatches !== 0) throw new Error(`not measured: the comparator found ${mismatches} mismatches`);
}

async function compareAll(
  texts: readonly string[],
  { spec, changes }: { spec: Awaited<ReturnType<typeof readSpec>>; changes: readonly Change[] },
): Promise<void> {
  const files = texts.map((text, index) => ({ path: `pacts/${index}.json`, text }));
  const { sources } = gatherFromFiles(files, 'orders-api', []);
  const comparison = await compareStatically(sources, [spec]);
  const hit = attachConsumers(changes, findUses(sources, [spec]));
  const consumers = hit.get(changes[0]?.fingerprint ?? '')?.length;
  const looked = comparison.checked === PACTS * INTERACTIONS_PER_PACT && comparison.findings.length === 0;
  if (!looked || consumers !== PACTS) {
    throw new Error(`not measured: ${comparison.checked} interactions, ${consumers} consumers hit`);
  }
}
