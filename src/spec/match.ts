import type { ApiOperation, ApiSpec } from '../model/api.ts';

/** An operation, and the path it was found with: below one of the base paths, as the specification's `paths` are written. */
export interface OperationMatch {
  readonly operation: ApiOperation;
  readonly below: string;
}

/**
 * The operation that answers a concrete request path (query and fragment are ignored), tried below every base path and
 * without one; null where none fits. Concrete segments win over templates, from the left, as OpenAPI asks.
 */
export function matchOperation(spec: ApiSpec, method: string, path: string): ApiOperation | null {
  return findOperation(spec, method, path)?.operation ?? null;
}

/** The same with the path below the base path. */
export function findOperation(spec: ApiSpec, method: string, path: string): OperationMatch | null {
  const index = indexOf(spec);
  const wanted = path.replace(/[?#].*$/, '');
  const key = `${method.toUpperCase()} ${wanted}`;
  const known = index.memory.get(key);
  if (known !== undefined) return known;
  const found = search(index, method.toUpperCase(), pathsBelow(spec.basePaths, wanted));
  if (index.memory.size >= REMEMBERED_PATHS) index.memory.clear();
  index.memory.set(key, found);
  return found;
}

/** The path without each prefix it starts with, longest prefix first, and at last the path as it is. */
export function pathsBelow(prefixes: readonly string[], path: string): readonly string[] {
  const longestFirst = [...new Set([...prefixes, ''])].sort((left, right) => right.length - left.length);
  return longestFirst
    .filter((prefix) => path === prefix || path.startsWith(`${prefix}/`))
    .map((prefix) => path.slice(prefix.length) || '/');
}

/** Paths whose operation is remembered: a thousand pacts call the same few thousand; all of them are a few megabytes. */
const REMEMBERED_PATHS = 10_000;

interface Candidate {
  readonly operation: ApiOperation;
  readonly segments: readonly Segment[];
}

interface Segment {
  readonly text: string;
  readonly decoded: string;
  /** Texts around its templates; null for a concrete segment. */
  readonly pieces: readonly string[] | null;
}

interface OperationIndex {
  /** By method and number of segments, in the specification's order. */
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>;
  readonly memory: Map<string, OperationMatch | null>;
}

/** A specification is never changed once it is read, so its templates are taken apart once. */
const INDEXES = new WeakMap<ApiSpec, OperationIndex>();

function indexOf(spec: ApiSpec): OperationIndex {
  const known = INDEXES.get(spec);
  if (known !== undefined) return known;
  const candidates = new Map<string, Candidate[]>();
  for (const operation of spec.operations) {
    const segments = segmentsOf(operation.path).map(parseSegment);
    const key = `${operation.method} ${segments.length}`;
    const list = candidates.get(key);
    if (list === undefined) candidates.set(key, [{ operation, segments }]);
    else list.push({ operation, segments });
  }
  const index = { candidates, memory: new Map() };
  INDEXES.set(spec, index);
  return index;
}

function parseSegment(text: string): Segment {
  const pieces = text.split(/\{[^}]*\}/);
  return { text, decoded: decodeSegment(text), pieces: pieces.length > 1 ? pieces : null };
}

function search(index: OperationIndex, method: string, paths: readonly string[]): OperationMatch | null {
  for (const below of paths) {
    const given = segmentsOf(below);
    let best: { operation: ApiOperation; rank: string } | null = null;
    for (const { operation, segments } of index.candidates.get(`${method} ${given.length}`) ?? []) {
      const rank = rankOf(segments, given);
      if (rank !== null && (best === null || rank < best.rank)) best = { operation, rank };
    }
    if (best !== null) return { operation: best.operation, below };
  }
  return null;
}

/** One digit per segment, 0 for concrete and 1 for templated, so that the smallest text is the best fit; null for no fit. */
function rankOf(expected: readonly Segment[], given: readonly string[]): string | null {
  let rank = '';
  for (const [index, segment] of expected.entries()) {
    const value = given[index] ?? '';
    if (segment.text === value || segment.decoded === decodeSegment(value)) rank += '0';
    else if (fitsTemplate(segment, value)) rank += '1';
    else return null;
  }
  return rank;
}

function segmentsOf(path: string): string[] {
  return path.replace(/^\/|\/$/g, '').split('/');
}

/**
 * `{id}`, `{id}.json`, `v{major}`: each template takes at least one character. Literal pieces are looked for from the left,
 * because a pattern built from a foreign template could be made to backtrack for ever.
 */
function fitsTemplate({ pieces }: Segment, value: string): boolean {
  const [first = '', ...rest] = pieces ?? [];
  const last = rest.pop();
  if (last === undefined || !value.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = value.indexOf(piece, at + 1);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return value.length - last.length > at && value.endsWith(last);
}

function decodeSegment(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return segment;
    throw error;
  }
}
