/**
 * How often the comparison of base and head is wrong, how often it finds a slowdown, and what it costs. Prints rows and exits with 1 when
 * one misses its goal. Names of rows as arguments (`simulation`, `starts`, `shapes`, `samples`, `self`, `slower`) measure those alone; without names
 * `simulation` and `samples` run, for the live ones want an otherwise idle machine (and Docker, unless `--no-services`).
 * `--file FILE` (of `samples`: one that k6 has written with `--out csv=`), `--trials N` (2000), `--runs N` (30 of `self`, 20 of `slower`), `--quick` (shorter live runs).
 */
import { parseArgs } from 'node:util';
import { LIVE, measureSelf, measureSlower } from './bench-compare/live.ts';
import { HEAVY, type Noise, TYPICAL } from './bench-compare/runner-model.ts';
import { measureSamples, measureSamplesOf } from './bench-compare/samples.ts';
import { describeShape, SHAPES, simulateShape } from './bench-compare/shapes.ts';
import { describeRow, type SimulationRow, simulateAll, simulateRow } from './bench-compare/simulate.ts';

interface Row {
  readonly name: string;
  readonly reached: boolean;
  readonly figures: readonly string[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    trials: { type: 'string', default: '2000' },
    runs: { type: 'string' },
    quick: { type: 'boolean', default: false },
    'no-services': { type: 'boolean', default: false },
    file: { type: 'string' },
  },
});
const trials = Number(values.trials);
const SAMPLES = 1_000_000;
/** Rare requests may not be among those that were measured: then nobody can know of them. */
const MAX_WRONG = 0.05;
const MAX_VERDICT_SECONDS = 2;
/** 200 MB, in the unit that is measured. */
const MAX_MIB = 200e6 / (1 << 20);
/** How one start differs from another by luck, as the logarithm's spread. */
const START_SPREADS = [0.01, 0.02, 0.03] as const;

/** What each cell of the simulation has to reach; the others are told. */
const GOALS: readonly {
  readonly noise: string;
  readonly factor: number;
  readonly found: (share: number) => boolean;
}[] = [
  { noise: 'typical', factor: 1, found: (share) => share <= 0.01 },
  { noise: 'typical', factor: 1.1, found: (share) => share >= 0.95 },
  { noise: 'heavy', factor: 1, found: (share) => share <= 0.015 },
  { noise: 'heavy', factor: 1.1, found: (share) => share >= 0.85 },
];

function runSimulation(): readonly Row[] {
  return simulateAll(trials, 0).map((row) => ({
    name: `simulation, ${row.noise}, ${Math.round((row.factor - 1) * 100)} %`,
    reached: isReached(row),
    figures: [describeRow(row)],
  }));
}

function isReached(row: SimulationRow): boolean {
  const goal = GOALS.find(({ noise, factor }) => noise === row.noise && factor === row.factor);
  return goal === undefined || goal.found(row.found / row.trials);
}

/** Told, without a goal: what luck of the start does to it. */
function runStarts(): readonly Row[] {
  const cells = START_SPREADS.flatMap((startSd) =>
    [TYPICAL, HEAVY].flatMap((noise: Noise) => [1, 1.1].map((factor) => ({ startSd, noise, factor }))),
  );
  return cells.map(({ startSd, noise, factor }) => ({
    name: `simulation with starts that differ by ${startSd * 100} %`,
    reached: true,
    figures: [describeRow(simulateRow({ noise, factor, trials, startSd }))],
  }));
}

/** Latencies of odd shapes, and how often a verdict about them is wrong. */
function runShapes(): readonly Row[] {
  return SHAPES.map((shape) => {
    const rows = simulateShape(shape, trials);
    const reached = rows.every(({ wrong }) => wrong / trials <= MAX_WRONG);
    return { name: shape.name, reached, figures: rows.map(describeShape) };
  });
}

/** A file that was made for it, or one that k6 has written. */
async function runSamples(): Promise<readonly Row[]> {
  const row = await (values.file === undefined ? measureSamples(SAMPLES) : measureSamplesOf(values.file));
  const figures = [
    `${row.verdicts} verdicts ${row.verdictSeconds.toFixed(2)} s after the last of ${row.samples} samples, which took ${row.readSeconds.toFixed(2)} s to read`,
    `peak of the process ${row.peakMib.toFixed(0)} MiB, ${row.beginMib.toFixed(0)} MiB of it before the first sample`,
  ];
  return [
    {
      name: 'samples to verdicts',
      reached: row.verdicts > 0 && row.verdictSeconds < MAX_VERDICT_SECONDS && row.peakMib < MAX_MIB,
      figures,
    },
  ];
}

const live = {
  ...LIVE,
  services: !values['no-services'],
  effort: values.quick ? { ...LIVE.effort, planned: 16, cap: 24 } : LIVE.effort,
};

const ROWS: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  simulation: async () => runSimulation(),
  starts: async () => runStarts(),
  shapes: async () => runShapes(),
  samples: runSamples,
  self: async () => [await measureSelf({ ...live, runs: Number(values.runs ?? 30) })],
  slower: async () => [await measureSlower({ ...live, runs: Number(values.runs ?? 20) })],
};

const chosen = positionals.length > 0 ? positionals : ['simulation', 'samples'];
for (const name of chosen) {
  const measure = ROWS[name];
  if (!measure) throw new Error(`there is no row ${name}; there are ${Object.keys(ROWS).join(', ')}`);
  for (const { name: title, reached, figures } of await measure()) {
    console.log(`${reached ? 'reached' : 'MISSED '} ${title}`);
    for (const figure of figures) console.log(`        ${figure}`);
    if (!reached) process.exitCode = 1;
  }
}
