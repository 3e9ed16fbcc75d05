// [door] Pinned tools on disk: what is stored was verified before, and is verified again each time it is used.
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ProblemError } from '../model/problem.ts';
import { type Digest, digestMatches, digestOf } from './digest.ts';

const DOWNLOAD_DEADLINE_MS = 120_000; // 40 MB at 3 Mbit/s, the slowest runner network that was reported
const MAX_DOWNLOAD_BYTES = 128 * 1024 * 1024; // three times the largest tool
const EXECUTABLE = 0o755;

/** The file's bytes when they are the pinned ones; null when there is no file, or wrong bytes, which are deleted. */
export async function readVerified(file: string, expected: Digest): Promise<Buffer | null> {
  const bytes = await readOrNull(file);
  if (bytes === null) return null;
  if (digestMatches(bytes, expected)) return bytes;
  await rm(file, { force: true });
  return null;
}

/** Throws when the bytes are not the pinned ones; `what` names them for a person. */
export function assertDigest(bytes: Uint8Array, expected: Digest, what: string): void {
  if (digestMatches(bytes, expected)) return;
  throw new ProblemError({
    code: 'tool.digest-mismatch',
    what: `${what} is not what was pinned, and was not used`,
    why: `${expected.algorithm} is ${digestOf(bytes, expected)}, expected ${expected.value} (${bytes.length} bytes)`,
    todo: 'Check the registry or proxy it came from; it served other bytes than were published.',
  });
}

/** Writes an executable so that another process sees all of it or nothing; an existing file is replaced. */
export async function storeExecutable(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${randomUUID()}.unfinished`;
  try {
    await writeFile(unfinished, bytes);
    await chmod(unfinished, EXECUTABLE);
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Bytes behind an https address, verified before they are handed out. Redirects are followed: the checksum decides what is accepted. */
export async function downloadVerified(
  url: string,
  expected: Digest,
  limits: { readonly deadlineMs?: number; readonly maxBytes?: number } = {},
): Promise<Buffer> {
  const bytes = await download(url, limits.deadlineMs ?? DOWNLOAD_DEADLINE_MS, limits.maxBytes ?? MAX_DOWNLOAD_BYTES);
  assertDigest(bytes, expected, url);
  return bytes;
}

async function download(url: string, deadlineMs: number, maxBytes: number): Promise<Buffer> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(deadlineMs) });
    if (!response.ok || response.body === null) throw new Error(`the server answered ${response.status}`);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body) {
      size += chunk.length;
      if (size > maxBytes) throw new Error(`it is larger than ${maxBytes} bytes`);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (cause) {
    const why =
      cause instanceof Error ? [cause.message, reasonOf(cause.cause)].filter(Boolean).join(': ') : String(cause);
    throw new ProblemError({ code: 'tool.download-failed', what: `${url} could not be downloaded`, why }, { cause });
  }
}

function reasonOf(cause: unknown): string | null {
  return cause instanceof Error ? cause.message : null;
}

async function readOrNull(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw cause;
  }
}
