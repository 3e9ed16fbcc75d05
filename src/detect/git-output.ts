/** What git says about files, read from its NUL-separated output: the only form in which every name is exact. */

/** File modes as git writes them. */
export const SYMLINK_MODE = '120000';
export const SUBMODULE_MODE = '160000';

export interface TreeEntry {
  /** Path from the repository's root. Bytes that are not UTF-8 show as U+FFFD; reading goes by `objectId`. */
  readonly path: string;
  readonly mode: string;
  readonly objectId: string;
}

/** A file that differs between two commits; `base` or `head` is null where it does not exist. */
export interface ChangedFile {
  readonly base: TreeEntry | null;
  readonly head: TreeEntry | null;
  /** Whether git takes the two sides for one file that moved. */
  readonly renamed: boolean;
}

/** Output of `git diff-tree -r --raw -z -M`. Throws on anything else. */
export function parseRawDiff(output: Buffer): readonly ChangedFile[] {
  const fields = splitNul(output);
  const changes: ChangedFile[] = [];
  for (let index = 0; index < fields.length; ) {
    const meta = /^:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*$/.exec(fields[index] ?? '');
    if (meta === null) throw new Error(`unexpected output of git diff-tree: ${fields[index]?.slice(0, 80)}`);
    const [, baseMode = '', headMode = '', baseId = '', headId = '', status = ''] = meta;
    const isPair = status === 'R' || status === 'C';
    const basePath = fields[index + 1] ?? '';
    const headPath = isPair ? (fields[index + 2] ?? '') : basePath;
    index += isPair ? 3 : 2;
    changes.push({
      base: status === 'A' || status === 'C' ? null : { path: basePath, mode: baseMode, objectId: baseId },
      head: status === 'D' ? null : { path: headPath, mode: headMode, objectId: headId },
      renamed: status === 'R',
    });
  }
  return changes;
}

/** Output of `git ls-tree -z`: `<mode> <type> <id>\t<path>`. Throws on anything else. */
export function parseTree(output: Buffer): readonly TreeEntry[] {
  return splitNul(output).map((record) => {
    const tab = record.indexOf('\t');
    const [mode = '', , objectId = ''] = record.slice(0, tab).split(' ');
    if (tab === -1 || objectId === '') throw new Error(`unexpected output of git ls-tree: ${record.slice(0, 80)}`);
    return { path: record.slice(tab + 1), mode, objectId };
  });
}

export function splitNul(output: Buffer): readonly string[] {
  const text = output.toString('utf8');
  if (text === '') return [];
  return (text.endsWith('\0') ? text.slice(0, -1) : text).split('\0');
}

/** Every path that differs, from both sides, sorted. */
export function pathsOf(changes: readonly ChangedFile[]): readonly string[] {
  const paths = changes.flatMap(({ base, head }) => [base?.path, head?.path]).filter((path) => path !== undefined);
  return [...new Set(paths)].sort();
}
