import type { ChangesDetail, StageResult } from '../../model/stage.ts';
import { formatNumberOf } from '../../verdict/figures.ts';
import { type Block, code, line, paragraph, prose, type Spans, text } from '../blocks.ts';
import { describeNobody } from '../consumers.ts';
import { type Context, place } from '../context.ts';
import { commitOf } from '../links.ts';
import { findingsTable, fittingTable } from './fitting-table.ts';

export function changesSummary(stage: StageResult): Spans {
  const count = (severity: string) => stage.findings.filter((finding) => finding.severity === severity).length;
  const words = [
    `${count('breaking')} breaking`,
    count('warning') > 0 ? formatNumberOf(count('warning'), 'warning') : null,
    `${count('info')} compatible`,
  ].filter((word) => word !== null);
  return line(`API changes: ${words.join(', ')}`);
}

/** Which specifications were compared, every change with the consumers it hits, and what was not analysed. */
export function changesBlocks(context: Context, stage: StageResult, detail: ChangesDetail): readonly Block[] {
  const specs = detail.specs.map((spec): readonly Spans[] => [
    [code(spec.path)],
    [text(spec.basePath === null ? spec.status : `${spec.status} from ${spec.basePath}`)],
    [text(String(spec.operations))],
  ]);
  const nobody = stage.findings.some((finding) => finding.severity !== 'info' && finding.consumers.length === 0);
  return [
    ...fittingTable(context, ['Specification', 'Status', 'Operations touched>'], specs),
    ...findingsTable(context, stage),
    ...(nobody ? [paragraph(nobodyNote(context, stage))] : []),
  ];
}

function nobodyNote(context: Context, stage: StageResult): string {
  const words = describeNobody(context.result, stage.provider);
  return `Where no consumer is named: ${words}. What nobody is known to use may still be used.`;
}

/** What stands in the specifications and was not compared; null when everything was. */
export function notAnalysedBlocks(context: Context, detail: ChangesDetail): readonly Block[] {
  const { headSha, baseSha } = { headSha: context.result.event.headSha, baseSha: context.result.baseSha };
  const rows = detail.notAnalysed.map(({ location, what, why }) => [
    [place(context, location, commitOf(location.side, { headSha, baseSha }))],
    prose(what),
    prose(why),
  ]);
  return fittingTable(context, ['Where', 'What', 'Why it was not compared'], rows);
}
