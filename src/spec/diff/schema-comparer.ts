import type { NotAnalysed } from '../../model/change.ts';
import { schemaView } from '../normalise/build-view.ts';
import { mayNameDialects, unknownDialectOf } from '../normalise/dialects.ts';
import { type Inheritance, inheritanceOf } from '../normalise/inheritance.ts';
import { type SchemaPart, schemaPart } from '../normalise/schema-part.ts';
import type { SchemaView } from '../normalise/schema-view.ts';
import { dialectOf, type Specification } from '../normalise/specification.ts';
import type { Edit, EditLog } from './edits.ts';
import { Place } from './place.ts';
import { compareSchemaPair } from './schema/facets.ts';
import { alignViews } from './schema/fold-variants.ts';
import { onwardFromShared } from './schema/same-text.ts';
import { SchemaIdentities } from './schema-identities.ts';
import { type Anchor, type Flow, type Negation, opposite, type PairActions, SchemaPair } from './schema-pair.ts';
import type { Unchanged } from './unchanged.ts';

/** Pairs of schemas in one comparison: GitHub's whole description has 0.1 million, twice. */
const MAX_PAIRS = 500_000;

interface Waiting {
  readonly base: readonly SchemaPart[];
  readonly head: readonly SchemaPart[];
  readonly flow: Flow;
  readonly place: Place;
  readonly anchor: Anchor | null;
  readonly negatedBy: Negation | null;
  readonly isAlwaysSent: boolean;
  readonly isText: boolean;
  /** The same for pairs of which the comparison has the same to say. */
  readonly outcome: string;
}

/** What came out of one pair, to be said again at every place where the same two schemas are referred to. */
interface Outcome {
  readonly edits: Edit[];
  readonly missed: NotAnalysed[];
  readonly onward: { readonly place: Place; readonly step: string | null }[];
}

/** Two schemas that stand at the same place. */
export interface Asked {
  readonly base: readonly SchemaPart[];
  readonly head: readonly SchemaPart[];
  readonly flow: Flow;
  /** Set within the comparison of two schemas that a reference was turned between. */
  readonly anchor?: Anchor | null;
  /** Set below `not`, or the like. */
  readonly negatedBy?: Negation | null;
  /** Set where the value cannot be left out. */
  readonly isAlwaysSent?: boolean;
  /** Set where every value is written as plain text. */
  readonly isText?: boolean;
}

interface Tools {
  readonly base: Specification;
  readonly head: Specification;
  readonly unchanged: Unchanged;
  readonly edits: EditLog;
  readonly missed: NotAnalysed[];
  /** ISO date; null where nobody knows it. */
  readonly today: string | null;
}

/**
 * Compares every pair of schemas once per direction, however many operations share it, and keeps a queue instead of calling
 * itself, so that neither recursion of the specification nor its depth matters.
 */
export class SchemaComparer {
  readonly #tools: Tools;
  readonly #places = new Map<string, Place>();
  readonly #waiting: Waiting[] = [];
  readonly #identities: SchemaIdentities;
  readonly #views = new Map<string, SchemaView>();
  readonly #outcomes = new Map<string, Outcome>();
  readonly #mayNameDialects: boolean;
  readonly #inheritance: { base: Inheritance | null; head: Inheritance | null } = { base: null, head: null };

  constructor(tools: Tools) {
    this.#tools = tools;
    this.#mayNameDialects = mayNameDialects(tools.base) || mayNameDialects(tools.head);
    this.#identities = new SchemaIdentities({ base: tools.base.sources, head: tools.head.sources });
  }

  /**
   * Asks for a comparison and answers where its findings go, null where there is nothing to compare. `from` is the place that
   * leads here through the property `step`, null for the value itself.
   */
  compare(pair: Asked, from: Place, step: string | null): Place | null {
    const { base, head, flow, negatedBy = null, isAlwaysSent = false, isText = false } = pair;
    if (this.#isSame(base, head)) return null;
    // What both sides call by the same name was edited itself, wherever the reference above was turned from.
    const anchor = isSameName(base, head) ? null : (pair.anchor ?? this.#anchorOf(base, head));
    const at = anchor === null ? '' : `${anchor.base.pointer()} > ${anchor.head.pointer()}`;
    const how = `${negatedBy === null ? '' : `${negatedBy} `}${isAlwaysSent ? 'always ' : ''}${isText ? 'text ' : ''}${flow} ${at}`;
    const key = `${this.#identities.of(base)} ${this.#identities.of(head)} ${how}`;
    let place = this.#places.get(key);
    if (place === undefined) {
      place = new Place(null);
      this.#places.set(key, place);
      const outcome = `${this.#identities.ofMeaning('base', base)} ${this.#identities.ofMeaning('head', head)} ${how}`;
      this.#waiting.push({ base, head, flow, place, anchor, negatedBy, isAlwaysSent, isText, outcome });
    }
    place.reachedFrom(from, step);
    return place;
  }

  /**
   * The reference that is the edit, when it names another schema now, came in the place of a schema or gave way to one, and
   * what it names was there before and is as it was, or what was named before is there as ever: its lines are not the edit.
   */
  #anchorOf([base, ...moreBase]: readonly SchemaPart[], [head, ...moreHead]: readonly SchemaPart[]): Anchor | null {
    if (base === undefined || head === undefined || moreBase.length + moreHead.length > 0) return null;
    const [left, right] = [base.node.child('$ref'), head.node.child('$ref')];
    const named: unknown = (right ?? left)?.value;
    if (typeof named !== 'string' || left?.value === right?.value) return null;
    const before = this.#tools.base.sources.follow(named, base.node.document);
    const after = this.#tools.head.sources.follow(named, head.node.document);
    if (before === null || after === null) return null;
    const isTurned = this.#turnOf([base], [head]) !== null || this.#tools.unchanged.isSame(before, after);
    return isTurned ? { base: left ?? base.node, head: right ?? head.node } : null;
  }

  /** The reference that names another schema now, where the one before is there as ever: what is gone went with the reference. */
  #turnOf([base, ...moreBase]: readonly SchemaPart[], [head, ...moreHead]: readonly SchemaPart[]): Anchor | null {
    if (base === undefined || head === undefined || moreBase.length + moreHead.length > 0) return null;
    const [left, right] = [base.node.child('$ref'), head.node.child('$ref')];
    if (left === null || right === null || left.value === right.value || typeof left.value !== 'string') return null;
    return this.#tools.head.sources.follow(left.value, head.node.document) === null
      ? null
      : { base: left, head: right };
  }

  /** Works until nothing is asked for any more. */
  run(): void {
    for (let index = 0; index < this.#waiting.length; index++) {
      const waiting = this.#waiting[index];
      if (waiting === undefined) break;
      if (index >= MAX_PAIRS) {
        this.#missRest(waiting);
        return;
      }
      this.#comparePair(waiting);
    }
    this.#waiting.length = 0;
  }

  /** What a schema says, allOf and references written out; built once for the same parts. */
  view(side: 'base' | 'head', parts: readonly SchemaPart[]): SchemaView {
    // Both sides share what is written the same, and refer to different things by it.
    const key = `${side} ${this.#identities.ofMeaning(side, parts)}`;
    let view = this.#views.get(key);
    if (view === undefined) {
      view = schemaView(this.#tools[side].sources, parts);
      this.#views.set(key, view);
    }
    return view;
  }

  #comparePair(waiting: Waiting): void {
    const known = this.#outcomes.get(waiting.outcome);
    if (known !== undefined) {
      this.#repeat(known, waiting.place);
      return;
    }
    const outcome: Outcome = { edits: [], missed: [], onward: [] };
    this.#outcomes.set(waiting.outcome, outcome);
    const actions = this.#actionsOf(waiting, outcome);
    if (!this.#passShared(waiting, actions)) this.#compareViews(waiting, outcome, actions);
    this.#tools.missed.push(...outcome.missed);
  }

  /** Says again at another place what was found out about the same two schemas. */
  #repeat({ edits, missed, onward }: Outcome, place: Place): void {
    for (const edit of edits) this.#tools.edits.add({ ...edit, place, like: edit });
    this.#tools.missed.push(...missed);
    for (const each of onward) each.place.reachedFrom(place, each.step);
  }

  #actionsOf({ flow, place, anchor, negatedBy, isText }: Waiting, outcome: Outcome): PairActions {
    const ask = (pair: Asked, step: string | null) => {
      const asked = this.compare(pair, place, step);
      if (asked !== null) outcome.onward.push({ place: asked, step });
    };
    return {
      descend: (base, head, step) => ask({ base, head, flow, anchor, negatedBy, isText }, step),
      descendNegated: (base, head, by) =>
        ask({ base, head, flow, anchor, negatedBy: negatedBy === null ? by : null, isText }, null),
      view: (side, parts) => this.view(side, parts),
      subtypes: (side, view) => this.#subtypes(side, view),
      isThere: (side, reference, from) => this.#tools[side].sources.follow(reference, from.document) !== null,
      isSame: (left, right) => this.#isSame([left], [right]),
    };
  }

  /** Goes on to what differs below a schema that itself is the same; answers false where it has to be looked at. */
  #passShared({ base, head, flow, negatedBy }: Waiting, actions: PairActions): boolean {
    const [left, right] = [this.#identities.named('base', base), this.#identities.named('head', head)];
    if (left === null || right === null) return false;
    const direction = negatedBy === null ? flow : opposite(flow);
    const onward = onwardFromShared({ base: left, head: right, flow: direction }, actions, this.#tools.unchanged);
    for (const { parts, step } of onward ?? []) actions.descend([parts[0]], [parts[1]], step);
    return onward !== null;
  }

  #compareViews(waiting: Waiting, outcome: Outcome, actions: PairActions): void {
    const { base, head, flow, place, anchor, negatedBy, isAlwaysSent, isText } = waiting;
    const aligned = alignViews(
      { base: this.view('base', base), head: this.view('head', head) },
      { base: (parts) => this.view('base', parts), head: (parts) => this.view('head', parts) },
    );
    const { today } = this.#tools;
    if (this.#mayNameDialects) outcome.missed.push(...this.#unknownDialects(aligned));
    const edits = {
      add: (edit: Edit) => {
        outcome.edits.push(edit);
        this.#tools.edits.add(edit);
      },
    };
    const turn = anchor ?? this.#turnOf(base, head);
    const log = { edits, missed: outcome.missed, today, actions, anchor, turn, negatedBy, isAlwaysSent, isText };
    compareSchemaPair(new SchemaPair({ ...aligned, flow }, place, log));
  }

  /** Of the head, or of the base where the head has none. */
  #unknownDialects(views: { readonly base: SchemaView; readonly head: SchemaView }): readonly NotAnalysed[] {
    const [before = [], after = []] = (['base', 'head'] as const).map((side) =>
      views[side].leaves.flatMap(({ node }) => unknownDialectOf(this.#tools[side], node)),
    );
    return after.length > 0 ? after : before;
  }

  #subtypes(side: 'base' | 'head', view: SchemaView): ReadonlyMap<string, SchemaPart> {
    const specification = this.#tools[side];
    this.#inheritance[side] ??= inheritanceOf(specification);
    const subtypes = this.#inheritance[side]?.get(view.leaves[0]?.node.value) ?? [];
    return new Map([...subtypes].map(([name, node]) => [name, schemaPart(node, dialectOf(specification.version))]));
  }

  #isSame(base: readonly SchemaPart[], head: readonly SchemaPart[]): boolean {
    return (
      base.length === head.length &&
      base.every((left, index) => {
        const right = head[index];
        if (right === undefined || left.form !== right.form || left.without.join() !== right.without.join())
          return false;
        return left.form !== 'form-data' && this.#tools.unchanged.isSame(left.node, right.node);
      })
    );
  }

  #missRest({ head }: Waiting): void {
    const node = head[0]?.node;
    if (node === undefined) return;
    const why = `more than ${MAX_PAIRS} pairs of schemas had to be compared`;
    this.#tools.missed.push({ location: node.location(), what: 'this schema and all further ones', why });
  }
}

function isSameName([base, ...moreBase]: readonly SchemaPart[], [head, ...moreHead]: readonly SchemaPart[]): boolean {
  if (base === undefined || head === undefined || moreBase.length + moreHead.length > 0) return false;
  const [left, right] = [base.node.child('$ref'), head.node.child('$ref')];
  return left !== null && left.value === right?.value;
}
