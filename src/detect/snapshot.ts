import { type Problem, ProblemError } from '../model/problem.ts';
import type { Git } from './git.ts';
import type { TreeEntry } from './git-output.ts';
import { decodeFile, type RepositoryText, refuseFolder } from './repository-text.ts';

/** Most files that a glob may match: beyond it the glob is a mistake, and reading them would take minutes. */
const MAX_MATCHED_FILES = 5_000;

/** The files of one commit. Each is read once. */
export interface Snapshot {
  readonly commit: string;
  entries(): Promise<ReadonlyMap<string, TreeEntry>>;
  /** Null when there is no such file. */
  read(path: string): Promise<RepositoryText | null>;
  readEntry(entry: TreeEntry): Promise<RepositoryText>;
}

export function openSnapshot(git: Git, commit: string): Snapshot {
  const texts = new Map<string, Promise<RepositoryText>>();
  const readEntry = (entry: TreeEntry): Promise<RepositoryText> => {
    const key = `${entry.mode} ${entry.objectId} ${entry.path}`;
    const known = texts.get(key);
    if (known) return known;
    const read = git.readObject(entry.objectId).then((object) => decodeFile(entry, object));
    texts.set(key, read);
    return read;
  };
  return {
    commit,
    entries: () => git.tree(commit),
    readEntry,
    async read(path) {
      const tree = await git.tree(commit);
      const entry = tree.get(path);
      if (entry !== undefined) return readEntry(entry);
      // Git lists files alone: a folder is known by what is in it.
      return [...tree.keys()].some((each) => each.startsWith(`${path}/`)) ? refuseFolder(path) : null;
    },
  };
}

export interface MatchedFile {
  readonly path: string;
  /** Empty when it cannot be read; `problem` then says why. */
  readonly text: string;
  readonly problem: Problem | null;
}

/** Every file that matches, sorted by path. Throws `ProblemError` when they are too many to be meant. */
export async function readMatching(
  snapshot: Snapshot,
  matches: (path: string) => boolean,
): Promise<readonly MatchedFile[]> {
  const entries = [...(await snapshot.entries()).values()].filter((entry) => matches(entry.path));
  if (entries.length > MAX_MATCHED_FILES) {
    throw new ProblemError({
      code: 'files.too-many',
      what: 'The globs of the configuration match too much',
      why: `${entries.length} files match, the limit is ${MAX_MATCHED_FILES}`,
      todo: 'Narrow them, for example to `openapi/**/*.yaml`.',
    });
  }
  const files = entries.map(async (entry) => {
    const { text, problem } = await snapshot.readEntry(entry);
    return { path: entry.path, text: text ?? '', problem };
  });
  return (await Promise.all(files)).sort((one, other) => (one.path < other.path ? -1 : 1));
}
