import type { HistoryEntry } from '../model/history.ts';
import { asLine, type History, type HistoryLine } from './format.ts';
import { integrationOf } from './merge.ts';
import { keyOfRunner } from './runner-key.ts';

export interface HistoryLimits {
  readonly entries: number;
  /** What is written at most. */
  readonly bytes: number;
}

export const HISTORY_LIMITS: HistoryLimits = {
  entries: 5_000, // years of commits, and still read and drawn within a second
  bytes: 16 * 1024 * 1024, // every run reads it whole; GitHub itself warns at 50 MiB and refuses 100 MiB
};

/**
 * The history within its limits. Above the number of entries, every second one of the older half is left out, the other of the pair stands
 * for both: the past becomes coarser, nothing of it ends. Above the size, the oldest entries lose their operations first. Lines that are
 * not understood are never touched, so that the result may still be larger than `limits.bytes`.
 */
export function compactHistory(history: History, limits: HistoryLimits = HISTORY_LIMITS): History {
  let lines = history.lines;
  // Where every commit has a runner of its own, there is nothing to pair.
  for (let before = Number.POSITIVE_INFINITY; countEntries(lines) > limits.entries && lines.length < before; ) {
    before = lines.length;
    lines = thinOut(lines);
  }
  return { lines: shrink(lines, limits.bytes) };
}

function countEntries(lines: readonly HistoryLine[]): number {
  return lines.reduce((count, { kind }) => count + (kind === 'entry' ? 1 : 0), 0);
}

/** Pairs are of one kind of runner: each kind keeps a trend of its own. */
function thinOut(lines: readonly HistoryLine[]): readonly HistoryLine[] {
  const older = Math.ceil(countEntries(lines) / 2);
  const waiting = new Map<string, number>();
  const kept: (HistoryLine | null)[] = [...lines];
  let seen = 0;
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'entry') continue;
    seen += 1;
    if (seen > older) break;
    const key = keyOfRunner(line.entry.runner);
    const partner = waiting.get(key);
    if (partner === undefined) {
      waiting.set(key, index);
      continue;
    }
    const stays = kept[partner];
    if (stays?.kind === 'entry') kept[partner] = asLine(joined(stays.entry, line.entry));
    kept[index] = null;
    waiting.delete(key);
  }
  return kept.filter((line) => line !== null);
}

/** What only one of the two was measured at is kept: coverage may be known where load was not run. */
function joined(stays: HistoryEntry, leaves: HistoryEntry): HistoryEntry {
  const { metrics } = stays;
  return {
    ...stays,
    covers: stays.covers + leaves.covers,
    metrics: {
      coverage: metrics.coverage ?? leaves.metrics.coverage,
      ...integrationOf(stays, leaves),
      sla: metrics.sla ?? leaves.metrics.sla,
      contractFailures: metrics.contractFailures ?? leaves.metrics.contractFailures,
      p95Ms: metrics.p95Ms ?? leaves.metrics.p95Ms,
    },
    noiseFloor: stays.noiseFloor ?? leaves.noiseFloor,
    load: stays.load ?? leaves.load,
    operations: {},
    comparisons: [],
  };
}

function shrink(lines: readonly HistoryLine[], bytes: number): readonly HistoryLine[] {
  let over = lines.reduce((sum, { text }) => sum + sizeOf(text), 0) - bytes;
  let shrunk = [...lines];
  if (over <= 0) return lines;
  for (const [index, line] of lines.entries()) {
    if (over <= 0) break;
    if (line.kind !== 'entry' || isBare(line.entry)) continue;
    const bare = asLine({ ...line.entry, operations: {}, comparisons: [] });
    over -= sizeOf(line.text) - sizeOf(bare.text);
    shrunk[index] = bare;
  }
  // Bare entries have some hundred bytes each: fewer of them is all that is left.
  for (let before = Number.POSITIVE_INFINITY; over > 0 && shrunk.length < before; ) {
    before = shrunk.length;
    shrunk = [...thinOut(shrunk)];
    over = shrunk.reduce((sum, { text }) => sum + sizeOf(text), 0) - bytes;
  }
  return shrunk;
}

function isBare({ operations, comparisons }: HistoryEntry): boolean {
  return comparisons.length === 0 && Object.keys(operations).length === 0;
}

function sizeOf(text: string): number {
  return Buffer.byteLength(text) + 1;
}
