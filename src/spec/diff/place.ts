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

/** What a place leads up to: operations' parts with the properties on the way, and whole parts for what is too much to list. */
interface Above {
  readonly listed: readonly { readonly root: Reach; readonly property: readonly string[] }[];
  readonly whole: readonly Reach[];
}

/** Tells what places reach, each worked out once: many edits of one schema hang on the same place. */
export class ReachIndex {
  readonly #above = new Map<Place, Above>();
  readonly #frames = new Map<Reach, readonly [string, string]>();

  /** Adds every operation's part that a place belongs to, by its text. `step` leads further below the place. */
  collect(place: Place, step: readonly string[], into: Map<string, Reach>): void {
    let above = this.#above.get(place);
    if (above === undefined) {
      above = this.#lookUp(place);
      this.#above.set(place, above);
    }
    for (const { root, property } of above.listed) this.#add(into, root, [...root.property, ...property, ...step]);
    for (const root of above.whole) this.#add(into, root, root.property);
  }

  #lookUp(place: Place): Above {
    const found = new Map<string, { root: Reach; property: readonly string[] }>();
    const ways: Way[] = [{ place, property: [], below: null }];
    let index = 0;
    for (; index < ways.length && index < MAX_WAYS && found.size < MAX_REACHES; index++) {
      const way = ways[index];
      if (way === undefined) break;
      const root = way.place.reach;
      if (root !== null) found.set(this.#textOf(root, way.property), { root, property: way.property });
      for (const parent of way.place.parents) {
        if (isPassed(way, parent.place)) continue;
        const property = parent.step === null ? way.property : [parent.step, ...way.property];
        ways.push({ place: parent.place, property, below: way });
      }
    }
    return { listed: [...found.values()], whole: index < ways.length ? rootsOf([place]) : [] };
  }

  #add(into: Map<string, Reach>, root: Reach, property: readonly string[]): void {
    const text = this.#textOf(root, property);
    if (!into.has(text)) into.set(text, { ...root, property });
  }

  /** The reach as JSON. What stands around the property path is written once for each root. */
  #textOf(root: Reach, property: readonly string[]): string {
    let frame = this.#frames.get(root);
    if (frame === undefined) {
      const [before = '', after = ''] = JSON.stringify({ ...root, property: [] }).split('"property":[]');
      frame = [`${before}"property":`, after];
      this.#frames.set(root, frame);
    }
    return `${frame[0]}${JSON.stringify(property)}${frame[1]}`;
  }
}

function isPassed(way: Way, place: Place): boolean {
  for (let each: Way | null = way; each !== null; each = each.below) if (each.place === place) return true;
  return false;
}

/** Ids of all operations above any of the places. */
export function operationsAbove(places: Iterable<Place>): string[] {
  return rootsOf(places).map((root) => root.operation);
}

/** All operations' parts above places, each once. */
function rootsOf(places: Iterable<Place>): Reach[] {
  const seen = new Set(places);
  const roots: Reach[] = [];
  for (const each of seen) {
    if (each.reach !== null) roots.push(each.reach);
    for (const parent of each.parents) seen.add(parent.place);
  }
  return roots;
}
