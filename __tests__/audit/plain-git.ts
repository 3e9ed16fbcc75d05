import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Git } from '../../src/detect/git.ts';
import { compileGlobs } from '../../src/detect/globs.ts';

/** The files of a case, without `.fixture` behind their names. */
export function readCase(folder: string): ReadonlyMap<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.fixture'));
  return new Map(paths.map((path) => [path.replace(/\.fixture$/, ''), readFileSync(join(folder, path))] as const));
}

/** Files as a commit of git: what the audit asks of one, without a process for each case. */
export function plainGit(files: ReadonlyMap<string, Buffer>): Git {
  const entries = [...files.keys()].map((path) => [path, { path, mode: '100644', objectId: path }] as const);
  const never = async () => {
    throw new Error('the audit does not ask for this');
  };
  return {
    root: '/',
    resolve: never,
    obtain: never,
    mergeBase: never,
    isShallow: never,
    fetch: never,
    changedFiles: never,
    tree: async () => new Map(entries),
    readObject: async (objectId) => {
      const content = files.get(objectId) ?? null;
      return content === null ? null : { objectId, type: 'blob', size: content.length, content };
    },
    readText: async (_, path) => files.get(path)?.toString('utf8') ?? null,
    grep: async (_, pattern, globs) => {
      const matches = compileGlobs(globs.map((glob) => `**/${glob.replace(/^:\(icase\)/, '')}`));
      const expression = new RegExp(pattern.replaceAll('[[:space:]]', '\\s'));
      return [...files]
        .filter(([path, content]) => matches(path) && expression.test(content.toString('utf8')))
        .map(([path]) => path);
    },
    [Symbol.asyncDispose]: async () => {},
  };
}
