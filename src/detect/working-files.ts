// [door] Files of the working tree, tracked by git or not: what a step before this one made.
import { glob, lstat, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Problem, toProblem } from '../model/problem.ts';
import { compileGlobs } from './globs.ts';
import { MAX_OBJECT_BYTES } from './object-reader.ts';
import type { MatchedFile } from './snapshot.ts';

/** Folders that hold other people's files, or git's own. */
const NEVER_ENTERED: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** Every file below `root` that matches, sorted by path. What cannot be read is there with its `problem`; links are not followed. */
export async function readWorkingFiles(root: string, globs: readonly string[]): Promise<readonly MatchedFile[]> {
  const wanted = globs.filter((one) => !one.startsWith('!'));
  if (wanted.length === 0) return [];
  const matches = compileGlobs(globs);
  const paths = new Set<string>();
  const entries = glob(wanted, { cwd: root, exclude: (name) => NEVER_ENTERED.has(name.split(sep).at(-1) ?? name) });
  for await (const entry of entries) {
    const path = entry.split(sep).join('/');
    if (matches(path)) paths.add(path);
  }
  const files = await Promise.all([...paths].sort().map((path) => readFileOf(root, path)));
  return files.filter((file) => file !== null);
}

/** Null for what is no file. */
async function readFileOf(root: string, path: string): Promise<MatchedFile | null> {
  try {
    const stat = await lstat(join(root, path));
    if (stat.isDirectory()) return null;
    if (!stat.isFile()) return unreadable(path, `${path} is no plain file`, 'links are not followed');
    if (stat.size > MAX_OBJECT_BYTES) return unreadable(path, `${path} is too large`, `it has ${stat.size} bytes`);
    return { path, text: await readFile(join(root, path), 'utf8'), problem: null };
  } catch (thrown) {
    return { path, text: '', problem: toProblem(thrown, 'file.unreadable', `${path} cannot be read`) };
  }
}

function unreadable(path: string, what: string, why: string): MatchedFile {
  const problem: Problem = {
    code: 'file.unreadable',
    what,
    where: { file: path, line: 1, column: 1 },
    why,
    todo: null,
  };
  return { path, text: '', problem };
}
