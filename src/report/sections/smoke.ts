import type { SmokeCall, SmokeDetail, StageResult } from '../../model/stage.ts';
import { formatCount, formatLatencyFigure, formatNumberOf } from '../../verdict/figures.ts';
import { type Block, code, line, paragraph, prose, type Spans, text } from '../blocks.ts';
import type { Context } from '../context.ts';
import { findingsTable, fittingTable } from './fitting-table.ts';
import { logBlocks } from './log-blocks.ts';
import { notCalledBlocks } from './not-called.ts';
import type { StageSection } from './stage-section.ts';

export const smokeSection: StageSection<SmokeDetail> = {
  row: (_, detail) => describeSmoke(detail),
  folds: (context, stage, detail) => [{ summary: smokeSummary(detail), blocks: smokeBlocks(context, stage, detail) }],
  passed: (detail) => detail.calls.filter((call) => call.problem === null).map((call) => call.operation),
};

function describeSmoke(detail: SmokeDetail): string {
  const called = new Set(detail.calls.map(({ operation }) => operation));
  const good = called.size - operationsWithProblem(detail);
  const missing = detail.notCalled.length;
  const answers = `${formatCount(good)} of ${formatNumberOf(called.size, 'operation')} ${good === 1 || called.size === 1 ? 'answers' : 'answer'} as specified`;
  return missing > 0 ? `${answers}, ${formatCount(missing)} not called` : answers;
}

function operationsWithProblem({ calls }: SmokeDetail): number {
  return new Set(calls.filter((call) => call.problem !== null).map(({ operation }) => operation)).size;
}

function smokeSummary(detail: SmokeDetail): Spans {
  const called = new Set(detail.calls.map(({ operation }) => operation)).size;
  const bad = operationsWithProblem(detail);
  const requests = detail.calls.length === called ? '' : ` with ${formatNumberOf(detail.calls.length, 'request')}`;
  return line(
    `Smoke: ${formatNumberOf(called, 'operation')} called${requests}${bad > 0 ? `, ${bad} with a problem` : ''}`,
  );
}

/** Calls that the report writes down to be repeated. */
const MAX_REPEATED = 5;

function answerOf({ problem, note }: SmokeCall): Spans {
  if (problem !== null) return [text('❌ '), ...prose(problem)];
  return note === undefined ? [text('✅ as specified')] : [text('➖ '), ...prose(note)];
}

function repeatBlocks({ calls }: SmokeDetail): readonly Block[] {
  const lines = calls.flatMap(({ problem, repeat }) => (problem === null || repeat === undefined ? [] : [repeat]));
  if (lines.length === 0) return [];
  const shown = lines.slice(0, MAX_REPEATED);
  const rest = lines.length - shown.length;
  const more = rest > 0 ? `, the first ${shown.length} of ${lines.length}` : '';
  return [
    paragraph(`To repeat what went wrong${more}, with the provider's address in `, code('BASE_URL'), ':'),
    { kind: 'fence', language: 'sh', text: shown.join('\n') },
  ];
}

/** One row per call, those with a problem first, and what was not called. */
function smokeBlocks(context: Context, stage: StageResult, detail: SmokeDetail): readonly Block[] {
  const calls = [...detail.calls].sort((a, b) => Number(a.problem === null) - Number(b.problem === null));
  const rows = calls.map((call) => [
    [code(call.operation), ...(call.asked === undefined ? [] : [text(' '), ...prose(call.asked)])],
    [text(call.status === null ? 'no answer' : String(call.status))],
    answerOf(call),
    [text(call.durationMs === null ? '' : formatLatencyFigure(call.durationMs))],
  ]);
  return [
    ...fittingTable(context, ['Operation', 'Status>', 'Answer', 'ms>'], rows),
    ...findingsTable(context, stage),
    ...repeatBlocks(detail),
    ...notCalledBlocks(context, detail.notCalled),
    ...fittingTable(
      context,
      ['Operation', 'Documented success that no answer was'],
      (detail.notSeen ?? []).map(({ operation, statuses }) => [[code(operation)], [text(statuses.join(', '))]]),
    ),
    ...logBlocks(context, detail.logTail ?? []),
  ];
}
