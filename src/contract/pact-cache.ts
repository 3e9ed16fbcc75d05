// [door] Pacts of a broker by the identity of their content, which never changes: kept where tools are kept.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
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

/** Neither method throws: without the cache everything is fetched, and that is all. */
export interface PactCache {
  /** Null when it is not there, or is not what was written. */
  read(identity: PactIdentity): Promise<string | null>;
  write(identity: PactIdentity, text: string): Promise<void>;
}

export const NO_CACHE: PactCache = { read: async () => null, write: async () => {} };

export function openPactCache(directory: string, log: (line: string) => void): PactCache {
  let told = false;
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
      const file = fileOf(directory, identity);
      try {
        await mkdir(dirname(file), { recursive: true });
        // Another run may read at this moment: it sees all of a file or none of it.
        const draft = `${file}.${randomUUID()}`;
        await writeFile(draft, `${digestOf(text)}\n${text}`);
        await rename(draft, file);
      } catch (thrown) {
        tell(thrown);
      }
    },
  };
}

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
