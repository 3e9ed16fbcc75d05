import type { Finding } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import { ruleFinding } from '../tools/rule-finding.ts';
import { type LoadRule, type LoadRuleId, loadRules } from './rules.ts';

export interface FindingInput {
  readonly message: string;
  readonly operations: readonly string[];
  readonly location: Location | null;
  /** What makes it this finding and no other, without anything measured: the fingerprint comes from it. */
  readonly key: readonly string[];
}

export function makeFinding(rule: LoadRuleId, input: FindingInput): Finding {
  return ruleFinding(ruleOf(rule), input);
}

function ruleOf(id: LoadRuleId): LoadRule {
  const rule = loadRules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}
