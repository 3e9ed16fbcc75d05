import { posix } from 'node:path';
import { folderOf } from './paths.ts';
import type { K6ScriptFact } from './repository-facts.ts';

const NAMED = /(?:^|[/._-])(?:k6|load|loadtests?|perf|performance|stress|spike|soak|smoke|bench(?:marks?)?)(?=[/._-])/i;
const NOT_OURS = /(?:^|\/)(?:node_modules|vendor|third_party|dist|build|target)\//;

export function mayBeK6Script(path: string): boolean {
  return /\.[cm]?[jt]s$/.test(path) && NAMED.test(path) && !NOT_OURS.test(path) && !path.endsWith('.d.ts');
}

const IMPORTS_K6 = /^\s*import\b[^'"]*['"]k6(?:\/[\w./-]+)?['"]/m;
/** What k6 runs: a function of its own, or the scenarios of its options. */
const IS_RUN = /^\s*export\s+(?:default\b|(?:const|let|var)\s+options\b)/m;
const RELATIVE_IMPORT = /^\s*import\b[^'"]*['"](\.[^'"]+)['"]/gm;
const ADDRESS = /\bBASE_URL\b/;

/** The k6 scripts among texts by path; modules that only they import are none. */
export function findK6Scripts(texts: ReadonlyMap<string, string>): readonly K6ScriptFact[] {
  return [...texts]
    .filter(([, text]) => IMPORTS_K6.test(text) && IS_RUN.test(text))
    .map(([path, text]) => ({
      path,
      readsAddress: [text, ...importedBy(path, text, texts)].some((one) => ADDRESS.test(one)),
    }));
}

function importedBy(path: string, text: string, texts: ReadonlyMap<string, string>): readonly string[] {
  return [...text.matchAll(RELATIVE_IMPORT)].flatMap(
    ([, name = '']) => texts.get(posix.join(folderOf(path), name)) ?? [],
  );
}
