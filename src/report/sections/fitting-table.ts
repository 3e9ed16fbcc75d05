import type { Finding, Severity } from '../../model/finding.ts';
import type { InteractionResult, PactResult, StageResult } from '../../model/stage.ts';
import { formatNumberOf } from '../../verdict/figures.ts';
import { type Block, paragraph, prose, type Spans, table, text } from '../blocks.ts';
import { describeHits } from '../consumers.ts';
import { type Context, placeOfFinding, take } from '../context.ts';
import { ruleLink } from '../next-steps.ts';

const SEVERITY_RANK: Readonly<Record<Severity, number>> = { breaking: 0, warning: 1, info: 2 };

/** A word with its sign: the sign helps the eye, the word says it. */
export const RESULT_WORDS: Readonly<Record<InteractionResult['outcome'] | PactResult['verification'], string>> = {
  passed: '✅ passed',
  failed: '❌ failed',
  pending: '🕓 failed, pending',
  broken: '⚠️ could not run',
  'not-run': 'not run',
};

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  breaking: '❌ breaking',
  warning: '⚠️ warning',
  info: 'info',
};

/** What fails a run is breaking for callers only where the API changed. */
function severityWord({ severity, accepted }: Finding, { stage }: StageResult): string {
  if (accepted) return `☑️ ${severity}, accepted`;
  return severity === 'breaking' && stage !== 'changes' && stage !== 'contract'
    ? '❌ failed'
    : SEVERITY_WORDS[severity];
}

/** A table that fits, and how many rows are left out. */
export function fittingTable(
  context: Context,
  titles: readonly string[],
  rows: readonly (readonly Spans[])[],
): readonly Block[] {
  if (rows.length === 0) return [];
  const { shown, hidden } = take(rows, context.limits.rows);
  return [table(titles, shown), ...moreRows(context, hidden)];
}

export function moreRows(context: Context, hidden: number): readonly Block[] {
  if (hidden === 0) return [];
  return [paragraph(`… and ${formatNumberOf(hidden, 'more row', 'more rows')}${whereRest(context)}.`)];
}

/** Where what is left out can be read. */
export function whereRest(context: Context): string {
  if (context.limits.rest === 'result.json') return ' in result.json';
  return context.links.report === null ? ' in report.md' : ' in the full report';
}

/** Every finding of a stage, the worst first. */
export function findingsTable(context: Context, stage: StageResult): readonly Block[] {
  const sorted = [...stage.findings].sort((a, b) => SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity]);
  const named = sorted.some((finding) => finding.consumers.length > 0);
  const rows = sorted.map((finding) => [
    [text(severityWord(finding, stage))],
    [...prose(finding.message), text(' · '), ruleLink(context, finding.rule)],
    placeOfFinding(context, finding),
    ...(named ? [finding.consumers.length > 0 ? describeHits(finding.consumers) : usedByNobody(finding.severity)] : []),
  ]);
  const blocks = fittingTable(context, ['Severity', 'What', 'Where', ...(named ? ['Used by'] : [])], rows);
  const ids = sorted.map(({ fingerprint }) => fingerprint);
  return blocks.map((block) => (block.kind === 'table' ? { ...block, ids } : block));
}

function usedByNobody(severity: Severity): Spans {
  return [text(severity === 'info' ? '' : 'nobody known')];
}
