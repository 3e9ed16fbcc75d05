import type { Finding, Severity } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import type { CompareDetail, Comparison } from '../model/stage.ts';
import { ruleFinding } from '../tools/rule-finding.ts';
import { MIN_EFFECT } from './method.ts';
import { type CompareRuleId, compareRules } from './rules.ts';
import { describeChange, describeFigures, METRIC_WORDS } from './words.ts';

interface FindingInput {
  readonly message: string;
  readonly operations: readonly string[];
  readonly location: Location | null;
  /** The operation, and how much slower it is in steps: what was accepted once stays accepted until it is clearly worse. */
  readonly key: readonly string[];
  readonly severity?: Severity;
  readonly todo?: string;
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
  readonly mode: CompareDetail['mode'];
}

/** What the comparisons say that somebody has to act on: one finding for an operation that is slower, whatever shows it. */
export function findingsOf(comparisons: readonly Comparison[], place: Place): readonly Finding[] {
  const operations = new Set(comparisons.flatMap(({ operation }) => operation ?? []));
  const witnesses = comparisons.filter(({ operation }) => operation === null);
  return [
    ...[...operations].flatMap((operation) => {
      const own = comparisons.filter((one) => one.operation === operation);
      return [...slowerFinding(operation, own, place), ...undecidedFinding(operation, own, place)];
    }),
    ...witnesses.flatMap(witnessFinding),
  ];
}

const isSlower = ({ verdict }: Comparison): boolean => verdict === 'regressed' || verdict === 'suspect';

/**
 * Slowdowns at which an acceptance ends: what is slower by that much for sure is another finding than the one that was accepted. So far
 * apart that the noise of another run seldom reaches over one.
 */
const STEPS = [MIN_EFFECT, 0.3, 1, 3] as const;

function slowerFinding(operation: string, own: readonly Comparison[], { locations }: Place): readonly Finding[] {
  const slower = own.filter(isSlower);
  if (slower.length === 0) return [];
  const regressed = slower.filter(({ verdict }) => verdict === 'regressed');
  const step = regressed.length === 0 ? -1 : Math.max(...regressed.map(stepOf));
  const found = {
    message: `${operation}: ${slower.map(describeSlower).join(', ')} against the base`,
    operations: [operation],
    location: locations.get(operation) ?? null,
  };
  const rule = step < 0 ? 'compare.suspect' : 'compare.regressed';
  const next = STEPS[step + 1];
  const todo =
    next === undefined || step < 0
      ? ruleOf(rule).todo
      : `${ruleOf(rule).todo} Once accepted, it stays so until it is ${next * 100} % slower for sure.`;
  const finding = makeFinding(rule, { ...found, todo, key: keyOf(operation, step) });
  const worse = STEPS.map((_, at) => at).filter((at) => at > step);
  const coveredBy = worse.map((at) => makeFinding('compare.regressed', { ...found, key: keyOf(operation, at) }));
  return [{ ...finding, coveredBy: coveredBy.map(({ fingerprint }) => fingerprint) }];
}

/** The step that the slowdown has passed for sure. */
function stepOf({ low }: Comparison): number {
  return Math.max(
    0,
    STEPS.findLastIndex((step) => (low ?? 0) >= step),
  );
}

function keyOf(operation: string, step: number): readonly string[] {
  return step <= 0 ? [operation] : [operation, String(STEPS[step])];
}

/** Of an operation that has regressed it is known: what else was not decided of it is no question any more. */
function undecidedFinding(operation: string, own: readonly Comparison[], place: Place): readonly Finding[] {
  const open = own.filter(({ verdict }) => verdict === 'inconclusive');
  if (open.length === 0 || own.some(({ verdict }) => verdict === 'regressed')) return [];
  // Without a start there is no change to speak of.
  const changeOf = (one: Comparison) => (one.starts.length === 0 ? '' : ` ${describeChange(one)}`);
  const told = open.map((one) => `${METRIC_WORDS[one.metric]}${changeOf(one)}${noteOf(one)}`);
  return [
    makeFinding('compare.inconclusive', {
      message: `${operation}: ${told.join(', ')} ${open.length === 1 ? 'is' : 'are'} not decided`,
      operations: [operation],
      location: place.locations.get(operation) ?? null,
      key: [operation],
      todo: helpFor(open, place),
      ...(place.onInconclusive === 'fail' && { severity: 'breaking' }),
    }),
  ];
}

/** What leads to an answer: where an interval is too wide more of the same, where there is none more requests for each operation. */
function helpFor(open: readonly Comparison[], { mode }: Place): string {
  if (open.every(({ low, high }) => low === null && high === null)) {
    return 'Compare fewer operations (`compare.operations`), so that each gets more requests; where blocks did not count, look at what was left out or failed, or take a quieter runner.';
  }
  const longer = mode === 'strict' ? '' : '`compare.mode: strict`, which measures twice as long, ';
  return `Run again, which adds to what was measured; or use ${longer}fewer operations (\`compare.operations\`), or a quieter runner.`;
}

function noteOf({ note }: Comparison): string {
  return note === null ? '' : ` (${note})`;
}

function witnessFinding(comparison: Comparison): readonly Finding[] {
  const { metric } = comparison;
  if (!isSlower(comparison) || (metric !== 'cpu' && metric !== 'memory')) return [];
  const message = `${describeSlower(comparison)} against the base`;
  return [makeFinding(`compare.${metric}`, { message, operations: [], location: null, key: ['', metric] })];
}

function describeSlower(comparison: Comparison): string {
  return `${METRIC_WORDS[comparison.metric]} ${describeChange(comparison)} (${describeFigures(comparison)})`;
}
