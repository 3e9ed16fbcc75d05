import type { HistoryEntry } from '../model/history.ts';

/**
 * Two measurements of one commit: what the newer one measured counts, and what it did not measure stays. Figures of time stay together
 * with the runner they were measured on. The place in the order of main is the first one's.
 */
export function mergeEntries(one: HistoryEntry, other: HistoryEntry): HistoryEntry {
  const [older, newer] = isNewer(one, other) ? [other, one] : [one, other];
  const timed = newer.load !== null || older.load === null ? newer : older;
  const compared = newer.comparisons.length > 0 ? newer : older;
  return {
    ...newer,
    run: firstRun(one, other),
    covers: Math.max(one.covers, other.covers),
    metrics: {
      coverage: newer.metrics.coverage ?? older.metrics.coverage,
      ...integrationOf(newer, older),
      sla: timed.metrics.sla,
      contractFailures: newer.metrics.contractFailures ?? older.metrics.contractFailures,
      p95Ms: timed.metrics.p95Ms,
    },
    runner: timed.runner,
    imageVersion: timed.imageVersion,
    load: timed.load,
    operations: timed.operations,
    comparisons: compared.comparisons,
    noiseFloor: newer.noiseFloor ?? older.noiseFloor,
  };
}

/** What the first measured, else the other; nothing where neither line has the key, so that an old line stays what it is. */
export function integrationOf(
  { metrics: first }: HistoryEntry,
  { metrics: other }: HistoryEntry,
): Pick<HistoryEntry['metrics'], 'coverageIntegration'> {
  const known = [first.coverageIntegration, other.coverageIntegration].filter((one) => one !== undefined);
  return known.length === 0 ? {} : { coverageIntegration: known.find((one) => one !== null) ?? null };
}

/** By the time of measuring, then by what they say: whoever merges, whatever came first, gets the same. */
function isNewer(one: HistoryEntry, other: HistoryEntry): boolean {
  if (one.at !== other.at) return one.at > other.at;
  return JSON.stringify(one) > JSON.stringify(other);
}

function firstRun(one: HistoryEntry, other: HistoryEntry): HistoryEntry['run'] {
  if (one.run === null || other.run === null) return one.run ?? other.run;
  const { id, attempt } = one.run;
  const isFirst = id < other.run.id || (id === other.run.id && attempt <= other.run.attempt);
  return isFirst ? one.run : other.run;
}
