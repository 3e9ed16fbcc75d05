import type { ChaosDetail, ExperimentResult, PhaseFigures } from '../../model/chaos.ts';
import type { StageResult } from '../../model/stage.ts';
import { inWords } from '../../tools/duration-words.ts';
import { formatCount, formatLatency, formatNumberOf, formatShare } from '../../verdict/figures.ts';
import { type Block, chart, line, paragraph, type Spans, strong, text } from '../blocks.ts';
import type { Context } from '../context.ts';
import { findingsTable, fittingTable } from './fitting-table.ts';
import type { StageSection } from './stage-section.ts';

export const chaosSection: StageSection<ChaosDetail> = {
  row: (stage, detail) => describeExperiments(stage, detail),
  folds: (context, stage, detail) => [{ summary: chaosSummary(detail), blocks: chaosBlocks(context, stage, detail) }],
  passed: ({ experiments }) => experiments.filter(({ outcome }) => outcome === 'passed').map(({ name }) => name),
};

/** `database pauses: recovered after 1.2 s (limit 10 s)`; of several the worst, and how many others there are. */
function describeExperiments(stage: StageResult, { experiments, notRun }: ChaosDetail): string {
  const rank = { failed: 0, broken: 1, passed: 2 } as const;
  const [worst, ...others] = experiments.toSorted(
    (a, b) => rank[a.outcome] - rank[b.outcome] || (b.recoveredMs ?? 0) - (a.recoveredMs ?? 0),
  );
  if (!worst) return stage.reason;
  const held = others.filter(({ outcome }) => outcome === 'passed').length;
  return [
    `${worst.name}: ${describeOutcome(worst)}`,
    others.length === 0 ? null : `${held} of ${formatNumberOf(others.length, 'other experiment')} held`,
    notRun.length === 0 ? null : `${formatCount(notRun.length)} not begun`,
  ]
    .filter((words) => words !== null)
    .join(', ');
}

function describeOutcome({ recoveredMs, recoverWithinMs, reason, outcome }: ExperimentResult): string {
  if (outcome === 'broken' || recoveredMs === null || recoverWithinMs === null) return reason;
  const recovered = `recovered after ${inWords(recoveredMs)} (limit ${inWords(recoverWithinMs)})`;
  return outcome === 'passed' || recoveredMs > recoverWithinMs ? recovered : reason;
}

function chaosSummary({ experiments }: ChaosDetail): Spans {
  const held = experiments.filter(({ outcome }) => outcome === 'passed').length;
  return line(`Chaos: ${held} of ${formatNumberOf(experiments.length, 'experiment')} held`);
}

function chaosBlocks(context: Context, stage: StageResult, detail: ChaosDetail): readonly Block[] {
  return [
    ...fittingTable(
      context,
      ['Experiment', 'Fault', 'Before', 'During', 'After', 'Recovered>', 'Result'],
      detail.experiments.map(experimentRow),
    ),
    ...findingsTable(context, stage),
    ...detail.experiments.flatMap(({ name, advice }) =>
      advice === null ? [] : [paragraph(strong(name), ': ', text(advice))],
    ),
    ...detail.experiments.flatMap((one) => timelineBlocks(context, one)),
    ...fittingTable(
      context,
      ['Experiment not begun', 'Why'],
      detail.notRun.map(({ name, reason }) => [[text(name)], [text(reason)]]),
    ),
  ];
}

function experimentRow(one: ExperimentResult): readonly Spans[] {
  const result = { passed: '✅ held', failed: '❌ failed', broken: '⚠️ broken' }[one.outcome];
  const limit = one.recoverWithinMs === null ? '' : ` of ${inWords(one.recoverWithinMs)}`;
  return [
    [text(one.name)],
    [text(one.faults.join('; '))],
    ...[one.before, one.during, one.after].map((figures) => [text(describePhase(figures))]),
    [text(one.recoveredMs === null ? 'no' : `${inWords(one.recoveredMs)}${limit}`)],
    [text(`${result}${one.outcome === 'passed' ? '' : `: ${one.reason}`}`)],
  ];
}

function describePhase(figures: PhaseFigures | null): string {
  if (figures === null) return 'not seen';
  if (figures.requests === 0) return 'no answer';
  const p95 = figures.p95Ms === null ? '' : `, p95 ${formatLatency(figures.p95Ms)}`;
  return `${formatNumberOf(figures.requests, 'request')}, ${formatShare(figures.failed / figures.requests)} failed${p95}`;
}

/** Requests and failures second by second; where the fault lay is in the title, since lines have no areas. */
function timelineBlocks(context: Context, { name, timeline, fault, recoveredMs }: ExperimentResult): readonly Block[] {
  if (!context.limits.charts || timeline.length < 2 || fault === null) return [];
  const recovered =
    recoveredMs === null ? 'not recovered' : `recovered at ${(fault.toSecond + recoveredMs / 1_000).toFixed(1)} s`;
  return [
    chart({
      form: 'lines',
      title: `${name}, fault from ${fault.fromSecond} s to ${fault.toSecond} s, ${recovered}`,
      unit: 'requests a second',
      labels: timeline.map(({ second }) => String(second)),
      series: [
        { name: 'good', values: timeline.map(({ requests, failed }) => requests - failed) },
        { name: 'failed', values: timeline.map(({ failed }) => failed) },
      ],
    }),
  ];
}
