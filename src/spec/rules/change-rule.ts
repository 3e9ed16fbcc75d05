import type { Direction } from '../../model/change.ts';
import type { Severity } from '../../model/finding.ts';

/** What a change means for one direction: how bad it is, and who notices what. */
export type Verdict = readonly [severity: Severity, why: string];

/** One kind of change. Its id is the direction and the name, `response.property.removed`; without direction the name alone. */
export interface ChangeRule {
  readonly title: string;
  readonly verdicts: Readonly<Partial<Record<Direction, Verdict>>>;
  /** Verdicts of cases that are not as bad, or worse; only where the change itself tells them apart. */
  readonly otherwise?: readonly Verdict[];
  /** A compatible way to the same end; null where the change needs none or has none. */
  readonly todo: string | null;
  readonly example: { readonly before: string; readonly after: string };
  /** Rules of one family are the same edit, seen from the two directions. */
  readonly family?: string;
}

export type RuleTable = Readonly<Record<string, ChangeRule>>;
