import type { BreakingPoint, StageResult, StressDetail } from '../../model/stage.ts';
import { formatCount, formatLatencyFigure, formatShare } from '../../verdict/figures.ts';
import { type Block, chart, line, paragraph, prose, strong, text } from '../blocks.ts';
import type { Context } from '../context.ts';
import { findingsTable, fittingTable } from './fitting-table.ts';
import { figuresOf } from './load.ts';
import { notCalledBlocks } from './not-called.ts';
import { operationBlocks, overTimeChart, rerunBlock, thresholdBlocks } from './profile-run.ts';
import type { Fold, StageSection } from './stage-section.ts';

type Run = StressDetail['runs'][number];

export const stressSection: StageSection<StressDetail> = {
  row: (stage, detail) => detail.runs.map(describeRun).join('; ') || stage.reason,
  folds: (context, stage, detail) => [
    ...detail.runs.map((run) => runFold(context, detail, run)),
    { summary: line('Stress: findings, and what was left out'), blocks: restBlocks(context, stage, detail) },
  ],
};

function describeRun(run: Run): string {
  if (run.breaking === null) return `${nameOf(run)}: ${figuresOf(run)}`;
  return `${run.script === null ? '' : `${run.script}: `}${describeBreaking(run.breaking, unitOf(run))}`;
}

function nameOf({ name, script }: Run): string {
  return script === null ? name : `${script} as ${name}`;
}

/** A round is whatever a script of the team does in one. */
function unitOf({ script }: Run): string {
  return script === null ? 'requests/s' : 'rounds/s';
}

/** `breaks at 300 requests/s (250 kept): …` */
function describeBreaking({ brokeRate, keptRate, reason }: BreakingPoint, unit: string): string {
  if (brokeRate === null) return reason;
  const kept = keptRate === null ? 'no lower rate kept every threshold' : `${formatCount(keptRate)} kept`;
  return `breaks at ${formatCount(brokeRate)} ${unit} (${kept}): ${reason}`;
}

function runFold(context: Context, { k6Version }: StressDetail, run: Run): Fold {
  return {
    summary: line(`${nameOf(run)}: ${figuresOf(run)}`),
    blocks: [
      paragraph(`${run.profile} (k6 ${k6Version})`),
      ...(run.breaking === null ? thresholdBlocks(context, run) : breakingBlocks(context, run.breaking, unitOf(run))),
      ...operationBlocks(context, run),
      ...(run.breaking === null ? overTimeChart(context, run) : []),
      ...rerunBlock(run),
    ],
  };
}

/** The steps, the one that broke marked, and the latency by rate. */
function breakingBlocks(context: Context, breaking: BreakingPoint, unit: string): readonly Block[] {
  const { steps } = breaking;
  const rows = steps.map((step) => [
    [text(formatCount(step.rate))],
    [text(String(Number(step.reached.toPrecision(3))))],
    [text(formatCount(step.requests))],
    [text(step.requests === 0 ? 'n/a' : formatShare(step.failed / step.requests))],
    [text(step.p95Ms === null ? 'n/a' : formatLatencyFigure(step.p95Ms))],
    [text(step.kept ? '✅ kept' : '❌ broke')],
  ]);
  return [
    paragraph(strong('Breaking point'), ': ', ...prose(describeBreaking(breaking, unit))),
    ...fittingTable(
      context,
      [unit === 'rounds/s' ? 'Rounds/s>' : 'Requests/s>', 'Reached>', 'Requests>', 'Failed>', 'p95 ms>', 'Thresholds'],
      rows,
    ),
    ...(context.limits.charts && steps.length >= 2
      ? [
          chart({
            form: 'lines',
            title: `p95 by ${unit === 'rounds/s' ? 'rounds' : 'requests'} per second, milliseconds`,
            unit: 'ms',
            labels: steps.map(({ rate }) => String(rate)),
            series: [{ name: 'p95', values: steps.map(({ p95Ms }) => p95Ms) }],
          }),
        ]
      : []),
  ];
}

function restBlocks(context: Context, stage: StageResult, detail: StressDetail): readonly Block[] {
  const rows = detail.notAsked.map(({ profile, reason }) => [[text(profile)], prose(reason)]);
  return [
    ...findingsTable(context, stage),
    ...fittingTable(context, ['Profile not asked for', 'What asks for it'], rows),
    ...notCalledBlocks(context, detail.notCalled),
  ];
}
