import type { NotAnalysed } from '../../model/change.ts';
import type { SpecNode } from '../node.ts';
import type { SchemaPart } from '../normalise/schema-part.ts';
import type { SchemaView } from '../normalise/schema-view.ts';
import type { RuleName } from '../rules.ts';
import { describeSchema } from './describe.ts';
import type { EditLog } from './edits.ts';
import type { Place } from './place.ts';

export type Flow = 'request' | 'response';

/** What a part of the schema comparison may do beside looking at the pair. */
export interface PairActions {
  /** Compares deeper schemas, later; `step` is the property that leads there, null for the same value. */
  readonly descend: (base: readonly SchemaPart[], head: readonly SchemaPart[], step: string | null) => void;
  /** The view of other parts of the same side. */
  readonly view: (side: 'base' | 'head', parts: readonly SchemaPart[]) => SchemaView;
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
  readonly #edits: EditLog;
  readonly #missed: NotAnalysed[];

  constructor(views: { base: SchemaView; head: SchemaView; flow: Flow }, place: Place, log: PairLog) {
    this.base = views.base;
    this.head = views.head;
    this.flow = views.flow;
    this.#place = place;
    this.#edits = log.edits;
    this.#missed = log.missed;
    this.actions = log.actions;
  }

  /** What a reader calls the head's schema, or one of its properties. */
  subject(below: readonly string[] = []): string {
    return describeSchema(this.head.node, below);
  }

  /** Records an edit. Without a node on its own side it is shown where the schema is written. */
  report(rule: RuleName, message: string, at: ReportPlace): void {
    const shownAt = at.head === null && at.base !== null ? 'base' : 'head';
    this.#edits.add({
      rule,
      direction: this.flow,
      message,
      base: at.base,
      head: at.head ?? (at.base === null ? this.head.node : null),
      shownAt,
      place: this.#place,
      step: at.step ?? [],
      detail: at.detail ?? '',
    });
  }

  /** Records that a keyword was not compared, on the head, or on the base when it is gone. */
  miss(node: SpecNode, what: string, why: string): void {
    this.#missed.push({ location: node.location(), what, why });
  }
}

export interface ReportPlace {
  readonly base: SpecNode | null;
  readonly head: SpecNode | null;
  readonly step?: readonly string[];
  readonly detail?: string;
}

export interface PairLog {
  readonly edits: EditLog;
  readonly missed: NotAnalysed[];
  readonly actions: PairActions;
}
