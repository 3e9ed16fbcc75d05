import type { NotAnalysed } from '../../model/change.ts';
import { schemaView } from '../normalise/build-view.ts';
import { type Inheritance, inheritanceOf } from '../normalise/inheritance.ts';
import { type SchemaPart, schemaPart } from '../normalise/schema-part.ts';
import type { SchemaView } from '../normalise/schema-view.ts';
import { dialectOf, type Specification } from '../normalise/specification.ts';
import { referenceOf } from '../resolve.ts';
import type { EditLog } from './edits.ts';
import { Place } from './place.ts';
import { compareSchemaPair } from './schema/facets.ts';
import { alignViews } from './schema/fold-variants.ts';
import { type Anchor, type Flow, type Negation, SchemaPair } from './schema-pair.ts';
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
  readonly #identities = new WeakMap<object, number>();
  readonly #views = new Map<string, SchemaView>();
  readonly #inheritance: { base: Inheritance | null; head: Inheritance | null } = { base: null, head: null };
  #nextIdentity = 0;

  constructor(tools: Tools) {
    this.#tools = tools;
  }

  /** Asks for a comparison. `from` is the place that leads here through the property `step`, null for the value itself. */
  compare(pair: Asked, from: Place, step: string | null): void {
    const { base, head, flow, negatedBy = null, isAlwaysSent = false, isText = false } = pair;
    if (this.#isSame(base, head)) return;
    const anchor = pair.anchor ?? this.#anchorOf(base, head);
    const at = anchor === null ? '' : `${anchor.base.pointer()} > ${anchor.head.pointer()}`;
    const key = `${negatedBy === null ? '' : `${negatedBy} `}${isAlwaysSent ? 'always ' : ''}${isText ? 'text ' : ''}${flow} ${this.#identity(base)} ${this.#identity(head)} ${at}`;
    let place = this.#places.get(key);
    if (place === undefined) {
      place = new Place(null);
      this.#places.set(key, place);
      this.#waiting.push({ base, head, flow, place, anchor, negatedBy, isAlwaysSent, isText });
    }
    place.reachedFrom(from, step);
  }

  /** The reference that is the edit, when it names another schema now that was there before and is as it was. */
  #anchorOf([base, ...moreBase]: readonly SchemaPart[], [head, ...moreHead]: readonly SchemaPart[]): Anchor | null {
    if (base === undefined || head === undefined || moreBase.length + moreHead.length > 0) return null;
    const [from, to] = [referenceOf(base.node), referenceOf(head.node)];
    if (from === null || to === null || from === to) return null;
    const before = this.#tools.base.sources.follow(to, base.node.document);
    const after = this.#tools.head.sources.follow(to, head.node.document);
    const isTurned = before !== null && after !== null && this.#tools.unchanged.isSame(before, after);
    const [left, right] = [base.node.child('$ref'), head.node.child('$ref')];
    return isTurned && left !== null && right !== null ? { base: left, head: right } : null;
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
    const key = `${side} ${this.#identity(parts)}`;
    let view = this.#views.get(key);
    if (view === undefined) {
      view = schemaView(this.#tools[side].sources, parts);
      this.#views.set(key, view);
    }
    return view;
  }

  #comparePair({ base, head, flow, place, anchor, negatedBy, isAlwaysSent, isText }: Waiting): void {
    const actions = {
      descend: (left: readonly SchemaPart[], right: readonly SchemaPart[], step: string | null) =>
        this.compare({ base: left, head: right, flow, anchor, negatedBy, isText }, place, step),
      descendNegated: (left: readonly SchemaPart[], right: readonly SchemaPart[], by: Negation) =>
        this.compare(
          { base: left, head: right, flow, anchor, negatedBy: negatedBy === null ? by : null, isText },
          place,
          null,
        ),
      view: (side: 'base' | 'head', parts: readonly SchemaPart[]) => this.view(side, parts),
      subtypes: (side: 'base' | 'head', view: SchemaView) => this.#subtypes(side, view),
      isSame: (left: SchemaPart, right: SchemaPart) => this.#isSame([left], [right]),
    };
    const aligned = alignViews(
      { base: this.view('base', base), head: this.view('head', head) },
      { base: (parts) => this.view('base', parts), head: (parts) => this.view('head', parts) },
    );
    const views = { ...aligned, flow };
    const { edits, missed, today } = this.#tools;
    compareSchemaPair(
      new SchemaPair(views, place, { edits, missed, today, actions, anchor, negatedBy, isAlwaysSent, isText }),
    );
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

  /** Names parts by what they are made of, so that a pair is known again wherever it is reached from. */
  #identity(parts: readonly SchemaPart[]): string {
    return parts.map((part) => `${part.form[0]}${this.#valueIdentity(part)}-${part.without.join()}`).join('+');
  }

  #valueIdentity({ node }: SchemaPart): string | number {
    const { value } = node;
    // `true` has no identity of its own; the place it is written at has.
    if (value === null || typeof value !== 'object')
      return `${node.document.side}:${node.document.file}#${node.pointer()}`;
    let identity = this.#identities.get(value);
    if (identity === undefined) {
      identity = this.#nextIdentity++;
      this.#identities.set(value, identity);
    }
    return identity;
  }

  #missRest({ head }: Waiting): void {
    const node = head[0]?.node;
    if (node === undefined) return;
    const why = `more than ${MAX_PAIRS} pairs of schemas had to be compared`;
    this.#tools.missed.push({ location: node.location(), what: 'this schema and all further ones', why });
  }
}
