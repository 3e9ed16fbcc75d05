import { isUtf8 } from 'node:buffer';
import type { Problem } from '../model/problem.ts';
import { SUBMODULE_MODE, SYMLINK_MODE, type TreeEntry } from './git-output.ts';
import { type GitObject, MAX_OBJECT_BYTES } from './object-reader.ts';

const LFS_HEADER = 'version https://git-lfs.github.com/spec/v';
const REPLACEMENT = '\uFFFD';
const REPLACEMENT_BYTES = Buffer.from(REPLACEMENT);
const FOLDER_MODE = '040000';

/** Text of a file of the repository, or why it has none. */
export type RepositoryText =
  | { readonly text: string; readonly problem: null }
  | { readonly text: null; readonly problem: Problem };

/** What git holds for an entry as text. Links, submodules and LFS pointers are told, never followed. */
export function decodeFile(entry: TreeEntry, object: GitObject | null): RepositoryText {
  const kind = KINDS[entry.mode];
  if (kind !== undefined) return refuse(entry, kind);
  if (object === null) return refuse(entry, { code: 'file.missing', what: 'is not in the checkout', ...REFETCH });
  if (object.type === 'tree') return refuse(entry, FOLDER);
  if (object.content === null) return refuse(entry, tooLarge(object.size));
  const { content } = object;
  if (content.subarray(0, LFS_HEADER.length).toString('latin1') === LFS_HEADER) return refuse(entry, LFS);
  if (!isUtf8(content)) return refuseEncoding(entry, content);
  return { text: content.toString('utf8'), problem: null };
}

/** What is told of a path that names a folder where a file was expected. */
export function refuseFolder(path: string): RepositoryText {
  return refuse({ path }, FOLDER);
}

interface Reason {
  readonly code: string;
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}

const REFETCH = { why: 'its content was not fetched', todo: 'Check out without `filter`, and with `fetch-depth: 0`.' };

const FOLDER: Reason = {
  code: 'file.folder',
  what: 'is a folder',
  why: 'a file was expected',
  todo: 'Name a file.',
};

const KINDS: Readonly<Record<string, Reason>> = {
  [FOLDER_MODE]: FOLDER,
  [SYMLINK_MODE]: {
    code: 'file.symlink',
    what: 'is a symbolic link',
    why: 'links are never followed, they can lead out of the repository',
    todo: 'Commit the file itself, or name its real path.',
  },
  [SUBMODULE_MODE]: {
    code: 'file.submodule',
    what: 'is a submodule',
    why: 'files of another repository are not compared here',
    todo: 'Use the action in that repository, or copy the file into this one.',
  },
};

const LFS: Reason = {
  code: 'file.lfs-pointer',
  what: 'is a Git LFS pointer',
  why: 'both sides are read from git, which holds only the pointer',
  todo: 'Keep this file out of Git LFS (`.gitattributes`).',
};

function tooLarge(size: number): Reason {
  return {
    code: 'file.too-large',
    what: `is too large: ${size} bytes`,
    why: `the limit is ${MAX_OBJECT_BYTES} bytes`,
    todo: 'Split the file.',
  };
}

function refuse(entry: Pick<TreeEntry, 'path'>, reason: Reason, line = 1, column = 1): RepositoryText {
  const { code, what, why, todo } = reason;
  const where = { file: entry.path, line, column };
  return { text: null, problem: { code, what: `${entry.path} ${what}`, where, why, todo } };
}

function refuseEncoding(entry: TreeEntry, content: Buffer): RepositoryText {
  const wide = content[0] === 0xff || content[0] === 0xfe;
  const offset = wide ? 0 : firstInvalidByte(content);
  const before = content.subarray(0, offset).toString('utf8').split('\n');
  const byte = (content[offset] ?? 0).toString(16).padStart(2, '0');
  return refuse(
    entry,
    {
      code: 'file.encoding',
      what: 'is not UTF-8',
      why: wide ? 'it starts with the mark of UTF-16' : `the byte 0x${byte} at offset ${offset} fits no character`,
      todo: 'Save it as UTF-8.',
    },
    before.length,
    (before.at(-1)?.length ?? 0) + 1,
  );
}

/** Offset of the first byte that decoding replaces; a replacement character that was written itself is skipped. */
function firstInvalidByte(content: Buffer): number {
  const text = content.toString('utf8');
  for (let index = text.indexOf(REPLACEMENT); index !== -1; index = text.indexOf(REPLACEMENT, index + 1)) {
    const offset = Buffer.byteLength(text.slice(0, index));
    const written = content.subarray(offset, offset + REPLACEMENT_BYTES.length);
    if (!written.equals(REPLACEMENT_BYTES)) return offset;
  }
  return 0;
}
