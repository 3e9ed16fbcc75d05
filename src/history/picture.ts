import type { ChangePoint, HistoryEntry } from '../model/history.ts';
import { templateShape } from '../model/template-shape.ts';
import { describeRunner } from './runner-key.ts';
import { byRunner, type Followed, isTimed, pointsOf } from './series.ts';
import { findChangesOf } from './trend.ts';

/** One line of a picture: what was measured on one kind of runner. */
export interface Trend {
  /** Null: the figure does not depend on it. */
  readonly runner: string | null;
  readonly points: readonly { readonly sha: string; readonly at: string; readonly value: number }[];
  readonly changePoints: readonly ChangePoint[];
}

/** Everything that a picture of one figure shows. */
export interface Picture extends Followed {
  /** The kind of runner that was used last comes first. */
  readonly trends: readonly Trend[];
}

export function makePicture(entries: readonly HistoryEntry[], followed: Followed): Picture {
  const timed = isTimed(followed.metric);
  const groups = timed ? byRunner(entries) : [entries];
  const trends = groups.flatMap((own): Trend[] => {
    const points = pointsOf(own, followed).map(({ entry, value }) => ({ sha: entry.sha, at: entry.at, value }));
    const [first] = own;
    if (points.length === 0 || first === undefined) return [];
    return [
      { runner: timed ? describeRunner(first.runner) : null, points, changePoints: findChangesOf(own, followed) },
    ];
  });
  return { ...followed, trends };
}

/** Operations that were ever measured, those of the newest commits first, each by its newest name. */
export function operationsIn(entries: readonly HistoryEntry[]): readonly string[] {
  const byShape = new Map<string, string>();
  for (const name of entries.toReversed().flatMap(({ operations }) => Object.keys(operations))) {
    if (!byShape.has(templateShape(name))) byShape.set(templateShape(name), name);
  }
  return [...byShape.values()];
}
