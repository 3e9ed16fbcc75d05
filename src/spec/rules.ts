import type { Direction } from '../model/change.ts';
import type { Severity } from '../model/finding.ts';
import { ASYNCAPI_RULES } from './asyncapi/rules.ts';
import type { ChangeRule } from './rules/change-rule.ts';
import { EXCHANGE_RULES } from './rules/exchange-rules.ts';
import { LIFECYCLE_RULES } from './rules/lifecycle-rules.ts';
import { MESSAGE_RULES } from './rules/message-rules.ts';
import { OBJECT_RULES } from './rules/object-rules.ts';
import { VALUE_RULES } from './rules/value-rules.ts';

/** Every change of a specification that has a name: the single source of severities, advice and `docs/rules.md`. */
const RULES = {
  ...EXCHANGE_RULES,
  ...LIFECYCLE_RULES,
  ...MESSAGE_RULES,
  ...OBJECT_RULES,
  ...VALUE_RULES,
  ...ASYNCAPI_RULES,
} as const;

export type RuleName = keyof typeof RULES;

const DIRECTIONS: readonly Direction[] = ['none', 'request', 'response'];

export function ruleOf(name: RuleName): ChangeRule {
  return RULES[name];
}

/** `response.property.removed`; `path.removed` where there is no direction. */
export function ruleId(name: RuleName, direction: Direction): string {
  return direction === 'none' ? name : `${direction}.${name}`;
}

/** How bad a change is for the side that is reached. A rule without a verdict for a direction is a mistake of the differ. */
export function severityOf(name: RuleName, direction: Direction): Severity {
  const verdict = ruleOf(name).verdicts[direction];
  if (verdict === undefined) throw new Error(`the rule ${name} has no verdict for the direction "${direction}"`);
  return verdict[0];
}

/** Ids of all rules, as they appear in findings, in the order of `docs/rules.md`. */
export function ruleIds(): string[] {
  return ruleNames().flatMap((name) =>
    DIRECTIONS.filter((direction) => ruleOf(name).verdicts[direction] !== undefined).map((each) => ruleId(name, each)),
  );
}

/** The same as data: what a finding of a rule means, and the compatible way. */
export function ruleTexts() {
  return ruleNames().flatMap((name) =>
    DIRECTIONS.flatMap((direction) => {
      const { title, todo, verdicts } = ruleOf(name);
      const verdict = verdicts[direction];
      if (verdict === undefined) return [];
      return [{ id: ruleId(name, direction), severity: verdict[0], title, why: verdict[1], todo }];
    }),
  );
}

/** The rules as Markdown, one heading per id. */
export function renderRules(): string {
  const sections = ruleNames().flatMap((name) =>
    DIRECTIONS.flatMap((direction) => {
      const verdict = ruleOf(name).verdicts[direction];
      return verdict === undefined ? [] : [renderRule(ruleOf(name), ruleId(name, direction), verdict)];
    }),
  );
  return `${sections.join('\n\n')}\n`;
}

function renderRule(rule: ChangeRule, id: string, [severity, why]: readonly [Severity, string]): string {
  return [
    `### \`${id}\``,
    `${rule.title}. **${severity}**: ${why}`,
    ...(rule.todo === null || severity === 'info' ? [] : [`Compatible way: ${rule.todo}`]),
    `\`\`\`yaml\n# before\n${rule.example.before}\n# after\n${rule.example.after}\n\`\`\``,
  ].join('\n\n');
}

function ruleNames(): RuleName[] {
  return Object.keys(RULES) as RuleName[];
}
