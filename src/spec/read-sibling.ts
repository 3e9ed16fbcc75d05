import { ProblemError } from '../model/problem.ts';
import type { ReadSibling } from '../model/spec.ts';

/** Problems of a name that leads to no file of the repository; every other problem of a file has a place in it. */
const NO_FILE = /^file\.(?:folder|symlink|submodule|lfs-pointer|missing|too-large)$/;

/** The file a reference names, or why it is none: a folder, a link, a submodule. Bytes that are no text are told at their own place. */
export async function readSibling(
  read: ReadSibling,
  path: string,
): Promise<{ readonly text: string | null; readonly why: string }> {
  try {
    return { text: await read(path), why: `there is no file ${path}` };
  } catch (error) {
    if (!(error instanceof ProblemError) || !NO_FILE.test(error.problem.code)) throw error;
    const { what, why } = error.problem;
    return { text: null, why: why === null ? what : `${what}: ${why}` };
  }
}
