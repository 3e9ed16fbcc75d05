import type { NotAnalysed } from '../model/change.ts';

/** In the order of the files, each place once: shared schemas come by many times. */
export function sortNotAnalysed(list: readonly NotAnalysed[]): NotAnalysed[] {
  const byText = new Map(list.map((each) => [JSON.stringify(each), each]));
  return [...byText.values()].sort(
    (left, right) =>
      (left.location.file < right.location.file ? -1 : left.location.file > right.location.file ? 1 : 0) ||
      left.location.line - right.location.line ||
      left.location.column - right.location.column ||
      (left.what < right.what ? -1 : 1),
  );
}
