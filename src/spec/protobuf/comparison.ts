import type { Change, Reach } from '../../model/change.ts';
import type { Position, Side, SpecLocation } from '../../model/location.ts';
import { textChange } from '../text-change.ts';
import type { ProtoSide, Written } from './model.ts';
import { ProtoReaches } from './reaches.ts';
import { type ProtoRuleName, protoRuleId, protoRuleOf } from './rules.ts';

/** Something that is written: at its name, or at a part of it. */
export type Place = Written | { readonly file: string; readonly at: Position };

export interface Report {
  /** Which of the rule's other verdicts holds; the main one where it is not given. */
  readonly otherwise?: number;
  readonly message: string;
  readonly base: Place | null;
  readonly head: Place | null;
  /** Full name of what it is about, with the member: `shop.Order/total`. */
  readonly about: string;
  readonly reaches: readonly Reach[];
  /** What changed into what. */
  readonly detail?: string;
  /** What to do here, where that is not what the rule says. */
  readonly todo?: string;
}

/** An option that some tool defines, and that changed. */
export interface MissedOption {
  /** The name in parentheses. */
  readonly name: string;
  readonly side: Side;
  readonly place: Place;
  /** Full name of what it belongs to. */
  readonly about: string;
}

/** Both sides of a specification, and what was found. */
export class ProtoComparison {
  readonly base: ProtoSide;
  readonly head: ProtoSide;
  readonly changes: Change[] = [];
  readonly missedOptions: MissedOption[] = [];
  readonly reaches: { readonly base: ProtoReaches; readonly head: ProtoReaches };

  constructor(base: ProtoSide, head: ProtoSide) {
    this.base = base;
    this.head = head;
    this.reaches = { base: new ProtoReaches(base), head: new ProtoReaches(head) };
  }

  report(rule: ProtoRuleName, report: Report): void {
    const { message, about, reaches, detail = '' } = report;
    const { verdicts, otherwise, todo } = protoRuleOf(rule);
    const verdict = report.otherwise === undefined ? verdicts.none : otherwise?.[report.otherwise];
    if (verdict === undefined) throw new Error(`the rule ${rule} has no such verdict`);
    const shown = report.head === null ? locate('base', report.base, about) : locate('head', report.head, about);
    this.changes.push(
      textChange({
        rule: protoRuleId(rule),
        severity: verdict[0],
        message,
        todo: verdict[0] === 'info' ? null : (report.todo ?? todo),
        reaches,
        location: shown,
        counterpart: report.head === null || report.base === null ? null : locate('base', report.base, about),
        key: [about, detail],
      }),
    );
  }
}

export function locate(side: Side, place: Place | null, about: string): SpecLocation {
  if (place === null) throw new Error(`nothing says where ${about} is written`);
  return { side, file: place.file, line: place.at.line, column: place.at.column, pointer: `/${about}` };
}
