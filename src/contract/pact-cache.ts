// [door] Pacts of a broker by the identity of their content, which never changes: kept where tools are kept.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MAX_PACT_BYTES } from './limits.ts';
import { runLimited } from './run-limited.ts';

export interface PactIdentity {
  /** Address of the broker. */
  readonly broker: string;
  readonly provider: string;
  readonly consumer: string;
  /** The broker's own identity of the content. */
  readonly sha: string;
}

/** Pacts of ten thousand versions; a runner that is kept for years must not fill its disk. */
const MAX_KEPT_BYTES = 200 * 1024 * 1024;
/** What nobody has published again for a month is rarely asked for; it is fetched once more then. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

export interface KeptLimits {
  readonly bytes: number;
  /** Since it was written, milliseconds. */
  readonly ageMs: number;
}

/** No method throws: without the cache everything is fetched, and that is all. */
export interface PactCache {
  /** Null when it is not there, or is not what was written. */
  read(identity: PactIdentity): Promise<string | null>;
  write(identity: PactIdentity, text: string): Promise<void>;
  /** Takes away what is too old, and the oldest of what is too much; only after something was written. */
  prune(): Promise<void>;
}

export const NO_CACHE: PactCache = { read: async () => null, write: async () => {}, prune: async () => {} };

const KEPT: KeptLimits = { bytes: MAX_KEPT_BYTES, ageMs: KEPT_MS };

export function openPactCache(directory: string, log: (line: string) => void, limits: KeptLimits = KEPT): PactCache {
  let told = false;
  let grown = false;
  const tell = (thrown: unknown) => {
    if (!told) log(`Pacts are not kept for the next run: ${thrown instanceof Error ? thrown.message : thrown}`);
    told = true;
  };
  return {
    read: async (identity) => {
      // Whatever keeps a kept pact from being read, the broker still has it.
      const text = await readFile(fileOf(directory, identity), 'utf8').catch(() => null);
      return text === null ? null : unseal(text);
    },
    write: async (identity, text) => {
      if (Buffer.byteLength(text) > MAX_PACT_BYTES) return;
      try {
        // Another run that reads at this moment finds a part whose digest is not the written one, and takes it for none.
        await writeInto(fileOf(directory, identity), `${digestOf(text)}\n${text}`);
        grown = true;
      } catch (thrown) {
        tell(thrown);
      }
    },
    prune: async () => {
      if (grown) await removeSurplus(directory, limits).catch(tell);
      grown = false;
    },
  };
}

/** A folder is made when it is missing, not asked for before each of a thousand files. */
async function writeInto(file: string, content: string): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw thrown;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

async function removeSurplus(directory: string, { bytes, ageMs }: KeptLimits): Promise<void> {
  const oldestMs = Date.now() - ageMs;
  let left = bytes;
  for (const { file, size, writtenMs } of (await listKept(directory)).sort((a, b) => b.writtenMs - a.writtenMs)) {
    left -= size;
    if (left < 0 || writtenMs < oldestMs) await rm(file, { force: true });
  }
}

async function listKept(directory: string): Promise<{ file: string; size: number; writtenMs: number }[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const kept = await runLimited(files, READ_AT_ONCE, async (file) => {
    // Another run may have taken it away since.
    const found = await stat(file).catch(() => null);
    return found === null ? [] : [{ file, size: found.size, writtenMs: found.mtimeMs }];
  });
  return kept.flat();
}

const READ_AT_ONCE = 16; // more of them only wait for the disk

function fileOf(directory: string, { broker, provider, consumer, sha }: PactIdentity): string {
  const name = digestOf(JSON.stringify([broker, provider, consumer, sha]));
  return join(directory, name.slice(0, 2), name.slice(2));
}

/** A file that was cut off, or that somebody edited, is none. */
function unseal(sealed: string): string | null {
  const end = sealed.indexOf('\n');
  const text = sealed.slice(end + 1);
  return end > 0 && sealed.slice(0, end) === digestOf(text) ? text : null;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
