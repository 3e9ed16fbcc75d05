import type { RunResult } from '../model/run-result.ts';
import type { StageResult } from '../model/stage.ts';
import type { Verdict } from '../model/verdict.ts';
import { openComparisons } from '../verdict/comparisons.ts';
import { formatNumberOf } from '../verdict/figures.ts';
import { outcomeOf } from '../verdict/outcome.ts';
import { type Block, heading, line, paragraph, prose, type Spans, strong, text } from './blocks.ts';
import { renderChecklist } from './checklist.ts';
import { type Context, namesProviders } from './context.ts';
import { renderLead, renderNextSteps } from './next-steps.ts';
import {
  footerBlocks,
  notConfiguredBlocks,
  notConfiguredSummary,
  noticeBlocks,
  reproduceBlocks,
} from './sections/closing.ts';
import { whereRest } from './sections/fitting-table.ts';
import { historyBlocks, historySummary } from './sections/history.ts';
import { metricsBlocks, metricsSummary } from './sections/metrics.ts';
import { foldsOf } from './sections/table.ts';
import { undecidedBlocks } from './undecided.ts';

/**
 * A report in its parts, in reading order: every output takes the parts it has room for. `opening` says where and what
 * to do; `details` are folded away, one per stage.
 */
export const PARTS = ['headline', 'opening', 'checklist', 'nextSteps', 'details', 'closing'] as const;
export type PartName = (typeof PARTS)[number];
export type ReportDocument = Readonly<Record<PartName, readonly Block[]>>;

const SIGNS: Readonly<Record<Verdict['word'], string>> = { passed: '✅', failed: '❌', broken: '⚠️', 'no-change': '✅' };

export function renderDocument(context: Context): ReportDocument {
  const { verdict } = context.result;
  return {
    headline: [heading(3, `${signOf(context.result)} `, ...prose(verdict.headline))],
    opening: [...cautions(context.result), ...renderLead(context), ...explanations(context.result)],
    checklist: renderChecklist(context),
    nextSteps: renderNextSteps(context),
    details: context.limits.details ? renderDetails(context) : leftOut(context),
    closing: [...noticeBlocks(context), ...footerBlocks(context)],
  };
}

/** A tick is for what is known: with an open question it would be taken for the answer. */
function signOf({ verdict, stages }: RunResult): string {
  const isOpen = verdict.word === 'passed' && openComparisons(stages).undecided > 0;
  return isOpen ? '❔' : SIGNS[verdict.word];
}

function cautions(result: RunResult): readonly Block[] {
  return (result.cautions ?? []).map((words) => paragraph(strong('Not to be trusted yet.'), ' ', ...prose(words)));
}

/** What a verdict means where its word alone could be misread. */
function explanations(result: RunResult): readonly Block[] {
  const { verdict, specs } = result;
  if (verdict.word === 'failed' && verdict.conclusion === 'neutral') {
    return [
      paragraph(
        'The check does not fail for it: the configuration says ',
        { kind: 'code', text: 'fail-on: never' },
        '.',
      ),
    ];
  }
  if (verdict.word === 'passed' && openComparisons(result.stages).undecided > 0) return undecidedBlocks(result.stages);
  if (verdict.word === 'no-change') {
    return [paragraph(describeFound(specs.found))];
  }
  return [];
}

function describeFound(found: number | null): string {
  if (found === null) return 'No file changed that can hold an API specification.';
  if (found === 0) return 'No API specification was found in this repository, so there was nothing to compare.';
  const words = formatNumberOf(found, 'API specification was', 'API specifications were');
  return `${words} found, and ${found === 1 ? 'it did' : 'they did'} not change.`;
}

function renderDetails(context: Context): readonly Block[] {
  if (context.result.verdict.word === 'no-change')
    return fold(notConfiguredSummary(context), notConfiguredBlocks(context));
  const severalProviders = namesProviders(context.result);
  const stages = context.result.stages.filter((stage) => outcomeOf(stage) !== 'skipped' || hasLog(stage));
  return [
    ...stages.flatMap((stage) => stageDetails(context, stage, severalProviders)),
    ...fold(metricsSummary(), metricsBlocks(context)),
    ...fold(historySummary(context), historyBlocks(context)),
    ...fold(notConfiguredSummary(context), notConfiguredBlocks(context)),
    ...fold(line('Reproduce it at your desk'), reproduceBlocks(context)),
  ];
}

/** What kept a comparison from its base is in a log that nobody else shows. */
function hasLog({ detail }: StageResult): boolean {
  return detail?.kind === 'compare' && detail.logTail.length > 0;
}

function stageDetails(context: Context, stage: StageResult, severalProviders: boolean): readonly Block[] {
  const named = (summary: Spans): Spans =>
    severalProviders && stage.provider !== null ? [text(`${stage.provider} · `), ...summary] : summary;
  return foldsOf(context, stage).flatMap(({ summary, blocks }) => fold(named(summary), blocks));
}

function fold(summary: Spans, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'details', summary, blocks }];
}

/** In place of the tables: how much they would have held, so that a short report is never taken for a small result. */
function leftOut(context: Context): readonly Block[] {
  const findings = context.result.stages.reduce((sum, stage) => sum + stage.findings.length, 0);
  const stages = context.result.stages.filter((stage) => stage.detail !== null).length;
  if (stages === 0 && findings === 0) return [];
  const what = `The tables of ${formatNumberOf(stages, 'stage')} with ${formatNumberOf(findings, 'finding')} did not fit here; they are`;
  return [paragraph(`${what}${whereRest(context)}.`)];
}
