import type { HistoryEntry, HistoryReport } from '../model/history.ts';
import { compactHistory } from './compaction.ts';
import { addEntry, entriesOf, type History, parseHistory, renderHistory } from './format.ts';
import { describeRunner } from './runner-key.ts';
import { onRunner } from './series.ts';
import { findChangesWith, findStandings, recentLatencies } from './trend.ts';

/** The lines, and the commits they are about. */
export function readHistoryText(text: string): {
  readonly history: History;
  readonly entries: readonly HistoryEntry[];
} {
  const history = parseHistory(text);
  return { history, entries: entriesOf(history) };
}

/** What a writer makes of the newest text: the same text where the commit is in it already. */
export function openHistoryChange(entry: HistoryEntry): (text: string | null) => string {
  return (text) => renderHistory(compactHistory(addEntry(parseHistory(text ?? ''), entry)));
}

/** Where head stands; on main with head among the commits, and with the places where it changed. */
export function tellHistory(
  { history, entries }: { readonly history: History | null; readonly entries: readonly HistoryEntry[] },
  head: HistoryEntry,
  ofMain: boolean,
): Omit<HistoryReport, 'place' | 'recorded'> {
  const others = entries.filter(({ sha }) => sha !== head.sha);
  const lines = history?.lines ?? [];
  return {
    entries: entries.length,
    unreadable: lines.flatMap((line) => (line.kind === 'unreadable' ? [{ line: line.line, why: line.why }] : [])),
    newer: lines.filter(({ kind }) => kind === 'newer').length,
    runner: describeRunner(head.runner),
    onRunner: onRunner(others, head.runner).length,
    standings: findStandings(others, head),
    changePoints: ofMain ? findChangesWith(entriesOf(addEntry(history ?? { lines: [] }, head)), head) : [],
    recent: recentLatencies(others, head),
  };
}
