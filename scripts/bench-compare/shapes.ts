import type { CompareVerdict } from '../../src/model/stage.ts';
import { describeRate } from './interval.ts';
import { seededRandom } from './random.ts';
import { type Noise, TYPICAL } from './runner-model.ts';
import { type Draw, simulateComparison } from './simulation.ts';

/** Latencies that no test was made for: each side's, and what must not be said of the head. */
export interface Shape {
  readonly name: string;
  readonly base: Draw;
  readonly head: Draw;
  /** Verdicts that would be wrong, by metric. */
  readonly wrong: Readonly<Record<'p50' | 'mean', readonly CompareVerdict[]>>;
}

const ALARMS: readonly CompareVerdict[] = ['regressed', 'suspect'];
const PASSES: readonly CompareVerdict[] = ['no-regression', 'faster'];

const usual: Draw = (random) => Math.exp(random.normal() * 0.4);
const pareto =
  (power: number): Draw =>
  (random) =>
    (1 - random.uniform()) ** (-1 / power);
/** A share of the requests takes so many times as long. */
const stalls =
  (share: number, times: number): Draw =>
  (random) =>
    Math.exp(random.normal() * 0.1) * (random.uniform() < share ? times : 1);
const modes =
  (share: number): Draw =>
  (random) =>
    Math.exp(random.normal() * 0.1) * (random.uniform() < share ? 10 : 1);
const ticks: Draw = (random) => Math.max(1, Math.round(2 * usual(random, 0)));

const SAME = { p50: ALARMS, mean: ALARMS } as const;

export const SHAPES: readonly Shape[] = [
  { name: 'no variance, the same', base: () => 1, head: () => 1, wrong: SAME },
  { name: 'no variance, 12 % slower', base: () => 1, head: () => 1.12, wrong: { p50: PASSES, mean: PASSES } },
  { name: 'whole milliseconds, the same', base: ticks, head: ticks, wrong: SAME },
  { name: 'a tail without variance (Pareto 1.5), the same', base: pareto(1.5), head: pareto(1.5), wrong: SAME },
  { name: 'a tail without mean (Pareto 0.9), the same', base: pareto(0.9), head: pareto(0.9), wrong: SAME },
  { name: 'two modes, the same', base: modes(0.45), head: modes(0.45), wrong: SAME },
  { name: 'two modes, the slow one wins', base: modes(0.4), head: modes(0.6), wrong: { p50: PASSES, mean: PASSES } },
  {
    name: 'head stalls: 0.2 % of requests 100 times as long, mean +20 %',
    base: stalls(0, 1),
    head: stalls(0.002, 101),
    wrong: { p50: ALARMS, mean: PASSES },
  },
  {
    name: 'head stalls: 0.5 % of requests 30 times as long, mean +15 %',
    base: stalls(0, 1),
    head: stalls(0.005, 31),
    wrong: { p50: ALARMS, mean: PASSES },
  },
  {
    name: 'both stall: 0.2 % of requests 100 times as long',
    base: stalls(0.002, 101),
    head: stalls(0.002, 101),
    wrong: SAME,
  },
  {
    name: 'head is 5 % faster, and 0.3 % of requests take 100 times as long, mean +24 %',
    base: stalls(0, 1),
    head: (random, since) => 0.95 * stalls(0.003, 101)(random, since),
    wrong: { p50: ALARMS, mean: PASSES },
  },
  {
    name: 'head gets slower while it runs, 1 % every 3 s',
    base: usual,
    head: (random, since) => (1 + since / 300) * usual(random, since),
    wrong: { p50: PASSES, mean: PASSES },
  },
];

const METRICS = ['p50', 'mean'] as const;

export interface ShapeRow {
  readonly metric: (typeof METRICS)[number];
  readonly trials: number;
  readonly wrong: number;
  readonly said: ReadonlyMap<CompareVerdict, number>;
}

/** Verdicts of each metric, and how many of them are wrong. */
export function simulateShape(shape: Shape, trials: number, noise: Noise = TYPICAL): readonly ShapeRow[] {
  const counts = METRICS.map(() => new Map<CompareVerdict, number>());
  for (let trial = 0; trial < trials; trial += 1) {
    const random = seededRandom(trial * 7_919 + shape.name.length * 104_729);
    const { judgements } = simulateComparison({ factor: 1, noise, startSd: 0.01, random, shape });
    for (const [at, count] of counts.entries()) {
      const verdict = judgements[at]?.verdict;
      if (verdict !== undefined) count.set(verdict, (count.get(verdict) ?? 0) + 1);
    }
  }
  return METRICS.map((metric, at) => {
    const said = counts[at] ?? new Map<CompareVerdict, number>();
    const wrong = shape.wrong[metric].reduce((sum, verdict) => sum + (said.get(verdict) ?? 0), 0);
    return { metric, trials, wrong, said };
  });
}

export function describeShape({ metric, trials, wrong, said }: ShapeRow): string {
  const verdicts = [...said].sort((a, b) => b[1] - a[1]).map(([verdict, times]) => `${verdict} ${times}`);
  return `${metric.padEnd(4)} wrong ${describeRate(wrong, trials)} · ${verdicts.join(', ')}`;
}
