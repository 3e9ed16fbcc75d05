import type { Direction } from '../../model/change.ts';
import type { Comparison } from '../diff/comparison.ts';
import type { ExchangeReport, ReachPart } from '../diff/exchange-pair.ts';
import { Place } from '../diff/place.ts';
import type { Flow } from '../diff/schema-pair.ts';
import type { SchemaPart } from '../normalise/schema-part.ts';
import type { RuleName } from '../rules.ts';
import type { OperationView } from './views.ts';

/** What the application does at a channel on both sides, and where findings about it go. */
export class OperationPair {
  readonly base: OperationView;
  readonly head: OperationView;
  readonly comparison: Comparison;

  constructor(base: OperationView, head: OperationView, comparison: Comparison) {
    this.base = base;
    this.head = head;
    this.comparison = comparison;
  }

  place(direction: Direction, part: ReachPart = {}): Place {
    const { status = null, mediaType = null, parameter = null, property = [] } = part;
    return new Place({ operation: this.head.id, direction, status, mediaType, property, parameter });
  }

  report(rule: RuleName, message: string, at: ExchangeReport): void {
    this.comparison.edits.add({
      rule,
      direction: at.direction,
      message,
      base: at.base,
      head: at.head,
      shownAt: at.head === null ? 'base' : 'head',
      place: this.place(at.direction, at.part),
      detail: at.detail ?? '',
    });
  }

  /** Asks for the comparison of schemas that stand at one part of the operation. */
  compareSchemas(base: readonly SchemaPart[], head: readonly SchemaPart[], at: { flow: Flow; part: ReachPart }): void {
    this.comparison.schemas.compare({ base, head, flow: at.flow }, this.place(at.flow, at.part), null);
  }
}
