import type { Verdict } from '../model/verdict.ts';
import { fitPassed } from '../verdict/passed-words.ts';
import { type CheckAnnotation, renderCheckAnnotations } from './annotations.ts';
import { CHECK_BUDGET, fitText } from './budget.ts';
import { cleanLine, clip } from './clean.ts';
import { type Composition, writeHeadlineAlone, writeParts } from './composition.ts';
import { PARTS } from './document.ts';
import { SHRINKING } from './limits.ts';

export interface CheckOutput {
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  readonly annotations: readonly CheckAnnotation[];
}

/** A title is one line in a list of checks; GitHub names no limit. */
const TITLE_CODE_POINTS = 120;

const SUMMARY_PARTS = PARTS.filter((part) => part !== 'details');

/** The check run's output: the verdict and what to do as summary, the tables as text, the lines as annotations. */
export function renderCheck(composition: Composition): CheckOutput {
  const { result } = composition;
  return {
    title: titleOf(result.verdict),
    summary: fitText(SHRINKING, CHECK_BUDGET, {
      text: (limits) => writeParts(composition, limits, SUMMARY_PARTS),
      lastResort: () => writeHeadlineAlone(composition),
    }),
    text: fitText(SHRINKING, CHECK_BUDGET, {
      text: (limits) => writeParts(composition, limits, ['details']),
      lastResort: () => '',
    }),
    annotations: renderCheckAnnotations(result),
  };
}

function titleOf({ word, headline }: Verdict): string {
  const plain = cleanLine(headline.replaceAll('`', '')).trim();
  return word === 'passed' ? fitPassed(plain, TITLE_CODE_POINTS, clip) : clip(plain, TITLE_CODE_POINTS);
}
