// [door] keeps the blocks of a comparison, so that a second attempt adds to them.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Kept, NOTHING_KEPT, parseKept } from './kept.ts';

/** Nobody comes back to a commit after that long; on a runner that is kept, the folder would only grow. */
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

export interface Place {
  readonly directory: string;
  /** What is compared: the commits, and the requests. */
  readonly key: readonly string[];
  /** What it is measured on: times of another kind of machine are other times. */
  readonly machine: string;
}

export interface Found {
  readonly kept: Kept;
  /** Why there is nothing of an earlier attempt; null where there is something. */
  readonly missing: string | null;
}

/** What was kept for this key on this machine. Never throws: what cannot be read is measured again. */
export async function readKept(place: Place | null): Promise<Found> {
  if (place === null) return nothing('this run stands by itself');
  try {
    const kept = parseKept(JSON.parse(await readFile(fileOf(place), 'utf8')));
    return kept === null ? nothing('it is damaged, or was kept by another version') : { kept, missing: null };
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return nothing(isMissing ? await describeAbsence(place) : `it cannot be read (${(error as Error).message})`);
  }
}

function nothing(missing: string): Found {
  return { kept: NOTHING_KEPT, missing };
}

async function describeAbsence(place: Place): Promise<string> {
  const names = await readdir(place.directory).catch(() => []);
  const isElsewhere = names.some((name) => name.startsWith(`${digestOf(place.key)}-`));
  return isElsewhere ? 'it was measured on another kind of runner' : 'no block of one was found';
}

/** Writes beside, then renames: a run that is killed leaves the old blocks. */
export async function writeKept(place: Place | null, kept: Kept): Promise<void> {
  if (place === null) return;
  await mkdir(place.directory, { recursive: true });
  await removeOld(place.directory);
  const file = fileOf(place);
  await writeFile(`${file}.new`, `${JSON.stringify(kept)}\n`);
  await rename(`${file}.new`, file);
}

/** As `fileOf` names them, and those that were not finished: what others keep here is theirs. */
const OWN_FILE = /^[0-9a-f]{32}-[0-9a-f]{32}\.json(?:\.new)?$/u;

async function removeOld(directory: string): Promise<void> {
  const limit = Date.now() - KEPT_DAYS * DAY_MS;
  for (const name of await readdir(directory)) {
    if (!OWN_FILE.test(name)) continue;
    const file = path.join(directory, name);
    // Another run may be faster.
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (mtimeMs < limit) await rm(file, { force: true });
  }
}

function fileOf({ directory, key, machine }: Place): string {
  return path.join(directory, `${digestOf(key)}-${digestOf([machine])}.json`);
}

function digestOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
