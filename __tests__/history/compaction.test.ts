import { describe, expect, it } from 'vitest';
import { compactHistory, HISTORY_LIMITS } from '../../src/history/compaction.ts';
import { asLine, entriesOf, type History, renderHistory } from '../../src/history/format.ts';
import type { HistoryEntry } from '../../src/model/history.ts';
import { entryOf, RUNNER, shaOf } from './samples.ts';

const historyOf = (count: number, over: (number: number) => Partial<HistoryEntry> = () => ({})): History => ({
  lines: Array.from({ length: count }, (_, at) => asLine(entryOf(at + 1, over(at + 1)))),
});

describe('a history that has grown', () => {
  it('keeps 5,000 commits as they are', () => {
    const history = historyOf(HISTORY_LIMITS.entries);
    expect(renderHistory(compactHistory(history))).toBe(renderHistory(history));
  });

  it('becomes coarser in its older half beyond that: every commit is still stood for', () => {
    const compacted = entriesOf(compactHistory(historyOf(5_001)));
    expect(compacted).toHaveLength(3_751);
    expect(compacted.reduce((sum, { covers }) => sum + covers, 0)).toBe(5_001);
    expect(compacted[0]).toMatchObject({ sha: shaOf(1), covers: 2, operations: {} });
    expect(compacted.at(-1)).toEqual(entryOf(5_001));
    expect(compacted.slice(-2_500).every(({ covers }) => covers === 1)).toBe(true);
  });

  it('keeps commits of every kind of runner, and what only one of a pair was measured at', () => {
    const rare = { ...RUNNER, cpu: 'Intel Xeon' };
    const none = { coverage: null, sla: null, contractFailures: null, p95Ms: null };
    const history = historyOf(20, (number) => ({
      ...(number % 5 === 0 && { runner: rare }),
      ...(number % 2 === 1 && { metrics: none }),
    }));
    const compacted = entriesOf(compactHistory(history, { entries: 10, bytes: 1_000_000 }));
    expect(compacted.length).toBeLessThanOrEqual(10);
    expect(compacted.filter(({ runner }) => runner.cpu === rare.cpu).length).toBeGreaterThan(1);
    expect(compacted[0]?.metrics.coverage).toBe(0.8);
  });

  it('keeps what integration tests covered, also where only the commit that is left out has it', () => {
    const history = historyOf(4, (number) => ({
      metrics: { ...entryOf(number).metrics, ...(number === 2 && { coverageIntegration: 0.5 }) },
    }));
    const compacted = entriesOf(compactHistory(history, { entries: 3, bytes: 1_000_000 }));
    expect(compacted[0]).toMatchObject({ covers: 2, metrics: { coverageIntegration: 0.5 } });
  });

  it('gives up operations of the oldest commits first where it is too large, and touches no line it does not understand', () => {
    const garbage = { kind: 'unreadable', line: 1, why: 'it is no JSON', text: 'x'.repeat(500) } as const;
    const lines = [garbage, ...historyOf(40).lines];
    const bytes = Math.round(Buffer.byteLength(renderHistory({ lines })) * 0.9);
    const compacted = compactHistory({ lines }, { entries: 5_000, bytes });
    expect(Buffer.byteLength(renderHistory(compacted))).toBeLessThanOrEqual(bytes);
    expect(compacted.lines[0]).toEqual(garbage);
    const entries = entriesOf(compacted);
    expect(entries).toHaveLength(40);
    expect(entries[0]?.operations).toEqual({});
    expect(entries.at(-1)).toEqual(entryOf(40));
  });

  it('keeps fewer commits where they are too large without operations', () => {
    const compacted = compactHistory(historyOf(64), { entries: 5_000, bytes: 9_000 });
    expect(Buffer.byteLength(renderHistory(compacted))).toBeLessThanOrEqual(9_000);
    const entries = entriesOf(compacted);
    expect(entries.reduce((sum, { covers }) => sum + covers, 0)).toBe(64);
  });

  it('ends, whatever is asked of it', () => {
    expect(entriesOf(compactHistory(historyOf(3), { entries: 5_000, bytes: 10 })).length).toBeGreaterThan(0);
    expect(entriesOf(compactHistory(historyOf(3), { entries: 0, bytes: 10 })).length).toBeGreaterThan(0);
  });
});
