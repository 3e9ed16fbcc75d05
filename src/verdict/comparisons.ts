import type { Finding } from '../model/finding.ts';
import type { CompareDetail, CompareVerdict, Comparison, StageResult } from '../model/stage.ts';
import { outcomeOf } from './outcome.ts';

/** Latencies of operations; not the witnesses of the whole. */
export function latenciesOf({ comparisons }: CompareDetail): readonly Comparison[] {
  return comparisons.filter(({ operation }) => operation !== null);
}

/** Comparisons that leave a question open. Of an operation that has regressed the answer is known, and measuring ended with it. */
export function undecidedOf(detail: CompareDetail): readonly Comparison[] {
  const latencies = latenciesOf(detail);
  const regressed = new Set(
    latencies.flatMap(({ operation, verdict }) => (verdict === 'regressed' ? [operation] : [])),
  );
  return latencies.filter(({ operation, verdict }) => verdict === 'inconclusive' && !regressed.has(operation));
}

/** Operations that are slower, and whose slowdown somebody accepted. */
export function acceptedSlowdowns({ findings }: StageResult): ReadonlySet<string> {
  const accepted = findings.filter(({ rule, accepted }) => rule === 'compare.regressed' && accepted !== undefined);
  return new Set(accepted.flatMap(({ operations }) => operations));
}

/** Comparisons of base and head in stages that passed: how many there are, and how many of them nobody could decide. */
export function openComparisons(stages: readonly StageResult[]): { readonly all: number; readonly undecided: number } {
  const passed = stages.filter((stage) => outcomeOf(stage) === 'passed').flatMap(headAgainstBase);
  const sum = (count: (detail: CompareDetail) => number) => passed.reduce((all, detail) => all + count(detail), 0);
  return { all: sum((detail) => latenciesOf(detail).length), undecided: sum((detail) => undecidedOf(detail).length) };
}

/** Doubt before a small slowdown: what is not decided may be worse. */
const ANSWERS = ['regressed', 'inconclusive', 'suspect', 'no-regression'] as const satisfies readonly CompareVerdict[];

/**
 * What all comparisons of base and head say together: `no-regression` only where that was shown of everything that was compared. Null
 * where nothing was, or where it was not measured to its end.
 */
export function answerOf(stages: readonly StageResult[]): (typeof ANSWERS)[number] | null {
  const ended = stages.filter((stage) => ['passed', 'failed'].includes(outcomeOf(stage)));
  // An end in the middle of the requests is worse than any figure that was measured until then.
  if (ended.some(({ findings }) => findings.some(isNoAnswer))) return 'regressed';
  const details = ended.flatMap(headAgainstBase);
  const verdicts = new Set<CompareVerdict>(details.flatMap(latenciesOf).map(({ verdict }) => verdict));
  verdicts.delete('inconclusive');
  if (details.some((detail) => undecidedOf(detail).length > 0)) verdicts.add('inconclusive');
  if (verdicts.delete('faster')) verdicts.add('no-regression');
  return ANSWERS.find((answer) => verdicts.has(answer)) ?? null;
}

/** The head that ended, or an operation that fails at the head: no figure beside it makes that good. */
export function isNoAnswer({ rule, severity }: Finding): boolean {
  return rule === 'compare.head-died' || (rule === 'compare.head-fails' && severity === 'breaking');
}

/** The base against itself says something of the runner, and nothing of the head. */
function headAgainstBase({ detail }: StageResult): readonly CompareDetail[] {
  return detail?.kind === 'compare' && detail.mode !== 'self' ? [detail] : [];
}
