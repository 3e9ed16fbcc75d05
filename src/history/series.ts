import type { HistoryEntry, HistoryLoad, HistoryMetric, RunnerKind } from '../model/history.ts';
import { templateShape } from '../model/template-shape.ts';
import { keyOfRunner } from './runner-key.ts';

/** A figure of one commit. */
export interface Point {
  readonly entry: HistoryEntry;
  readonly value: number;
}

/** What is followed: a metric of everything, or of one operation. */
export interface Followed {
  readonly metric: HistoryMetric;
  readonly operation: string | null;
}

/** A figure of an entry; null where it was not measured, or where there is none of an operation. */
export function figureIn(entry: HistoryEntry, { metric, operation }: Followed): number | null {
  if (operation !== null) {
    const load = loadOf(entry.operations, operation);
    if (load === undefined) return null;
    return metric === 'p95' ? load.p95Ms : metric === 'p50' ? load.p50Ms : null;
  }
  switch (metric) {
    case 'coverage':
      return entry.metrics.coverage;
    case 'coverage-integration':
      return entry.metrics.coverageIntegration ?? null;
    case 'sla':
      return entry.metrics.sla;
    case 'contract-failures':
      return entry.metrics.contractFailures;
    case 'p95':
      return entry.metrics.p95Ms;
    case 'p50':
      return entry.load?.p50Ms ?? null;
    default:
      return metric satisfies never;
  }
}

type Loads = HistoryEntry['operations'];

/** Of each commit the operations by shape, made when a name is first not found. */
const known = new WeakMap<Loads, ReadonlyMap<string, HistoryLoad>>();

/** Under its own name, or under the one it had while a parameter of its path was called something else. */
function loadOf(operations: Loads, operation: string): HistoryLoad | undefined {
  if (Object.hasOwn(operations, operation)) return operations[operation];
  if (!operation.includes('{')) return undefined;
  const made =
    known.get(operations) ?? new Map(Object.entries(operations).map(([name, load]) => [templateShape(name), load]));
  known.set(operations, made);
  return made.get(templateShape(operation));
}

/** Measured commits, oldest first. */
export function pointsOf(entries: readonly HistoryEntry[], followed: Followed): readonly Point[] {
  return entries.flatMap((entry) => {
    const value = figureIn(entry, followed);
    return value === null ? [] : [{ entry, value }];
  });
}

/** Whether a figure depends on the machine it was measured on. */
export function isTimed(metric: HistoryMetric): boolean {
  return metric === 'p95' || metric === 'p50' || metric === 'sla';
}

export function onRunner(entries: readonly HistoryEntry[], runner: RunnerKind): readonly HistoryEntry[] {
  const key = keyOfRunner(runner);
  return entries.filter((entry) => keyOfRunner(entry.runner) === key);
}

/** Entries by the kind of runner, the kind that was used last comes first. */
export function byRunner(entries: readonly HistoryEntry[]): readonly (readonly HistoryEntry[])[] {
  const groups = new Map<string, HistoryEntry[]>();
  for (const entry of entries.toReversed()) {
    const key = keyOfRunner(entry.runner);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()].map((group) => group.toReversed());
}

export function medianOf(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
}
