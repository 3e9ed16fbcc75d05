import type { RunResult } from '../model/run-result.ts';
import type { Block } from './blocks.ts';
import { heading, prose } from './blocks.ts';
import type { ChangeIndex } from './change-index.ts';
import { type ReportDocument, renderDocument } from './document.ts';
import type { Limits } from './limits.ts';
import type { Links } from './links.ts';
import { renderMarkdown } from './markdown.ts';

/** A redacted result and the addresses it may point at: what every output of the report is written from. */
export interface Composition {
  readonly result: RunResult;
  readonly links: Links;
  readonly changeOf: ChangeIndex;
}

/** Longest headline where nothing else fits, code points. */
const BARE_HEADLINE_CODE_POINTS = 200;

/** Markdown of chosen parts of the report, within the limits. */
export function writeParts(
  composition: Composition,
  limits: Limits,
  choose: (document: ReportDocument) => readonly Block[],
): string {
  return renderMarkdown(choose(renderDocument({ ...composition, limits })), { textLength: limits.textLength });
}

/** The verdict alone, for when a report cannot be made to fit. */
export function writeHeadlineAlone(composition: Composition): string {
  const headline = heading(3, ...prose(composition.result.verdict.headline));
  return renderMarkdown([headline], { textLength: BARE_HEADLINE_CODE_POINTS });
}

export function wholeReport(document: ReportDocument): readonly Block[] {
  const { headline, opening, checklist, nextSteps, details, closing } = document;
  return [headline, ...opening, ...checklist, ...nextSteps, ...details, ...closing];
}
