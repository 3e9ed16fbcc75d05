// [door] a file that may not be there.
import { readFile } from 'node:fs/promises';

/** The text of a file; null where there is no such file. Throws what else the file system answers. */
export async function readTextIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
