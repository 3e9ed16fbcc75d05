// [door] Pacts of a broker by the identity of their content, which never changes: kept where tools are kept.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MAX_PACT_BYTES } from './limits.ts';

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

/**
 * Files are read and written at once, not through the thread pool: a pact is some ten kilobytes, and for a thousand of them the way there and
 * back cost two thirds of all that this process did while it fetched, next to a broker that may need the same processors.
 */
export function openPactCache(directory: string, log: (line: string) => void, limits: KeptLimits = KEPT): PactCache {
  let told = false;
  let grown = false;
  const tell = (thrown: unknown) => {
    if (!told) log(`Pacts are not kept for the next run: ${thrown instanceof Error ? thrown.message : thrown}`);
    told = true;
  };
  return {
    read: async (identity) => {
      const text = readKept(fileOf(directory, identity));
      return text === null ? null : unseal(text);
    },
    write: async (identity, text) => {
      if (Buffer.byteLength(text) > MAX_PACT_BYTES) return;
      try {
        // Another run that reads at this moment finds a part whose digest is not the written one, and takes it for none.
        writeInto(fileOf(directory, identity), `${digestOf(text)}\n${text}`);
        grown = true;
      } catch (thrown) {
        tell(thrown);
      }
    },
    prune: async () => {
      if (!grown) return;
      grown = false;
      try {
        removeSurplus(directory, limits);
      } catch (thrown) {
        tell(thrown);
      }
    },
  };
}

function readKept(file: string): string | null {
  try {
    // An error for each of a thousand pacts that are not there costs more than asking whether they are.
    return statSync(file, { throwIfNoEntry: false }) === undefined ? null : readFileSync(file, 'utf8');
  } catch {
    // Whatever keeps a kept pact from being read, the broker still has it.
    return null;
  }
}

/** The folder is made when it is missing, not asked for before each of a thousand files. */
function writeInto(file: string, content: string): void {
  try {
    writeFileSync(file, content);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw thrown;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

function removeSurplus(directory: string, { bytes, ageMs }: KeptLimits): void {
  const oldestMs = Date.now() - ageMs;
  let left = bytes;
  for (const { file, size, writtenMs } of listKept(directory).sort((a, b) => b.writtenMs - a.writtenMs)) {
    left -= size;
    if (left < 0 || writtenMs < oldestMs) rmSync(file, { force: true });
  }
}

function listKept(directory: string): { file: string; size: number; writtenMs: number }[] {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .flatMap(({ parentPath, name }) => {
      const file = join(parentPath, name);
      // Another run may have taken it away since.
      const found = statSync(file, { throwIfNoEntry: false });
      return found === undefined ? [] : [{ file, size: found.size, writtenMs: found.mtimeMs }];
    });
}

function fileOf(directory: string, { broker, provider, consumer, sha }: PactIdentity): string {
  return join(directory, digestOf(JSON.stringify([broker, provider, consumer, sha])));
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
