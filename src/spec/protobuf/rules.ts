import type { ChangeRule } from '../rules/change-rule.ts';
import { FIELD_RULES } from './field-rules.ts';
import { FILE_RULES } from './file-rules.ts';
import { TYPE_RULES } from './type-rules.ts';

/** Every kind of change of a protobuf specification, by the name that buf gives it where it has one. */
export const PROTO_RULES = { ...FILE_RULES, ...TYPE_RULES, ...FIELD_RULES } as const;

export type ProtoRuleName = keyof typeof PROTO_RULES;

/** `FIELD_SAME_TYPE` is `proto.field.same.type`. */
export function protoRuleId(name: string): string {
  return `proto.${name.toLowerCase().replaceAll('_', '.')}`;
}

export function protoRuleOf(name: ProtoRuleName): ChangeRule {
  return PROTO_RULES[name];
}
