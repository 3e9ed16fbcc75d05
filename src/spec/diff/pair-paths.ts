import { templateShape } from '../../model/template-shape.ts';
import type { PathNode } from '../normalise/operations.ts';

export interface PathPair {
  readonly base: PathNode | null;
  readonly head: PathNode | null;
}

/** Finds the same path on both sides: names of path parameters are only names, `/a/{id}` is `/a/{key}`. */
export function pairPaths(base: readonly PathNode[], head: readonly PathNode[]): PathPair[] {
  const byPath = new Map(head.map((path) => [path.path, path]));
  const byShape = new Map<string, PathNode[]>();
  const basePaths = new Set(base.map((path) => path.path));
  for (const path of head) {
    if (basePaths.has(path.path)) continue;
    const shape = shapeOf(path);
    byShape.set(shape, [...(byShape.get(shape) ?? []), path]);
  }
  const used = new Set<PathNode>();
  const pairs: PathPair[] = base.map((path) => {
    const found = byPath.get(path.path) ?? byShape.get(shapeOf(path))?.shift() ?? null;
    if (found !== null) used.add(found);
    return { base: path, head: found };
  });
  return [...pairs, ...head.filter((path) => !used.has(path)).map((path) => ({ base: null, head: path }))];
}

function shapeOf(path: PathNode): string {
  return path.sense === 'normal' ? templateShape(path.path) : path.path;
}

/** Names of a template's parameters, in order. */
export function templateNames(path: string): string[] {
  return [...path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '');
}
