import type { NotAnalysed } from '../../model/change.ts';
import type { SpecNode } from '../node.ts';
import type { SchemaPart } from '../normalise/schema-part.ts';
import type { SchemaView } from '../normalise/schema-view.ts';
import { type RuleName, severityOf } from '../rules.ts';
import { describeSchema } from './describe.ts';
import type { EditLog } from './edits.ts';
import type { Place } from './place.ts';

export type Flow = 'request' | 'response';
/** Keywords below which allowing less means that the whole allows more: what is excluded, and a condition of `then`. */
export type Negation = 'not' | 'if';

/** What a part of the schema comparison may do beside looking at the pair. */
export interface PairActions {
  /** Compares deeper schemas, later; `step` is the property that leads there, null for the same value. */
  readonly descend: (base: readonly SchemaPart[], head: readonly SchemaPart[], step: string | null) => void;
  /** The same for schemas that exclude: what allows less there allows more here. */
  readonly descendNegated: (base: readonly SchemaPart[], head: readonly SchemaPart[], by: Negation) => void;
  /** The view of other parts of the same side. */
  readonly view: (side: 'base' | 'head', parts: readonly SchemaPart[]) => SchemaView;
  /** Schemas that extend this one, by name; empty where its alternatives are listed. */
  readonly subtypes: (side: 'base' | 'head', view: SchemaView) => ReadonlyMap<string, SchemaPart>;
  /** Whether a reference leads to something on a side, as it would from the node. */
  readonly isThere: (side: 'base' | 'head', reference: string, from: SpecNode) => boolean;
  /** Whether two schemas are written the same and refer to the same. */
  readonly isSame: (base: SchemaPart, head: SchemaPart) => boolean;
}

/** Two schemas at one place of the exchange, and where findings about them go. */
export class SchemaPair {
  readonly base: SchemaView;
  readonly head: SchemaView;
  readonly flow: Flow;
  readonly actions: PairActions;
  readonly #place: Place;
  readonly #edits: PairLog['edits'];
  readonly #missed: NotAnalysed[];

  readonly #anchor: Anchor | null;
  /** The reference that was turned to another schema, whether that one was there before or is new. */
  readonly turn: Anchor | null;
  readonly isAlwaysSent: boolean;
  readonly isText: boolean;
  readonly today: string | null;
  readonly #negatedBy: Negation | null;

  constructor(views: { base: SchemaView; head: SchemaView; flow: Flow }, place: Place, log: PairLog) {
    this.base = views.base;
    this.head = views.head;
    // Below `not`, a request is looked at like a response: what allows less inside allows more as a whole.
    this.flow = log.negatedBy === null ? views.flow : opposite(views.flow);
    this.#negatedBy = log.negatedBy;
    this.isAlwaysSent = log.isAlwaysSent;
    this.isText = log.isText;
    this.today = log.today;
    this.#place = place;
    this.#edits = log.edits;
    this.#missed = log.missed;
    this.actions = log.actions;
    this.#anchor = log.anchor;
    this.turn = log.turn;
  }

  /** What a reader calls the head's schema, or one of its properties. */
  subject(below: readonly string[] = []): string {
    return describeSchema(this.head.node, below);
  }

  /** The same, named after the schema that holds the edit: what an allOf or a wrapper refers to has a name of its own. */
  subjectAt({ base, head }: Pick<ReportPlace, 'base' | 'head'>, below: readonly string[] = []): string {
    const holder = head === null ? holderOf(this.base, base) : holderOf(this.head, head);
    return describeSchema(holder ?? this.head.node, below);
  }

  /**
   * The schema that a reference leads to now, where the one before is still there and has lost nothing: what is gone from here is
   * written in it as ever.
   */
  successorOf(gone: SpecNode): string | null {
    const [before, after] = [this.base.node, this.head.node];
    const [old, now] = [describeSchema(before), describeSchema(after)];
    const isTurned = old !== now && [old, now].every((each) => each.startsWith('schema "'));
    if (!isTurned || holderOf(this.base, gone)?.value !== before.value) return null;
    const isThere = before.document.file === after.document.file && isWritten(after.document.parsed.value, gone.path());
    return isThere ? now : null;
  }

  /** Records what a turned reference took away: one edit, shown at the reference, whatever went with it. */
  reportTurned(rule: RuleName, message: string, at: { readonly turn: Anchor; readonly step: readonly string[] }): void {
    const { turn, step } = at;
    const place = { base: turn.base, head: turn.head, step, detail: 'gone', isAtReference: true };
    this.report(rule, `${describeAnchor(turn)}: ${message}`, place);
  }

  /** Records an edit. Without a node on either side it is shown where the schema is written. */
  report(rule: RuleName, message: string, at: ReportPlace): void {
    if (this.#negatedBy !== null) this.#reportExclusion(rule, message, at);
    else this.#report({ rule, direction: this.flow }, message, at);
  }

  #reportExclusion(rule: RuleName, message: string, at: ReportPlace): void {
    if (ANNOTATION_RULES.test(rule)) return;
    const real = opposite(this.flow);
    const isHarmful = severityOf(rule, this.flow) !== 'info';
    const outer = isHarmful === (real === 'request') ? 'constraint.tightened' : 'constraint.relaxed';
    const words = `Inside "${this.#negatedBy}", ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
    this.#report({ rule: outer, direction: real }, words, { ...at, detail: message });
  }

  #report({ rule, direction }: { rule: RuleName; direction: Flow }, message: string, at: ReportPlace): void {
    const isRemoved = at.shownAt === 'base' || (at.head === null && at.base !== null);
    // What a schema says that came in the place of a reference stands in lines of its own.
    const isElsewhere = at.isAtReference === true || (at.head !== null && this.#anchor?.head.key !== '$ref');
    const anchor = isElsewhere ? null : this.#anchor;
    this.#edits.add({
      rule,
      direction,
      message:
        anchor === null ? message : `${describeAnchor(anchor)}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
      base: anchor?.base ?? at.base,
      head: anchor?.head ?? at.head ?? (at.base === null ? this.head.node : null),
      shownAt: isRemoved && anchor === null ? 'base' : 'head',
      place: this.#place,
      within: { base: this.base.node, head: this.head.node },
      step: at.step ?? [],
      // At an anchor many findings share one place, and only their words tell them apart.
      detail: anchor === null ? (at.detail ?? '') : message,
    });
  }

  /** Records that a keyword was not compared, on the head, or on the base when it is gone. */
  miss(node: SpecNode, what: string, why: string): void {
    this.#missed.push({ location: node.location(), what, why });
  }
}

/** The schema object of a view that a node stands in. */
function holderOf(view: SchemaView, node: SpecNode | null): SpecNode | null {
  for (let at = node; at !== null; at = at.parent) {
    const { value } = at;
    const leaf = view.leaves.find((each) => each.node.value === value);
    if (leaf !== undefined) return leaf.node;
  }
  return null;
}

function isWritten(root: unknown, path: readonly (string | number)[]): boolean {
  let value = root;
  for (const key of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return false;
    value = value[key as keyof typeof value];
  }
  return true;
}

/** What says nothing about which values are allowed says nothing about which are excluded. */
const ANNOTATION_RULES = /^(?:default|schema|sunset|stability|examples|xml)\./;

export function opposite(flow: Flow): Flow {
  return flow === 'request' ? 'response' : 'request';
}

export interface ReportPlace {
  readonly base: SpecNode | null;
  readonly head: SpecNode | null;
  /** `base` where something was taken away from what both sides have; otherwise the side that exists decides. */
  readonly shownAt?: 'base';
  readonly step?: readonly string[];
  readonly detail?: string;
  /** Set where the reference is named already. */
  readonly isAtReference?: boolean;
}

function describeAnchor({ base, head }: Anchor): string {
  const isReference = (node: SpecNode) => node.key === '$ref';
  const subject = describeSchema(isReference(head) ? (head.parent ?? head) : head);
  const name = (node: SpecNode) => `"${String(node.value).split('/').at(-1)}"`;
  const words = !isReference(head)
    ? `no longer refers to ${name(base)}`
    : `refers to ${name(head)} ${isReference(base) ? `instead of ${name(base)}` : 'now'}`;
  return `${subject.charAt(0).toUpperCase()}${subject.slice(1)} ${words}`;
}

/**
 * A reference that was turned from one unchanged schema to another, or exchanged with a schema in its place: that line is the
 * edit, not the lines of the schemas.
 */
export interface Anchor {
  readonly base: SpecNode;
  readonly head: SpecNode;
}

export interface PairLog {
  readonly edits: Pick<EditLog, 'add'>;
  readonly missed: NotAnalysed[];
  readonly actions: PairActions;
  readonly anchor: Anchor | null;
  readonly turn: Anchor | null;
  /** Set where the schemas stand below an odd number of keywords that turn their meaning round. */
  readonly negatedBy: Negation | null;
  /** Whether the value cannot be left out, so that its default says nothing. */
  readonly isAlwaysSent: boolean;
  /** Whether every value is written as plain text, so that a number is a text too. */
  readonly isText: boolean;
  /** ISO date; null where nobody knows it. */
  readonly today: string | null;
}
