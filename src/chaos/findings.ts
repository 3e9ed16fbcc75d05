import { createHash } from 'node:crypto';
import type { Finding } from '../model/finding.ts';
import { type ChaosRuleId, chaosRules } from './rules.ts';

/** Hexadecimal digits of a fingerprint; 64 bits keep apart what one report can hold. */
const FINGERPRINT_DIGITS = 16;

/** `key` makes it this finding and no other, without anything measured: what was accepted once stays accepted. */
export function makeFinding(
  id: ChaosRuleId,
  { message, key }: { readonly message: string; readonly key: readonly string[] },
): Finding {
  const rule = chaosRules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  const hash = createHash('sha256').update(JSON.stringify([id, ...key]));
  return {
    rule: id,
    severity: rule.severity,
    message,
    todo: rule.todo,
    location: null,
    operations: [],
    consumers: [],
    fingerprint: hash.digest('hex').slice(0, FINGERPRINT_DIGITS),
  };
}
