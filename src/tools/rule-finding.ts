import { createHash } from 'node:crypto';
import type { ConsumerUse, Finding, Severity } from '../model/finding.ts';
import type { Location } from '../model/location.ts';

/** Hexadecimal digits of a fingerprint; 64 bits keep apart what one report can hold. */
const FINGERPRINT_DIGITS = 16;

export interface FindingRule {
  readonly id: string;
  readonly severity: Severity;
  readonly todo: string | null;
}

export interface Found {
  readonly message: string;
  /** What makes it this finding and no other, without anything measured: what was accepted once stays accepted. */
  readonly key: readonly (string | null)[];
  readonly location?: Location | null;
  readonly operations?: readonly string[];
  readonly consumers?: readonly ConsumerUse[];
  /** Where it is not the rule's own. */
  readonly severity?: Severity | undefined;
  /** Where the rule's own words are too general. */
  readonly todo?: string | undefined;
}

/** One finding of a rule, with the fingerprint that rule and key give it. */
export function ruleFinding(rule: FindingRule, found: Found): Finding {
  const hash = createHash('sha256').update(JSON.stringify([rule.id, ...found.key]));
  return {
    rule: rule.id,
    severity: found.severity ?? rule.severity,
    message: found.message,
    todo: found.todo ?? rule.todo,
    location: found.location ?? null,
    operations: found.operations ?? [],
    consumers: found.consumers ?? [],
    fingerprint: hash.digest('hex').slice(0, FINGERPRINT_DIGITS),
  };
}
