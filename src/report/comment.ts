import { type Budget, COMMENT_BUDGET, fitText, SHORT_COMMENT_BUDGET } from './budget.ts';
import { type Composition, writeHeadlineAlone, writeParts } from './composition.ts';
import { type Limits, SHORT, SHRINKING } from './limits.ts';
import { renderMarker } from './marker.ts';

/** The comment on the pull request: the marker at its first byte, then the report as far as it fits. */
export function renderComment(composition: Composition, key: string): string {
  return fitComment(composition, key, { steps: SHRINKING, budget: COMMENT_BUDGET });
}

/** The same without tables, for when GitHub finds the comment too large. */
export function renderShorterComment(composition: Composition, key: string): string {
  return fitComment(composition, key, { steps: SHORT, budget: SHORT_COMMENT_BUDGET });
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
