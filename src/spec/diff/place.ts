import type { Reach } from '../../model/change.ts';
import { compareTexts } from '../../model/text-order.ts';

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

/** A way from a place upwards: where it has come, the property that leads on from there, and the way below. */
interface Way {
  readonly place: Place;
  readonly step: string | null;
  readonly below: Way | null;
}

/** What a place leads up to: operations' parts with the properties on the way, and whole parts for what is too much to list. */
interface Above {
  readonly listed: readonly { readonly root: Reach; readonly property: readonly string[]; readonly json: string }[];
  readonly whole: readonly Reach[];
}

/** What operations' parts have in common that are the same: their JSON around the properties, what stands before as a number. */
interface Frame {
  readonly rank: number;
  readonly after: string;
}

const NO_FRAME: Frame = { rank: -1, after: '' };

/** How a reach is sorted: by the JSON of what stands before its properties, as a number, and then by the rest. */
interface Ranked {
  readonly rank: number;
  readonly rest: string;
  readonly reach: Reach;
}

/** Tells what places reach, each worked out once: many edits of one schema hang on the same place. */
export class ReachIndex {
  readonly #above = new Map<Place, Above>();
  readonly #frames = new Map<Reach, Frame>();
  readonly #names = new Map<string, string>();
  readonly #roots = new RootIndex();

  /** All places that will be asked for, or places below the same operations. */
  constructor(places: Iterable<Place>) {
    const written = rootsOf(places).map((root) => {
      const [before = '', after = ''] = JSON.stringify({ ...root, property: [] }).split('"property":[]');
      return { root, before, after };
    });
    const ranks = new Map([...new Set(written.map(({ before }) => before))].sort().map((text, rank) => [text, rank]));
    const frames = new Map<string, Frame>();
    for (const { root, before, after } of written) {
      const text = before + after;
      const frame = frames.get(text) ?? { rank: ranks.get(before) ?? 0, after };
      frames.set(text, frame);
      this.#frames.set(root, frame);
    }
  }

  /** Every operation's part that the places belong to, once, in the order of their JSON. `step` leads further below a place. */
  reachesOf(edits: readonly { readonly place: Place; readonly step?: readonly string[] }[]): Reach[] {
    const found: Ranked[] = [];
    const whole = new Set<Reach>();
    for (const { place, step = [] } of edits) {
      const above = this.#aboveOf(place);
      const json = this.#jsonOf(step);
      for (const { root, property, json: path } of above.listed) {
        const reach = { ...root, property: [...root.property, ...property, ...step] };
        found.push(this.#rank(root, joined(path, json), reach));
      }
      for (const root of above.whole) whole.add(root);
    }
    for (const root of whole) found.push(this.#rank(root, '', root));
    return sortRanked(found).map(({ reach }) => reach);
  }

  #rank(root: Reach, json: string, reach: Reach): Ranked {
    const { rank, after } = this.#frames.get(root) ?? NO_FRAME;
    const own = root.property.length === 0 ? json : joined(this.#jsonOf(root.property), json);
    return { rank, rest: `${own}]${after}`, reach };
  }

  #aboveOf(place: Place): Above {
    let above = this.#above.get(place);
    if (above === undefined) {
      above = this.#lookUp(place);
      this.#above.set(place, above);
    }
    return above;
  }

  #lookUp(place: Place): Above {
    const listed: Above['listed'][number][] = [];
    const seen = new Map<Frame, Set<string>>();
    const ways: Way[] = [{ place, step: null, below: null }];
    let index = 0;
    for (; index < ways.length && index < MAX_WAYS && listed.length < MAX_REACHES; index++) {
      const way = ways[index];
      if (way === undefined) break;
      const root = way.place.reach;
      if (root !== null) {
        const property = propertyOf(way);
        const json = this.#jsonOf(property);
        if (isNew(seen, this.#frames.get(root) ?? NO_FRAME, json)) listed.push({ root, property, json });
      }
      // More ways than are followed: it is known already that some are left.
      if (ways.length > MAX_WAYS) continue;
      for (const { place: parent, step } of way.place.parents) {
        if (!isPassed(way, parent)) ways.push({ place: parent, step, below: way });
      }
    }
    return { listed, whole: index < ways.length ? this.#roots.of(place) : [] };
  }

  /** Names as JSON, without the brackets of the list. */
  #jsonOf(names: readonly string[]): string {
    return names.map((name) => this.#nameJson(name)).join();
  }

  #nameJson(name: string): string {
    let json = this.#names.get(name);
    if (json === undefined) {
      json = JSON.stringify(name);
      this.#names.set(name, json);
    }
    return json;
  }
}

/** In the order of their JSON, each once. */
function sortRanked(found: readonly Ranked[]): Ranked[] {
  const byRank = new Map<number, Ranked[]>();
  for (const each of found) {
    const same = byRank.get(each.rank);
    if (same === undefined) byRank.set(each.rank, [each]);
    else same.push(each);
  }
  const sorted: Ranked[] = [];
  for (const rank of [...byRank.keys()].sort((left, right) => left - right)) {
    const same = byRank.get(rank) ?? [];
    if (same.length > 1) same.sort((left, right) => compareTexts(left.rest, right.rest));
    for (const [at, each] of same.entries()) if (at === 0 || each.rest !== same[at - 1]?.rest) sorted.push(each);
  }
  return sorted;
}

/** The properties that lead down a way, from its top. */
function propertyOf(way: Way): string[] {
  const property: string[] = [];
  for (let each: Way | null = way; each !== null; each = each.below) if (each.step !== null) property.push(each.step);
  return property;
}

function isNew(seen: Map<Frame, Set<string>>, frame: Frame, json: string): boolean {
  const known = seen.get(frame);
  if (known === undefined) seen.set(frame, new Set([json]));
  else if (known.has(json)) return false;
  else known.add(json);
  return true;
}

function joined(first: string, second: string): string {
  return first === '' || second === '' ? first + second : `${first},${second}`;
}

function isPassed(way: Way, place: Place): boolean {
  for (let each: Way | null = way; each !== null; each = each.below) if (each.place === place) return true;
  return false;
}

/** Ids of all operations above any of the places. */
export function operationsAbove(places: Iterable<Place>): string[] {
  return rootsOf(places).map((root) => root.operation);
}

/** All operations' parts above single places. */
class RootIndex {
  readonly #known = new Map<Place, { readonly above: ReadonlySet<Place>; readonly roots: readonly Reach[] }>();

  of(place: Place): readonly Reach[] {
    const above = new Set([place]);
    for (const each of above) {
      // Places that lead to each other, as those of recursive schemas do, have the same above them.
      const known = this.#known.get(each);
      if (known?.above.has(place) === true) return known.roots;
      for (const parent of each.parents) above.add(parent.place);
    }
    const roots = [...above].flatMap(({ reach }) => (reach === null ? [] : [reach]));
    this.#known.set(place, { above, roots });
    return roots;
  }
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
