import type { Finding, Severity } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import type { Comparison } from '../model/stage.ts';
import { ruleFinding } from '../tools/rule-finding.ts';
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

export function makeFinding(rule: CompareRuleId, input: FindingInput): Finding {
  return ruleFinding(ruleOf(rule), input);
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
