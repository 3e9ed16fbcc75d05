import { fitText, SUMMARY_BUDGET } from './budget.ts';
import { type Composition, wholeReport, writeHeadlineAlone, writeParts } from './composition.ts';
import { SUMMARY_SHRINKING } from './limits.ts';

/** The job summary: the whole report; over its limit GitHub would drop all of it. */
export function renderSummary(composition: Composition): string {
  return fitText(SUMMARY_SHRINKING, SUMMARY_BUDGET, {
    text: (limits) => `${writeParts(composition, limits, wholeReport)}\n`,
    lastResort: () => `${writeHeadlineAlone(composition)}\n`,
  });
}
