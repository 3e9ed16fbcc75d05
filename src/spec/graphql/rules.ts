import type { ChangeRule } from '../rules/change-rule.ts';
import { DIRECTIVE_RULES } from './directive-rules.ts';
import { MEMBER_RULES } from './member-rules.ts';
import { TYPE_RULES } from './type-rules.ts';

/** Every kind of change of a GraphQL schema by the name that graphql-inspector gives it, and the loss of the schema itself. */
export const GRAPHQL_RULES: Readonly<Record<string, ChangeRule>> = {
  ...TYPE_RULES,
  ...MEMBER_RULES,
  ...DIRECTIVE_RULES,
};

/** `FIELD_REMOVED` is `graphql.field.removed`. */
export function graphqlRuleId(type: string): string {
  return `graphql.${type.toLowerCase().replaceAll('_', '.')}`;
}

export function todoOf(type: string): string | null {
  return GRAPHQL_RULES[type]?.todo ?? null;
}
