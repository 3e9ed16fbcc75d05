import type { SpecFile, SpecPair } from '../model/spec.ts';

/** One changed file as far as it is a specification: null on the side where it is none. */
export interface ChangedSpec {
  readonly base: SpecFile | null;
  readonly head: SpecFile | null;
}

export type UnclaimedPair = Omit<SpecPair, 'provider'>;

/**
 * Pairs of base and head, sorted by path. A specification that vanished and one of the same file name that appeared are
 * one that moved, even where git finds the texts too different, as long as there is only one of each; and so is one that
 * was YAML and is JSON now.
 */
export function pairSpecs(changed: readonly ChangedSpec[]): readonly UnclaimedPair[] {
  const kept = changed.filter(({ base, head }) => base !== null && head !== null);
  const lone = changed.filter(({ base, head }) => base === null || head === null);
  const byName = joinMoved(lone, nameOf);
  const byStem = joinMoved(byName.others, (path) => nameOf(path).replace(/\.[^.]*$/, ''));
  const all = [...kept, ...byName.moved, ...byStem.moved, ...byStem.others];
  const pairs = all.map((pair) => ({ ...pair, status: statusOf(pair) }));
  return pairs.sort((one, other) => (pathOf(one) < pathOf(other) ? -1 : 1));
}

/** Joins what is on one side only with the one of the same key on the other side, where each side has one of it. */
function joinMoved(lone: readonly ChangedSpec[], keyOf: (path: string) => string) {
  const groups = [...Map.groupBy(lone, (change) => keyOf(pathOf(change))).values()];
  const joined = groups.map((group) => {
    const bases = group.map(({ base }) => base).filter((base) => base !== null);
    const heads = group.map(({ head }) => head).filter((head) => head !== null);
    const [base, head] = [bases[0], heads[0]];
    const isMove = base && head && bases.length === 1 && heads.length === 1;
    return isMove ? { moved: [{ base, head }], others: [] } : { moved: [], others: group };
  });
  return {
    moved: joined.flatMap(({ moved }) => moved),
    others: joined.flatMap(({ others }) => others),
  };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function statusOf({ base, head }: ChangedSpec): SpecPair['status'] {
  if (base === null) return 'added';
  if (head === null) return 'deleted';
  return base.path === head.path ? 'modified' : 'renamed';
}

function pathOf(pair: ChangedSpec): string {
  return pair.head?.path ?? pair.base?.path ?? '';
}
