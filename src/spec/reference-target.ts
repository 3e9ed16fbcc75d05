import { percentDecoded } from '../model/percent-encoding.ts';

/** What a `$ref` names: a file of the repository and a pointer in it, or why it is refused. */
export type ReferenceTarget =
  | { readonly kind: 'target'; readonly file: string; readonly pointer: string }
  | { readonly kind: 'refused'; readonly why: string };

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * Reads a `$ref` as seen from `from` (a path from the repository's root). Only relative paths inside the repository are
 * followed: a specification of a pull request is foreign text, and must not choose what this process reads.
 */
export function referenceTarget(reference: string, from: string): ReferenceTarget {
  const hash = reference.indexOf('#');
  const written = hash === -1 ? reference : reference.slice(0, hash);
  const fragment = hash === -1 ? '' : reference.slice(hash + 1);
  // A reference is a URI; one that is no valid encoding is taken as it is written.
  const pointer = percentDecoded(fragment) ?? fragment;
  if (written === '') return { kind: 'target', file: from, pointer };
  const path = percentDecoded(written) ?? written;
  if (SCHEME.test(path) || path.startsWith('//'))
    return refused('addresses are not fetched; only relative paths are followed');
  if (path.startsWith('/') || path.startsWith('~'))
    return refused('it is an absolute path; only relative paths are followed');
  if (path.includes('\\')) return refused('it has a backslash; paths use forward slashes');
  if (path.includes('\0')) return refused('it has a NUL character');
  const file = joinPath(from, path);
  return file === null ? refused('it leaves the repository') : { kind: 'target', file, pointer };
}

function refused(why: string): ReferenceTarget {
  return { kind: 'refused', why };
}

/** Relative to the folder of `from`; null above the repository's root. */
function joinPath(from: string, path: string): string | null {
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.length === 0 ? null : parts.join('/');
}
