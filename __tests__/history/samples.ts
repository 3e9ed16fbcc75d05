import type { HistoryEntry, RunnerKind } from '../../src/model/history.ts';

export const RUNNER: RunnerKind = { cpu: 'AMD EPYC 7763', cores: 4, image: 'ubuntu24', k6: '2.2.0' };

/** The id of a commit, by its number. */
export function shaOf(number: number): string {
  return number.toString(16).padStart(40, '0');
}

/** The nth commit of main, measured by the nth run. */
export function entryOf(number: number, over: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    sha: shaOf(number),
    at: new Date(Date.UTC(2026, 0, 1) + number * 3_600_000).toISOString(),
    event: 'push',
    run: { id: number, attempt: 1 },
    verdict: 'passed',
    covers: 1,
    metrics: { coverage: 0.8, sla: 0.995, contractFailures: 0, p95Ms: 200 },
    runner: RUNNER,
    imageVersion: null,
    load: { requests: 1_000, failed: 0, p50Ms: 100, p95Ms: 200 },
    operations: { 'GET /a': { requests: 1_000, failed: 0, p50Ms: 100, p95Ms: 200 } },
    comparisons: [],
    noiseFloor: null,
    ...over,
  };
}

/** A commit with this p95, of everything and of its one operation. */
export function withP95(number: number, p95Ms: number, over: Partial<HistoryEntry> = {}): HistoryEntry {
  const entry = entryOf(number);
  const load = { requests: 1_000, failed: 0, p50Ms: p95Ms / 2, p95Ms };
  return { ...entry, metrics: { ...entry.metrics, p95Ms }, load, operations: { 'GET /a': load }, ...over };
}
