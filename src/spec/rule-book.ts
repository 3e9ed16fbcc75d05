import type { Severity } from '../model/finding.ts';
import { GRAPHQL_RULES, graphqlRuleId } from './graphql/rules.ts';
import { PROTO_RULES, protoRuleId } from './protobuf/rules.ts';
import type { ChangeRule, Verdict } from './rules/change-rule.ts';
import { renderRules, ruleIds, ruleTexts } from './rules.ts';

/** Ids of the rules of every format, in the order of `docs/rules.md`. */
export function ruleBookIds(): string[] {
  return [...ruleIds(), ...Object.keys(GRAPHQL_RULES).map(graphqlRuleId), ...Object.keys(PROTO_RULES).map(protoRuleId)];
}

/** Every rule of every format as Markdown, one heading per id; AsyncAPI shares the rules of OpenAPI and adds some. */
export function renderRuleBook(): string {
  return [
    renderRules(),
    '## Changes of a GraphQL schema\n',
    renderTable(GRAPHQL_RULES, { idOf: graphqlRuleId, language: 'graphql' }),
    '## Changes of a protobuf package\n',
    renderTable(PROTO_RULES, { idOf: protoRuleId, language: 'protobuf' }),
  ].join('\n');
}

/** One rule as a reader of a finding needs it, without its example. */
export interface RuleText {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly todo: string | null;
}

/** Every rule of every format, in the order of `docs/rules.md`. */
export function describeRules(): readonly RuleText[] {
  return [
    ...ruleTexts(),
    ...Object.entries(GRAPHQL_RULES).map(([name, rule]) => toRuleText(graphqlRuleId(name), rule)),
    ...Object.entries(PROTO_RULES).map(([name, rule]) => toRuleText(protoRuleId(name), rule)),
  ];
}

/** A rule without direction by its first verdict: the others are cases of it. */
function toRuleText(id: string, rule: ChangeRule): RuleText {
  const [severity, why] = rule.verdicts.none ?? rule.otherwise?.[0] ?? ['info', ''];
  return { id, severity, title: rule.title, why, todo: rule.todo };
}

interface TableForm {
  readonly idOf: (name: string) => string;
  /** What the examples are written in. */
  readonly language: string;
}

function renderTable(table: Readonly<Record<string, ChangeRule>>, { idOf, language }: TableForm): string {
  const sections = Object.entries(table).map(([name, rule]) => renderRule(rule, idOf(name), language));
  return `${sections.join('\n\n')}\n`;
}

function renderRule(rule: ChangeRule, id: string, language: string): string {
  const main = rule.verdicts.none;
  const verdicts = [...(main === undefined ? [] : [main]), ...(rule.otherwise ?? [])];
  const mark = language === 'graphql' ? '#' : '//';
  return [
    `### \`${id}\``,
    `${rule.title}. ${verdicts.map(renderVerdict).join(' ')}`,
    ...(rule.todo === null ? [] : [`Compatible way: ${rule.todo}`]),
    `\`\`\`${language}\n${mark} before\n${rule.example.before}\n${mark} after\n${rule.example.after}\n\`\`\``,
  ].join('\n\n');
}

function renderVerdict([severity, why]: Verdict): string {
  return `**${severity}**: ${why}`;
}
