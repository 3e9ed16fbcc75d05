import type { Finding } from '../../model/finding.ts';
import type { ChangesDetail, StageResult } from '../../model/stage.ts';
import { isOpen } from '../../verdict/acceptance.ts';
import { formatCount, formatNumberOf } from '../../verdict/figures.ts';
import { type Block, code, line, paragraph, prose, type Spans, text } from '../blocks.ts';
import { describeNobody, nameHits } from '../consumers.ts';
import { type Context, place } from '../context.ts';
import { commitOf } from '../links.ts';
import { acceptedBlocks } from './accepted.ts';
import { findingsTable, fittingTable } from './fitting-table.ts';
import type { StageSection } from './stage-section.ts';

/** Consumers named in one row of the checklist. */
const NAMED_CONSUMERS = 3;

export const changesSection: StageSection<ChangesDetail> = {
  row: describeChanges,
  folds: (context, stage, detail) => [
    { summary: changesSummary(stage), blocks: changesBlocks(context, stage, detail) },
    {
      summary: line(`Not analysed: ${formatNumberOf(detail.notAnalysed.length, 'part')} of the specification`),
      blocks: notAnalysedBlocks(context, detail),
    },
  ],
};

function describeChanges(stage: StageResult, detail: ChangesDetail): string {
  const breaking = stage.findings.filter((finding) => isOpen(finding, 'breaking'));
  const accepted = stage.findings.filter((finding) => finding.accepted !== undefined).length;
  if (breaking.length > 0) {
    const hits = nameHits(breaking.flatMap((finding) => finding.consumers));
    const reach = hits.length > 0 ? `, ${breaking.length === 1 ? 'hits' : 'hit'} ${joinHits(hits)}` : '';
    return `${formatCount(breaking.length)}${reach}${accepted > 0 ? `, ${formatCount(accepted)} more accepted` : ''}`;
  }
  const count = (severity: string) => stage.findings.filter((finding) => finding.severity === severity).length;
  const rest = [
    accepted > 0 ? `${formatNumberOf(accepted, 'change')} accepted` : null,
    count('warning') > 0 ? formatNumberOf(count('warning'), 'warning') : null,
    count('info') > 0 ? formatNumberOf(count('info'), 'compatible change') : null,
    detail.notAnalysed.length > 0 ? `${formatNumberOf(detail.notAnalysed.length, 'part')} not analysed` : null,
  ].filter((words) => words !== null);
  return [accepted > 0 ? 'none that is not accepted' : 'none', ...rest].join(', ');
}

function joinHits(hits: readonly string[]): string {
  const shown = hits.slice(0, NAMED_CONSUMERS);
  const hidden = hits.length - shown.length;
  return [...shown, ...(hidden > 0 ? [`${formatCount(hidden)} more`] : [])].join(', ');
}

function changesSummary(stage: StageResult): Spans {
  const count = (severity: string) => stage.findings.filter((finding) => finding.severity === severity).length;
  if (stage.outcome === 'broken' && stage.findings.length === 0) return line('API changes: not known');
  const words = [
    count('breaking') > 0 ? `${formatCount(count('breaking'))} breaking` : null,
    count('warning') > 0 ? formatNumberOf(count('warning'), 'warning') : null,
    count('info') > 0 ? `${formatCount(count('info'))} compatible` : null,
  ].filter((word) => word !== null);
  const missed = stage.problems.length > 0 ? ['not everything compared'] : [];
  return line(`API changes: ${words.length === 0 ? 'none' : [...words, ...missed].join(', ')}`);
}

/** Which specifications were compared, every change with the consumers it hits, and what was not analysed. */
function changesBlocks(context: Context, stage: StageResult, detail: ChangesDetail): readonly Block[] {
  const specs = detail.specs.map((spec): readonly Spans[] => [
    [code(spec.path)],
    [text(spec.basePath === null ? spec.status : `${spec.status} from ${spec.basePath}`)],
    [text(String(spec.operations))],
  ]);
  const nobody = stage.findings.filter((finding) => finding.severity !== 'info' && finding.consumers.length === 0);
  return [
    ...fittingTable(context, ['Specification', 'Status', 'Operations touched>'], specs),
    ...findingsTable(context, stage),
    ...acceptedBlocks(context, stage),
    ...(nobody.length > 0 ? [paragraph(nobodyNote(context, stage, nobody))] : []),
  ];
}

function nobodyNote(context: Context, stage: StageResult, findings: readonly Finding[]): string {
  const says = findings.map(({ operations }) => describeNobody(context.result, stage.provider, operations));
  return `Where no consumer is named: ${[...new Set(says)].join('; ')}. What nobody is known to use may still be used.`;
}

/** What stands in the specifications and was not compared; null when everything was. */
function notAnalysedBlocks(context: Context, detail: ChangesDetail): readonly Block[] {
  const { headSha, baseSha } = { headSha: context.result.event.headSha, baseSha: context.result.baseSha };
  const rows = detail.notAnalysed.map(({ location, what, why }) => [
    [place(context, location, commitOf(location.side, { headSha, baseSha }))],
    prose(what),
    prose(why),
  ]);
  return fittingTable(context, ['Where', 'What', 'Why it was not compared'], rows);
}
