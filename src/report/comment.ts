import { isOpen } from '../verdict/acceptance.ts';
import { describeFinding } from '../verdict/finding-words.ts';
import { bullets, line, paragraph, prose, strong } from './blocks.ts';
import { type Budget, COMMENT_BUDGET, fitText, SHORT_COMMENT_BUDGET } from './budget.ts';
import { cleanLine, clip } from './clean.ts';
import { type Composition, writeHeadlineAlone, writeParts } from './composition.ts';
import { PARTS, type PartName } from './document.ts';
import { type Limits, SHORT, SHRINKING } from './limits.ts';
import { renderMarkdown } from './markdown.ts';
import { type Remembered, renderMarker } from './marker.ts';

/** The comment on the pull request: the marker at its first byte, then the report as far as it fits. */
export function renderComment(composition: Composition, key: string): string {
  return fitComment(composition, key, { steps: SHRINKING, budget: COMMENT_BUDGET });
}

/** The same without tables, for when GitHub finds the comment too large. */
export function renderShorterComment(composition: Composition, key: string): string {
  return fitComment(composition, key, { steps: SHORT, budget: SHORT_COMMENT_BUDGET });
}

/** The comment as the section of one job, in two parts: what was fixed since the last run is told between them. */
export interface SectionText {
  /** Headline, what to do first, checklist. */
  readonly above: string;
  /** What to do next, the stages, the end. */
  readonly below: string;
}

export interface CommentSectionText {
  readonly body: SectionText;
  /** The same without tables. */
  readonly shorter: SectionText;
  /** Findings that are open, as the next run is told of them. */
  readonly open: readonly Remembered[];
}

/** Longest words of a remembered finding, code points: it stands in the state line twice. */
const REMEMBERED_CODE_POINTS = 80;
const MAX_REMEMBERED = 20; // what the state line has room for beside the sections of other jobs
/** Room for the state line and for what was fixed, out of the room of a comment. */
const SECTION_BUDGET: Budget = { codePoints: COMMENT_BUDGET.codePoints - 9_000, bytes: COMMENT_BUDGET.bytes - 36_000 };

export function renderCommentSection(composition: Composition): CommentSectionText {
  return {
    body: fitSection(composition, SHRINKING, SECTION_BUDGET),
    shorter: fitSection(composition, SHORT, SHORT_COMMENT_BUDGET),
    open: rememberOpen(composition).slice(0, MAX_REMEMBERED),
  };
}

/** Cannot stand in cleaned text, so it parts what is above from what is below. */
const SEAM = '\u0000';

function fitSection(composition: Composition, steps: readonly Limits[], budget: Budget): SectionText {
  const text = fitText(steps, budget, {
    text: (limits) => `${writeParts(composition, limits, ABOVE)}${SEAM}${writeParts(composition, limits, BELOW)}`,
    lastResort: () => `${writeHeadlineAlone(composition)}${SEAM}`,
  });
  const [above = '', below = ''] = text.split(SEAM);
  return { above, below };
}

const ABOVE: readonly PartName[] = ['headline', 'opening', 'checklist'];
const BELOW: readonly PartName[] = PARTS.filter((part) => !ABOVE.includes(part));

function rememberOpen({ result, changeOf }: Composition): readonly Remembered[] {
  const open = result.stages
    .flatMap((stage) => stage.findings)
    .filter((finding) => isOpen(finding, 'breaking') || isOpen(finding, 'warning'));
  const words = open.map((finding): readonly [string, string] => [
    finding.fingerprint,
    clip(cleanLine(describeFinding(finding, changeOf(finding))).trim(), REMEMBERED_CODE_POINTS),
  ]);
  return [...new Map(words)].map(([fingerprint, told]) => ({ fingerprint, words: told }));
}

/** A section with what was fixed since the last run, which its state line remembers. */
export function writeSection({ above, below }: SectionText, fixed: readonly Remembered[]): string {
  if (fixed.length === 0) return joinParts([above, below]);
  const rows = fixed.map(({ words }) => line('✅ ', ...prose(words)));
  const block = renderMarkdown([paragraph(strong('Fixed since the last run')), bullets(rows)], {
    textLength: REMEMBERED_CODE_POINTS,
  });
  return joinParts([above, block, below]);
}

function joinParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

function fitComment(
  composition: Composition,
  key: string,
  room: { readonly steps: readonly Limits[]; readonly budget: Budget },
): string {
  const { event } = composition.result;
  const state = { head: event.headSha, run: event.runId?.id ?? null, attempt: event.runId?.attempt ?? null };
  const marker = renderMarker(key, state);
  return fitText(room.steps, room.budget, {
    text: (limits) => `${marker}\n${writeParts(composition, limits)}\n`,
    lastResort: () => `${marker}\n${writeHeadlineAlone(composition)}\n`,
  });
}
