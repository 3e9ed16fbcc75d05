import { compileGlobs } from '../detect/globs.ts';
import { type AuditGap, CONFIDENCES, type Confidence } from '../model/audit.ts';
import type { Finding } from '../model/finding.ts';
import type { AuditRule, Found } from './audit-rule.ts';
import { shortDigest } from './digest.ts';
import type { Repository } from './repository.ts';
import { AUDIT_RULES } from './rules.ts';

/** Everything that the rules find, in the order of the rules, then of the files. */
export function findGaps(repository: Repository): readonly AuditGap[] {
  const { ignore, exclude } = repository.config.audit;
  const isExcluded = compileGlobs(exclude);
  return AUDIT_RULES.filter(({ id }) => !ignore.includes(id)).flatMap((rule) =>
    rule
      .find(repository)
      .filter(({ location }) => location === null || !isExcluded(location.file))
      .map((found) => toGap(rule, found))
      .sort(byPlace),
  );
}

function toGap(rule: AuditRule, found: Found): AuditGap {
  return {
    rule: rule.id,
    confidence: found.confidence,
    message: found.message,
    why: found.why ?? rule.why,
    todo: rule.todo,
    command: found.generate === null ? null : `npx api-testing generate ${found.generate}`,
    location: found.location,
    operations: found.operations ?? [],
    fingerprint: shortDigest([rule.id, ...found.key]),
  };
}

function byPlace(one: AuditGap, other: AuditGap): number {
  const file = (gap: AuditGap) => gap.location?.file ?? '';
  if (file(one) !== file(other)) return file(one) < file(other) ? -1 : 1;
  return (one.location?.line ?? 0) - (other.location?.line ?? 0);
}

/** Whether a gap is sure enough to fail the run. */
export function isFailing({ confidence }: Pick<AuditGap, 'confidence'>, failOn: Confidence | 'never'): boolean {
  return failOn !== 'never' && CONFIDENCES.indexOf(confidence) <= CONFIDENCES.indexOf(failOn);
}

/** A gap in the shape of every other finding. */
export function toFinding(gap: AuditGap, failOn: Confidence | 'never'): Finding {
  const { rule, message, todo, command, location, operations, fingerprint } = gap;
  return {
    rule,
    severity: isFailing(gap, failOn) ? 'breaking' : 'info',
    message: gap.confidence === 'certain' ? message : `${message} (${gap.confidence})`,
    todo: command === null ? todo : `\`${command}\`. ${todo}`,
    location,
    operations,
    consumers: [],
    fingerprint,
  };
}
