import type { LoadDetail, ProfileRun, StageResult } from '../../model/stage.ts';
import { formatLatency, formatNumberOf, formatShare } from '../../verdict/figures.ts';
import { type Block, code, line, paragraph, type Spans } from '../blocks.ts';
import type { Context } from '../context.ts';
import { describeLimit } from '../thresholds.ts';
import { findingsTable } from './fitting-table.ts';
import { logBlocks } from './log-blocks.ts';
import { notCalledBlocks } from './not-called.ts';
import { operationBlocks, overTimeChart, rerunBlock, thresholdBlocks } from './profile-run.ts';
import type { Fold, StageSection } from './stage-section.ts';

export const loadSection: StageSection<LoadDetail> = {
  row: (_, detail) => describeLoad(detail),
  folds: (context, stage, detail) => [
    { summary: loadSummary(detail), blocks: loadBlocks(context, stage, detail) },
    ...detail.scripts.map((run) => scriptFold(context, run)),
  ],
  passed: (detail) => detail.thresholds.filter(({ ok }) => ok).map((one) => `${one.metric} ${one.expression}`),
};

function describeLoad(detail: LoadDetail): string {
  const duration = describeLimit(detail.thresholds, { metric: 'http_req_duration', aggregate: 'p(95)' });
  const failed = describeLimit(detail.thresholds, { metric: 'http_req_failed', aggregate: 'rate' });
  const all = [detail, ...detail.scripts].flatMap(({ thresholds }) => thresholds);
  const others = all.filter((threshold) => !threshold.ok).length;
  return [
    detail.p95Ms === null ? null : `p95 ${formatLatency(detail.p95Ms)}${duration}`,
    detail.requests > 0 ? `errors ${formatShare(detail.failed / detail.requests)}${failed}` : 'zero requests',
    others > 0 ? `${formatNumberOf(others, 'threshold')} crossed` : null,
    detail.scripts.length > 0 ? formatNumberOf(detail.scripts.length, 'own script') : null,
    detail.notCalled.length > 0 ? `${formatNumberOf(detail.notCalled.length, 'operation')} not called` : null,
  ]
    .filter((words) => words !== null)
    .join(', ');
}

function loadSummary(detail: ProfileRun): Spans {
  return line(`Load: ${figuresOf(detail)}`);
}

/** `1,000 requests, 2 thresholds kept` */
export function figuresOf({ requests, thresholds }: ProfileRun): string {
  const crossed = thresholds.filter((threshold) => !threshold.ok).length;
  const all = formatNumberOf(thresholds.length, 'threshold');
  return `${formatNumberOf(requests, 'request')}, ${crossed > 0 ? `${crossed} of ${all} crossed` : `${all} kept`}`;
}

/** What was run, every threshold with its samples, every operation with its percentiles, and charts of them. */
function loadBlocks(context: Context, stage: StageResult, detail: LoadDetail): readonly Block[] {
  return [
    paragraph(`${detail.profile} (k6 ${detail.k6Version})`),
    ...thresholdBlocks(context, detail),
    ...findingsTable(context, stage),
    ...operationBlocks(context, detail),
    ...overTimeChart(context, detail),
    ...notCalledBlocks(context, detail.notCalled),
    ...logBlocks(context, detail.logTail ?? []),
    ...rerunBlock(detail),
  ];
}

function scriptFold(context: Context, run: ProfileRun): Fold {
  return {
    summary: line('Load: ', code(run.script ?? run.name), `, ${figuresOf(run)}`),
    blocks: [
      paragraph(run.profile),
      ...thresholdBlocks(context, run),
      ...operationBlocks(context, run),
      ...rerunBlock(run),
    ],
  };
}
