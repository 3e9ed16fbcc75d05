import type { ApiOperation, ApiSpec } from '../model/api.ts';

/**
 * The operation that answers a concrete request path (query and fragment are ignored), tried below every base path and
 * without one; null where none fits. Concrete segments win over templates, from the left, as OpenAPI asks.
 */
export function matchOperation(spec: ApiSpec, method: string, path: string): ApiOperation | null {
  const wanted = path.replace(/[?#].*$/, '');
  let best: { operation: ApiOperation; rank: string } | null = null;
  for (const below of pathsBelow(spec.basePaths, wanted)) {
    for (const operation of spec.operations) {
      if (operation.method !== method.toUpperCase()) continue;
      const rank = rankOf(operation.path, below);
      if (rank !== null && (best === null || rank < best.rank)) best = { operation, rank };
    }
    if (best !== null) return best.operation;
  }
  return null;
}

/** The path without each prefix it starts with, longest prefix first, and at last the path as it is. */
function pathsBelow(prefixes: readonly string[], path: string): string[] {
  const longestFirst = [...new Set([...prefixes, ''])].sort((left, right) => right.length - left.length);
  return longestFirst
    .filter((prefix) => path === prefix || path.startsWith(`${prefix}/`))
    .map((prefix) => path.slice(prefix.length) || '/');
}

/** One digit per segment, 0 for concrete and 1 for templated, so that the smallest text is the best fit; null for no fit. */
function rankOf(template: string, path: string): string | null {
  const expected = segmentsOf(template);
  const given = segmentsOf(path);
  if (expected.length !== given.length) return null;
  let rank = '';
  for (const [index, segment] of expected.entries()) {
    const value = given[index] ?? '';
    if (segment === value || decodeSegment(segment) === decodeSegment(value)) rank += '0';
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
function fitsTemplate(segment: string, value: string): boolean {
  const [first = '', ...rest] = segment.split(/\{[^}]*\}/);
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
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return segment;
    throw error;
  }
}
