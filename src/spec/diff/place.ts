import type { Reach } from '../../model/change.ts';

/** Reaches that one finding lists; beyond it whole bodies stand for what is in them, so that nobody is left out. */
const MAX_REACHES = 300;
/** Ways that are followed for one finding before it is given up to list every single one. */
const MAX_WAYS = 4_000;

/**
 * A place of the comparison: one operation's body or parameter, or one pair of schemas that any number of them share.
 * Findings hang on places, and the ways from a place up to the operations tell everything a finding reaches.
 */
export class Place {
  readonly parents: { readonly place: Place; readonly step: string | null }[] = [];
  /** Set where an operation begins; null for shared schemas. */
  readonly reach: Reach | null;

  constructor(reach: Reach | null) {
    this.reach = reach;
  }

  /** `step` is the property that leads here, `*` for any element or name, null for the same value seen closer. */
  reachedFrom(place: Place, step: string | null): void {
    if (place === this) return;
    for (const parent of this.parents) if (parent.place === place && parent.step === step) return;
    this.parents.push({ place, step });
  }
}

/** A way from a place upwards: the property path below it, and the places already passed. */
interface Way {
  readonly place: Place;
  readonly property: readonly string[];
  readonly below: Way | null;
}

/** Every operation's part that a place belongs to, shortest property paths first. `step` leads further below the place. */
export function reachesOf(place: Place, step: readonly string[]): Reach[] {
  const found = new Map<string, Reach>();
  const ways: Way[] = [{ place, property: step, below: null }];
  let index = 0;
  for (; index < ways.length && index < MAX_WAYS && found.size < MAX_REACHES; index++) {
    const way = ways[index];
    if (way === undefined) break;
    if (way.place.reach !== null) addReach(found, way.place.reach, way.property);
    for (const parent of way.place.parents) {
      if (isPassed(way, parent.place)) continue;
      const property = parent.step === null ? way.property : [parent.step, ...way.property];
      ways.push({ place: parent.place, property, below: way });
    }
  }
  if (index < ways.length) for (const root of rootsOf(place)) addReach(found, root, root.property);
  return [...found.values()];
}

function addReach(found: Map<string, Reach>, root: Reach, property: readonly string[]): void {
  const reach = { ...root, property: [...root.property, ...property] };
  found.set(JSON.stringify(Object.values(reach)), reach);
}

function isPassed(way: Way, place: Place): boolean {
  for (let each: Way | null = way; each !== null; each = each.below) if (each.place === place) return true;
  return false;
}

/** Ids of all operations above a place. */
export function operationsAbove(place: Place): string[] {
  return rootsOf(place).map((root) => root.operation);
}

/** All operations' parts above a place, each once. */
function rootsOf(place: Place): Reach[] {
  const seen = new Set([place]);
  const roots: Reach[] = [];
  for (const each of seen) {
    if (each.reach !== null) roots.push(each.reach);
    for (const parent of each.parents) seen.add(parent.place);
  }
  return roots;
}
