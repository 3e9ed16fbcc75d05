import type { HistoryEntry } from '../model/history.ts';
import { ENTRY_VERSION, EntryFault, parseEntry, renderEntry } from './entry.ts';
import { mergeEntries } from './merge.ts';

/** A line as it stands in the file: what is not understood stays as it is. */
export type HistoryLine =
  | { readonly kind: 'entry'; readonly entry: HistoryEntry; readonly text: string }
  | { readonly kind: 'newer'; readonly version: number; readonly text: string }
  | { readonly kind: 'unreadable'; readonly line: number; readonly why: string; readonly text: string };

/** Oldest first. */
export interface History {
  readonly lines: readonly HistoryLine[];
}

/** Never throws: a line that cannot be read is one of the lines. Empty lines are left out. */
export function parseHistory(text: string): History {
  const rows = text.replace(/^\uFEFF/u, '').split('\n');
  return {
    lines: rows.flatMap((row, index) => {
      const line = row.endsWith('\r') ? row.slice(0, -1) : row;
      return line.trim() === '' ? [] : [parseLine(line, index + 1)];
    }),
  };
}

function parseLine(text: string, line: number): HistoryLine {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new EntryFault('it is no object');
    const { v: version } = value as { v?: unknown };
    if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
      throw new EntryFault('`v` is no version');
    if (version > ENTRY_VERSION) return { kind: 'newer', version, text };
    return { kind: 'entry', entry: parseEntry(value as Readonly<Record<string, unknown>>), text };
  } catch (thrown) {
    if (!(thrown instanceof EntryFault) && !(thrown instanceof SyntaxError)) throw thrown;
    const why = thrown instanceof EntryFault ? thrown.message : 'it is no JSON';
    return { kind: 'unreadable', line, why, text };
  }
}

export function renderHistory({ lines }: History): string {
  return lines.map(({ text }) => `${text}\n`).join('');
}

/** Every commit once, oldest first: writers that did not know of each other may both have written one. */
export function entriesOf({ lines }: History): readonly HistoryEntry[] {
  const byCommit = new Map<string, HistoryEntry>();
  for (const line of lines) {
    if (line.kind !== 'entry') continue;
    const known = byCommit.get(line.entry.sha);
    byCommit.set(line.entry.sha, known ? mergeEntries(known, line.entry) : line.entry);
  }
  return [...byCommit.values()];
}

/**
 * The history with one more commit. A commit that is there already keeps its line and takes over what is newer; a run that began earlier
 * than others that were faster gets the line it would have had.
 */
export function addEntry(history: History, entry: HistoryEntry): History {
  const lines = [...history.lines];
  const known = lines.findIndex((line) => line.kind === 'entry' && line.entry.sha === entry.sha);
  const line = lines[known];
  if (line?.kind === 'entry') {
    const merged = mergeEntries(line.entry, entry);
    lines[known] = renderEntry(merged) === renderEntry(line.entry) ? line : asLine(merged);
    return { lines };
  }
  lines.splice(placeOf(lines, entry), 0, asLine(entry));
  return { lines };
}

export function asLine(entry: HistoryEntry): HistoryLine {
  return { kind: 'entry', entry, text: renderEntry(entry) };
}

/** Behind every run that began before it; at the end where it has no run. */
function placeOf(lines: readonly HistoryLine[], { run }: HistoryEntry): number {
  if (run === null) return lines.length;
  const later = lines.findLastIndex(
    (line) => line.kind !== 'entry' || line.entry.run === null || line.entry.run.id <= run.id,
  );
  return later + 1;
}
