import { describeRate } from './interval.ts';
import { seededRandom } from './random.ts';
import { HEAVY, type Noise, QUIET, TYPICAL } from './runner-model.ts';
import { simulateComparison, simulateSequential } from './simulation.ts';

const EFFECTS = [1, 1.05, 1.1, 1.25] as const;
const SEQUENTIAL_SECONDS = 160;

export interface SimulationRow {
  readonly noise: string;
  readonly factor: number;
  readonly trials: number;
  readonly found: number;
  readonly foundAtEnd: number;
  readonly shown: number;
  readonly inconclusive: number;
  readonly seconds: number;
  readonly sequential: number;
}

const FOUND: ReadonlySet<string> = new Set(['regressed', 'suspect']);

export function simulateAll(trials: number, startSd: number): readonly SimulationRow[] {
  return [QUIET, TYPICAL, HEAVY].flatMap((noise) =>
    EFFECTS.map((factor) => simulateRow({ noise, factor, trials, startSd })),
  );
}

interface Cell {
  readonly noise: Noise;
  readonly factor: number;
  readonly trials: number;
  readonly startSd: number;
}

export function simulateRow({ noise, factor, trials, startSd }: Cell): SimulationRow {
  const count = { found: 0, foundAtEnd: 0, shown: 0, inconclusive: 0, seconds: 0, sequential: 0 };
  for (let trial = 0; trial < trials; trial += 1) {
    const random = seededRandom(trial * 7_919 + Math.round(factor * 1_000) * 104_729 + noise.driftSd * 1e6);
    const { judgements, inTime, seconds } = simulateComparison({ factor, noise, startSd, random });
    const has = (list: typeof judgements) => list.some(({ verdict }) => FOUND.has(verdict));
    count.found += Number(has(inTime));
    count.foundAtEnd += Number(has(judgements));
    count.shown += Number(judgements[0]?.verdict === 'no-regression' || judgements[0]?.verdict === 'faster');
    count.inconclusive += Number(judgements[0]?.verdict === 'inconclusive');
    count.seconds += seconds / trials;
    count.sequential += Number(simulateSequential({ factor, noise, startSd, random }, SEQUENTIAL_SECONDS));
  }
  return { noise: noise.name, factor, trials, ...count };
}

export function describeRow(row: SimulationRow): string {
  const rate = (hits: number) => describeRate(hits, row.trials);
  const percent = `${row.factor >= 1 ? '+' : ''}${Math.round((row.factor - 1) * 100)} %`;
  return [
    `${row.noise.padEnd(8)} ${percent.padStart(5)}`,
    `found in 160 s ${rate(row.found)}`,
    `found at the end ${rate(row.foundAtEnd)}`,
    `p50 shown not to regress ${rate(row.shown)}`,
    `inconclusive ${rate(row.inconclusive)}`,
    `${row.seconds.toFixed(0)} s on average`,
    `sequential p95 > +10 % ${rate(row.sequential)}`,
  ].join(' · ');
}
