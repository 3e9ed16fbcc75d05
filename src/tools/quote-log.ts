/** Lines of a log that fit into one sentence. */
const QUOTED_LINES = 3;
const QUOTED_CHARACTERS = 300;

/** The end of a log inside a sentence: `its last lines: "…" "…"`. */
export function quoteLog(lines: readonly string[]): string {
  const last = lines.filter((line) => line.trim() !== '').slice(-QUOTED_LINES);
  if (last.length === 0) return 'it printed nothing';
  const quoted = last.map((line) => `"${line.trim().slice(0, QUOTED_CHARACTERS)}"`).join(' ');
  return `${last.length === 1 ? 'its last line' : 'its last lines'}: ${quoted}`;
}
