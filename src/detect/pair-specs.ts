import type { SpecFile, SpecPair } from '../model/spec.ts';

/** One changed file as far as it is a specification: null on the side where it is none. */
export interface ChangedSpec {
  readonly base: SpecFile | null;
  readonly head: SpecFile | null;
}

export type UnclaimedPair = Omit<SpecPair, 'provider'>;

/**
 * Pairs of base and head, sorted by path. A specification that vanished and one of the same file name that appeared are
 * one that moved, even where git finds the texts too different, as long as there is only one of each.
 */
export function pairSpecs(changed: readonly ChangedSpec[]): readonly UnclaimedPair[] {
  const moved = findMoved(changed);
  const joined = new Set<SpecFile | null>(moved.flatMap(({ base, head }) => [base, head]));
  const others = changed.filter(({ base, head }) => !joined.has(base ?? head));
  const pairs = [...others, ...moved].map((pair) => ({ ...pair, status: statusOf(pair) }));
  return pairs.sort((one, other) => (pathOf(one) < pathOf(other) ? -1 : 1));
}

function findMoved(changed: readonly ChangedSpec[]): readonly { readonly base: SpecFile; readonly head: SpecFile }[] {
  const deleted = groupByName(changed.filter(({ head }) => head === null).map(({ base }) => base));
  const added = groupByName(changed.filter(({ base }) => base === null).map(({ head }) => head));
  return [...deleted].flatMap(([name, bases]) => {
    const heads = added.get(name) ?? [];
    const [base] = bases;
    const [head] = heads;
    return base && head && bases.length === 1 && heads.length === 1 ? [{ base, head }] : [];
  });
}

function groupByName(files: readonly (SpecFile | null)[]): ReadonlyMap<string, readonly SpecFile[]> {
  return Map.groupBy(
    files.filter((file) => file !== null),
    (file) => file.path.slice(file.path.lastIndexOf('/') + 1),
  );
}

function statusOf({ base, head }: ChangedSpec): SpecPair['status'] {
  if (base === null) return 'added';
  if (head === null) return 'deleted';
  return base.path === head.path ? 'modified' : 'renamed';
}

function pathOf(pair: ChangedSpec): string {
  return pair.head?.path ?? pair.base?.path ?? '';
}
