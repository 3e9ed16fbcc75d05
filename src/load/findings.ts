import { createHash } from 'node:crypto';
import type { Finding } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import { type LoadRule, type LoadRuleId, loadRules } from './rules.ts';

export interface FindingInput {
  readonly message: string;
  readonly operations: readonly string[];
  readonly location: Location | null;
  /** What makes it this finding and no other, without anything measured: the fingerprint comes from it. */
  readonly key: readonly string[];
}

/** Hexadecimal digits of a fingerprint; 64 bits keep apart what one report can hold. */
const FINGERPRINT_DIGITS = 16;

export function makeFinding(rule: LoadRuleId, input: FindingInput): Finding {
  const { severity, todo } = ruleOf(rule);
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([rule, ...input.key]))
    .digest('hex');
  return {
    rule,
    severity,
    message: input.message,
    todo,
    location: input.location,
    operations: input.operations,
    consumers: [],
    fingerprint: fingerprint.slice(0, FINGERPRINT_DIGITS),
  };
}

function ruleOf(id: LoadRuleId): LoadRule {
  const rule = loadRules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}
