// [door] says on disk how a fault is undone before it is injected, and undoes what is still open.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordLine } from '../tools/record-line.ts';
import { performUndo } from './perform-undo.ts';
import { type OpenUndo, parseUndoLines, type Undo, type UndoLine } from './undo-lines.ts';

const FILE_NAME = 'undo.jsonl';
/** A daemon that is restarting answers again after some seconds. */
const ATTEMPTS = 3;

/** Writes and flushes how to undo what is about to be done; the id closes it. Throws: then nothing may be done. */
export function recordUndo(directory: string, undo: Undo): string {
  const id = randomUUID();
  append(directory, { id, state: 'open', undo });
  return id;
}

/** Says that what was recorded needs no undoing any more. */
export function closeUndo(directory: string, id: string): void {
  append(directory, { id, state: 'done' });
}

/** Undoes one fault and closes its record; throws where it could not be, and the record stays open. */
export async function undoRecorded(directory: string, { id, undo }: OpenUndo): Promise<void> {
  await undoAndClose(directory, { id, undo });
}

async function undoAndClose(directory: string, { id, undo }: OpenUndo): Promise<'gone' | undefined> {
  const outcome = await attemptUndo(undo);
  closeUndo(directory, id);
  return outcome;
}

async function attemptUndo(undo: Undo): Promise<'gone' | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await performUndo(undo);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * RETRY_AFTER_MS));
    }
  }
}

const RETRY_AFTER_MS = 500;

/** An engine finishes what it was asked for although nobody waits any more; stopping takes it the longest, a second and more. */
const SETTLE_MS = 2_000;

/**
 * What a run that was killed left disturbed: undone last first, each for itself. Returns what could not be undone.
 * It looks twice, `settleMs` apart, because what was asked for when the run was killed may take effect after it.
 */
export async function replayUndo(
  directory: string,
  log: (line: string) => void,
  settleMs: number = SETTLE_MS,
): Promise<readonly string[]> {
  const failed: string[] = [];
  const left = readOpen(directory);
  for (const { undo } of left.filter((one) => isLate(one.undo))) {
    try {
      await performUndo(undo);
    } catch (error) {
      log(`${describeUndo(undo)}: not yet, ${(error as Error).message}`);
    }
  }
  if (left.some(({ undo }) => isLate(undo))) await new Promise((resolve) => setTimeout(resolve, settleMs));
  for (const open of left) {
    try {
      const isGone = (await undoAndClose(directory, open)) === 'gone';
      log(
        isGone
          ? 'Nothing to undo any more: a container that an ended run had disturbed is gone.'
          : `Undone what an ended run had left: ${describeUndo(open.undo)}.`,
      );
    } catch (error) {
      failed.push(`${describeUndo(open.undo)}: ${(error as Error).message}`);
    }
  }
  return failed;
}

/** Done by an engine, which may still be at it; a signal has arrived when it was sent. */
function isLate({ kind }: Undo): boolean {
  return kind !== 'process' && kind !== 'toolkit';
}

function describeUndo(undo: Undo): string {
  if (undo.kind === 'toolkit') return `the rollbacks of ${undo.file} were played`;
  if (undo.kind === 'process') return `process group ${undo.pgid} goes on`;
  if (undo.kind === 'toxiproxy') return `proxy ${undo.proxy} of ${undo.url} is as it was`;
  return `container ${undo.containerId.slice(0, 12)} ${CONTAINER_WORDS[undo.kind]}`;
}

const CONTAINER_WORDS: Readonly<Record<Exclude<Undo['kind'], 'process' | 'toxiproxy' | 'toolkit'>, string>> = {
  container: 'runs',
  networks: 'is in its networks',
  cpu: 'has its share of the processor',
  memory: 'has its memory',
  'redis-clients': 'takes clients',
  'postgres-sessions': 'takes sessions',
};

function readOpen(directory: string): readonly OpenUndo[] {
  try {
    return parseUndoLines(readFileSync(join(directory, FILE_NAME), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function append(directory: string, line: UndoLine): void {
  recordLine({ directory, name: FILE_NAME }, line, {
    code: 'chaos.record',
    todo: 'No fault was injected, because it could not be undone after a crash; make the folder writable.',
  });
}
