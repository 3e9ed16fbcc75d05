/** One line of a hunk, with its number on each side; null where it is not on that side. */
export interface PatchLine {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
  readonly left: number | null;
  readonly right: number | null;
}

/** Lines that a reviewer can comment on: GitHub refuses every other. */
export type Hunk = readonly PatchLine[];

const HEADER = /^@@ -(?<left>\d+)(?:,\d+)? \+(?<right>\d+)(?:,\d+)? @@/u;

/** The hunks of a unified diff without its file header, as GitHub's API gives it per file. */
export function parsePatch(patch: string): readonly Hunk[] {
  const hunks: PatchLine[][] = [];
  let left = 0;
  let right = 0;
  for (const row of patch.split('\n')) {
    const header = HEADER.exec(row)?.groups;
    if (header) {
      [left, right] = [Number(header['left']), Number(header['right'])];
      hunks.push([]);
      continue;
    }
    const text = row.slice(1).replace(/\r$/u, '');
    const hunk = hunks.at(-1);
    if (hunk === undefined || row.startsWith('\\')) continue;
    if (row.startsWith('-')) hunk.push({ kind: 'removed', text, left: left++, right: null });
    else if (row.startsWith('+')) hunk.push({ kind: 'added', text, left: null, right: right++ });
    else if (row.startsWith(' ')) hunk.push({ kind: 'same', text, left: left++, right: right++ });
  }
  return hunks;
}

/** Where a line of the diff stands: its hunk and its place in it; null where the diff does not show it. */
export function findLine(
  hunks: readonly Hunk[],
  side: 'LEFT' | 'RIGHT',
  line: number,
): { readonly hunk: Hunk; readonly at: number } | null {
  for (const hunk of hunks) {
    const at = hunk.findIndex((row) => (side === 'LEFT' ? row.left : row.right) === line);
    if (at !== -1) return { hunk, at };
  }
  return null;
}

/** Columns before the first character that is no space; null for an empty line. Tabs count as one. */
export function indentOf(text: string): number | null {
  const at = text.search(/\S/u);
  return at === -1 ? null : at;
}
