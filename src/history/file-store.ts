// [door] keeps the history in a file of the checkout.
import { type FileHandle, lstat, mkdir, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ProblemError } from '../model/problem.ts';
import type { HistoryStore } from './store.ts';

/** A writer reads, adds a line and renames: beyond this it waits for a machine that hangs. */
const WAIT_MS = 10_000;
const PAUSE_MS = 20;
/** A writer that takes longer was killed, and what it left stands for nobody. */
const ABANDONED_MS = 60_000;

/** The file below `root`; a link in the checkout leads it to no other place. */
export function openHistoryFile(root: string, file: string, waitMs = WAIT_MS): HistoryStore {
  const place = `file ${file}`;
  return {
    place,
    read: () => readIfThere(root, file),
    update: async (change) => {
      const before = await readIfThere(root, file);
      const wanted = change(before);
      if (wanted === null || wanted === before) return;
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      await refuseLinks(root, file);
      await replace(root, file, { change, waitMs });
    },
  };
}

interface Replacing {
  readonly change: (text: string | null) => string | null;
  readonly waitMs: number;
}

/** Written beside and renamed: a run that is killed leaves the old history. What is beside belongs to one writer at a time. */
async function replace(root: string, file: string, { change, waitMs }: Replacing): Promise<void> {
  const target = path.join(root, file);
  const beside = `${target}.new`;
  const handle = await openAlone(beside, file, waitMs);
  try {
    const before = await readIfThere(root, file);
    const after = change(before);
    if (after !== null && after !== before) {
      await handle.writeFile(after);
      // From here on what stands beside is the next writer's.
      await rename(beside, target);
    } else await rm(beside, { force: true });
  } catch (thrown) {
    await rm(beside, { force: true });
    throw thrown;
  } finally {
    await handle.close();
  }
}

/** Only one can make it; the others wait until it is gone. */
async function openAlone(beside: string, file: string, waitMs: number): Promise<FileHandle> {
  const until = performance.now() + waitMs;
  for (;;) {
    try {
      return await open(beside, 'wx');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const { mtimeMs } = (await lstat(beside).catch(asMissing)) ?? { mtimeMs: Date.now() };
    if (Date.now() - mtimeMs > ABANDONED_MS) await rm(beside, { force: true });
    else if (performance.now() > until) throw busy(file, beside);
    else await pause(PAUSE_MS);
  }
}

function busy(file: string, beside: string): ProblemError {
  return new ProblemError({
    code: 'history.busy',
    what: `The history ${file} is being written by another run`,
    why: `${path.basename(beside)} beside it did not go away`,
    todo: 'Run again; where no other run is at work, remove that file.',
  });
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
