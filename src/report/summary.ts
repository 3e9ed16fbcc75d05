import { FILE_BUDGET, fitText, SUMMARY_BUDGET } from './budget.ts';
import { type Composition, writeHeadlineAlone, writeParts } from './composition.ts';
import { FILE_SHRINKING, SUMMARY_SHRINKING } from './limits.ts';

/** The job summary: the whole report; over its limit GitHub would drop all of it. */
export function renderSummary(composition: Composition): string {
  return fitText(SUMMARY_SHRINKING, SUMMARY_BUDGET, {
    text: (limits) => `${writeParts(composition, limits)}\n`,
    lastResort: () => `${writeHeadlineAlone(composition)}\n`,
  });
}

/** `report.md`: everything, as long as an editor can still open it. */
export function renderFile(composition: Composition): string {
  return fitText(FILE_SHRINKING, FILE_BUDGET, {
    text: (limits) => `${writeParts(composition, limits)}\n`,
    lastResort: () => `${writeHeadlineAlone(composition)}\n`,
  });
}
