import type { Finding } from '../model/finding.ts';
import { type Found, ruleFinding } from '../tools/rule-finding.ts';
import { type ChaosRuleId, chaosRules } from './rules.ts';

export function makeFinding(id: ChaosRuleId, found: Pick<Found, 'message' | 'key'>): Finding {
  const rule = chaosRules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return ruleFinding(rule, found);
}
