import type { RunResult } from '../model/run-result.ts';
import { indexChanges } from '../verdict/change-index.ts';
import { renderCommands, type WorkflowAnnotation } from './annotations.ts';
import { type CheckOutput, renderCheck } from './check.ts';
import { type CommentSectionText, renderComment, renderCommentSection, renderShorterComment } from './comment.ts';
import { sawEverything } from './completeness.ts';
import { openComposition } from './composition.ts';
import { PARTS, renderDocument } from './document.ts';
import { TERMINAL } from './limits.ts';
import { makeLinks } from './links.ts';
import { redactResult } from './redact-result.ts';
import { renderResultJson } from './result.ts';
import { type Review, renderReview } from './review.ts';
import { renderFile, renderSummary } from './summary.ts';
import { renderTerminal } from './terminal.ts';

/** One result in every form it is told in. */
export interface Report {
  readonly comment: string;
  /** Tried when GitHub refuses the comment as too large. */
  readonly shorterComment: string;
  /** The same as this job's part of a comment that several share. */
  readonly section: CommentSectionText;
  readonly check: CheckOutput;
  /** What is told at lines of the diff. */
  readonly review: Review;
  /** Job summary. */
  readonly summary: string;
  /** `report.md`: everything. */
  readonly markdown: string;
  readonly resultJson: string;
  readonly commands: readonly WorkflowAnnotation[];
  readonly terminal: string;
}

export interface ReportOptions {
  /** Tells our comment from the one of another run with another purpose on the same pull request. */
  readonly key: string;
  /** Address of the full report, where it is kept. */
  readonly reportUrl?: string | null;
  /** Address of the folder with the documentation of rules and metrics. */
  readonly docsUrl?: string | null;
  readonly redact: (text: string) => string;
}

/** The same result gives the same bytes: no clock, no random order. Secrets are replaced before anything is written. */
export function composeReport(result: RunResult, options: ReportOptions): Report {
  const redacted = redactResult(result, options.redact);
  // Addresses are the runner's own: replacing a part of them would only break the links.
  const links = makeLinks({
    event: result.event,
    reportUrl: options.reportUrl ?? null,
    docsUrl: options.docsUrl ?? null,
  });
  const composition = openComposition({ result: redacted, links, changeOf: indexChanges(redacted.stages) });
  const onScreen = renderDocument({ ...composition, limits: TERMINAL });
  return {
    comment: renderComment(composition, options.key),
    shorterComment: renderShorterComment(composition, options.key),
    section: renderCommentSection(composition),
    check: renderCheck(composition),
    review: { findings: renderReview(composition), complete: sawEverything(redacted) },
    summary: renderSummary(composition),
    markdown: renderFile(composition),
    resultJson: renderResultJson(redacted),
    commands: renderCommands(redacted),
    terminal: renderTerminal(PARTS.flatMap((part) => onScreen[part])),
  };
}
