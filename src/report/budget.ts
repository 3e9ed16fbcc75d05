import type { Limits } from './limits.ts';

/** The most a text may hold where it is posted. */
export interface Budget {
  readonly codePoints: number;
  readonly bytes: number;
}

/**
 * GitHub's message speaks of 65 536 characters of a comment, others measured 262 144 bytes: this keeps to both, with
 * room for what a proxy may add.
 */
export const COMMENT_BUDGET: Budget = { codePoints: 65_000, bytes: 250_000 };
/** 65 535 per field of a check run; the unit is not documented, so the smallest one is counted. */
export const CHECK_BUDGET: Budget = { codePoints: 65_000, bytes: 65_000 };
/** A job summary over 1 MiB is dropped whole. */
export const SUMMARY_BUDGET: Budget = { codePoints: 900 * 1_024, bytes: 900 * 1_024 };
/** What is tried when GitHub refuses the comment as too large, whatever it counted. */
export const SHORT_COMMENT_BUDGET: Budget = { codePoints: 16_000, bytes: 60_000 };

/** Ours: a file that editors and browsers still open. */
export const FILE_BUDGET: Budget = { codePoints: 5_000_000, bytes: 10_000_000 };

const encoder = new TextEncoder();

export function fits(text: string, budget: Budget): boolean {
  if (text.length <= Math.min(budget.codePoints, Math.floor(budget.bytes / 3))) return true;
  return countCodePoints(text) <= budget.codePoints && encoder.encode(text).length <= budget.bytes;
}

/**
 * The most generous text that fits. Each step writes the whole text anew with less in it, so tables, fences and folds
 * are always closed; the last resort is a text that needs no room.
 */
export function fitText(
  steps: readonly Limits[],
  budget: Budget,
  write: { readonly text: (limits: Limits) => string; readonly lastResort: () => string },
): string {
  for (const limits of steps) {
    const text = write.text(limits);
    if (fits(text, budget)) return text;
  }
  return write.lastResort();
}

function countCodePoints(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0xdc00 || unit > 0xdfff) count += 1;
  }
  return count;
}
