import type { ChangePoint, HistoryEntry, HistoryMetric, Standing } from '../model/history.ts';
import { METRIC_NAMES } from '../model/metrics.ts';
import { templateShape } from '../model/template-shape.ts';
import { DETECTION, findChangePoints } from './change-points.ts';
import { byRunner, type Followed, figureIn, isTimed, medianOf, onRunner, type Point, pointsOf } from './series.ts';

/** Newest commits that head is seen among. */
const RECENT = 30;
/** Fewer have no range worth the name. */
const LEAST_RECENT = 3;

/** Where head is, metric by metric; `entries` are those of main without head itself. */
export function findStandings(entries: readonly HistoryEntry[], head: HistoryEntry): readonly Standing[] {
  return METRIC_NAMES.map((metric): Standing => {
    const followed = { metric, operation: null };
    const alike = isTimed(metric) ? onRunner(entries, head.runner) : entries;
    const recent = pointsOf(alike, followed).slice(-RECENT);
    const values = recent.map(({ value }) => value);
    const latest = recent.at(-1);
    return {
      metric,
      head: figureIn(head, followed),
      latest: latest === undefined ? null : { sha: latest.entry.sha, value: latest.value },
      recent: values.length < LEAST_RECENT ? null : rangeOf(values),
    };
  });
}

function rangeOf(values: readonly number[]): NonNullable<Standing['recent']> {
  return {
    commits: values.length,
    lowest: Math.min(...values),
    median: medianOf(values),
    highest: Math.max(...values),
  };
}

/** Changes of less are within what runners do by themselves: the margin of the comparison of base and head. */
const LEAST_CHANGE = 0.03;

export interface Search {
  /** Newest entries of each kind of runner that are looked at. */
  readonly entries: number;
  /** Operations that are followed beside the whole, those with the most requests first. */
  readonly operations: number;
}

/** What a run on main looks at: the newest stretch, for a change of last year is no news. */
const RECENT_SEARCH: Search = { entries: 250, operations: 20 };

/** Changes of latency and SLA on the kind of runner that was used last; one level for all of them together. */
export function findChanges(entries: readonly HistoryEntry[], search: Search = RECENT_SEARCH): readonly ChangePoint[] {
  const newest = (byRunner(entries)[0] ?? []).slice(-search.entries);
  const followed = followedIn(newest, search.operations);
  return followed.flatMap((one) => changesOf(newest, one, DETECTION.level / followed.length));
}

/** The same with the commit of this run among them, each told whether it was not seen without it. */
export function findChangesWith(entries: readonly HistoryEntry[], head: HistoryEntry): readonly ChangePoint[] {
  const [kind = []] = byRunner(entries);
  const without = kind.filter(({ sha }) => sha !== head.sha);
  const points = findChanges(kind);
  const earlier = points.length === 0 ? [] : findChanges(without);
  const at = new Map(kind.map(({ sha }, index) => [sha, index]));
  const isNear = (one: ChangePoint, other: ChangePoint): boolean =>
    one.metric === other.metric &&
    templateShape(one.operation ?? '') === templateShape(other.operation ?? '') &&
    Math.abs((at.get(one.after) ?? 0) - (at.get(other.after) ?? 0)) < DETECTION.least;
  return points.map((point) => ({ ...point, isNew: !earlier.some((known) => isNear(point, known)) }));
}

function followedIn(entries: readonly HistoryEntry[], operations: number): readonly Followed[] {
  const requests = new Map<string, number>();
  const names = new Map<string, string>();
  for (const entry of entries) {
    for (const [name, load] of Object.entries(entry.operations)) {
      const shape = templateShape(name);
      requests.set(shape, (requests.get(shape) ?? 0) + load.requests);
      // The newest name of one operation stands for all.
      names.set(shape, name);
    }
  }
  const busiest = [...requests].toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  const own = busiest
    .slice(0, operations)
    .map(([shape]): Followed => ({ metric: 'p95', operation: names.get(shape) ?? shape }));
  return [{ metric: 'p95', operation: null }, { metric: 'sla', operation: null }, ...own];
}

/** Change points of one figure; where it depends on the runner, `entries` are of one kind. */
export function findChangesOf(entries: readonly HistoryEntry[], followed: Followed): readonly ChangePoint[] {
  return changesOf(entries, followed, DETECTION.level);
}

function changesOf(entries: readonly HistoryEntry[], followed: Followed, level: number): readonly ChangePoint[] {
  const points = pointsOf(entries, followed);
  const found = findChangePoints(
    points.map(({ value }) => value),
    { level },
  );
  return found.flatMap(({ index, p }, at) => {
    const stretches = [points.slice(found[at - 1]?.index ?? 0, index), points.slice(index, found[at + 1]?.index)];
    const [from = Number.NaN, to = Number.NaN] = stretches.map((stretch) =>
      medianOf(stretch.map(({ value }) => value)),
    );
    const [before, after] = [points[index - 1], points[index]];
    if (before === undefined || after === undefined || isSmall(followed.metric, from, to)) return [];
    const ends = { before: before.entry.sha, after: after.entry.sha };
    return [{ ...followed, ...ends, from, to, p, note: noteOf(before, after) }];
  });
}

/** Shares and counts are exact; times are not. */
function isSmall(metric: HistoryMetric, from: number, to: number): boolean {
  const isTime = metric === 'p95' || metric === 'p50';
  return from === to || (isTime && Math.abs(to / from - 1) < LEAST_CHANGE);
}

function noteOf(before: Point, after: Point): string | null {
  const [was, is] = [before.entry.imageVersion, after.entry.imageVersion];
  return was === is || was === null || is === null ? null : `the runner's image changed from ${was} to ${is} there`;
}

/** The newest commits on head's kind of runner, oldest first, head last. */
export function recentLatencies(
  entries: readonly HistoryEntry[],
  head: HistoryEntry,
): readonly { readonly sha: string; readonly p95Ms: number | null }[] {
  const points = pointsOf(onRunner(entries, head.runner), { metric: 'p95', operation: null }).slice(-RECENT);
  if (points.length === 0 || head.metrics.p95Ms === null) return [];
  const own = { sha: head.sha, p95Ms: head.metrics.p95Ms };
  return [...points.map(({ entry, value }) => ({ sha: entry.sha, p95Ms: value })), own];
}
