import { auditRules } from '../audit/rules.ts';
import { chaosRules } from '../chaos/rules.ts';
import { compareRules } from '../compare/rules.ts';
import { contractRules } from '../contract/rules.ts';
import { integrationRules } from '../environment/rules.ts';
import { loadRules } from '../load/rules.ts';
import type { Severity } from '../model/finding.ts';

/** What a rule means, for whoever meets it outside of `docs/rules.md`. */
export interface RuleHelp {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly todo: string | null;
}

/** The rules of the stages by heading of `docs/rules.md`, below those of changes. A new stage adds its row. */
export const STAGE_RULES: readonly { readonly heading: string; readonly rules: readonly RuleHelp[] }[] = [
  { heading: 'Contracts', rules: contractRules },
  { heading: 'Real dependencies', rules: integrationRules },
  { heading: 'Smoke and load', rules: loadRules },
  { heading: 'Base against head', rules: compareRules },
  { heading: 'Experiments', rules: chaosRules },
  { heading: 'Not tested yet', rules: auditRules },
];

/** Why a rule of a stage matters, one sentence; null for a rule that no stage has. */
export function stageRuleWhy(id: string): string | null {
  return STAGE_RULES.flatMap(({ rules }) => rules).find((rule) => rule.id === id)?.why ?? null;
}
