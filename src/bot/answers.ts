import { COMMAND_FORMS } from '../action/command.ts';
import type { HeadCheck } from '../github/head-checks.ts';
import type { AcceptanceClaim } from '../model/acceptance.ts';
import { type Block, bullets, code, line, paragraph, prose, strong } from '../report/blocks.ts';
import { renderMarkdown } from '../report/markdown.ts';

/** Longest text in one place of an answer, code points. */
const TEXT_LENGTH = 500;
/** Acceptances that are listed; the report lists them all. */
const MAX_LISTED = 20;

/** An answer to a command as Markdown. `command` is as its author wrote it. */
export function renderAnswer(command: string, by: string, blocks: readonly Block[]): string {
  return renderMarkdown([paragraph(strong(by), ' asked ', code(command), ':'), ...blocks], { textLength: TEXT_LENGTH });
}

export function helpBlocks(): readonly Block[] {
  return [bullets(COMMAND_FORMS.map(([form, meaning]) => line(code(form), ' ', meaning)))];
}

export function refusalBlocks(why: string): readonly Block[] {
  return [paragraph(...prose(why))];
}

export interface Status {
  readonly headSha: string;
  readonly checks: readonly HeadCheck[];
  readonly acceptances: readonly AcceptanceClaim[];
  readonly notices: readonly string[];
}

/** What is known of the head: its checks, and what was accepted. */
export function statusBlocks({ headSha, checks, acceptances, notices }: Status): readonly Block[] {
  const head = code(headSha.slice(0, 7));
  const listed = acceptances.slice(0, MAX_LISTED);
  const more = acceptances.length - listed.length;
  return [
    checks.length === 0
      ? paragraph('Nothing has run for ', head, ' yet.')
      : bullets(checks.map((check) => line(code(check.name), ' of ', head, `: ${describeCheck(check)}`))),
    ...(listed.length === 0 ? [] : [bullets(listed.map(describeAcceptance))]),
    ...(more > 0 ? [paragraph(`… and ${more} more accepted.`)] : []),
    ...notices.map((notice) => paragraph(...prose(notice))),
  ];
}

function describeCheck({ status, conclusion, title }: HeadCheck): string {
  if (status !== 'completed') return status.replaceAll('_', ' ');
  return `${conclusion ?? 'completed'}${title === null ? '' : `, ${title}`}`;
}

function describeAcceptance({ fingerprint, by, at, reason, severity }: AcceptanceClaim) {
  return line(
    code(fingerprint),
    ` accepted as ${severity} by `,
    strong(by ?? 'the configuration'),
    at === null ? '' : ` on ${at.slice(0, 10)}`,
    `: ${reason}`,
  );
}
