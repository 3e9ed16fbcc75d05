import type { SpecDiff } from '../model/change.ts';
import type { Side, SpecLocation } from '../model/location.ts';
import { diffSpecs } from '../spec/diff.ts';
import { type DeskSide, openSide } from './texts.ts';

/**
 * Compares two specifications named on the command line; locations carry the names that were given. `today` (ISO date) tells
 * which announced ends have come; null: none has.
 */
export async function diffAtDesk(
  names: { readonly base: string; readonly head: string },
  directory: string,
  today: string | null = null,
): Promise<SpecDiff> {
  await using base = await openSide(names.base, directory);
  await using head = await openSide(names.head, directory);
  const diff = await diffSpecs({ base: base.file, head: head.file }, { base: base.read, head: head.read }, today);
  return showNames(diff, { base, head });
}

function showNames(diff: SpecDiff, sides: Readonly<Record<Side, DeskSide>>): SpecDiff {
  const show = (location: SpecLocation): SpecLocation => {
    const side = sides[location.side];
    return location.file === side.file.path ? { ...location, file: side.shown } : location;
  };
  return {
    ...diff,
    changes: diff.changes.map((change) => ({
      ...change,
      location: show(change.location),
      counterpart: change.counterpart === null ? null : show(change.counterpart),
      ...(change.surroundings && { surroundings: show(change.surroundings) }),
    })),
    notAnalysed: diff.notAnalysed.map((part) => ({ ...part, location: show(part.location) })),
  };
}
