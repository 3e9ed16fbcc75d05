// [door] reads the CSV that k6 writes, afterwards or while it grows.
import { open } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { openSampleReader, type SampleRequest } from './samples.ts';

/** Bytes read at once: large enough that the system call costs nothing beside the reading. */
const CHUNK_BYTES = 1 << 20;
/** k6 writes its samples once a second. */
const FOLLOW_INTERVAL_MS = 250;

export interface SamplesRead {
  /** Rows of every metric. */
  readonly rows: number;
  /** Whether the last row was not finished: k6 was killed while it wrote. */
  readonly cut: boolean;
}

export interface FollowRequest extends SampleRequest {
  /** Aborted when k6 has ended: what is in the file then is read, and that is all. Absent: the file is complete. */
  readonly ended?: AbortSignal;
}

/**
 * Hands on the wanted rows of a file of `k6 run --out csv=`, in the order k6 wrote them, in constant memory. A file that is not there
 * has no rows. Throws `ProblemError` where it is no CSV of k6.
 */
export async function readSamples(file: string, { ended, ...request }: FollowRequest): Promise<SamplesRead> {
  const reader = openSampleReader(request);
  await using handle = await openWhenThere(file, ended);
  if (handle === null) return { rows: 0, cut: false };
  const buffer = Buffer.alloc(CHUNK_BYTES);
  for (;;) {
    // Asked before reading: what k6 wrote last is then read by the round after.
    const last = ended === undefined || ended.aborted;
    const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES);
    if (bytesRead > 0) reader.push(buffer.subarray(0, bytesRead));
    else if (last) return reader.end();
    else await pause(FOLLOW_INTERVAL_MS);
  }
}

async function openWhenThere(file: string, ended: AbortSignal | undefined) {
  for (;;) {
    const last = ended === undefined || ended.aborted;
    try {
      return await open(file, 'r');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
      if (last) return null;
      await pause(FOLLOW_INTERVAL_MS);
    }
  }
}
