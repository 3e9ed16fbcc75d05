import type { Language } from './syntax.ts';

export interface WantedModule {
  readonly language: Language;
  /** As a test names it: `../src/db`, `app.db.connect`, `com.acme.OrderRepository`. */
  readonly target: string;
  /** Path of the file that names it. */
  readonly from: string;
  readonly paths: ReadonlySet<string>;
}

export interface FoundModule {
  readonly file: string;
  /** What is named beyond the file: `connect`; empty where it is the file itself. */
  readonly rest: string;
}

/** The file of the repository that a test names; null for a package of somebody else. */
export function moduleFile(wanted: WantedModule): FoundModule | null {
  switch (wanted.language) {
    case 'javascript':
      return relativeFile(wanted);
    case 'python':
      return dottedFile(wanted);
    case 'java':
      return classFile(wanted);
    case 'go':
      return null;
    default:
      return wanted.language satisfies never;
  }
}

const ENDINGS = ['', '.ts', '.tsx', '.js', '.mjs', '.cjs', '.jsx', '.mts', '/index.ts', '/index.js'];

function relativeFile({ target, from, paths }: WantedModule): FoundModule | null {
  const isAlias = /^[@~]\//.test(target);
  if (!target.startsWith('.') && !isAlias) return null;
  const bases = isAlias ? ['src/', ''].map((root) => root + target.slice(2)) : [normalise(`${from}/../${target}`)];
  for (const base of bases) {
    const plain = base.replace(/\.[cm]?js$/, '');
    const found = [base, plain].flatMap((one) => ENDINGS.map((ending) => one + ending)).find((path) => paths.has(path));
    if (found !== undefined) return { file: found, rest: '' };
  }
  return null;
}

function normalise(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Folders that Python's packages are below, and the folders around the test. */
function dottedFile({ target, from, paths }: WantedModule): FoundModule | null {
  const parts = target.split('.');
  const folders = from.split('/').slice(0, -1);
  const roots = [
    '',
    'src/',
    ...folders.map((_, index) => `${folders.slice(0, index + 1).join('/')}/`),
    ...folders.map((_, index) => `${folders.slice(0, index + 1).join('/')}/src/`),
  ];
  for (let length = parts.length; length > 0; length -= 1) {
    const path = parts.slice(0, length).join('/');
    const found = roots
      .flatMap((root) => [`${root}${path}.py`, `${root}${path}/__init__.py`])
      .find((one) => paths.has(one));
    if (found !== undefined) return { file: found, rest: parts.slice(length).join('.') };
  }
  return null;
}

/** The class beside the test: `…/src/test/java/…` names one of `…/src/main/java/…`. */
function classFile({ target, from, paths }: WantedModule): FoundModule | null {
  const path = `${target.replaceAll('.', '/')}.java`;
  const root = /^(.*?)src\/[^/]+\/java\//.exec(from)?.[1] ?? '';
  const found = [`${root}src/main/java/${path}`, `src/main/java/${path}`, `${root}src/${path}`, path].find((one) =>
    paths.has(one),
  );
  return found === undefined ? null : { file: found, rest: '' };
}
