import type { Direction, Reach } from '../../model/change.ts';
import type { SpecNode } from '../node.ts';
import type { SchemaPart } from '../normalise/schema-part.ts';
import type { RuleName } from '../rules.ts';
import type { Comparison } from './comparison.ts';
import { Place } from './place.ts';
import { referenceLine } from './reference-line.ts';
import type { Flow } from './schema-pair.ts';

/** Which part of an operation a finding reaches; everything that is not named is null or empty. */
export type ReachPart = Partial<Pick<Reach, 'status' | 'mediaType' | 'parameter' | 'property'>>;

/** One operation on both sides, of HTTP or of messaging, and where findings about it go. */
export class OperationPair<View extends { readonly id: string }> {
  readonly base: View;
  readonly head: View;
  readonly comparison: Comparison;

  constructor(base: View, head: View, comparison: Comparison) {
    this.base = base;
    this.head = head;
    this.comparison = comparison;
  }

  place(direction: Direction, part: ReachPart = {}): Place {
    const { status = null, mediaType = null, parameter = null, property = [] } = part;
    return new Place({ operation: this.head.id, direction, status, mediaType, property, parameter });
  }

  report(rule: RuleName, message: string, at: OperationReport): void {
    const side = at.head === null ? 'base' : 'head';
    const lone = at.base === null || at.head === null ? (at.head ?? at.base) : null;
    const owners = at.owners ?? [];
    const line = lone === null ? null : referenceLine(this.comparison, side, { component: lone, owners });
    this.comparison.edits.add({
      rule,
      direction: at.direction,
      message,
      base: line !== null && side === 'base' ? line.written : at.base,
      head: line !== null && side === 'head' ? line.written : at.head,
      about: line?.component ?? null,
      shownAt: at.shownAt ?? side,
      place: this.place(at.direction, at.part),
      detail: at.detail ?? '',
    });
  }

  /** Asks for the comparison of schemas that stand at one part of the operation. */
  compareSchemas(base: readonly SchemaPart[], head: readonly SchemaPart[], at: SchemaPlace): void {
    const { flow, isAlwaysSent = false, isText = false } = at;
    this.comparison.schemas.compare({ base, head, flow, isAlwaysSent, isText }, this.place(flow, at.part), null);
  }
}

export interface SchemaPlace {
  readonly flow: Flow;
  readonly part: ReachPart;
  /** Set where the value cannot be left out, so that its default says nothing. */
  readonly isAlwaysSent?: boolean;
  /** Set where every value is written as plain text: a number is a text too. */
  readonly isText?: boolean;
}

export interface OperationReport {
  readonly direction: Direction;
  readonly base: SpecNode | null;
  readonly head: SpecNode | null;
  /** `base` where something gave way to something else; otherwise the side that exists decides. */
  readonly shownAt?: 'base';
  readonly part?: ReachPart;
  /** What may refer to the one side that there is: lists or maps of references, or a reference. */
  readonly owners?: readonly (SpecNode | null)[];
  readonly detail?: string;
}
