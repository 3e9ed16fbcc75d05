import type { Change } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';
import type { StageResult } from '../model/stage.ts';

/** Finds the change that a finding of the changes stage was made from: it knows both sides, the finding only one. */
export type ChangeIndex = (finding: Finding) => Change | null;

export function indexChanges(stages: readonly StageResult[]): ChangeIndex {
  const details = stages.map((stage) => stage.detail).filter((detail) => detail?.kind === 'changes');
  const changes = new Map(details.flatMap((detail) => detail.changes).map((change) => [keyOf(change), change]));
  return (finding) => changes.get(keyOf(finding)) ?? null;
}

/** Two specifications may hold the same change, and a file may hold it twice. */
function keyOf({ fingerprint, location }: Pick<Finding, 'fingerprint' | 'location'>): string {
  return `${fingerprint} ${location?.line ?? 0} ${location?.file ?? ''}`;
}
