import { type Links, measure, median } from './links.ts';
import type { BenchRow } from './row.ts';

/** Each way in turn, so that a busy second of the machine hits all of them. */
const ROUNDS = 7;
const ROUND_TRIPS = 3_000;
const MEGABYTES = 512;
const LARGEST_ADDED_MS = 0.15;
const LEAST_SHARE = 0.6;
const WHOLE_MEGABYTES = 1_024;

type Way = 'direct' | 'ours' | 'toxiproxy';

async function inTurn(links: Links, once: (port: number) => Promise<number>): Promise<Record<Way, number | null>> {
  const seen: Record<Way, number[]> = { direct: [], ours: [], toxiproxy: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const way of ['direct', 'ours', 'toxiproxy'] as const) {
      const port = links[way];
      if (port !== null) seen[way].push(await once(port));
    }
  }
  const of = (way: Way): number | null => (seen[way].length === 0 ? null : median(seen[way]));
  return { direct: of('direct'), ours: of('ours'), toxiproxy: of('toxiproxy') };
}

export async function latencyRow(links: Links): Promise<BenchRow> {
  const { direct, ours, toxiproxy } = await inTurn(links, async (port) =>
    median(await measure<readonly number[]>('roundTrips', port, ROUND_TRIPS)),
  );
  const added = (way: number | null): number => (way ?? Number.NaN) - (direct ?? Number.NaN);
  const isFaster = toxiproxy === null || added(ours) < added(toxiproxy);
  return {
    what: 'proxy without a fault: added to the median round trip of 200 bytes',
    target: `at most ${LARGEST_ADDED_MS} ms, and less than Toxiproxy`,
    measured: `${added(ours).toFixed(3)} ms (direct ${direct?.toFixed(3)} ms, Toxiproxy ${toxiproxy === null ? 'not installed' : `adds ${added(toxiproxy).toFixed(3)} ms`})`,
    isMet: toxiproxy === null && added(ours) <= LARGEST_ADDED_MS ? null : added(ours) <= LARGEST_ADDED_MS && isFaster,
  };
}

export async function throughputRow(links: Links): Promise<BenchRow> {
  const { direct, ours, toxiproxy } = await inTurn(links, (port) => measure<number>('throughput', port, MEGABYTES));
  const share = (ours ?? Number.NaN) / (direct ?? Number.NaN);
  const isFaster = toxiproxy === null || (ours ?? 0) > toxiproxy;
  return {
    what: `proxy without a fault: throughput of one connection, ${MEGABYTES} MB`,
    target: `at least ${LEAST_SHARE * 100} % of a direct one, and more than Toxiproxy`,
    measured: `${Math.round(share * 100)} %, ${ours?.toFixed(0)} MB/s (direct ${direct?.toFixed(0)} MB/s, Toxiproxy ${toxiproxy?.toFixed(0) ?? 'not installed'})`,
    isMet: toxiproxy === null && share >= LEAST_SHARE ? null : share >= LEAST_SHARE && isFaster,
  };
}

export async function wholeRow({ ours }: Links): Promise<BenchRow> {
  const started = performance.now();
  const isSame = await measure<boolean>('same', ours, WHOLE_MEGABYTES);
  return {
    what: '1 GiB through the proxy, there and back',
    target: 'byte for byte the same',
    measured: `${isSame ? 'the same' : 'NOT the same'}, ${((performance.now() - started) / 1_000).toFixed(1)} s`,
    isMet: isSame,
  };
}

const LATENCY_MS = 100;
const JITTER_MS = 20;
const TOLERANCE = 0.05;
const INJECTED_TRIPS = 150;

/** Seen by a client in a process of its own, against what the same client sees without the fault. */
export async function injectedRow({ ours, proxy }: Links): Promise<BenchRow> {
  const plain = median(await measure<readonly number[]>('roundTrips', ours, INJECTED_TRIPS));
  const kind = { type: 'latency', latency: LATENCY_MS, jitter: JITTER_MS } as const;
  proxy.setToxics([{ kind, direction: 'downstream', toxicity: 1 }]);
  const trips = await measure<readonly number[]>('roundTrips', ours, INJECTED_TRIPS);
  proxy.setToxics([]);
  const seen = trips.map((trip) => trip - plain);
  const middle = median(seen);
  const [least, most] = [seen[0] ?? 0, seen.at(-1) ?? 0];
  return {
    what: `injected ${LATENCY_MS} ms ± ${JITTER_MS} ms, seen by an independent client`,
    target: `${LATENCY_MS} ms within ± ${TOLERANCE * 100} %`,
    measured: `median ${middle.toFixed(1)} ms, from ${least.toFixed(1)} to ${most.toFixed(1)} ms`,
    isMet: Math.abs(middle - LATENCY_MS) <= LATENCY_MS * TOLERANCE,
  };
}
