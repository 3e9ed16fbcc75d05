import type { Finding } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import type { StageResult } from '../model/stage.ts';
import { indexChanges } from '../verdict/change-index.ts';

/** Where a finding is shown on the head, and where it stood in the base if that is where it belongs. */
export interface HeadPlace {
  readonly location: Location | null;
  readonly base: Location | null;
}

/**
 * Annotations are shown on the head. What was removed has no line there: its counterpart is pointed at, else what has
 * lost it, else the line number it had in the base, in the file as it is called now.
 */
export function headPlaces(stages: readonly StageResult[]): (finding: Finding) => HeadPlace {
  const changeOf = indexChanges(stages);
  const renames = renamesOf(stages);
  return (finding) => {
    const change = changeOf(finding);
    if (change?.location.side !== 'base') return { location: finding.location, base: null };
    const renamed = renames.get(change.location.file);
    const approximate = { ...change.location, file: renamed ?? change.location.file };
    return { location: change.counterpart ?? change.surroundings ?? approximate, base: change.location };
  };
}

/** Paths at the base, and what they are called at the head. */
export function renamesOf(stages: readonly StageResult[]): ReadonlyMap<string, string> {
  const details = stages.map((stage) => stage.detail).filter((detail) => detail?.kind === 'changes');
  const specs = details.flatMap((detail) => detail.specs);
  return new Map(specs.flatMap(({ basePath, path }) => (basePath === null ? [] : [[basePath, path] as const])));
}
