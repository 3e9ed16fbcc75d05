import { COMMENT_BUDGET, fits } from './budget.ts';

/** Lines of their own that no report can hold: its text is encoded, and an HTML comment in it is none. */
const OPENING = '<!-- api-testing-answer -->';
const CLOSING = '<!-- /api-testing-answer -->';

/**
 * A comment with the answer to a command at its end, in place of the one before. Null where it does not fit: the report is worth
 * more. The next report is written without it.
 */
export function withAnswer(body: string, answer: string): string | null {
  // Only at the very end: a log that a report quotes may hold the same line.
  const start = body.trimEnd().endsWith(`\n${CLOSING}`) ? body.lastIndexOf(`\n${OPENING}\n`) : -1;
  const report = (start === -1 ? body : body.slice(0, start)).trimEnd();
  const text = `${report}\n\n${OPENING}\n${answer}\n${CLOSING}\n`;
  return fits(text, COMMENT_BUDGET) ? text : null;
}
