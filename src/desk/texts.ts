import { existsSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { openGit } from '../detect/git.ts';
import { ProblemError } from '../model/problem.ts';
import type { ReadSibling, SpecFile } from '../model/spec.ts';

/** One side of a comparison at the desk, and how it reads the files it refers to. */
export interface DeskSide extends AsyncDisposable {
  readonly file: SpecFile;
  readonly read: ReadSibling;
  /** The name the user gave, to be shown instead of the path from the root. */
  readonly shown: string;
}

/** `REF:PATH` when that is no file and REF is a commit of this repository, else a file. */
export async function openSide(argument: string, directory: string): Promise<DeskSide> {
  if (existsSync(resolve(directory, argument))) return openFile(argument, directory);
  const colon = argument.indexOf(':');
  if (colon > 0) return openBlob(argument.slice(0, colon), argument.slice(colon + 1), directory);
  throw new ProblemError({
    code: 'desk.no-such-file',
    what: `There is no file ${argument}`,
    todo: 'Name a file, or REF:PATH for a file of this repository at a commit.',
  });
}

async function openFile(argument: string, directory: string): Promise<DeskSide> {
  const path = await realpath(resolve(directory, argument));
  const root = findRoot(path);
  const name = (file: string) => relative(root, file).replaceAll(sep, '/');
  return {
    file: { path: name(path), text: await readFile(path, 'utf8'), commit: null },
    read: (sibling) => readInside(root, sibling),
    shown: argument,
    [Symbol.asyncDispose]: async () => {},
  };
}

/** References may reach as far as the repository the file is in, or its own folder where there is none. */
function findRoot(path: string): string {
  const own = dirname(path);
  for (let folder = own; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return own;
  }
}

async function readInside(root: string, path: string): Promise<string | null> {
  try {
    const file = await realpath(join(root, path));
    const inside = relative(root, file);
    if (inside.startsWith('..') || isAbsolute(inside)) return null;
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) return null;
    throw error;
  }
}

async function openBlob(ref: string, path: string, directory: string): Promise<DeskSide> {
  const git = await openGit(directory, { log: () => {} });
  try {
    const commit = await git.resolve(ref);
    const text = commit === null ? null : await git.readText(commit, path);
    if (commit === null || text === null) throw missingBlob(ref, path, commit);
    return {
      file: { path, text, commit },
      read: (sibling) => git.readText(commit, sibling),
      shown: path,
      [Symbol.asyncDispose]: () => git[Symbol.asyncDispose](),
    };
  } catch (error) {
    await git[Symbol.asyncDispose]();
    throw error;
  }
}

function missingBlob(ref: string, path: string, commit: string | null): ProblemError {
  const what = commit === null ? `${ref} is no commit of this repository` : `${path} does not exist at ${ref}`;
  return new ProblemError({ code: 'desk.no-such-file', what, todo: 'Name a file, or REF:PATH.' });
}
