import type { CompareDetail, Comparison, StageResult } from '../model/stage.ts';

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
