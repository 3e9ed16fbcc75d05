import { createHash } from 'node:crypto';
import type { Change, Reach } from '../model/change.ts';
import type { Severity } from '../model/finding.ts';
import { compareTexts } from '../model/text-order.ts';

/** Hexadecimal digits of a fingerprint: 64 bits, which no repository's findings exhaust. */
const FINGERPRINT_LENGTH = 16;
const SEVERITY_ORDER: readonly Severity[] = ['breaking', 'warning', 'info'];

/** A change of a format whose parts have names of their own instead of places in a document. */
export interface TextChange extends Omit<Change, 'operations' | 'fingerprint'> {
  /** What names the place for ever, and tells two changes of it apart; never a position. */
  readonly key: readonly string[];
}

export function textChange({ key, ...change }: TextChange): Change {
  const byText = new Map(change.reaches.map((reach): [string, Reach] => [JSON.stringify(reach), reach]));
  const reaches = [...byText].sort(([one], [other]) => compareTexts(one, other)).map(([, reach]) => reach);
  const text = [change.rule, change.location.file, ...key].join('\n\n');
  return {
    ...change,
    reaches,
    operations: [...new Set(reaches.map((reach) => reach.operation))].sort(),
    fingerprint: createHash('sha256').update(text).digest('hex').slice(0, FINGERPRINT_LENGTH),
  };
}

/** The worst first, then in the order of the files. */
export function sortChanges(changes: readonly Change[]): Change[] {
  return changes.toSorted(
    (one, other) =>
      SEVERITY_ORDER.indexOf(one.severity) - SEVERITY_ORDER.indexOf(other.severity) ||
      compareTexts(one.location.file, other.location.file) ||
      one.location.line - other.location.line ||
      one.location.column - other.location.column ||
      compareTexts(one.rule, other.rule) ||
      compareTexts(one.message, other.message),
  );
}
