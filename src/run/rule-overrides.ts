import type { Change } from '../model/change.ts';
import type { RuleOverride } from '../model/config.ts';
import type { Severity } from '../model/finding.ts';
import { plural } from '../model/plural.ts';

/** What is left of the changes, and what a reader has to know about those that were re-rated. */
export interface Overridden {
  readonly changes: readonly Change[];
  readonly notices: readonly string[];
}

type Overrides = Readonly<Record<string, RuleOverride>>;

const RANKS: readonly RuleOverride['severity'][] = ['ignore', 'info', 'warning', 'breaking'];

/**
 * Re-rates changes as the configuration asks, or leaves them out. `today` and the last day of an exception are ISO dates; an
 * exception that has ended no longer counts. Nothing goes without a notice.
 */
export function overrideRules(changes: readonly Change[], overrides: Overrides, today: string): Overridden {
  const kept: Change[] = [];
  const ignored = new Map<string, number>();
  const ended = new Set<string>();
  for (const change of changes) {
    const ids = rulesOf(change);
    for (const id of ids) if (isEnded(overrides[id], today)) ended.add(id);
    const asked = askedFor(ids.map((id) => (isEnded(overrides[id], today) ? undefined : overrides[id])));
    if (asked === null) kept.push(change);
    else if (asked !== 'ignore') kept.push({ ...change, severity: asked, todo: asked === 'info' ? null : change.todo });
    else ignored.set(change.rule, (ignored.get(change.rule) ?? 0) + 1);
  }
  const notices = [
    ...[...ignored].map(([rule, count]) => describeIgnored(rule, count, overrides[rule]?.reason ?? null)),
    ...[...ended].map((rule) => describeEnded(rule, overrides[rule]?.until ?? '')),
  ];
  return { changes: kept.sort(bySeverity), notices };
}

/** The rule of a change, and the same rule of the other direction, where a shared schema carries it both ways. */
function rulesOf(change: Change): string[] {
  const name = change.rule.replace(/^(?:request|response)\./, '');
  const directions = new Set(change.reaches.map((reach) => reach.direction));
  const others = (['request', 'response'] as const).filter((direction) => directions.has(direction));
  return [...new Set([change.rule, ...others.map((direction) => `${direction}.${name}`)])];
}

/** What breaks both ways is re-rated only where both ways are: the worse of the two counts. */
function askedFor(overrides: readonly (RuleOverride | undefined)[]): RuleOverride['severity'] | null {
  const severities = overrides.map((override) => override?.severity);
  if (severities.some((severity) => severity === undefined)) return null;
  return RANKS.findLast((rank) => severities.includes(rank)) ?? null;
}

function isEnded(override: RuleOverride | undefined, today: string): boolean {
  return override !== undefined && override.until !== null && override.until < today;
}

function describeIgnored(rule: string, count: number, reason: string | null): string {
  const what = `${plural(count, 'change is', 'changes are')} left out by the rule ${rule} of changes.rules`;
  return reason === null ? `${what}.` : `${what}: ${reason.replace(/[.\s]+$/, '')}.`;
}

function describeEnded(rule: string, until: string): string {
  return `The exception for ${rule} in changes.rules ended on ${until}: the rule counts again.`;
}

const ORDER: readonly Severity[] = ['breaking', 'warning', 'info'];

function bySeverity(left: Change, right: Change): number {
  return ORDER.indexOf(left.severity) - ORDER.indexOf(right.severity);
}
