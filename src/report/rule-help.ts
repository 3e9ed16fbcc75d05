import { describeRules } from '../spec/rule-book.ts';
import { type RuleHelp, STAGE_RULES } from './rule-table.ts';

/** Help by rule id; null for a rule that no table has. */
export function indexRules(): (id: string) => RuleHelp | null {
  const rules: readonly RuleHelp[] = [...describeRules(), ...STAGE_RULES.flatMap((section) => section.rules)];
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return (id) => byId.get(id) ?? null;
}
