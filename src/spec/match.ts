import type { ApiOperation, ApiSpec } from '../model/api.ts';
import { type PathTemplate, parseTemplate, rankTemplate, segmentsOf } from './path-template.ts';

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
  const known = index.memory.get(method)?.get(path);
  if (known !== undefined) return known;
  const found = search(index, method.toUpperCase(), pathsBelow(spec.basePaths, path.replace(/[?#].*$/, '')));
  remember(index.memory, { method, path, found });
  return found;
}

/** The path without each prefix it starts with, longest prefix first, and at last the path as it is. */
export function pathsBelow(prefixes: readonly string[], path: string): readonly string[] {
  const longestFirst = [...new Set([...prefixes, ''])].sort((left, right) => right.length - left.length);
  return longestFirst
    .filter((prefix) => path === prefix || path.startsWith(`${prefix}/`))
    .map((prefix) => path.slice(prefix.length) || '/');
}

interface Candidate {
  readonly operation: ApiOperation;
  readonly template: PathTemplate;
}

interface OperationIndex {
  /** By method and number of segments, in the specification's order. */
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>;
  readonly memory: Memory;
}

/** What was found, by method and path as they were asked for: two texts that are there already, so that asking again makes none. */
type Memory = Map<string, Map<string, OperationMatch | null>>;

/** Paths of one method whose operation is remembered: a thousand pacts call the same few thousand; all of them are a few megabytes. */
const REMEMBERED_PATHS = 10_000;
/** Methods that are remembered: more than HTTP has. */
const REMEMBERED_METHODS = 32;

function remember(memory: Memory, asked: { method: string; path: string; found: OperationMatch | null }): void {
  let paths = memory.get(asked.method);
  if (paths === undefined) {
    if (memory.size >= REMEMBERED_METHODS) memory.clear();
    paths = new Map();
    memory.set(asked.method, paths);
  }
  if (paths.size >= REMEMBERED_PATHS) paths.clear();
  paths.set(asked.path, asked.found);
}

/** A specification is never changed once it is read, so its templates are taken apart once. */
const INDEXES = new WeakMap<ApiSpec, OperationIndex>();

function indexOf(spec: ApiSpec): OperationIndex {
  const known = INDEXES.get(spec);
  if (known !== undefined) return known;
  const candidates = new Map<string, Candidate[]>();
  for (const operation of spec.operations) {
    const template = parseTemplate(operation.path);
    const key = `${operation.method} ${template.segments.length}`;
    const list = candidates.get(key);
    if (list === undefined) candidates.set(key, [{ operation, template }]);
    else list.push({ operation, template });
  }
  const index = { candidates, memory: new Map() };
  INDEXES.set(spec, index);
  return index;
}

function search(index: OperationIndex, method: string, paths: readonly string[]): OperationMatch | null {
  for (const below of paths) {
    const given = segmentsOf(below);
    let best: { operation: ApiOperation; rank: string } | null = null;
    for (const { operation, template } of index.candidates.get(`${method} ${given.length}`) ?? []) {
      const rank = rankTemplate(template, given);
      if (rank !== null && (best === null || rank < best.rank)) best = { operation, rank };
    }
    if (best !== null) return { operation: best.operation, below };
  }
  return null;
}
