import type { AuditGap } from '../model/audit.ts';
import type { RunResult } from '../model/run-result.ts';
import { type Block, code, heading, paragraph, prose, table, text } from '../report/blocks.ts';
import { cleanLine } from '../report/clean.ts';
import { makeLinks } from '../report/links.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { indexRules } from '../report/rule-help.ts';
import { renderSarif } from '../report/sarif.ts';
import { formatNumberOf } from '../verdict/figures.ts';
import { resultWithoutStages } from '../verdict/result-without-stages.ts';
import type { DeskAudit } from './audit.ts';
import type { AuditFormat } from './audit-arguments.ts';
import { deskEvent } from './desk-event.ts';

/** Version of the JSON form of `api-testing audit`; raised when a field changes its meaning. */
const AUDIT_JSON_VERSION = 1;

/** Longest text in one place of the Markdown form, code points. */
const TEXT_CODE_POINTS = 1_000;

/** The audit as it is printed. Text of the repository loses its control characters. */
export function renderAudit(audit: DeskAudit, format: AuditFormat): string {
  switch (format) {
    case 'text':
      return renderText(audit);
    case 'json':
      return `${JSON.stringify({ version: AUDIT_JSON_VERSION, ...audit.detail }, null, 2)}\n`;
    case 'sarif':
      return renderSarif(
        asResult(audit),
        makeLinks({ event: deskEvent({ headSha: audit.headSha }), reportUrl: null, docsUrl: null }),
      );
    case 'markdown':
      return `${renderMarkdown(toBlocks(audit), { textLength: TEXT_CODE_POINTS })}\n`;
    default:
      return format satisfies never;
  }
}

/** Columns for how sure a gap is, and for what stands under it. */
const MARGIN = 9;

function renderText({ detail }: DeskAudit): string {
  const rows = detail.gaps.flatMap(({ confidence, location, rule, message, why, todo, command }) => [
    `${confidence.padEnd(MARGIN)}${placeOf(location)}  ${rule}`,
    ...[message, why, command === null ? `→ ${todo}` : `→ ${command}`].map(
      (words) => `${' '.repeat(MARGIN)}${words.replaceAll('`', '')}`,
    ),
    '',
  ]);
  const unread = detail.unread.map(({ file, reason }) => `not read ${file}: ${reason}`);
  const lines = [...rows, ...unread, ...(unread.length > 0 ? [''] : []), summaryOf(detail)];
  return `${lines.map(cleanKeepingMargin).join('\n')}\n`;
}

/** Cleaning takes spaces together, the ones in front too. */
function cleanKeepingMargin(line: string): string {
  const margin = /^ */.exec(line)?.[0] ?? '';
  return margin + cleanLine(line.slice(margin.length));
}

function placeOf(location: AuditGap['location']): string {
  return location === null ? '(no file)' : `${location.file}:${location.line}:${location.column}`;
}

function summaryOf({ gaps, files, parsed, unread }: DeskAudit['detail']): string {
  const count = (wanted: AuditGap['confidence']) => gaps.filter(({ confidence }) => confidence === wanted).length;
  const sure = (['certain', 'likely', 'hint'] as const).map((word) => `${count(word)} ${word}`).join(', ');
  const words = gaps.length === 0 ? 'nothing found' : `${formatNumberOf(gaps.length, 'gap')} (${sure})`;
  return `${words} in ${formatNumberOf(files, 'file')}, ${parsed} of them parsed as code${unread.length > 0 ? `, ${unread.length} not read` : ''}`;
}

/** Grouped by rule, each with what it means once. */
function toBlocks({ detail }: DeskAudit): readonly Block[] {
  const helpOf = indexRules();
  const rules = [...new Set(detail.gaps.map(({ rule }) => rule))];
  return [
    heading(3, 'Not tested yet'),
    paragraph(`${summaryOf(detail)}.`),
    ...rules.flatMap((rule): readonly Block[] => {
      const own = detail.gaps.filter((gap) => gap.rule === rule);
      const rows = own.map(({ confidence, message, location, command, todo }) => [
        [text(confidence)],
        prose(message),
        location === null ? [] : [code(`${location.file}:${location.line}`)],
        command === null ? prose(todo) : [code(command)],
      ]);
      const help = helpOf(rule);
      return [
        heading(4, `${help?.title ?? rule} (`, code(rule), ')'),
        paragraph(...prose(`${help?.why ?? ''} ${help?.todo ?? ''}`)),
        table(['How sure', 'What', 'Where', 'What mends it'], rows),
      ];
    }),
    ...(detail.unread.length === 0
      ? []
      : [
          heading(4, 'Not read'),
          table(
            ['File', 'Why'],
            detail.unread.map(({ file, reason }) => [[code(file)], prose(reason)]),
          ),
        ]),
  ];
}

/** The audit as the one stage of a run: what the form for code scanning is made from. */
function asResult(audit: DeskAudit): RunResult {
  return {
    ...resultWithoutStages(deskEvent({ headSha: audit.headSha }), 'API testing audit'),
    verdict: {
      word: 'passed',
      conclusion: 'success',
      headline: audit.stage.reason,
      breakingChanges: 0,
      failsStep: false,
    },
    stages: [audit.stage],
  };
}
