import { createHash } from 'node:crypto';
import type { Finding, Severity } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import type { Comparison } from '../model/stage.ts';
import { type CompareRuleId, compareRules } from './rules.ts';
import { describeChange, describeFigures, METRIC_WORDS } from './words.ts';

interface FindingInput {
  readonly message: string;
  readonly operations: readonly string[];
  readonly location: Location | null;
  /** Operation and metric, and nothing measured: what was accepted once stays accepted. */
  readonly key: readonly string[];
  readonly severity?: Severity;
}

/** Hexadecimal digits of a fingerprint; 64 bits keep apart what one report can hold. */
const FINGERPRINT_DIGITS = 16;

export function makeFinding(rule: CompareRuleId, input: FindingInput): Finding {
  const { severity, todo } = ruleOf(rule);
  const hash = createHash('sha256').update(JSON.stringify([rule, ...input.key]));
  return {
    rule,
    severity: input.severity ?? severity,
    message: input.message,
    todo,
    location: input.location,
    operations: input.operations,
    consumers: [],
    fingerprint: hash.digest('hex').slice(0, FINGERPRINT_DIGITS),
  };
}

function ruleOf(id: CompareRuleId) {
  const rule = compareRules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}

interface Place {
  readonly locations: ReadonlyMap<string, Location>;
  readonly onInconclusive: 'report' | 'fail';
}

/** What the comparisons say that somebody has to act on. */
export function findingsOf(comparisons: readonly Comparison[], place: Place): readonly Finding[] {
  return comparisons.flatMap((comparison) => {
    const rule = ruleFor(comparison);
    if (rule === null) return [];
    const { operation, metric } = comparison;
    const severity = rule === 'compare.inconclusive' && place.onInconclusive === 'fail' ? 'breaking' : undefined;
    const finding = makeFinding(rule, {
      message: describeFinding(comparison),
      operations: operation === null ? [] : [operation],
      location: operation === null ? null : (place.locations.get(operation) ?? null),
      key: [operation ?? '', metric],
      ...(severity && { severity }),
    });
    return [finding];
  });
}

function ruleFor({ metric, verdict }: Comparison): CompareRuleId | null {
  const isWorse = verdict === 'regressed' || verdict === 'suspect';
  if (metric === 'cpu' || metric === 'memory') return isWorse ? `compare.${metric}` : null;
  if (verdict === 'inconclusive') return 'compare.inconclusive';
  return verdict === 'regressed' || verdict === 'suspect' ? `compare.${verdict}` : null;
}

function describeFinding(comparison: Comparison): string {
  const { operation, metric, verdict, note } = comparison;
  const what = `${operation === null ? '' : `${operation}: `}${METRIC_WORDS[metric]}`;
  if (verdict === 'inconclusive') {
    return `${what} ${describeChange(comparison)} is not decided${note === null ? '' : `: ${note}`}`;
  }
  return `${what} ${describeChange(comparison)} against the base (${describeFigures(comparison)})`;
}
