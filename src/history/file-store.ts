// [door] keeps the history in a file of the checkout.
import { lstat, mkdir, readFile, realpath, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ProblemError } from '../model/problem.ts';
import type { HistoryStore } from './store.ts';

/** The file below `root`; a link in the checkout leads it to no other place. */
export function openHistoryFile(root: string, file: string): HistoryStore {
  const place = `file ${file}`;
  return {
    place,
    read: () => readIfThere(root, file),
    update: async (change) => {
      const before = await readIfThere(root, file);
      const after = change(before);
      if (after === null || after === before) return;
      const target = path.join(root, file);
      await mkdir(path.dirname(target), { recursive: true });
      await refuseLinks(root, file);
      // Written beside and renamed: a run that is killed leaves the old history.
      await writeFile(`${target}.new`, after, { flag: 'w' });
      await rename(`${target}.new`, target);
    },
  };
}

async function readIfThere(root: string, file: string): Promise<string | null> {
  await refuseLinks(root, file);
  try {
    return await readFile(path.join(root, file), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    const what = `The history ${file} cannot be read`;
    throw new ProblemError({ code: 'history.unreadable', what, why: (error as Error).message });
  }
}

async function refuseLinks(root: string, file: string): Promise<void> {
  const target = path.join(root, file);
  for (const one of [target, `${target}.new`]) {
    const status = await lstat(one).catch(asMissing);
    if (status?.isSymbolicLink()) throw linked(file);
  }
  const folder = await realpath(path.dirname(target)).catch(asMissing);
  if (folder === null) return;
  const inside = path.relative(await realpath(root), folder);
  if (inside.startsWith('..') || path.isAbsolute(inside)) throw linked(file);
}

function linked(file: string): ProblemError {
  return new ProblemError({
    code: 'history.link',
    what: `The history ${file} is behind a symbolic link`,
    why: 'it would be kept in another place than the one that is named',
    todo: 'Name the file itself in `history.file`.',
  });
}

function asMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
}
