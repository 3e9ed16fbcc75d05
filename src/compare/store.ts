// [door] keeps the blocks of a comparison, so that a second attempt adds to them.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CpuRow } from './cpu.ts';
import type { OperationRows } from './rows.ts';

export interface Kept {
  readonly version: 1;
  /** Blocks that count, and the starts they were measured in. */
  readonly valid: number;
  readonly starts: number;
  readonly looks: readonly number[];
  readonly rows: readonly OperationRows[];
  readonly cpu: readonly CpuRow[];
}

export const NOTHING_KEPT: Kept = { version: 1, valid: 0, starts: 0, looks: [], rows: [], cpu: [] };

interface Place {
  readonly directory: string;
  readonly key: readonly string[];
}

/** What was kept for this key; nothing where there is none, or where it cannot be read (`log` is told). */
export async function readKept(place: Place | null, log: (line: string) => void): Promise<Kept> {
  if (place === null) return NOTHING_KEPT;
  try {
    const value: unknown = JSON.parse(await readFile(fileOf(place), 'utf8'));
    if (isKept(value)) return value;
    log('The blocks of an earlier attempt are not readable by this version; measuring from the beginning.');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isMissing) log(`The blocks of an earlier attempt cannot be read: ${(error as Error).message}`);
  }
  return NOTHING_KEPT;
}

/** Writes beside, then renames: a run that is killed leaves the old blocks. */
export async function writeKept(place: Place | null, kept: Kept): Promise<void> {
  if (place === null) return;
  await mkdir(place.directory, { recursive: true });
  const file = fileOf(place);
  await writeFile(`${file}.new`, `${JSON.stringify(kept)}\n`);
  await rename(`${file}.new`, file);
}

function fileOf({ directory, key }: Place): string {
  return path.join(directory, `${createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 32)}.json`);
}

function isKept(value: unknown): value is Kept {
  if (value === null || typeof value !== 'object') return false;
  const { version, valid, starts, looks, rows, cpu } = value as Partial<Record<keyof Kept, unknown>>;
  const numbers = [valid, starts].every((one) => Number.isInteger(one));
  return version === 1 && numbers && [looks, rows, cpu].every(Array.isArray);
}
